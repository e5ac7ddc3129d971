import { mix } from '../local-image/color.ts'
import { between } from '../local-image/draw.ts'
import { type Swarm, wrapped } from './particles.ts'
import { disc, leaf, streak } from './shapes.ts'
import { px, type SwarmRoom } from './swarm-room.ts'

const turn = 2 * Math.PI
const LEAF_TURNS = 8

export function rain(room: SwarmRoom, near: boolean): Swarm {
  const { width, height, stage } = room.set
  const slant = 0.16
  const speed = height * (near ? 2.3 : 1.5)
  return {
    count: near ? 110 : 320,
    color: mix(stage.palette.paper, stage.palette.skyLow, 0.25),
    nearness: near ? 1.3 : 0.5,
    shapes: near
      ? [streak(px(room, 9), px(room, 0.22), slant), streak(px(room, 12), px(room, 0.28), slant)]
      : [streak(px(room, 4), px(room, 0.12), slant), streak(px(room, 5.5), px(room, 0.15), slant)],
    make(random) {
      const [x, y, pace] = [random() * width * 1.3, random() * height * 1.2, between(random, 0.85, 1.15)]
      const [shape, opacity] = [random() < 0.5 ? 0 : 1, between(random, 0.3, 0.55) * (near ? 0.8 : 1)]
      return (atSec) => {
        const fallen = wrapped(y + speed * pace * atSec, height * 1.2) - height * 0.1
        return { x: wrapped(x - fallen * slant, width * 1.1) - width * 0.05, y: fallen, shape, opacity }
      }
    },
  }
}

export function snow(room: SwarmRoom, near: boolean): Swarm {
  const { width, height, stage } = room.set
  const sizes = near ? [0.9, 1.3, 1.9] : [0.3, 0.42, 0.6]
  return {
    count: near ? 60 : 240,
    color: mix(stage.palette.paper, '#ffffff', 0.5),
    nearness: near ? 1.4 : 0.45,
    shapes: sizes.map((size) => disc(px(room, size), near ? 0.75 : 0.35)),
    make(random) {
      const [x, y, sway, phase] = [
        random() * width,
        random() * height * 1.1,
        between(random, 8, 26),
        random() * turn,
      ]
      const [fall, drift] = [
        height * between(random, 0.1, 0.17) * (near ? 1.7 : 1),
        width * between(random, 0.006, 0.02),
      ]
      const [shape, opacity] = [
        Math.floor(random() * sizes.length),
        between(random, 0.55, 0.95) * (near ? 0.75 : 1),
      ]
      return (atSec) => ({
        x: wrapped(x + drift * atSec + Math.sin(atSec * 1.3 + phase) * sway, width * 1.06) - width * 0.03,
        y: wrapped(y + fall * atSec, height * 1.1) - height * 0.05,
        shape,
        opacity,
      })
    },
  }
}

/** Motes in the light: dust, pollen, plankton. */
export function motes(room: SwarmRoom, color: string, count: number, rise: number): Swarm {
  const { width, height } = room.set
  const sizes = [0.22, 0.34, 0.5, 1.1]
  return {
    count,
    color,
    nearness: 1.15,
    shapes: sizes.map((size, index) => disc(px(room, size), index === 3 ? 1 : 0.6)),
    make(random) {
      const [x, y, phase] = [random() * width, random() * height, random() * turn]
      const [pace, reach] = [between(random, 0.25, 0.6), between(random, 10, 34)]
      const [shape, bright] = [random() < 0.12 ? 3 : Math.floor(random() * 3), between(random, 0.25, 0.75)]
      return (atSec) => ({
        x: wrapped(x + Math.sin(atSec * pace + phase) * reach + atSec * 7, width),
        y: wrapped(y + Math.cos(atSec * pace * 0.8 + phase * 2) * reach * 0.7 - atSec * rise, height),
        shape,
        opacity: (shape === 3 ? 0.35 : 1) * bright * (0.6 + 0.4 * Math.sin(atSec * pace * 3 + phase * 3)),
      })
    },
  }
}

/** Points of light that come and go: fireflies, or sparks that rise from a fire. */
export function sparks(room: SwarmRoom, kind: 'firefly' | 'ember'): Swarm {
  const { width, height, stage } = room.set
  const isEmber = kind === 'ember'
  return {
    count: isEmber ? 70 : 34,
    color: isEmber ? mix(stage.palette.lamp, '#ff7a1a', 0.55) : mix(stage.palette.lamp, '#e9ff7a', 0.5),
    nearness: 0.95,
    shapes: [disc(px(room, 0.5), 0.5), disc(px(room, 0.8), 0.8), disc(px(room, 2.2), 1)],
    make(random) {
      const [x, y] = [
        isEmber ? stage.focus.x + (random() + random() - 1) * width * 0.28 : random() * width,
        isEmber ? random() * height : height * between(random, 0.42, 0.95),
      ]
      const [phase, pace, reach] = [random() * turn, between(random, 0.5, 1.1), between(random, 12, 50)]
      const [shape, climb] = [
        random() < 0.3 ? 2 : Math.floor(random() * 2),
        height * between(random, 0.1, 0.26),
      ]
      return (atSec) => ({
        x: x + Math.sin(atSec * pace + phase) * reach,
        y: isEmber
          ? wrapped(y - climb * atSec, height)
          : y + Math.sin(atSec * pace * 1.4 + phase * 2) * reach * 0.6,
        shape,
        opacity:
          (shape === 2 ? 0.5 : 0.95) *
          Math.max(0, Math.sin(atSec * pace * (isEmber ? 4 : 2.2) + phase * 5)) ** 0.7,
      })
    },
  }
}

/** Leaves or petals that fall and turn. */
export function falling(room: SwarmRoom, color: string): Swarm {
  const { width, height } = room.set
  const sizes = [1.1, 1.7]
  return {
    count: 46,
    color,
    nearness: 1,
    shapes: sizes.flatMap((size) =>
      Array.from({ length: LEAF_TURNS }, (_, step) => leaf(px(room, size), (step / LEAF_TURNS) * Math.PI)),
    ),
    make(random) {
      const [x, y, phase] = [random() * width * 1.1, random() * height * 1.1, random() * turn]
      const [fall, reach] = [height * between(random, 0.09, 0.16), between(random, 20, 60)]
      const [size, spin] = [random() < 0.6 ? 0 : 1, between(random, 0.5, 1.4) * (random() < 0.5 ? -1 : 1)]
      return (atSec) => ({
        x:
          wrapped(x + Math.sin(atSec * 1.5 + phase) * reach + atSec * width * 0.015, width * 1.1) -
          width * 0.05,
        y: wrapped(y + fall * atSec + Math.cos(atSec * 3 + phase * 2) * 8, height * 1.1) - height * 0.05,
        shape: size * LEAF_TURNS + Math.floor(wrapped(phase + spin * atSec, 1) * LEAF_TURNS),
        opacity: 0.9,
      })
    },
  }
}
