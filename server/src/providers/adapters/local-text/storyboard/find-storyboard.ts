import { excerpt } from '../../../../core/text/excerpt.ts'
import { splitSentences } from '../../../../core/text/sentences.ts'
import type {
  Storyboard,
  StoryboardRequest,
  StoryboardScene,
  StoryboardShot,
  StoryFigure,
  ToldPart,
} from '../../../port.ts'
import { type Cut, cutShots } from './cut-shots.ts'
import { describeCharacters, describeLocations, toldSentences } from './figures.ts'
import { hasSceneHeadings, writeHeading } from './headings.ts'
import { type JoinedScene, joinScenes } from './join-scenes.ts'
import { type Name, namesIn, namesOf } from './names.ts'
import { readFountain } from './read-fountain.ts'
import { nobody, readProse } from './read-prose.ts'
import { rounded, type ShotLengths, secondsOf, shotLengths } from './shot-lengths.ts'
import { shown, summaryOf, wordsOf } from './shot-words.ts'
import { nameSpeakers } from './speakers.ts'
import type { Moment, Setting, Story } from './story.ts'

/**
 * Scenes and shots of a story by rules. A text with scene headings is read as a screenplay. Every word that is said is
 * in one shot, in order; the same story gives the same storyboard.
 */
export function findStoryboard(request: StoryboardRequest): Storyboard {
  const { source, language, characters: known } = request
  const { story, names } =
    source.type === 'fountain' || hasSceneHeadings(source.text)
      ? screenplay(
          source.text,
          known.map(({ name }) => name),
          language,
        )
      : prose(
          source.text,
          known.map(({ name }) => name),
          language,
        )
  const joined = joinScenes(story.scenes, request.maxScenes)
  const moments = story.scenes.flatMap((scene) => scene.moments)
  const seconds = moments.reduce((sum, moment) => sum + secondsOf(moment, language), 0)
  const lengths = shotLengths(request.shotDensity, seconds)
  const numbers: Numbers = { shots: 0, last: joined.length, seen: [] }
  return {
    title: request.title ?? story.title,
    scenes: joined.map((scene, index) => sceneOf(scene, index + 1, names, { language, lengths }, numbers)),
    characters: describeCharacters(story, names, known),
    locations: describeLocations(story.scenes, names),
  }
}

interface Read {
  story: Story
  names: Name[]
}

function screenplay(text: string, known: readonly string[], language: string): Read {
  const story = readFountain(text, language)
  const speakers = speechesOf(story).map(({ character }) => character)
  const names = namesOf({
    known,
    speakers,
    text: toldSentences(story).join('\n'),
    isScreenplay: true,
    language,
  })
  return { story: withShownNames(story, names), names }
}

function prose(text: string, known: readonly string[], language: string): Read {
  const story = readProse(text, language)
  const told = [...toldSentences(story), ...speechesOf(story).map(({ character }) => character)]
  const names = namesOf({ known, speakers: [], text: told.join('\n'), isScreenplay: false, language })
  const named = nameSpeakers(story, names)
  const hasVoice = speechesOf(named).some(({ character }) => character === nobody)
  return { story: named, names: hasVoice ? [...names, { name: nobody, matches: /(?!)/u }] : names }
}

const speechesOf = ({ scenes }: Story) =>
  scenes.flatMap(({ moments }) => moments.flatMap((moment) => (moment.kind === 'speech' ? [moment] : [])))

/** Cues are in capitals; a name is shown in one way everywhere. */
function withShownNames(story: Story, names: readonly Name[]): Story {
  const shown = new Map(names.map(({ name }) => [name.toLowerCase(), name]))
  return {
    ...story,
    scenes: story.scenes.map((scene) => ({
      ...scene,
      moments: scene.moments.map((moment) =>
        moment.kind === 'action'
          ? moment
          : {
              ...moment,
              character:
                shown.get(moment.character.toLowerCase()) ??
                namesIn(moment.character, names)[0] ??
                moment.character,
            },
      ),
    })),
  }
}

