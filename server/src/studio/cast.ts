import type { CharacterUse } from '@potterlabs/generated/common/schemas.ts'
import type { KeptCharacter, StoredCharacter } from './characters.ts'

/** What a request may bring with it. */
const MAX_IMAGE_REFERENCES = 5

/** A character as it was when something was asked for. */
export interface CastMember extends Pick<StoredCharacter, 'name' | 'description' | 'referenceAssetIds'> {
  id: string
}

export const castMember = ({
  id,
  body: { name, description, referenceAssetIds },
}: KeptCharacter): CastMember => ({
  id,
  name,
  description,
  referenceAssetIds,
})

/** The seed that the first of the characters with one was given, which keeps their looks. */
export const seedOfCast = (cast: readonly KeptCharacter[]): number | null =>
  cast.find(({ body }) => body.seed !== null)?.body.seed ?? null

/** What a provider is told, by what it can take. */
export interface Told {
  /** The prompt, with the description of every character that it is not shown. */
  prompt: string
  /** Pictures of characters, besides the request's own. */
  referenceAssetIds: string[]
  characters: CharacterUse[]
}

/**
 * Tells a provider about the characters: by pictures where it takes them and they have any, else in words. The request's
 * own pictures (`ownPictures` of them) come first; who finds no room among them is described.
 */
export function tell(
  { prompt, ownPictures, cast }: { prompt: string; ownPictures: number; cast: readonly CastMember[] },
  takesPictures: boolean,
): Told {
  let room = MAX_IMAGE_REFERENCES - ownPictures
  const referenceAssetIds: string[] = []
  const described: string[] = []
  const characters = cast.map(({ id, name, description, referenceAssetIds: pictures }): CharacterUse => {
    const shown = takesPictures ? pictures.slice(0, Math.max(0, room)) : []
    if (shown.length > 0) {
      room -= shown.length
      referenceAssetIds.push(...shown)
      return { character_id: id, used_as: 'reference_images' }
    }
    // A storyboard's prompts carry it already.
    if (!prompt.includes(description)) described.push(`${name}: ${description}`)
    return { character_id: id, used_as: 'description' }
  })
  const sentences = [prompt, ...described].map((text) =>
    /[.!?…]\s*$/u.test(text) ? text.trim() : `${text.trim()}.`,
  )
  return {
    prompt: described.length === 0 ? prompt : sentences.join(' '),
    referenceAssetIds,
    characters,
  }
}
