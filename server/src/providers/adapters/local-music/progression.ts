import type { Random } from '../../../core/random.ts'
import type { Form, Phrase } from './form.ts'
import { type ChordSpan, parseChord } from './harmony.ts'
import type { Key } from './pitch.ts'
import { pick } from './rhythm.ts'
import type { Tonality } from './styles/style.ts'

/** The harmony of a piece: what sounds in each phrase, and the last chord. */
export interface Progression {
  key: Key
  /** Parallel to `form.phrases`. */
  phrases: ChordSpan[][]
  final: ChordSpan
}

function barsOf(phrase: Phrase, progression: readonly string[], cadence: readonly string[]): string[] {
  const bars = Array.from({ length: phrase.bars }, (_, bar) => progression[bar % progression.length] ?? '1')
  if (!phrase.isLast) return bars
  // A very short piece keeps its opening chord where it can, and gives only the last bar to the cadence.
  const closing = cadence.slice(-Math.max(1, Math.min(cadence.length, phrase.bars - 1)))
  return [...bars.slice(0, phrase.bars - closing.length), ...closing]
}

function spansOf(key: Key, form: Form, firstBar: number, bars: readonly string[]): ChordSpan[] {
  const spans: ChordSpan[] = []
  let previous = ''
  bars.forEach((bar, index) => {
    const chords = bar.split(' ')
    chords.forEach((text, place) => {
      const beats = form.beatsPerBar / chords.length
      const last = spans.at(-1)
      // A repeated chord is held rather than struck again.
      if (text === previous && last) last.beats += beats
      else {
        const startBeat = (firstBar + index) * form.beatsPerBar + place * beats
        spans.push({ startBeat, beats, chord: parseChord(key, text) })
      }
      previous = text
    })
  })
  return spans
}

/** Chooses key and chords: each chapter picks its own pair of progressions for its `a` and `b` phrases. */
export function planProgression(tonality: Tonality, form: Form, random: Random): Progression {
  const key: Key = { tonic: pick(tonality.tonics, random), mode: tonality.mode }
  const cadence = pick(tonality.cadences, random)
  const phrases: ChordSpan[][] = []
  let chapter = -1
  let a = pick(tonality.a, random)
  let b = pick(tonality.b, random)
  for (const phrase of form.phrases) {
    if (phrase.chapter !== chapter) {
      chapter = phrase.chapter
      a = pick(tonality.a, random)
      b = pick(tonality.b, random)
    }
    const bars = barsOf(phrase, phrase.section === 'a' ? a : b, cadence)
    phrases.push(spansOf(key, form, phrase.firstBar, bars))
  }
  const finalBeat = form.bars * form.beatsPerBar
  const finalBeats = ((form.durationSec - form.finalSec) * form.bpm) / 60
  const final = { startBeat: finalBeat, beats: finalBeats, chord: parseChord(key, tonality.final) }
  return { key, phrases, final }
}
