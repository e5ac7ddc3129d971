import type { Shape } from '../../../core/layered-clip.ts'

type Cover = (x: number, y: number) => number

/** Samples `cover` (0..1, over -1..1 in both directions) with 3 x 3 points a pixel. */
function shape(widthPx: number, heightPx: number, cover: Cover): Shape {
  const [width, height] = [Math.max(3, Math.ceil(widthPx)), Math.max(3, Math.ceil(heightPx))]
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let part = 0; part < 9; part++) {
        const across = (x + ((part % 3) + 0.5) / 3) / width
        const down = (y + (Math.floor(part / 3) + 0.5) / 3) / height
        sum += cover(across * 2 - 1, down * 2 - 1)
      }
      out[y * width + x] = Math.round((sum / 9) * 255)
    }
  }
  return { widthPx: width, heightPx: height, cover: out }
}

const limit = (value: number): number => Math.max(0, Math.min(1, value))

/** A round flake or mote; `softness` 0 is a disc, 1 a haze. */
export const disc = (diameterPx: number, softness: number): Shape =>
  shape(diameterPx + 2, diameterPx + 2, (x, y) => {
    const out = Math.hypot(x, y)
    return softness < 0.05 ? (out < 0.9 ? 1 : 0) : limit((0.95 - out) / (0.95 * softness)) ** (1 + softness)
  })

/** A falling drop: a thin streak, leaning to the left by `slant` of its length. */
export const streak = (lengthPx: number, thickPx: number, slant: number): Shape => {
  const widthPx = lengthPx * slant + thickPx + 2
  return shape(widthPx, lengthPx, (x, y) => {
    const middle = (-y * lengthPx * slant) / widthPx
    const off = (Math.abs(x - middle) * widthPx) / thickPx
    return off < 1 ? (0.35 + 0.65 * ((y + 1) / 2)) * limit((1 - Math.abs(y)) * 6) : 0
  })
}

/** A glint on water: a flat lens. */
export const glint = (lengthPx: number, thickPx: number): Shape =>
  shape(lengthPx, thickPx, (x, y) => limit((1 - x * x - Math.abs(y)) * 2))

/** A leaf at one turn of its fall. */
export const leaf = (sizePx: number, turnRad: number): Shape =>
  shape(sizePx, sizePx, (x, y) => {
    const along = x * Math.cos(turnRad) + y * Math.sin(turnRad)
    const across = -x * Math.sin(turnRad) + y * Math.cos(turnRad)
    return Math.abs(across) < 0.34 * (1 - along * along) ? 1 : 0
  })

/** A bird far off, its wings at a point of their beat (0..1). */
export const bird = (spanPx: number, beat: number): Shape => {
  const lift = Math.sin(beat * 2 * Math.PI)
  return shape(spanPx, spanPx * 0.8, (x, y) => {
    const out = Math.abs(x)
    // Shoulders up and tips following, as a beating wing bends.
    const wing = -lift * (0.75 * out - 0.35 * out * out) + 0.22 * out * out + 0.05
    const thick = 0.1 * (1 - out * 0.75) + 0.03
    return Math.abs(y - wing) < thick || Math.hypot(x * 1.4, (y - 0.05) * 1.1) < 0.13 ? 1 : 0
  })
}