/** What goes on from scene to scene. */
interface Numbers {
  shots: number
  last: number
  seen: string[]
}

function sceneOf(
  { scenes }: JoinedScene,
  number: number,
  names: readonly Name[],
  { language, lengths }: { language: string; lengths: ShotLengths },
  numbers: Numbers,
): StoryboardScene {
  const [first] = scenes
  const shots: StoryboardShot[] = []
  let before: string | null = null
  scenes.forEach((scene, part) => {
    const cuts = cutShots(scene, names, lengths, language, numbers.seen)
    numbers.seen = cuts.findLast(({ seen }) => seen.length > 0)?.seen ?? numbers.seen
    if (cuts.length === 0) return
    cuts.forEach((cut, index) => {
      const endsStory = number === numbers.last && part === scenes.length - 1 && index === cuts.length - 1
      const { size, ...words } = wordsOf(
        cut,
        names,
        {
          opensScene: index === 0,
          endsStory,
          before: index === 0 ? null : before,
          timeOfDay: scene.timeOfDay === first.timeOfDay ? null : scene.timeOfDay,
        },
        language,
      )
      before = size
      numbers.shots++
      shots.push({
        ...shotOf(cut, numbers.shots),
        told: toldOf(cut, names),
        ...words,
        ...(scene.place === first.place || scene.place === null ? {} : { location: scene.place }),
      })
    })
  })
  const told = toldSentences({ title: null, scenes: [...scenes] })
    .map((sentence) => shown(sentence, [], names))
    .join(' ')
  return {
    id: `sc_${numbered(number)}`,
    heading: excerpt(first.heading ?? writeHeading(first, number), 200, language),
    summary: first.summary ?? (told === '' ? (shots[0]?.description ?? '') : summaryOf(told, language)),
    location: first.place,
    timeOfDay: first.timeOfDay,
    characters: [...new Set(shots.flatMap(({ characters }) => characters))],
    text: scenes.map(({ text }) => text).join('\n\n'),
    shots: shots.length > 0 ? shots : [emptyShot(first.place, ++numbers.shots)],
  }
}

const shotOf = ({ moments, seconds, seen }: Cut, number: number) => ({
  id: `shot_${numbered(number)}`,
  durationSec: rounded(seconds),
  characters: seen,
  dialogue: moments.flatMap((moment) =>
    moment.kind === 'speech'
      ? [{ character: moment.character, text: moment.text, parenthetical: moment.parenthetical }]
      : [],
  ),
})

/** Speeches that nobody can be found for are told as they are. */
function toldOf({ moments }: Cut, names: readonly Name[]): ToldPart[] {
  let lines = 0
  return moments.map((moment) =>
    moment.kind === 'action'
      ? shown(moment.text, [], names)
      : { line: lines++, isNamed: moment.character !== nobody },
  )
}

/** A heading with nothing under it still shows where it is. */
const emptyShot = (place: string | null, number: number): StoryboardShot => ({
  id: `shot_${numbered(number)}`,
  description: place ?? 'An empty scene',
  prompt: `Wide shot. ${place ?? 'An empty place'}.`,
  durationSec: 3,
  characters: [],
  dialogue: [],
  cameraMove: 'slow pan',
  lens: '24mm',
})

const numbered = (number: number): string => String(number).padStart(2, '0')

/** What these texts say of the looks of these characters, in order; empty where they say nothing. */
export function describeFigures(
  names: readonly string[],
  texts: readonly string[],
  language: string,
): StoryFigure[] {
  const moments = texts.flatMap((text) =>
    splitSentences(text, language).map(
      (sentence): Moment => ({ kind: 'action', text: sentence.trim(), opensParagraph: false }),
    ),
  )
  const story: Story = {
    title: null,
    scenes: [{ ...nowhere, heading: null, summary: null, text: '', moments }],
  }
  const known = new Set(names)
  const all = namesOf({ known: names, speakers: names, text: '', isScreenplay: false, language }).filter(
    ({ name }) => known.has(name),
  )
  return describeCharacters(story, all, [])
}

const nowhere: Setting = { side: null, place: null, timeOfDay: null }
