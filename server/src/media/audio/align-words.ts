import { durationSec, type Pcm } from '../../core/wav.ts'
import { matchPauses, type Passage } from './match-pauses.ts'
import type { TimedWord } from './narration.ts'
import { type Stretch, speechStretches } from './speech-activity.ts'
import { restAfter, spokenSec } from './word-length.ts'

/**
 * When each word of a narration is heard, for voices that do not say so themselves. The pauses in the sound are matched
 * with the punctuation of the text; between two pauses the words share the time by how long they are to say. One entry
 * for each word, in order, never running backwards, inside the sound. A word that is not said (a lone dash) takes no
 * time.
 */
export function alignWords(pcm: Pcm, words: readonly string[]): TimedWord[] {
  const stretches = speechStretches(pcm)
  const whole = { startSec: 0, endSec: durationSec(pcm) }
  const expected = words.map((word) => ({ seconds: spokenSec(word), rest: restAfter(word) }))
  const passages = matchPauses(stretches.length > 0 ? stretches : [whole], expected)
  return passages.flatMap((passage) => layOut(passage, words, expected))
}

/** Shares the speech of a passage among its words. */
function layOut(
  { stretches, firstWord, endWord }: Passage,
  words: readonly string[],
  expected: readonly { seconds: number }[],
): TimedWord[] {
  const seconds = expected.slice(firstWord, endWord).map((word) => word.seconds)
  const total = seconds.reduce((sum, length) => sum + length, 0)
  const spoken = stretches.reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0)
  let said = 0
  return seconds.map((length, index) => {
    const from = total === 0 ? 0 : (said / total) * spoken
    said += length
    const to = total === 0 ? 0 : (said / total) * spoken
    const startSec = momentAt(stretches, from, length > 0 ? 'start' : 'end')
    return {
      text: words[firstWord + index] ?? '',
      startSec,
      endSec: Math.max(startSec, momentAt(stretches, to, 'end')),
    }
  })
}

/** The moment at which so much of the stretches has been spoken; at a pause, its `end` or its other side. */
function momentAt(stretches: readonly Stretch[], spokenSec: number, side: 'start' | 'end'): number {
  let left = spokenSec
  for (const { startSec, endSec } of stretches) {
    const length = endSec - startSec
    const isHere = side === 'end' ? left <= length + 1e-9 : left < length - 1e-9
    if (isHere) return Math.min(startSec + left, endSec)
    left -= length
  }
  return stretches.at(-1)?.endSec ?? 0
}
