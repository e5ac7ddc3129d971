import { blockFrames, sampleRateHz } from './instruments/voice.ts'
import { LoudnessMeter } from './loudness.ts'
import { type Rendering, toInt16 } from './render.ts'

/** Integrated loudness every piece is brought to: a bed, some dB below where speech is mastered. */
export const targetLufs = -18
/** Sample peak; leaves room for what lies between samples, so that the true peak stays below -1 dB. */
export const ceilingDbfs = -1.5

export interface MasterPlan {
  /** The fader at a moment of the piece, linear. */
  levelAt(sec: number): number
  /** Where the last fade begins; it reaches silence with the last sample. */
  fadeFromSec: number
}

/** Frames between the points of the gain curve, which is straight between them. */
const segmentFrames = 64
/** How fast the limiter lets go and how fast it may close, per segment. */
const releasePerSegment = 10 ** (0.06 / 20)
const attackPerSegment = 10 ** (-0.9 / 20)

/** Fader and fade at every segment border; the fade falls along a cosine, to exactly zero on the last frame. */
function faderCurve(frames: number, plan: MasterPlan): Float64Array {
  const points = Math.ceil(frames / segmentFrames) + 1
  const lastFrame = frames - 1
  const fadeFrom = plan.fadeFromSec * sampleRateHz
  return Float64Array.from({ length: points }, (_, point) => {
    const frame = Math.min(lastFrame, point * segmentFrames)
    const faded = Math.max(0, (frame - fadeFrom) / (lastFrame - fadeFrom))
    return plan.levelAt(frame / sampleRateHz) * 0.5 * (1 + Math.cos(Math.PI * faded))
  })
}

/** The curve at a frame; the last segment may be cut short, and ends at the last frame. */
function eachFrame(curve: Float64Array, frames: number, visit: (frame: number, gain: number) => void): void {
  for (let segment = 0; segment * segmentFrames < frames; segment++) {
    const from = segment * segmentFrames
    const to = Math.min(frames, from + segmentFrames)
    const length = to === frames ? to - 1 - from : segmentFrames
    const start = curve[segment] ?? 0
    const step = length === 0 ? 0 : ((curve[segment + 1] ?? 0) - start) / length
    for (let frame = from; frame < to; frame++) visit(frame, start + step * (frame - from))
  }
}

function loudnessUnder(samples: Int16Array, curve: Float64Array): number {
  const frames = samples.length / 2
  const meter = new LoudnessMeter()
  const left = new Float64Array(blockFrames)
  const right = new Float64Array(blockFrames)
  let filled = 0
  eachFrame(curve, frames, (frame, gain) => {
    left[filled] = ((samples[frame * 2] ?? 0) * gain) / 32768
    right[filled] = ((samples[frame * 2 + 1] ?? 0) * gain) / 32768
    if (++filled === blockFrames || frame === frames - 1) {
      meter.add(left, right, filled)
      filled = 0
    }
  })
  return meter.integrated()
}

/**
 * Lowers a curve wherever the samples would pass the ceiling under it. Each border takes the smaller need of its
 * two segments, so the straight line between borders is never above what its segment can bear: a look-ahead
 * limiter without overshoot.
 */
function limit(samples: Int16Array, curve: Float64Array): Float64Array {
  const frames = samples.length / 2
  const ceiling = 32768 * 10 ** (ceilingDbfs / 20)
  const bearable = new Float64Array(curve.length).fill(1)
  eachFrame(curve, frames, (frame, gain) => {
    const peak = Math.max(Math.abs(samples[frame * 2] ?? 0), Math.abs(samples[frame * 2 + 1] ?? 0)) * gain
    if (peak <= ceiling) return
    const segment = Math.floor(frame / segmentFrames)
    for (const border of [segment, segment + 1]) {
      bearable[border] = Math.min(bearable[border] ?? 1, ceiling / peak)
    }
  })
  for (let i = 1; i < bearable.length; i++) {
    bearable[i] = Math.min(bearable[i] ?? 1, (bearable[i - 1] ?? 1) * releasePerSegment)
  }
  for (let i = bearable.length - 2; i >= 0; i--) {
    bearable[i] = Math.min(bearable[i] ?? 1, (bearable[i + 1] ?? 1) / attackPerSegment)
  }
  return curve.map((gain, i) => gain * (bearable[i] ?? 1))
}

function apply(samples: Int16Array, curve: Float64Array): void {
  eachFrame(curve, samples.length / 2, (frame, gain) => {
    samples[frame * 2] = toInt16((samples[frame * 2] ?? 0) * gain)
    samples[frame * 2 + 1] = toInt16((samples[frame * 2 + 1] ?? 0) * gain)
  })
}

/**
 * Brings a rendering to the target loudness, in place: fader, loudness, limiter and fade become one gain curve
 * that is worked out on the mix and applied to mix and stems alike.
 */
export function master({ mix, stems }: Rendering, plan: MasterPlan): void {
  const fader = faderCurve(mix.length / 2, plan)
  const gain = 10 ** ((targetLufs - loudnessUnder(mix, fader)) / 20)
  const curve = limit(
    mix,
    fader.map((value) => value * gain),
  )
  for (const samples of [mix, ...stems.map((stem) => stem.samples)]) apply(samples, curve)
}
