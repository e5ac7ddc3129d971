import { Biquad, kWeightingHighPass, kWeightingShelf } from './filters.ts'
import { sampleRateHz } from './instruments/voice.ts'

const stepFrames = sampleRateHz / 10
/** A gating block is four steps of 100 ms: 400 ms, overlapping by 75 %. */
const stepsPerBlock = 4

const toLufs = (meanSquare: number): number => -0.691 + 10 * Math.log10(meanSquare)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Integrated loudness of a stereo signal by ITU-R BS.1770-5, fed block by block. */
export class LoudnessMeter {
  private readonly channels = [0, 1].map(() => [new Biquad(kWeightingShelf), new Biquad(kWeightingHighPass)])
  /** Mean square of each 100 ms, both channels together. */
  private readonly steps: number[] = []
  private sum = 0
  private frames = 0

  /** Takes frames `0..frames-1`; the arrays are overwritten with the weighted signal. */
  add(left: Float64Array, right: Float64Array, frames: number): void {
    for (const [channel, samples] of [left, right].entries()) {
      for (const filter of this.channels[channel] ?? []) filter.process(samples, frames)
    }
    for (let i = 0; i < frames; i++) {
      this.sum += (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2
      if (++this.frames === stepFrames) {
        this.steps.push(this.sum / stepFrames)
        this.sum = 0
        this.frames = 0
      }
    }
  }

  /** LUFS with both gates (-70 absolute, -10 relative); -Infinity for silence. */
  integrated(): number {
    const blocks: number[] = []
    for (let i = 0; i + stepsPerBlock <= this.steps.length; i++) {
      blocks.push(mean(this.steps.slice(i, i + stepsPerBlock)))
    }
    const audible = blocks.filter((block) => toLufs(block) > -70)
    if (audible.length === 0) return Number.NEGATIVE_INFINITY
    const gate = toLufs(mean(audible)) - 10
    return toLufs(mean(audible.filter((block) => toLufs(block) > gate)))
  }
}
