import type { Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import type { TimedWord } from '../../../media/audio/narration.ts'
import { lengthOf, shotsOf } from '../renders/cut-clips.ts'
import type { Board } from '../storyboards/board.ts'
import type { NarratedShot, StoryNarrated } from './inputs.ts'

/** A shot as it was read aloud, by the clock of the whole voiceover. */
export interface SpokenShot extends Pick<NarratedShot, 'shotId' | 'lines'> {
  startSec: number
  /** Where the next one begins, with the pause before it. */
  endSec: number
  words: TimedWord[]
}

/** Sections lie further apart than this, so that no sound is cut at their edges. */
const LEAD_SEC = 0.05
/** How long the picture stays after the last word. */
const TAIL_SEC = 0.5

/** What was said of each shot, and when. */
export function spokenShots(
  { shots }: StoryNarrated,
  { markers, words }: Pick<Voiceover, 'markers' | 'words'>,
  durationSec: number,
): SpokenShot[] {
  const begins = markers.map(({ section_id: sectionId, time_sec: sec }, index) => ({
    sectionId,
    startSec: index === 0 ? 0 : sec - LEAD_SEC,
  }))
  return begins.flatMap(({ sectionId, startSec }, index) => {
    const narrated = shots.find((shot) => shot.sectionId === sectionId)
    if (!narrated) return []
    const said = words.filter((word) => word.section_id === sectionId)
    return {
      shotId: narrated.shotId,
      lines: narrated.lines,
      startSec,
      endSec: begins[index + 1]?.startSec ?? durationSec,
      words: said.map((word) => ({ text: word.text, startSec: word.start_sec, endSec: word.end_sec })),
    }
  })
}

/**
 * The storyboard with shots that are long enough for what is said in them; those that are long enough already, and those
 * not `growing`, stay as they are. `fadeSec` is how long a shot shares its end with the next.
 */
export function withRoomToSpeak(
  board: Board,
  spoken: readonly SpokenShot[],
  { fps, fadeSec, growing }: { fps: number; fadeSec: number; growing: (shotId: string) => boolean },
): Board {
  const all = shotsOf(board)
  const lastId = all.at(-1)?.shot.id
  const needed = new Map(
    spoken.map(({ shotId, startSec, endSec }) => {
      const seconds = endSec - startSec + (shotId === lastId ? TAIL_SEC : fadeSec)
      return [shotId, Math.ceil(seconds * fps - 1e-6) / fps]
    }),
  )
  return {
    ...board,
    scenes: board.scenes.map((scene) => ({
      ...scene,
      shots: scene.shots.map((shot) => {
        const least = needed.get(shot.id)
        const isShort = least !== undefined && lengthOf({ scene, shot }) < least
        return isShort && growing(shot.id) ? { ...shot, durationSec: least } : shot
      }),
    })),
  }
}
