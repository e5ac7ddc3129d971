import { isSpeakable } from '../../../core/text/words.ts'
import type { Storyboard, StoryboardRequest } from '../../../providers/port.ts'
import type { Board } from './board.ts'
import type { StoryboardInput } from './input.ts'
import { joinedDown } from './join-scenes.ts'
import { type CastMember, makeBoard } from './make-board.ts'
import { missingShots, structuredStoryboard } from './structured.ts'

/** What a provider is to be asked for a storyboard; null where the source says all there is. */
export function storyboardRequest({
  source,
  sourceType,
  title,
  options,
  cast,
}: StoryboardInput): StoryboardRequest | null {
  const shared = {
    title,
    language: source.language,
    shotDensity: options.shot_density,
    targetStyle: options.target_style,
    characters: cast.map(({ name, description }) => ({ name, description })),
  }
  if (source.type !== 'json') {
    const type = sourceType === 'fountain' ? 'fountain' : 'text'
    return { ...shared, source: { type, text: source.text }, maxScenes: options.max_scenes }
  }
  const text = missingShots(source.json)
  return text === null ? null : { ...shared, source: { type: 'fountain', text }, maxScenes: null }
}

/** The storyboard of what was found; null if nothing in the source can be shown. `found` is null where nobody was asked. */
export function boardOf(input: StoryboardInput, found: Storyboard | null): Board | null {
  const { source, title, options, cast } = input
  const storyboard =
    source.type === 'json'
      ? joinedDown(
          structuredStoryboard(source.json, found, { title, language: source.language }),
          options.max_scenes,
        )
      : found
  return storyboard && storyboard.scenes.length > 0 ? makeBoard(storyboard, cast, options) : null
}

/** Whether there is a word in it. */
export const hasWords = ({ source }: StoryboardInput): boolean =>
  source.type === 'json' || isSpeakable(source.text)

/** One of each name: the client's own entry before the character of the same name. */
export function castOf(members: readonly CastMember[]): CastMember[] {
  const byName = new Map<string, CastMember>()
  for (const member of members) {
    const key = member.name.toLowerCase()
    const before = byName.get(key)
    if (!before) byName.set(key, member)
    else if (before.characterId === null) {
      byName.set(key, { ...member, name: before.name, description: before.description || member.description })
    }
  }
  return [...byName.values()]
}
