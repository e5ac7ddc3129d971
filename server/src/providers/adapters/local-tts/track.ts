/** Long enough to make a cut inaudible, short enough not to soften a word. */
const FADE_SEC = 0.006

/** Sound under construction, at one rate. */
export class Track {
  readonly sampleRateHz: number
  #parts: Float32Array[] = []
  #length = 0

  constructor(sampleRateHz: number) {
    this.sampleRateHz = sampleRateHz
  }

  get seconds(): number {
    return this.#length / this.sampleRateHz
  }

  addSilence(seconds: number): void {
    this.#add(new Float32Array(Math.round(Math.max(0, seconds) * this.sampleRateHz)))
  }

  /** Adds a copy with a short fade at both ends. */
  addFaded(samples: Float32Array): void {
    const copy = samples.slice()
    const fade = Math.min(Math.floor(FADE_SEC * this.sampleRateHz), Math.floor(copy.length / 2))
    for (let i = 0; i < fade; i++) {
      const gain = (1 - Math.cos((Math.PI * i) / fade)) / 2
      copy[i] = (copy[i] ?? 0) * gain
      copy[copy.length - 1 - i] = (copy[copy.length - 1 - i] ?? 0) * gain
    }
    this.#add(copy)
  }

  samples(): Float32Array {
    const all = new Float32Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  #add(part: Float32Array): void {
    this.#parts.push(part)
    this.#length += part.length
  }
}

/** Multiplies a stretch by a gain that is reached, and left, within a fade outside of it. In place. */
export function amplify(
  samples: Float32Array,
  fromSec: number,
  toSec: number,
  gainDb: number,
  rateHz: number,
): void {
  const fade = FADE_SEC * rateHz
  const from = fromSec * rateHz
  const to = toSec * rateHz
  const gain = 10 ** (gainDb / 20)
  const end = Math.min(samples.length, Math.ceil(to + fade))
  for (let i = Math.max(0, Math.floor(from - fade)); i < end; i++) {
    const outside = Math.max(from - i, i - to, 0) / fade
    samples[i] = (samples[i] ?? 0) * (1 + (gain - 1) * Math.max(0, 1 - outside))
  }
}
