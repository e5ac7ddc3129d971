import type { Board } from '../storyboards/board.ts'
import type { ShotInScene } from '../storyboards/carried-prompt.ts'
import { type ClipInputs, clipInputs } from './clip-inputs.ts'

/** What becomes a clip: each shot, each scene, or the whole story. */
export type ClipStrategy = 'per-shot' | 'per-scene' | 'single-compile'

/** What those who may make the clips can do at most. */
export interface ClipLimits {
  longestSec: number
  promptCharacters: number
}

/** When a shot is seen, by the clock of its clip. */
export interface ShownShot {
  sceneId: string
  shotId: string
  startSec: number
  durationSec: number
}

/** A clip of a storyboard, before anybody has made it. */
export interface CutClip {
  /** Null when it shows several scenes. */
  sceneId: string | null
  /** Null when it shows several shots, or might. */
  shotId: string | null
  shots: ShownShot[]
  /** Of all that it is a part of: the shot, the scene, or the story. */
  wholeShotIds: string[]
  /** A shot that is longer than any clip is filmed in several takes, counted from 0. */
  take: number
  inputs: ClipInputs & { durationSec: number }
}

/** A shot of which nobody said how long it is, as a video of which nobody says it. */
export const USUAL_SHOT_SEC = 5

/** Sums of seconds are never exact. */
const ROUNDING_SEC = 1e-6

export const lengthOf = ({ shot }: ShotInScene): number => shot.durationSec ?? USUAL_SHOT_SEC

export const shotsOf = ({ scenes }: Board): ShotInScene[] =>
  scenes.flatMap((scene) => scene.shots.map((shot) => ({ scene, shot })))

/**
 * Cuts a storyboard into clips that somebody can make. What is longer than the longest clip is never cut off: a scene, or
 * the whole story, becomes several clips with the cuts between its shots; a single shot becomes several takes of equal
 * length, which go on where the one before ended. `limitsOf` says what they can do who make that part of the story.
 */
export function cutClips(
  board: Board,
  strategy: ClipStrategy,
  limitsOf: (wholeShotIds: readonly string[]) => ClipLimits,
): CutClip[] {
  return sequencesOf(board, strategy).flatMap((sequence) => {
    const wholeShotIds = sequence.map(({ shot }) => shot.id)
    const limits = limitsOf(wholeShotIds)
    return packed(sequence, limits.longestSec)
      .flatMap((shots) => clipsOf(board, strategy, shots, limits))
      .map((clip) => ({ ...clip, wholeShotIds }))
  })
}

function sequencesOf(board: Board, strategy: ClipStrategy): ShotInScene[][] {
  const shots = shotsOf(board)
  if (strategy === 'per-shot') return shots.map((shot) => [shot])
  if (strategy === 'single-compile') return [shots]
  return board.scenes.map((scene) => shots.filter((shot) => shot.scene === scene))
}

/** As many shots together as the longest clip holds, in order. */
function packed(shots: readonly ShotInScene[], longestSec: number): ShotInScene[][] {
  const runs: ShotInScene[][] = []
  let roomSec = 0
  for (const shot of shots) {
    const last = runs.at(-1)
    if (last && lengthOf(shot) <= roomSec + ROUNDING_SEC) last.push(shot)
    else {
      runs.push([shot])
      roomSec = longestSec
    }
    roomSec -= lengthOf(shot)
  }
  return runs
}

function clipsOf(
  board: Board,
  strategy: ClipStrategy,
  shots: readonly ShotInScene[],
  { longestSec, promptCharacters: mostCharacters }: ClipLimits,
): Omit<CutClip, 'wholeShotIds'>[] {
  const [first] = shots
  const durationSec = shots.reduce((sum, shot) => sum + lengthOf(shot), 0)
  const ids = {
    sceneId: strategy === 'single-compile' ? null : (first?.scene.id ?? null),
    shotId: strategy === 'per-shot' ? (first?.shot.id ?? null) : null,
  }
  const takes = Math.ceil((durationSec - ROUNDING_SEC) / longestSec)
  if (takes <= 1) {
    const inputs = { ...clipInputs(board, shots, { mostCharacters, durationSec }), durationSec }
    return [{ ...ids, shots: shown(shots), take: 0, inputs }]
  }
  const takeSec = durationSec / takes
  return Array.from({ length: takes }, (_, take) => {
    const inputs = clipInputs(board, shots, { mostCharacters, durationSec: takeSec })
    // Another seed, so that a provider goes on and does not make the same again.
    const seed = inputs.seed === null ? null : (inputs.seed + take) % 2_147_483_648
    return {
      ...ids,
      shots: shots.map(({ scene, shot }) => ({
        sceneId: scene.id,
        shotId: shot.id,
        startSec: 0,
        durationSec: takeSec,
      })),
      take,
      inputs: { ...inputs, seed, durationSec: takeSec },
    }
  })
}

function shown(shots: readonly ShotInScene[]): ShownShot[] {
  let startSec = 0
  return shots.map((each) => {
    const durationSec = lengthOf(each)
    const place = { sceneId: each.scene.id, shotId: each.shot.id, startSec, durationSec }
    startSec += durationSec
    return place
  })
}
