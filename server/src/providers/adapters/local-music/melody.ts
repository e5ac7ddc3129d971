import type { Random } from '../../../core/random.ts'
import type { ChordSpan } from './harmony.ts'
import { type Key, pentatonicPitchClasses, pitchClass, pitchesWithin } from './pitch.ts'
import { pick } from './rhythm.ts'
import type { Hits, MelodyBar, MelodyLayer } from './styles/style.ts'

/** A bar-long idea: a rhythm, and by how many scale steps each note lies above the one before. */
interface Motif {
  rhythm: Hits
  steps: number[]
}

/** A melody note before it is timed. */
export interface MelodyNote {
  beat: number
  beats: number
  pitch: number
  velocity: number
}

/** What stays the same through a chapter: one idea for each section and how phrases use it. */
export interface MelodyTheme {
  a: Motif
  b: Motif
  plan: readonly MelodyBar[]
}

function inventMotif(rhythm: Hits, random: Random): Motif {
  const direction = random() < 0.5 ? 1 : -1
  let risen = 0
  const steps = rhythm.map(() => {
    // Mostly steps, now and then a skip, and back towards where it came from: the shape of a sung line.
    const size = random() < 0.22 ? 2 : random() < 0.15 ? 0 : 1
    const step = size * (Math.abs(risen) >= 2 ? -Math.sign(risen) : direction)
    risen += step
    return step
  })
  return { rhythm, steps }
}

export const inventTheme = (layer: MelodyLayer, random: Random): MelodyTheme => ({
  a: inventMotif(pick(layer.rhythms, random), random),
  b: inventMotif(pick(layer.rhythms, random), random),
  plan: pick(layer.plans, random),
})

const nearest = (pitches: readonly number[], target: number): number => {
  let best = target
  let bestDistance = Number.POSITIVE_INFINITY
  for (const pitch of pitches) {
    const distance = Math.abs(pitch - target)
    if (distance < bestDistance) {
      best = pitch
      bestDistance = distance
    }
  }
  return best
}

const chordAt = (spans: readonly ChordSpan[], beat: number): ChordSpan | undefined =>
  spans.findLast((span) => span.startBeat <= beat + 1e-9)

/** Writes the notes of phrases one after the other, so that each begins near where the last one ended. */
export class MelodyWriter {
  private readonly range: readonly [number, number]
  private readonly scale: number[]
  private current: number

  constructor(key: Key, range: readonly [number, number]) {
    this.range = range
    this.scale = pitchesWithin(pentatonicPitchClasses(key), range[0], range[1])
    this.current = (range[0] + range[1]) / 2
  }

  /** A chord note near `target`, not below or above the range. */
  private chordNote(span: ChordSpan, target: number): number {
    return nearest(pitchesWithin(span.chord.pitchClasses.slice(0, 3), ...this.range), target)
  }

  private move(steps: number): number {
    const at = this.scale.indexOf(nearest(this.scale, this.current))
    const wanted = at + steps
    const turned = wanted < 0 || wanted >= this.scale.length ? at - steps : wanted
    return this.scale[turned] ?? this.current
  }

  /** One bar; `bar` gives its place, `spans` the phrase's chords. */
  writeBar(
    kind: MelodyBar,
    motif: Motif,
    spans: readonly ChordSpan[],
    firstBeat: number,
    beatsPerBar: number,
  ): MelodyNote[] {
    if (kind === 'rest') return []
    if (kind === 'hold') {
      const span = chordAt(spans, firstBeat)
      if (!span) return []
      this.current = this.chordNote(span, this.current - 1)
      return [{ beat: firstBeat, beats: beatsPerBar * 0.9, pitch: this.current, velocity: 0.7 }]
    }
    const notes: MelodyNote[] = []
    motif.rhythm.forEach(([beat, beats, velocity], index) => {
      const span = chordAt(spans, firstBeat + beat)
      if (beat >= beatsPerBar || !span) return
      const step = (motif.steps[index] ?? 0) * (kind === 'answer' ? -1 : 1)
      const target = this.move(step)
      const strong = beat % 2 === 0 || index === motif.rhythm.length - 1
      const clashes = span.chord.pitchClasses.some((tone) => {
        const distance = pitchClass(target - tone)
        return distance === 1 || distance === 11
      })
      this.current = strong || clashes ? this.chordNote(span, target) : target
      notes.push({ beat: firstBeat + beat, beats, pitch: this.current, velocity })
    })
    return notes
  }

  /** The note the piece comes to rest on. */
  writeFinal(span: ChordSpan): MelodyNote {
    return {
      beat: span.startBeat,
      beats: span.beats,
      pitch: this.chordNote(span, this.current),
      velocity: 0.7,
    }
  }
}
