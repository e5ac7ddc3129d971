import { createHash } from 'node:crypto'
import type { Board } from '../storyboards/board.ts'
import { carriedSequence, type ShotInScene } from '../storyboards/carried-prompt.ts'

/** All that a clip depends on, besides what a render is asked for (provider, resolution, frame rate). */
export interface ClipInputs {
  prompt: string
  negativePrompt: string | null
  durationSec: number | null
  seed: number | null
  /** The project's characters who are seen, whose pictures a provider may be given. */
  characterIds: string[]
}

/** The longest that a video may be told not to show (contract, `VideoInputs.negative_prompt`). */
const MAX_NEGATIVE_CHARACTERS = 2_000

/** Of a clip that shows one shot, or several one after another, which last as long as all of them. */
export function clipInputs(
  board: Board,
  shots: readonly ShotInScene[],
  { mostCharacters, durationSec }: { mostCharacters?: number; durationSec?: number } = {},
): ClipInputs {
  const negative = [...new Set(shots.flatMap(({ shot }) => shot.negativePrompt ?? []))].join(', ')
  const lengths = shots.flatMap(({ shot }) => shot.durationSec ?? [])
  const summed = lengths.length < shots.length ? null : lengths.reduce((sum, length) => sum + length, 0)
  return {
    prompt: carriedSequence(board, shots, mostCharacters),
    negativePrompt: negative === '' ? null : negative.slice(0, MAX_NEGATIVE_CHARACTERS),
    durationSec: durationSec ?? summed,
    seed: shots.map(({ shot }) => shot.seed).find((seed) => seed !== null) ?? null,
    characterIds: [...new Set(shots.flatMap(({ shot }) => playersOf(board, shot.characters)))],
  }
}

const playersOf = ({ characters }: Board, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    characters.flatMap((each) => (each.name === name && each.characterId !== null ? [each.characterId] : [])),
  )

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
