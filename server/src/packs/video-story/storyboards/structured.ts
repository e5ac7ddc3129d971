import type { StructuredScript } from '@potterlabs/generated/video-story/schemas.ts'
import { excerpt } from '../../../core/text/excerpt.ts'
import { countWords } from '../../../core/text/words.ts'
import { describeFigures } from '../../../providers/adapters/local-text/storyboard/find-storyboard.ts'
import { readHeading } from '../../../providers/adapters/local-text/storyboard/headings.ts'
import type { Storyboard, StoryboardScene, StoryboardShot, StoryFigure } from '../../../providers/port.ts'

type ScriptedScene = StructuredScript['scenes'][number]
type ScriptedShot = ScriptedScene['shots'][number]

/** A shot without a length lasts as long as it takes to see it and to say its dialogue. */
const SECONDS_TO_SEE = 4
const SECONDS_TO_BREATHE = 1.5
const WORDS_PER_SECOND = 2.6

/**
 * The scenes that have no shots, as a screenplay to find them in; null where there are none. Headings are forced and
 * summaries are action, whatever they look like (Fountain, "Power user" syntax).
 */
export function missingShots({ scenes }: StructuredScript): string | null {
  const missing = scenes.filter(({ shots }) => shots.length === 0)
  if (missing.length === 0) return null
  return missing.map((scene) => `${headingOf(scene)}\n\n!${oneLine(scene.summary ?? '')}`).join('\n\n')
}

/** Scenes of the client's own, with the shots that were found for those that had none. */
export function structuredStoryboard(
  script: StructuredScript,
  found: Storyboard | null,
  { title, language }: { title: string | null; language: string },
): Storyboard {
  const shotsFound = foundByScene(script, found)
  let shotCount = 0
  const numbered = (shots: readonly StoryboardShot[]) =>
    shots.map((shot) => ({ ...shot, id: `shot_${twoDigits(++shotCount)}` }))
  const scenes = script.scenes.map((scene, index): StoryboardScene => {
    const { place, timeOfDay } = readHeading(scene.slug, null)
    const location = scene.shots.find((shot) => shot.location !== null)?.location ?? placeNamed(script, place)
    const shots = numbered(
      scene.shots.length > 0
        ? scene.shots.map((shot) => shotOf(shot, language))
        : (shotsFound.get(scene) ?? [shotOf(asShot(scene), language)]),
    )
    return {
      id: `sc_${twoDigits(index + 1)}`,
      heading: scene.slug,
      summary: scene.summary ?? excerpt(scene.shots[0]?.prompt ?? '', 160, language),
      location,
      timeOfDay,
      characters: [...new Set(shots.flatMap(({ characters }) => characters))],
      text: [scene.summary ?? '', ...scene.shots.map(({ prompt }) => prompt)].filter(Boolean).join('\n\n'),
      shots,
    }
  })
  return {
    title: title ?? script.title,
    scenes,
    characters: describedCharacters(script, found, scenes, language),
    locations: describedLocations(script, found, scenes),
  }
}

const headingOf = ({ slug }: ScriptedScene): string => `.${oneLine(slug).replace(/^\.+/u, '')}`
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Which of the found scenes is which: by their headings, which stand in their texts in order. */
function foundByScene(
  script: StructuredScript,
  found: Storyboard | null,
): Map<ScriptedScene, StoryboardShot[]> {
  const missing = script.scenes.filter(({ shots }) => shots.length === 0)
  const shots = new Map<ScriptedScene, StoryboardShot[]>()
  let next = 0
  for (const scene of found?.scenes ?? []) {
    const paragraphs = scene.text.split(/\n{2,}/u).map(oneLine)
    const begins = paragraphs[0] === headingOf(missing[next] ?? { slug: '', summary: null, shots: [] })
    const owner = missing[begins ? next : next - 1]
    if (owner) shots.set(owner, [...(shots.get(owner) ?? []), ...scene.shots])
    for (const paragraph of paragraphs) {
      const expected = missing[next]
      if (expected && paragraph === headingOf(expected)) next++
    }
  }
  return shots
}

/** For want of anything better: the summary is what is to be seen. */
const asShot = ({ summary, slug }: ScriptedScene): ScriptedShot => ({
  beat: null,
  duration_sec: null,
  prompt: summary ?? slug,
  characters: [],
  location: null,
  dialogue: [],
})

function shotOf(shot: ScriptedShot, language: string): StoryboardShot {
  const words = shot.dialogue.reduce((sum, { text }) => sum + countWords(text, language), 0)
  const said = words === 0 ? 0 : words / WORDS_PER_SECOND + SECONDS_TO_BREATHE
  return {
    id: '',
    description: shot.beat ?? '',
    prompt: shot.prompt,
    durationSec: shot.duration_sec ?? Math.min(60, Math.max(SECONDS_TO_SEE, Math.ceil(said * 2) / 2)),
    characters: shot.characters,
    dialogue: shot.dialogue,
    cameraMove: null,
    lens: null,
    // A beat of the client's own is a title, as in `Entry`.
    told: [shot.prompt],
    ...(shot.location === null ? {} : { location: shot.location }),
  }
}

/** The client's own spelling of a place that a heading names. */
const placeNamed = ({ locations }: StructuredScript, place: string | null): string | null =>
  locations.find(({ name }) => name.toLowerCase() === place?.toLowerCase())?.name ?? place

function describedCharacters(
  script: StructuredScript,
  found: Storyboard | null,
  scenes: readonly StoryboardScene[],
  language: string,
): StoryFigure[] {
  const spoken = scenes.flatMap(({ shots }) =>
    shots.flatMap(({ dialogue }) => dialogue.map(({ character }) => character)),
  )
  const own = [
    ...script.characters.map(({ name }) => name),
    ...scenes.flatMap(({ characters }) => characters),
    ...spoken,
  ]
  const texts = scenes.map(({ text }) => text)
  const told = describeFigures([...new Set(own)], texts, language)
  const given = new Map(script.characters.map(({ name, description }) => [name, description]))
  const all = [...told, ...(found?.characters ?? []).filter(({ name }) => !own.includes(name))]
  return all.map(({ name, description }) => ({ name, description: given.get(name) ?? description }))
}

function describedLocations(
  script: StructuredScript,
  found: Storyboard | null,
  scenes: readonly StoryboardScene[],
): StoryFigure[] {
  const told = new Map((found?.locations ?? []).map(({ name, description }) => [name, description]))
  const given = new Map(script.locations.map(({ name, description }) => [name, description]))
  const used = scenes.flatMap(({ location, shots }) => [
    location,
    ...shots.map((shot) => shot.location ?? null),
  ])
  const names = new Set([...given.keys(), ...used.filter((name) => name !== null)])
  return [...names].map((name) => ({ name, description: given.get(name) ?? told.get(name) ?? '' }))
}
