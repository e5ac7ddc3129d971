import type { ClipSprites, Shape } from '../../../core/layered-clip.ts'
import { type Random, seededRandom } from '../../../core/random.ts'
import type { Projection } from './projection.ts'

/** One of many at a moment: where it is in drawing units, which shape it has and how clearly it is seen. */
export interface Particle {
  x: number
  y: number
  shape: number
  opacity: number
}

/** What many small things of one kind do. */
export interface Swarm {
  count: number
  /** `#rrggbb` */
  color: string
  /** 0 as far as the sky, 1 as the nearest ground; beyond 1 before the camera. */
  nearness: number
  shapes: readonly Shape[]
  /** Makes one of them: what it does by time in seconds. */
  make(random: Random, index: number): (atSec: number) => Particle
}

/** The sprites of a swarm as the camera sees them. */
export function spritesOf(
  { count, color, nearness, shapes, make }: Swarm,
  view: Projection,
  seed: number,
): ClipSprites {
  const random = seededRandom(seed)
  const particles = Array.from({ length: count }, (_, index) => make(random, index))
  const places = Array.from({ length: view.frames }, (_, frame) => {
    const { x, y, scale } = view.at(nearness, frame)
    const seen: number[] = []
    for (const particle of particles) {
      const at = particle(frame / view.fps)
      const [px, py] = [x + at.x * scale, y + at.y * scale]
      const inSight = px > -60 && py > -120 && px < view.widthPx + 60 && py < view.heightPx + 120
      if (at.opacity > 0.01 && inSight) seen.push(at.shape, px, py, Math.min(1, at.opacity))
    }
    return Float32Array.from(seen)
  })
  return { kind: 'sprites', color: channelsOf(color), shapes: [...shapes], places }
}

export function channelsOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** A value that comes in again on the other side. */
export const wrapped = (value: number, length: number): number => ((value % length) + length) % length
