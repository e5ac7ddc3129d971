import type { Random } from '../../../core/random.ts'
import type { Form, Phrase } from './form.ts'
import { bassPitch, type ChordSpan, voiceChord } from './harmony.ts'
import { inventTheme, type MelodyTheme, MelodyWriter } from './melody.ts'
import type { Key } from './pitch.ts'
import { pick, stepsOfBar } from './rhythm.ts'
import type {
  ArpeggioLayer,
  BassLayer,
  ChordsLayer,
  DrumLayer,
  Layer,
  MelodyLayer,
  SustainLayer,
} from './styles/style.ts'

/** A note by beats, before groove and level are applied. `delaySec` spreads strummed and rolled chords. */
export interface PartNote {
  beat: number
  beats: number
  pitch: number
  velocity: number
  delaySec?: number
}

/** A phrase as a part sees it. */
export interface PhraseContext {
  phrase: Phrase
  spans: readonly ChordSpan[]
  form: Form
  intensity: number
}

/** Writes what one layer plays; keeps its own memory (last voicing, motif) from phrase to phrase. */
export interface Part {
  phrase(context: PhraseContext): PartNote[]
  final(span: ChordSpan): PartNote[]
}

const phraseStart = ({ phrase, form }: PhraseContext): number => phrase.firstBar * form.beatsPerBar
const phraseEnd = ({ phrase, form }: PhraseContext): number =>
  (phrase.firstBar + phrase.bars) * form.beatsPerBar

/** Chords one after the other, each as near as possible to the one before. */
function voicer(voices: number, range: readonly [number, number]): (span: ChordSpan) => number[] {
  let previous: number[] | null = null
  return (span) => {
    previous = voiceChord(span.chord, voices, range, previous)
    return previous
  }
}

/** Picks anew whenever a chapter begins. */
function perChapter<Choice>(choose: () => Choice): (chapter: number) => Choice {
  let chapter = 0
  let choice = choose()
  return (wanted) => {
    if (wanted !== chapter) {
      chapter = wanted
      choice = choose()
    }
    return choice
  }
}

function sustainPart(layer: SustainLayer): Part {
  const voicing = voicer(layer.voices, layer.range)
  const hold = (span: ChordSpan): PartNote[] =>
    voicing(span).map((pitch) => ({ beat: span.startBeat, beats: span.beats, pitch, velocity: 0.8 }))
  return { phrase: ({ spans }) => spans.flatMap(hold), final: hold }
}

function rolled(voicing: readonly number[], span: ChordSpan, gapSec: number, velocity: number): PartNote[] {
  return voicing.map((pitch, index) => ({
    beat: span.startBeat,
    beats: span.beats,
    pitch,
    velocity,
    delaySec: index * gapSec,
  }))
}

function arpeggioPart(layer: ArpeggioLayer, random: Random): Part {
  const voicing = voicer(layer.voices, layer.range)
  const patternOf = perChapter(() => pick(layer.patterns, random))
  return {
    phrase({ phrase, spans, intensity }) {
      const pattern = patternOf(phrase.chapter)
      return spans.flatMap((span) => {
        const chord = voicing(span)
        const notes: PartNote[] = []
        const steps = Math.round(span.beats * layer.stepsPerBeat)
        for (let step = 0; step < steps; step++) {
          const index = pattern[step % pattern.length]
          // Sparse passages keep every other note only.
          if (index === null || index === undefined || (intensity < 0.35 && step % 2 === 1)) continue
          const offset = step / layer.stepsPerBeat
          const pitch = (chord[index % chord.length] ?? 60) + 12 * Math.floor(index / chord.length)
          const held = span.beats - offset
          const beats = layer.lengthSteps === undefined ? held : layer.lengthSteps / layer.stepsPerBeat
          const velocity = step === 0 ? 0.78 : step % 2 === 0 ? 0.64 : 0.54
          notes.push({ beat: span.startBeat + offset, beats, pitch, velocity })
        }
        return notes
      })
    },
    final: (span) => rolled(voicing(span), span, 0.09, 0.66),
  }
}

