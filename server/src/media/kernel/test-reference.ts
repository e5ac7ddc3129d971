import { seededRandom } from '../../core/random.ts'
import type { SamplingWindow } from './window.ts'

/**
 * For tests: RGBA of smooth clouds with some hard edges, which is what pictures are made of and what
 * interpolation gets wrong.
 */
export function testPicture(width: number, height: number, seed: number, alpha = false): Uint8Array {
  const random = seededRandom(seed)
  const [a, b, c] = [random() * 6, random() * 6, random() * 6]
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const edge = (x + y) % 40 < 20 ? 40 : 0
      const wave = (frequency: number, phase: number) =>
        Math.round(108 + 100 * Math.sin((x / width) * frequency + (y / height) * 9 + phase))
      const pixel = [wave(5, a) + edge, wave(9, b), wave(3, c) + edge, alpha ? Math.abs(wave(14, a)) : 255]
      rgba.set(pixel, (y * width + x) * 4)
    }
  }
  return rgba
}

/** For tests: one plane of real numbers, row by row. */
export interface Plane {
  width: number
  height: number
  at: (x: number, y: number) => number
}

export interface Planes {
  luma: Plane
  cb: Plane
  cr: Plane
  alpha: Plane
  chromaAlpha: Plane
}

/**
 * For tests: what the kernel computes, written for the eye only, in floating point and straight from the
 * definitions (BT.709 limited range, 4:2:0 sited as in H.264, Catmull-Rom).
 */
export function referencePlanes(rgba: Uint8Array, width: number, height: number): Planes {
  const channel = (index: number) => (x: number, y: number) => rgba[(y * width + x) * 4 + index] ?? 0
  const [red, green, blue, alphaAt] = [channel(0), channel(1), channel(2), channel(3)]
  const lightness = (x: number, y: number) => 0.2126 * red(x, y) + 0.7152 * green(x, y) + 0.0722 * blue(x, y)
  const difference = (of: (x: number, y: number) => number, range: number) => (x: number, y: number) =>
    (((of(x, y) - lightness(x, y)) / range) * 224) / 255
  /** 1-2-1 across, around the even column; 1-1 down. */
  const subsample = (at: (x: number, y: number) => number) => (x: number, y: number) => {
    let sum = 0
    for (const row of [2 * y, 2 * y + 1]) {
      sum += at(Math.max(0, 2 * x - 1), row) + 2 * at(2 * x, row) + at(2 * x + 1, row)
    }
    return sum / 8
  }
  const opacity = (x: number, y: number) => alphaAt(x, y) / 255
  const chromaAlpha = subsample(alphaAt)
  /** Transparent pixels lend no colour, so chroma is averaged with alpha as its weight. */
  const chroma = (at: (x: number, y: number) => number) => {
    const weighted = subsample((x, y) => at(x, y) * opacity(x, y))
    return (x: number, y: number) =>
      chromaAlpha(x, y) === 0 ? 128 : 128 + (weighted(x, y) / chromaAlpha(x, y)) * 255
  }
  const half = { width: width / 2, height: height / 2 }
  return {
    luma: { width, height, at: (x, y) => 16 + (lightness(x, y) * 219) / 255 },
    alpha: { width, height, at: alphaAt },
    cb: { ...half, at: chroma(difference(blue, 1.8556)) },
    cr: { ...half, at: chroma(difference(red, 1.5748)) },
    chromaAlpha: { ...half, at: chromaAlpha },
  }
}

/** For tests: a plane seen through a window, sample by sample. */
export function referenceResample(
  source: Plane,
  width: number,
  height: number,
  window: SamplingWindow,
): Plane {
  const at = (column: number, row: number) => {
    const x = window.left + column * window.stepX
    const y = window.top + row * window.stepY
    let sum = 0
    for (let j = Math.floor(y) - 1; j <= Math.floor(y) + 2; j++) {
      for (let i = Math.floor(x) - 1; i <= Math.floor(x) + 2; i++) {
        const sample = source.at(clamp(i, source.width - 1), clamp(j, source.height - 1))
        sum += sample * catmullRom(x - i) * catmullRom(y - j)
      }
    }
    return Math.min(255, Math.max(0, sum))
  }
  return { width, height, at }
}

const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last)

function catmullRom(distance: number): number {
  const x = Math.abs(distance)
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0
}
