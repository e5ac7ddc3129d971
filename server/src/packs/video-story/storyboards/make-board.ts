import type { StoryboardOptions } from '@potterlabs/generated/video-story/schemas.ts'
import { excerpt } from '../../../core/text/excerpt.ts'
import type { Storyboard, StoryboardShot } from '../../../providers/port.ts'
import type { Board, BoardCharacter, BoardScene, BoardShot } from './board.ts'

/** A character of the project's, or of the client's JSON, that a storyboard is to show. */
export interface CastMember extends BoardCharacter {
  seed: number | null
}

/** What the contract lets a storyboard hold of each. */
const MOST = { title: 200, name: 100, place: 200, slug: 200, text: 2_000, manner: 200, camera: 100, time: 40 }
const DETAILS = ['camera_moves', 'lenses', 'dialogue', 'durations'] as const

/** A storyboard to be stored, of what was found in a story: its cast is as the client has it, and only what was asked for is in it. */
export function makeBoard(found: Storyboard, cast: readonly CastMember[], options: StoryboardOptions): Board {
  const wanted = wantedOf(options)
  const known = new Map(cast.map((member) => [member.name.toLowerCase(), member]))
  const nameOf = (name: string) => known.get(name.toLowerCase())?.name ?? name.slice(0, MOST.name)
  const isKept = (name: string) => wanted.has('characters') || known.has(name.toLowerCase())
  const namesOf = (names: readonly string[]) => [
    ...new Set(names.filter((name) => isKept(name.trim())).map(nameOf)),
  ]
  const place = (name: string | null) =>
    name === null || !wanted.has('locations') ? null : name.slice(0, MOST.place) || null

  const shotOf = (shot: StoryboardShot, location: string | null): BoardShot => {
    const characters = namesOf(shot.characters)
    return {
      id: shot.id,
      beat: wanted.has('beats') && shot.description !== '' ? excerpt(shot.description, MOST.title) : null,
      durationSec: wanted.has('durations') ? shot.durationSec : null,
      prompt: shot.prompt,
      negativePrompt: null,
      characters,
      location: place(shot.location ?? location),
      dialogue: wanted.has('dialogue')
        ? shot.dialogue.map(({ character, text, parenthetical }) => ({
            character: nameOf(character),
            text: text.slice(0, MOST.text),
            parenthetical: parenthetical?.slice(0, MOST.manner) ?? null,
          }))
        : [],
      cameraMove: wanted.has('camera_moves') ? (shot.cameraMove?.slice(0, MOST.camera) ?? null) : null,
      lens: wanted.has('lenses') ? (shot.lens?.slice(0, MOST.camera) ?? null) : null,
      seed:
        characters.map((name) => known.get(name.toLowerCase())?.seed ?? null).find((seed) => seed !== null) ??
        null,
      told: shot.told ?? [shot.description || shot.prompt],
    }
  }
  const scenes = found.scenes.map(
    (scene): BoardScene => ({
      id: scene.id,
      slug: scene.heading.slice(0, MOST.slug),
      summary: scene.summary,
      location: place(scene.location),
      timeOfDay: scene.timeOfDay?.slice(0, MOST.time) ?? null,
      characters: namesOf(scene.characters),
      shots: wanted.has('shots') ? scene.shots.map((shot) => shotOf(shot, scene.location)) : [],
    }),
  )
  return {
    title: found.title?.slice(0, MOST.title) ?? null,
    options,
    scenes,
    characters: castOf(found, cast, wanted.has('characters'), nameOf),
    locations: wanted.has('locations')
      ? found.locations.map(({ name, description }) => ({
          name: name.slice(0, MOST.place),
          description: excerpt(description, MOST.text),
        }))
      : [],
  }
}

/** The client's own first, as they are; then those that were found besides. */
function castOf(
  found: Storyboard,
  cast: readonly CastMember[],
  wantsAll: boolean,
  nameOf: (name: string) => string,
): BoardCharacter[] {
  const all = new Map(
    cast.map(({ name, description, characterId }): [string, BoardCharacter] => [
      name,
      { name, description, characterId },
    ]),
  )
  for (const { name, description } of wantsAll ? found.characters : []) {
    const shown = nameOf(name)
    const before = all.get(shown)
    if (shown === '') continue
    const told = excerpt(description, MOST.text)
    if (!before) all.set(shown, { name: shown, description: told, characterId: null })
    else if (before.description === '') all.set(shown, { ...before, description: told })
  }
  return [...all.values()]
}

/** `include` says what to look for, and `exclude` what to leave out of that and of the shots. Scenes are always there. */
function wantedOf({ include, exclude }: StoryboardOptions): ReadonlySet<string> {
  const left = new Set(exclude)
  return new Set(['scenes', ...[...include, ...DETAILS].filter((name) => !left.has(name))])
}
