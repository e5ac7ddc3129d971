import { asSentence } from '../../../core/text/blocks.ts'
import { excerpt } from '../../../core/text/excerpt.ts'
import type { Board, BoardScene, BoardShot } from './board.ts'

/** The longest prompt that a video takes (contract, `VideoInputs.prompt`). */
export const MAX_PROMPT_CHARACTERS = 4_000
/** A description is told in this many characters at least, however many there are. */
const MIN_DESCRIPTION = 60

/** A shot, and the scene that it is of. */
export interface ShotInScene {
  scene: BoardScene
  shot: BoardShot
}

/**
 * What a provider is told of a shot: its prompt, and all that must stay the same from shot to shot: the place and time, the
 * looks of its characters, the camera, the style. Where that is too long descriptions are shortened, and the prompt last.
 */
export const carriedPrompt = (
  board: Board,
  scene: BoardScene,
  shot: BoardShot,
  mostCharacters = MAX_PROMPT_CHARACTERS,
): string => {
  const carried = [...descriptionsOf(board, { scene, shot }), camera(shot), styleOf(board)]
  return fitted(shot.prompt, carried, mostCharacters)
}

/** As `carriedPrompt`, of several shots that one clip shows: each with its camera, and what they share once. */
export function carriedSequence(
  board: Board,
  shots: readonly ShotInScene[],
  mostCharacters = MAX_PROMPT_CHARACTERS,
): string {
  const [only] = shots
  if (only && shots.length === 1) return carriedPrompt(board, only.scene, only.shot, mostCharacters)
  const told = shots.map(({ shot }, index) =>
    [`Shot ${index + 1}: ${asSentence(shot.prompt)}`, camera(shot)].filter(Boolean).join(' '),
  )
  const descriptions = new Set(shots.flatMap((each) => descriptionsOf(board, each)))
  return fitted(told.join(' '), [...descriptions, styleOf(board)], mostCharacters)
}

function fitted(prompt: string, parts: readonly string[], mostCharacters: number): string {
  const whole = [asSentence(prompt), ...parts].filter(Boolean).join(' ')
  if (whole.length <= mostCharacters) return whole
  const room = Math.floor((mostCharacters - prompt.length) / (parts.length + 1)) - 1
  const short = parts.map((text) => excerpt(text, Math.max(MIN_DESCRIPTION, room))).filter(Boolean)
  const rest = short.join(' ')
  return `${excerpt(asSentence(prompt), Math.max(0, mostCharacters - rest.length - 1))} ${rest}`
    .trim()
    .slice(0, mostCharacters)
}

const styleOf = ({ options: { target_style: style } }: Board): string => (style ? `Style: ${style}.` : '')

function descriptionsOf(board: Board, { scene, shot }: ShotInScene): string[] {
  const cast = shot.characters.flatMap((name) => board.characters.filter((each) => each.name === name))
  return [
    placeAndTime(board, scene, shot),
    ...cast.map(({ name, description }) => (description === '' ? '' : asSentence(`${name}: ${description}`))),
  ]
}

/** What the prompt itself says is not said again. */
function placeAndTime({ locations }: Board, scene: BoardScene, shot: BoardShot): string {
  const place = locations.find(({ name }) => name === shot.location)
  const name = [place?.name ?? shot.location, scene.timeOfDay].filter((part) => part !== null).join(', ')
  const description = place && !shot.prompt.includes(place.description) ? place.description : ''
  if (name === '') return asSentence(description)
  return asSentence(description === '' ? name : `${name}: ${description}`)
}

function camera({ cameraMove, lens }: BoardShot): string {
  const told = [cameraMove, lens].filter((part) => part !== null && part !== '').join(', ')
  return told === '' ? '' : `Camera: ${told}.`
}
