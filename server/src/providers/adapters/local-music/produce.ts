import { encodeWav } from '../../../core/wav.ts'
import type { IntensityCurve } from '../../port.ts'
import { arrange } from './arrange.ts'
import { sampleRateHz } from './instruments/voice.ts'
import { intensityAt, levelOf } from './intensity.ts'
import { master } from './master.ts'
import { render } from './render.ts'
import type { StemName } from './score.ts'
import { defaultStyle, styles } from './styles/index.ts'

/** A checked request, plain enough to be sent to a thread. */
export interface ProduceInput {
  styleId: string
  bpm: number | null
  durationSec: number
  intensityCurve: IntensityCurve
  stems: boolean
  drums: boolean
  seed: number
}

/** WAVE files with what the log tells about the piece. */
export interface Produced {
  audio: Uint8Array
  stems: { name: StemName; audio: Uint8Array }[]
  bpm: number
  durationSec: number
  key: string
  bars: number
}

/** Composes, plays and masters one piece. Equal inputs give equal bytes. */
export function produce(input: ProduceInput): Produced {
  const style = styles.find(({ id }) => id === input.styleId) ?? defaultStyle
  const frames = Math.round(input.durationSec * sampleRateHz)
  const score = arrange({ ...input, style, durationSec: frames / sampleRateHz })
  const rendering = render(score, input.stems)
  const ringSec = score.durationSec - score.finalSec
  master(rendering, {
    levelAt: (sec) => levelOf(intensityAt(input.intensityCurve, Math.min(1, sec / score.finalSec))),
    fadeFromSec: score.finalSec + 0.25 * ringSec,
  })
  const wav = (samples: Int16Array) => encodeWav({ sampleRateHz, channels: 2, samples })
  return {
    audio: wav(rendering.mix),
    stems: rendering.stems.map(({ name, samples }) => ({ name, audio: wav(samples) })),
    bpm: score.bpm,
    durationSec: score.durationSec,
    key: score.key,
    bars: score.bars,
  }
}