function chordsPart(layer: ChordsLayer, random: Random): Part {
  const voicing = voicer(layer.voices, layer.range)
  const rhythmOf = perChapter(() => pick(layer.rhythms, random))
  const strike = layer.strumSec ?? 0.004
  return {
    phrase({ phrase, spans, form }) {
      const rhythm = rhythmOf(phrase.chapter)
      return spans.flatMap((span) => {
        const chord = voicing(span)
        const notes: PartNote[] = []
        for (let at = 0; at < span.beats; at += form.beatsPerBar) {
          for (const [beat, beats, velocity] of rhythm) {
            const left = span.beats - at - beat
            if (beat >= form.beatsPerBar || left <= 0) continue
            chord.forEach((pitch, index) => {
              const delaySec = index * strike
              notes.push({
                beat: span.startBeat + at + beat,
                beats: Math.min(beats, left),
                pitch,
                velocity,
                delaySec,
              })
            })
          }
        }
        return notes
      })
    },
    final: (span) => rolled(voicing(span), span, Math.max(strike, 0.03), 0.66),
  }
}

function melodyPart(layer: MelodyLayer, key: Key, random: Random): Part {
  const writer = new MelodyWriter(key, layer.range)
  const themeOf = perChapter((): MelodyTheme => inventTheme(layer, random))
  return {
    phrase(context) {
      const { phrase, spans, form } = context
      const theme = themeOf(phrase.chapter)
      return Array.from({ length: phrase.bars }, (_, bar) => {
        const kind = theme.plan[bar % theme.plan.length] ?? 'rest'
        const firstBeat = phraseStart(context) + bar * form.beatsPerBar
        return writer.writeBar(kind, theme[phrase.section], spans, firstBeat, form.beatsPerBar)
      }).flat()
    },
    final: (span) => [writer.writeFinal(span)],
  }
}

function bassPart(layer: BassLayer, random: Random): Part {
  const rhythmOf = perChapter(() => pick(layer.rhythms, random))
  let root: number | null = null
  const rootOf = (span: ChordSpan): number => {
    root = bassPitch(span.chord, layer.low, root)
    return root
  }
  return {
    phrase({ phrase, spans, form }) {
      const rhythm = rhythmOf(phrase.chapter)
      return spans.flatMap((span) => {
        const lowest = rootOf(span)
        // A fifth only where the chord has one above this bass note: over an inverted chord it would be foreign.
        const fifth = span.chord.pitchClasses.includes((lowest + 7) % 12) ? lowest + 7 : lowest
        const pitches = { root: lowest, fifth, octave: lowest + 12 }
        const notes: PartNote[] = []
        for (let at = 0; at < span.beats; at += form.beatsPerBar) {
          for (const [beat, beats, velocity, note] of rhythm) {
            const left = span.beats - at - beat
            if (beat >= form.beatsPerBar || left <= 0) continue
            notes.push({
              beat: span.startBeat + at + beat,
              beats: Math.min(beats, left),
              pitch: pitches[note],
              velocity,
            })
          }
        }
        return notes
      })
    },
    final: (span) => [{ beat: span.startBeat, beats: span.beats, pitch: rootOf(span), velocity: 0.8 }],
  }
}

function drumPart(layer: DrumLayer, random: Random): Part {
  const patternOf = perChapter(() => pick(layer.patterns, random))
  const pitch = layer.pitch ?? 60
  return {
    phrase(context) {
      const { phrase, form } = context
      const pattern = patternOf(phrase.chapter)
      const bars = layer.once ? 1 : phrase.bars
      const notes: PartNote[] = []
      for (let bar = 0; bar < bars; bar++) {
        const firstBeat = phraseStart(context) + bar * form.beatsPerBar
        for (const [beat, velocity] of stepsOfBar(pattern, bar, form.beatsPerBar)) {
          const at = firstBeat + beat
          if (at < phraseEnd(context)) notes.push({ beat: at, beats: 0.25, pitch, velocity })
        }
      }
      return notes
    },
    final: (span) => (layer.final ? [{ beat: span.startBeat, beats: 1, pitch, velocity: 0.7 }] : []),
  }
}

/** The part that plays a layer. */
export function partFor(layer: Layer, key: Key, random: Random): Part {
  switch (layer.play) {
    case 'sustain':
      return sustainPart(layer)
    case 'arpeggio':
      return arpeggioPart(layer, random)
    case 'chords':
      return chordsPart(layer, random)
    case 'melody':
      return melodyPart(layer, key, random)
    case 'bass':
      return bassPart(layer, random)
    case 'drum':
      return drumPart(layer, random)
  }
}
