import { mix } from '../local-image/color.ts'
import { between } from '../local-image/draw.ts'
import { type Swarm, wrapped } from './particles.ts'
import { bird, disc, glint } from './shapes.ts'
import { px, type SwarmRoom } from './swarm-room.ts'

const turn = 2 * Math.PI
const WING_BEATS = 12

/** Rings of drops on ground or water that is wet. */
export function splashes(room: SwarmRoom, top: number): Swarm {
  const { width, height, stage } = room.set
  return {
    count: 60,
    color: stage.palette.paper,
    nearness: 0.85,
    shapes: [glint(px(room, 1.2), px(room, 0.35)), glint(px(room, 2.2), px(room, 0.45))],
    make(random) {
      const [phase, period] = [random(), between(random, 0.35, 0.6)]
      const places = Array.from({ length: 40 }, () => ({
        x: random() * width,
        y: top + random() ** 0.8 * (height - top),
      }))
      return (atSec) => {
        const cycle = atSec / period + phase
        const place = places[Math.floor(cycle) % places.length] ?? { x: 0, y: 0 }
        const age = cycle % 1
        return { ...place, shape: age < 0.4 ? 0 : 1, opacity: 0.5 * (1 - age) }
      }
    },
  }
}

/** Light that dances on water, most of it under the sun or the moon. */
export function glints(room: SwarmRoom, top: number): Swarm {
  const { width, height, stage } = room.set
  return {
    count: 120,
    color: mix(stage.palette.glow, '#ffffff', 0.3),
    nearness: 0.6,
    shapes: [
      glint(px(room, 0.9), px(room, 0.25)),
      glint(px(room, 1.6), px(room, 0.32)),
      glint(px(room, 2.6), px(room, 0.42)),
    ],
    make(random) {
      const down = random() ** 1.2
      const under = random() < 0.7
      const x = under
        ? stage.sun.x + (random() + random() - 1) * stage.unit * (4 + down * 16)
        : random() * width
      const y = top + 3 + down * (height - top) * 0.75
      const [phase, pace] = [random() * turn, between(random, 2, 5)]
      return (atSec) => ({
        x: x + Math.sin(atSec * 0.9 + phase) * 6,
        y,
        shape: Math.min(2, Math.floor(down * 3)),
        opacity: Math.max(0, Math.sin(atSec * pace + phase)) ** 2 * (under ? 0.85 : 0.4),
      })
    },
  }
}

export function bubbles(room: SwarmRoom): Swarm {
  const { width, height, stage } = room.set
  return {
    count: 60,
    color: mix(stage.palette.paper, stage.palette.skyLow, 0.3),
    nearness: 0.9,
    shapes: [disc(px(room, 0.4), 0.3), disc(px(room, 0.7), 0.4), disc(px(room, 1.1), 0.6)],
    make(random) {
      const [x, y, phase] = [random() * width, random() * height, random() * turn]
      const [climb, shape] = [height * between(random, 0.07, 0.2), Math.floor(random() * 3)]
      return (atSec) => ({
        x: x + Math.sin(atSec * 2 + phase) * 9,
        y: wrapped(y - climb * atSec, height),
        shape,
        opacity: between(() => phase % 1, 0.25, 0.55),
      })
    },
  }
}

/** Stars that twinkle over those that are drawn. */
export function stars(room: SwarmRoom, horizon: number): Swarm {
  const { width, stage } = room.set
  return {
    count: 70,
    color: stage.palette.paper,
    nearness: 0.08,
    shapes: [disc(px(room, 0.28), 0.5), disc(px(room, 0.45), 0.8)],
    make(random) {
      const [x, y, phase, pace] = [
        random() * width,
        random() ** 1.4 * horizon * 0.9,
        random() * turn,
        between(random, 1.5, 4),
      ]
      const shape = random() < 0.8 ? 0 : 1
      return (atSec) => ({ x, y, shape, opacity: Math.max(0, Math.sin(atSec * pace + phase)) * 0.9 })
    },
  }
}

/** A loose flock on its way across the sky. */
export function flock(room: SwarmRoom): Swarm {
  const { width, height, stage } = room.set
  const sizes = [1.7, 2.3, 3.1]
  return {
    count: 8,
    color: stage.palette.ink,
    nearness: 0.25,
    shapes: sizes.flatMap((size) =>
      Array.from({ length: WING_BEATS }, (_, step) => bird(px(room, size), step / WING_BEATS)),
    ),
    make(random, index) {
      const way = stage.side
      const speed = width * 0.035
      const startX = width * (0.5 - way * 0.22) - way * (index * 26 + between(random, -14, 14))
      const y = height * between(random, 0.17, 0.3) + index * 5
      const [size, phase, beats] = [Math.floor(random() * sizes.length), random(), between(random, 1.6, 2.4)]
      return (atSec) => {
        const cycle = wrapped(atSec * beats + phase, 3.2)
        // They beat their wings a few times and glide.
        const beat = cycle < 2.2 ? cycle % 1 : 0.08
        return {
          x: startX + way * speed * (atSec - room.durationSec * 0.2),
          y: y + Math.sin(atSec * 1.1 + phase * turn) * 7,
          shape: size * WING_BEATS + Math.floor(beat * WING_BEATS),
          opacity: 0.8,
        }
      }
    },
  }
}
