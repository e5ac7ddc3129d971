import { type Random, seededRandom, seedOf } from '../../../core/random.ts'
import type { Camera } from './camera.ts'

/** Where the drawing lies in the frame: pixel = x + unit * scale, y alike. */
export interface Projected {
  x: number
  y: number
  scale: number
}

/** The view of a camera on a drawing, at any distance and in any frame. */
export interface Projection {
  frames: number
  widthPx: number
  heightPx: number
  fps: number
  at(nearness: number, frame: number): Projected
}

interface Room {
  camera: Camera
  /** In drawing units. */
  set: { width: number; height: number }
  focus: { x: number; y: number }
  widthPx: number
  heightPx: number
  fps: number
  frames: number
  seed: number
}

/** How far a thing at the horizon goes along with the camera, of what the nearest does. */
const FAR_SHARE = 0.22

/**
 * A multiplane camera: what is near moves and grows more than what is far. The frame never leaves the drawing,
 * whatever the camera does.
 */
export function projectionOf(room: Room): Projection {
  const { camera, set, focus, widthPx, heightPx, fps, frames, seed } = room
  const shake = shakeOf(camera.shake, fps, seededRandom(seedOf(`shake ${seed}`)))
  const fit = widthPx / set.width
  return {
    frames,
    widthPx,
    heightPx,
    fps,
    at(nearness, frame) {
      const share = frames > 1 ? frame / (frames - 1) : 0
      const { x, y, zoom } = camera.at(share)
      const shaken = shake(frame)
      const depth = FAR_SHARE + (1 - FAR_SHARE) * nearness
      const scale = camera.base * zoom ** (0.35 + 0.8 * nearness)
      const middle = (length: number, towards: number, offset: number, shift: number): number => {
        const home = length / 2 + (towards - length / 2) * camera.framing
        // The room to move in is what the widest view leaves.
        const room = (length / 2) * (1 - 1 / camera.base)
        const half = length / 2 / scale
        const wanted = clamp(home, length / 2 - room, length / 2 + room)
        const free = Math.min(room, length / 2 - half)
        const centre =
          length / 2 + (wanted - length / 2) * 0.5 + (offset * room * 0.9 + shift * length) * depth
        // Nearer by, the middle goes to what matters.
        const drawn = centre + (towards - centre) * (1 - 1 / zoom) * camera.framing
        return clamp(
          drawn,
          length / 2 - Math.max(free, length / 2 - half),
          length / 2 + Math.max(free, length / 2 - half),
        )
      }
      const centreX = middle(set.width, focus.x, x, shaken.x)
      const centreY = middle(set.height, focus.y, y, shaken.y)
      const pixels = fit * scale
      return { x: widthPx / 2 - centreX * pixels, y: heightPx / 2 - centreY * pixels, scale: pixels }
    },
  }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** A hand's trembling: a few slow swings laid over each other. */
function shakeOf(strength: number, fps: number, random: Random): (frame: number) => { x: number; y: number } {
  const swings = [0.7, 1.3, 2.4, 3.9].map((perSec) => ({
    perSec: perSec * (0.85 + 0.3 * random()),
    phaseX: random() * 2 * Math.PI,
    phaseY: random() * 2 * Math.PI,
    size: strength / (1 + perSec),
  }))
  return (frame) => {
    const at = (frame / fps) * 2 * Math.PI
    const sum = (phase: 'phaseX' | 'phaseY'): number =>
      swings.reduce((total, swing) => total + Math.sin(at * swing.perSec + swing[phase]) * swing.size, 0)
    return { x: sum('phaseX'), y: sum('phaseY') }
  }
}
