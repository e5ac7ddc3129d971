import { type Random, seededRandom, seedOf } from '../../../core/random.ts'
import type { IntensityCurve } from '../../port.ts'
import { planForm } from './form.ts'
import { intensityAt } from './intensity.ts'
import { type PartNote, partFor } from './parts.ts'
import { keyName, scalePitchClasses } from './pitch.ts'
import { planProgression } from './progression.ts'
import { type Groove, pick, playedAt } from './rhythm.ts'
import type { Note, Score, Track } from './score.ts'
import type { Layer, Style } from './styles/style.ts'

/** What is to be composed. */
export interface Commission {
  style: Style
  /** Null: the style's own tempo. */
  bpm: number | null
  durationSec: number
  intensityCurve: IntensityCurve
  /** False leaves the percussion out. */
  drums: boolean
  seed: number
}

const toGain = (db: number): number => 10 ** (db / 20)

function perform(note: PartNote, groove: Groove, intensity: number, random: Random): Note {
  const startSec = playedAt(note.beat, groove, random) + (note.delaySec ?? 0)
  const dynamics = (0.7 + 0.3 * intensity) * (0.92 + 0.16 * random())
  return {
    startSec,
    durationSec: (note.beats * 60) / groove.bpm,
    pitch: note.pitch,
    velocity: Math.min(1, note.velocity * dynamics),
    brightness: intensity,
  }
}

/**
 * Composes a whole piece. Each choice draws from its own stream of the seed (form, harmony, every layer), so
 * the same seed keeps its key, motifs and patterns when only the length or the curve is changed.
 */
export function arrange(commission: Commission): Score {
  const { style, intensityCurve } = commission
  const stream = (purpose: string) => seededRandom(seedOf(`${style.id}/${commission.seed}/${purpose}`))
  const form = planForm({
    durationSec: commission.durationSec,
    bpm: commission.bpm,
    tempo: style.tempo,
    beatsPerBar: style.beatsPerBar,
    random: stream('form'),
  })
  const harmonyStream = stream('harmony')
  const progression = planProgression(pick(style.tonalities, harmonyStream), form, harmonyStream)
  const groove: Groove = { bpm: form.bpm, ...style }

  const trackOf = (layer: Layer, index: number): Track => {
    const part = partFor(layer, progression.key, stream(`layer ${index}`))
    const playing = stream(`playing ${index}`)
    const pausing = stream(`pauses ${index}`)
    const notes: Note[] = []
    let soundsLast = false
    form.phrases.forEach((phrase, at) => {
      const middle = (phrase.firstBar + phrase.bars / 2) / form.bars
      const intensity = intensityAt(intensityCurve, middle)
      const paused = pausing() < 0.3 && layer.pauses === true && !phrase.isLast
      soundsLast = intensity >= layer.from && intensity <= (layer.until ?? 1)
      if (!soundsLast || paused) return
      const spans = progression.phrases[at] ?? []
      for (const note of part.phrase({ phrase, spans, form, intensity })) {
        const here = intensityAt(intensityCurve, note.beat / (form.bars * form.beatsPerBar))
        notes.push(perform(note, groove, here, playing))
      }
    })
    if (soundsLast) {
      const intensity = intensityAt(intensityCurve, 1)
      for (const note of part.final(progression.final)) notes.push(perform(note, groove, intensity, playing))
    }
    const gain = toGain(layer.gainDb)
    const reverbSend = layer.reverbDb === undefined ? 0 : toGain(layer.reverbDb)
    notes.sort((a, b) => a.startSec - b.startSec)
    return { instrument: layer.instrument, stem: layer.stem, gain, pan: layer.pan ?? 0, reverbSend, notes }
  }

  return {
    bpm: form.bpm,
    beatsPerBar: form.beatsPerBar,
    bars: form.bars,
    finalSec: form.finalSec,
    durationSec: form.durationSec,
    key: keyName(progression.key),
    scale: scalePitchClasses(progression.key),
    reverb: style.reverb,
    tracks: style.layers.map(trackOf).filter((track) => commission.drums || track.stem !== 'drums'),
  }
}
