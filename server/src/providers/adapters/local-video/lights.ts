import type { Bitmap, ClipLayer } from '../../../core/layered-clip.ts'
import { type Random, seededRandom } from '../../../core/random.ts'
import { channelsOf } from './particles.ts'
import type { Projection } from './projection.ts'

/** Soft things are drawn small and grow in the frame: nobody sees it. */
const SOFT_PX = 96

/** A bitmap of one colour whose cover (0..1) is given at each point of -1..1. */
function soft(
  widthPx: number,
  heightPx: number,
  color: string,
  cover: (x: number, y: number) => number,
): Bitmap {
  const [red, green, blue] = channelsOf(color)
  const rgba = new Uint8Array(widthPx * heightPx * 4)
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const share = Math.max(
        0,
        Math.min(1, cover(((x + 0.5) / widthPx) * 2 - 1, ((y + 0.5) / heightPx) * 2 - 1)),
      )
      rgba.set([red * share, green * share, blue * share, 255 * share].map(Math.round), (y * widthPx + x) * 4)
    }
  }
  return { widthPx, heightPx, rgba }
}

const posesOf = (
  frames: number,
  pose: (frame: number) => readonly [number, number, number, number],
): Float64Array => {
  const poses = new Float64Array(frames * 4)
  for (let frame = 0; frame < frames; frame++) poses.set(pose(frame), frame * 4)
  return poses
}

/** The darker rim of a lens, over the whole frame. */
export function vignette({ widthPx, heightPx, frames }: Projection, strength: number): ClipLayer {
  const across = 64
  const down = Math.round((across * heightPx) / widthPx / 2) * 2
  const bitmap = soft(across, down, '#05060a', (x, y) => strength * Math.max(0, x * x + y * y - 0.7) ** 1.3)
  // A little larger than the frame, so that its own edges stay out of sight.
  const scale = Math.max(widthPx / across, heightPx / down) * 1.02
  const [x, y] = [(widthPx - across * scale) / 2, (heightPx - down * scale) / 2]
  return { kind: 'layer', bitmap, poses: posesOf(frames, () => [x, y, scale, 1]) }
}

/** A pool of light round a place of the drawing that lives by `opacity` of time. */
export function glow(
  view: Projection,
  place: { x: number; y: number; radius: number; nearness: number; color: string },
  opacity: (atSec: number) => number,
): ClipLayer {
  const bitmap = soft(SOFT_PX, SOFT_PX, place.color, (x, y) => Math.max(0, 1 - Math.hypot(x, y)) ** 2)
  const poses = posesOf(view.frames, (frame) => {
    const { x, y, scale } = view.at(place.nearness, frame)
    return [
      x + (place.x - place.radius) * scale,
      y + (place.y - place.radius) * scale,
      (place.radius * 2 * scale) / SOFT_PX,
      opacity(frame / view.fps),
    ]
  })
  return { kind: 'layer', bitmap, poses }
}

/** Slanting beams out of a light, of which some brighten while others fade. */
export function beams(
  view: Projection,
  light: { x: number; y: number; nearness: number; color: string },
  reach: number,
  seed: number,
): ClipLayer[] {
  const random = seededRandom(seed)
  const side = 192
  return [0, 1].map((which) => {
    const rays = Array.from({ length: 5 }, () => ({
      angle: random() * 2 * Math.PI,
      wide: 0.06 + random() * 0.12,
    }))
    const bitmap = soft(side, side, light.color, (x, y) => {
      const [out, angle] = [Math.hypot(x, y), Math.atan2(y, x)]
      const lit = rays.reduce((sum, ray) => {
        const off = Math.abs(((angle - ray.angle + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)
        return sum + Math.max(0, 1 - off / ray.wide)
      }, 0)
      return 0.34 * Math.min(1, lit) * Math.max(0, 1 - out) ** 1.2 * Math.min(1, out * 7)
    })
    const poses = posesOf(view.frames, (frame) => {
      const { x, y, scale } = view.at(light.nearness, frame)
      const breath = Math.sin((frame / view.fps) * 1.1 + which * Math.PI)
      return [
        x + (light.x - reach) * scale,
        y + (light.y - reach) * scale,
        (2 * reach * scale) / side,
        0.55 + 0.45 * breath,
      ]
    })
    return { kind: 'layer', bitmap, poses }
  })
}

/** A veil of mist over the width of the drawing that drifts through it. */
export function mist(
  view: Projection,
  veil: {
    y: number
    height: number
    width: number
    nearness: number
    color: string
    opacity: number
    perSec: number
  },
  seed: number,
): ClipLayer {
  const random = seededRandom(seed)
  const width = veil.width * 1.9
  const across = 160
  const down = Math.max(4, Math.round((across * veil.height) / width))
  const waves = Array.from({ length: 7 }, (_, index) => ({
    across: (index + 1) * (0.7 + random() * 0.6),
    down: (random() - 0.5) * 4,
    phase: random() * 2 * Math.PI,
    size: 1 / (index + 1.5),
  }))
  const bitmap = soft(across, down, veil.color, (x, y) => {
    const cloud = waves.reduce(
      (sum, wave) => sum + Math.sin(x * Math.PI * wave.across + y * wave.down + wave.phase) * wave.size,
      0,
    )
    return (0.45 + 0.3 * cloud) * (1 - y * y) ** 1.5 * Math.min(1, (1 - Math.abs(x)) * 4)
  })
  const poses = posesOf(view.frames, (frame) => {
    const { x, y, scale } = view.at(veil.nearness, frame)
    const shift = veil.perSec * (frame / view.fps - view.frames / view.fps / 2)
    return [
      x + (veil.width / 2 - width / 2 + shift) * scale,
      y + veil.y * scale,
      (width * scale) / across,
      veil.opacity,
    ]
  })
  return { kind: 'layer', bitmap, poses }
}

/** How a flame or a bad tube flickers: uneven, never dark for long. */
export function flicker(random: Random, strength: number): (atSec: number) => number {
  const waves = [3.1, 5.3, 7.9, 12.7].map((pace) => ({
    pace: pace * (0.9 + random() * 0.2),
    phase: random() * 6.28,
  }))
  return (atSec) => {
    const sum =
      waves.reduce((total, { pace, phase }) => total + Math.sin(atSec * pace + phase), 0) / waves.length
    return Math.max(0, 0.5 + strength * sum)
  }
}
