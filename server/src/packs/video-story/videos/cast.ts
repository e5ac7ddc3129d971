import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { CharacterUse } from '@potterlabs/generated/video-story/schemas.ts'
import type { VideoInput } from './inputs.ts'

/** What a provider takes at most. */
const MAX_IMAGE_REFERENCES = 5

/** What a provider is told, by what it can take. */
export interface Told {
  /** The prompt, with the description of every character that it is not shown. */
  prompt: string
  /** Pictures of characters, besides the request's own assets. */
  referenceAssetIds: string[]
  characters: CharacterUse[]
}

/**
 * Tells a provider about the characters: by pictures where it takes them and they have any, else in words. Pictures of
 * the request itself come first; who finds no room among them is described.
 */
export function tell(
  { settings: { prompt }, assets, cast }: Pick<VideoInput, 'settings' | 'assets' | 'cast'>,
  { references }: Pick<VideoCapabilities, 'references'>,
): Told {
  const takesPictures = references.includes('image_reference')
  let room = MAX_IMAGE_REFERENCES - assets.filter(({ role }) => role === 'image_reference').length
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
