import { type Random, seededRandom } from '../../../core/random.ts'
import { between } from '../local-image/draw.ts'
import type { FilmSet } from './film-set.ts'
import type { Piece } from './planes.ts'

/** How a piece is off its place, in drawing units, and how much of it is seen. */
export interface Offset {
  x: number
  y: number
  opacity: number
}

/** A piece's own movement by time, in seconds. */
export type Movement = (atSec: number) => Offset

const steady: Offset = { x: 0, y: 0, opacity: 1 }
const turn = 2 * Math.PI

/** Things that drive or walk along the ground; others stand. */
const goAlong: Readonly<Record<string, number>> = {
  car: 5,
  truck: 4,
  fireEngine: 5,
  'fire-engine': 5,
  tank: 2,
  train: 6,
  bicycle: 3.4,
  horse: 2.2,
  camel: 1.2,
  dog: 2,
  cat: 1.2,
  deer: 1.6,
  elephant: 0.8,
  bear: 1,
  goat: 1.2,
  penguin: 0.8,
  robot: 1,
}

/** What a piece does by itself, in the middle of a clip at its drawn place. */
export function movementOf(piece: Piece, set: FilmSet, durationSec: number, seed: number): Movement {
  const random = seededRandom(seed)
  const { unit } = set.stage
  const storm = set.stage.atmosphere.light === 'storm' ? 1.8 : 1
  switch (piece.kind) {
    case 'cloud': {
      const speed = (random() < 0.5 ? -1 : 1) * unit * between(random, 0.5, 0.9) * storm
      return (atSec) => ({ x: speed * (atSec - durationSec / 2), y: 0, opacity: 1 })
    }
    case 'glitter':
      return swing(
        random,
        unit * 0.5,
        unit * 0.12,
        between(random, 2.2, 3.2),
        (phase) => 0.72 + 0.28 * Math.sin(phase * 2),
      )
    case 'swell': {
      const strength = (0.5 + piece.nearness) * storm
      return swing(random, unit * 2 * strength, unit * 0.7 * strength, between(random, 3.4, 5) / storm)
    }
    case 'person':
      return swing(random, unit * 0.12, unit * 0.1, between(random, 2.6, 3.8))
    case 'thing':
      return thingMovement(piece, set, durationSec, random)
    default:
      return () => steady
  }
}

function thingMovement(piece: Piece, set: FilmSet, durationSec: number, random: Random): Movement {
  const { unit, side } = set.stage
  const storm = set.stage.atmosphere.light === 'storm' ? 1.8 : 1
  const habitat = set.habitats.get(piece.thing ?? '')
  const way = side
  const along =
    (perSec: number, wave: Movement): Movement =>
    (atSec) => {
      const { x, y, opacity } = wave(atSec)
      return { x: x + way * perSec * unit * (atSec - durationSec / 2), y, opacity }
    }
  switch (habitat) {
    case 'sea':
      return along(0.8, swing(random, unit * 0.5, unit * 0.9 * storm, between(random, 3.2, 4.4) / storm))
    case 'sky':
      return along(1.4, swing(random, unit * 0.4, unit * 1.1, between(random, 4, 6)))
    case 'space':
      return along(1, swing(random, unit * 0.6, unit * 1, between(random, 6, 9)))
    case 'underwater':
      return along(1.6, swing(random, unit * 0.5, unit * 0.9, between(random, 3, 4.5)))
    case 'land': {
      const speed = goAlong[piece.thing ?? ''] ?? 0
      return speed === 0
        ? () => steady
        : along(
            Math.min(speed, (set.width * 0.11) / (unit * durationSec)),
            swing(random, 0, unit * 0.12, 0.5),
          )
    }
    default:
      return () => steady
  }
}

/** To and fro, and up and down at half the pace. */
function swing(
  random: Random,
  across: number,
  upright: number,
  periodSec: number,
  opacity: (phase: number) => number = () => 1,
): Movement {
  const [first, second] = [random() * turn, random() * turn]
  return (atSec) => {
    const phase = (atSec / periodSec) * turn
    return {
      x: across * Math.sin(phase + first),
      y: upright * Math.sin(phase * 0.73 + second),
      opacity: opacity(phase),
    }
  }
}
