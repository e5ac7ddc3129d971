import type { Storyboard, StoryboardRequest } from '../../providers/port.ts'
import type { Reading } from './ask-model.ts'
import type { StoryboardAnswer } from './storyboard.ts'

type SceneAnswer = StoryboardAnswer['scenes'][number]

const MIN_SHOT_SEC = 1
const MAX_SHOT_SEC = 60

/** A storyboard out of what a language model answered about a story's paragraphs. */
export function readStoryboard(
  request: StoryboardRequest,
  paragraphs: readonly string[],
  answer: StoryboardAnswer,
): Reading<Storyboard> {
  const problems = [
    ...placesOf(request, paragraphs, answer.scenes),
    ...answer.scenes.flatMap((scene, index) => sceneProblems(request, answer, scene, index + 1)),
  ]
  return problems.length > 0 ? { problems } : { plan: storyboardOf(request, paragraphs, answer) }
}

/** What is wrong with where the scenes begin. */
function placesOf(
  { maxScenes }: StoryboardRequest,
  paragraphs: readonly string[],
  scenes: readonly SceneAnswer[],
): string[] {
  const problems: string[] = []
  if (scenes[0]?.first !== 1) problems.push('The first scene must begin with paragraph 1.')
  scenes.forEach(({ first }, index) => {
    if (first <= (scenes[index - 1]?.first ?? 0)) {
      problems.push(`Scene ${index + 1} must begin after scene ${index}.`)
    }
    if (first > paragraphs.length) problems.push(`Scene ${index + 1} begins after the last paragraph.`)
  })
  if (maxScenes !== null && scenes.length > maxScenes) {
    problems.push(`There are ${scenes.length} scenes; at most ${maxScenes} are wanted.`)
  }
  return problems
}

/** What is wrong with what is told of a scene. */
function sceneProblems(
  { source }: StoryboardRequest,
  { characters, locations }: StoryboardAnswer,
  { heading, location, shots }: SceneAnswer,
  number: number,
): string[] {
  const names = new Set(characters.map(({ name }) => name))
  const story = plain(source.text)
  const problems = shots.flatMap((shot, index) => {
    const which = `Shot ${index + 1} of scene ${number}`
    const seen = [...shot.characters, ...shot.dialogue.map(({ character }) => character)]
    return [
      ...(shot.prompt.trim() === '' ? [`${which} has no prompt.`] : []),
      ...(shot.duration_sec < MIN_SHOT_SEC || shot.duration_sec > MAX_SHOT_SEC
        ? [`${which} must last ${MIN_SHOT_SEC} to ${MAX_SHOT_SEC} seconds.`]
        : []),
      ...(seen.every((name) => names.has(name)) ? [] : [`${which} names somebody who is not in characters.`]),
      ...(shot.dialogue.every(({ text }) => text.trim() !== '' && story.includes(plain(text)))
        ? []
        : [`The dialogue in shot ${index + 1} of scene ${number} is not word for word in the story.`]),
    ]
  })
  if (shots.length === 0) problems.push(`Scene ${number} has no shots.`)
  if (heading.trim() === '') problems.push(`Scene ${number} has no heading.`)
  if (location !== null && !locations.some(({ name }) => name === location)) {
    problems.push(`The location of scene ${number} is not in locations.`)
  }
  return problems
}

/** The words and signs of a text, whatever its spaces and quotation marks. */
const plain = (text: string): string => text.replace(/[\s"'“”‘’„«»*_]+/gu, ' ').trim()

function storyboardOf(
  { title, characters: known }: StoryboardRequest,
  paragraphs: readonly string[],
  answer: StoryboardAnswer,
): Storyboard {
  const given = new Map(known.map((figure) => [figure.name, figure]))
  let shotCount = 0
  return {
    title: title ?? answer.title,
    characters: answer.characters.map((figure) => given.get(figure.name) ?? figure),
    locations: answer.locations,
    scenes: answer.scenes.map((scene, index) => {
      const end = (answer.scenes[index + 1]?.first ?? paragraphs.length + 1) - 1
      return {
        id: `sc_${numbered(index + 1)}`,
        heading: scene.heading.trim(),
        summary: scene.summary.trim(),
        location: scene.location,
        timeOfDay: scene.time_of_day,
        characters: [
          ...new Set(
            scene.shots.flatMap(({ characters, dialogue }) => [
              ...characters,
              ...dialogue.map(({ character }) => character),
            ]),
          ),
        ],
        text: paragraphs.slice(scene.first - 1, end).join('\n\n'),
        shots: scene.shots.map((shot) => ({
          id: `shot_${numbered(++shotCount)}`,
          description: shot.description.trim(),
          prompt: shot.prompt.trim(),
          durationSec: shot.duration_sec,
          characters: shot.characters,
          dialogue: shot.dialogue,
          cameraMove: shot.camera_move,
          lens: shot.lens,
        })),
      }
    }),
  }
}

const numbered = (number: number): string => String(number).padStart(2, '0')
