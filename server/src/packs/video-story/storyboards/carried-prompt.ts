import { createHash } from 'node:crypto'
import { asSentence } from '../../../core/text/blocks.ts'
import { excerpt } from '../../../core/text/excerpt.ts'
import type { Board, BoardScene, BoardShot } from './board.ts'

/** The longest prompt that a video takes (contract, `VideoInputs.prompt`). */
const MAX_CHARACTERS = 4_000
/** A description is told in this many characters at least, however many there are. */
const MIN_DESCRIPTION = 60

/**
 * What a provider is told of a shot: its prompt, and all that must stay the same from shot to shot: the place and time, the
 * looks of its characters, the camera, the style. Where that is too long descriptions are shortened, and the prompt last.
 */
export function carriedPrompt(board: Board, scene: BoardScene, shot: BoardShot): string {
  const style = board.options.target_style
  const carried = [...descriptionsOf(board, scene, shot), camera(shot), style ? `Style: ${style}.` : '']
  const whole = [asSentence(shot.prompt), ...carried].filter(Boolean).join(' ')
  if (whole.length <= MAX_CHARACTERS) return whole
  const room = Math.floor((MAX_CHARACTERS - shot.prompt.length) / (carried.length + 1)) - 1
  const short = carried.map((text) => excerpt(text, Math.max(MIN_DESCRIPTION, room))).filter(Boolean)
  const rest = short.join(' ')
  return `${excerpt(asSentence(shot.prompt), Math.max(0, MAX_CHARACTERS - rest.length - 1))} ${rest}`.slice(
    0,
    MAX_CHARACTERS,
  )
}

function descriptionsOf(board: Board, scene: BoardScene, shot: BoardShot): string[] {
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

/** All that a shot's clip depends on, besides what a render is asked for (provider, resolution, frame rate). */
export interface ClipInputs {
  prompt: string
  negativePrompt: string | null
  durationSec: number | null
  seed: number | null
  /** The project's characters who are seen, whose pictures a provider may be given. */
  characterIds: string[]
}

export const clipInputs = (board: Board, scene: BoardScene, shot: BoardShot): ClipInputs => ({
  prompt: carriedPrompt(board, scene, shot),
  negativePrompt: shot.negativePrompt,
  durationSec: shot.durationSec,
  seed: shot.seed,
  characterIds: [
    ...new Set(
      shot.characters.flatMap((name) =>
        board.characters.flatMap((each) =>
          each.name === name && each.characterId !== null ? [each.characterId] : [],
        ),
      ),
    ),
  ],
})

/**
 * Tells clips apart by their inputs: the same hash, the same clip. `references`: the pictures of each character as they
 * are now, by its id. Where a shot stands, what is said in it and its beat change no clip.
 */
export function clipHash(inputs: ClipInputs, references: ReadonlyMap<string, readonly string[]>): string {
  const { prompt, negativePrompt, durationSec, seed, characterIds } = inputs
  const pictures = characterIds.map((id) => [id, references.get(id) ?? []])
  const document = JSON.stringify([prompt, negativePrompt, durationSec, seed, pictures])
  return createHash('sha256').update(document).digest('hex')
}
