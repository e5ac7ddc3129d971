import type { TimelineCaptions } from '@potterlabs/generated/video-story/schemas.ts'
import { tokens } from '../../../core/text/words.ts'
import type { TimedWord } from '../../../media/audio/narration.ts'
import { lineCharacters } from '../../../media/captions/caption-layout.ts'
import { cuesFromWords } from '../../../media/captions/cues.ts'
import { pictureSize } from '../../../media/picture-size.ts'
import { MICROSECONDS } from '../../../media/timeline.ts'
import { shotsOf } from '../renders/cut-clips.ts'
import type { Board, BoardShot } from '../storyboards/board.ts'
import type { StoryJobInput } from './inputs.ts'
import type { HeardShot, StoryPicture, Window } from './timeline.ts'

/**
 * The captions of a story: the words of its narrator, or what its characters say. A line that the narrator reads out is
 * seen while it is heard; others share the time of their shot by their lengths, and no line is seen in another shot.
 */
export function storyCaptions(
  { captions: { mode, style, source }, delivery }: Pick<StoryJobInput, 'captions' | 'delivery'>,
  board: Board,
  { shots }: Pick<StoryPicture, 'shots'>,
  heard: readonly HeardShot[],
): TimelineCaptions {
  const none: TimelineCaptions = { mode: 'none', style, cues: [] }
  if (mode === 'none') return none
  // Without cues of ours the film's are those of its voices.
  if (source === 'narration') return heard.length > 0 ? { mode, style, cues: [] } : none
  const spoken = new Map(heard.map((shot) => [shot.shotId, shot]))
  const { widthPx, heightPx } = pictureSize(delivery)
  const maxCharsPerLine = lineCharacters(widthPx, heightPx)
  const seen = shotsOf(board).flatMap(({ shot }) => {
    const window = shots.get(shot.id)
    return window ? [{ shot, window }] : []
  })
  const cues = seen.flatMap(({ shot, window }, index) => {
    const nextSec = seen[index + 1]?.window.startSec ?? window.endSec
    const alone = { ...window, endSec: Math.min(window.endSec, nextSec) }
    const words = wordsOf(shot, alone, spoken.get(shot.id))
    return cuesFromWords(words, { maxCharsPerLine, fps: delivery.fps, endSec: alone.endSec })
  })
  if (cues.length === 0) return none
  return {
    mode,
    style,
    cues: cues.map(({ startUs, endUs, text }) => ({
      start_sec: startUs / MICROSECONDS,
      end_sec: endUs / MICROSECONDS,
      text,
    })),
  }
}

/** What is said in a shot, by the film's clock. */
function wordsOf(shot: BoardShot, window: Window, heard: HeardShot | undefined): TimedWord[] {
  const read = heard && readLines(shot, heard)
  return (read ?? shared(shot, window)).filter(({ startSec }) => startSec < window.endSec)
}

/** The lines as the narrator reads them; null where what was read cannot be told apart word by word. */
function readLines(shot: BoardShot, { lines, words, atSec, startSec }: HeardShot): TimedWord[] | null {
  const shiftSec = atSec - startSec
  const said = shot.dialogue.flatMap(({ text }, index): (TimedWord[] | null)[] => {
    const place = lines[index]
    if (!place) return [null]
    const expected = tokens(text)
    const found = words.slice(place.from, place.to)
    if (found.map((word) => word.text).join(' ') !== expected.join(' ')) return [null]
    return [
      found.map((word) => ({
        text: word.text,
        startSec: word.startSec + shiftSec,
        endSec: word.endSec + shiftSec,
      })),
    ]
  })
  return said.includes(null) ? null : said.flatMap((line) => line ?? [])
}

/** Silence that is left before and after what is said in a shot. */
const BREATH_SEC = 0.3

function shared({ dialogue }: BoardShot, { startSec, endSec }: Window): TimedWord[] {
  const words = dialogue.flatMap(({ text }) => tokens(text))
  const breathSec = Math.min(BREATH_SEC, (endSec - startSec) / 4)
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0)
  const perLetterSec = (endSec - startSec - 2 * breathSec) / Math.max(1, letters)
  let atSec = startSec + breathSec
  return words.map((text) => {
    const word = { text, startSec: atSec, endSec: atSec + text.length * perLetterSec }
    atSec += (text.length + 1) * perLetterSec
    return word
  })
}
