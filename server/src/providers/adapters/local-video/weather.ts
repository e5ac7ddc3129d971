import type { ClipLayer, ClipSprites } from '../../../core/layered-clip.ts'
import { seededRandom, seedOf } from '../../../core/random.ts'
import { mix } from '../local-image/color.ts'
import { airIn, type Chance, dust, swarmer, words } from './air.ts'
import type { FilmSet } from './film-set.ts'
import { beams, flicker, glow, vignette } from './lights.ts'
import type { Piece } from './planes.ts'
import type { Projection } from './projection.ts'
import { sparks } from './swarms.ts'
import { bubbles, flock, glints, splashes, stars } from './swarms-of-place.ts'

type Layer = ClipLayer | ClipSprites

/** A piece of the set on its way through the frame. */
export interface FilmedPiece {
  piece: Piece
  layer: ClipLayer
}

/** The pieces of a set with what lives between them: weather, light and small things, as the prompt has it. */
export function weatherIn(
  set: FilmSet,
  filmed: readonly FilmedPiece[],
  view: Projection,
  chance: Chance,
): Layer[] {
  const { stage } = set
  const { palette, atmosphere } = stage
  const room = { set, view, durationSec: view.frames / view.fps }
  const seedFor = (name: string): number => seedOf(`${name} ${chance.prompt} ${chance.seed}`)
  const swarm = swarmer(view, chance)
  const water = filmed.find(({ piece }) => piece.kind === 'water')?.piece.box.y
  const horizon = filmed.find(({ piece }) => piece.nearness > 0.15)?.piece.box.y ?? set.height * 0.6
  const isNight = atmosphere.light === 'night'
  const isSpace = set.scene === 'space'
  const says = (list: readonly string[]): boolean => stage.speaks(list)
  const isWet = atmosphere.weather === 'rain' || atmosphere.weather === 'lightning'
  const isStormy = atmosphere.light === 'storm' && atmosphere.weather !== 'snow'

  /** Before the sky, behind all that stands. */
  const sky: Layer[] = []
  if (!set.indoors) {
    if (isNight || isSpace) sky.push(swarm('stars', stars(room, isSpace ? set.height : horizon)))
    const isLow = atmosphere.light === 'dawn' || atmosphere.light === 'dusk'
    const isBright = isLow || atmosphere.light === 'day' || atmosphere.light === 'bold'
    if (isLow || (isBright && says(words.sun))) {
      const light = { ...stage.sun, nearness: 0.1, color: palette.glow }
      sky.push(...beams(view, light, Math.max(set.width, set.height) * 0.62, seedFor('beams')))
    }
    if (set.hasBirds || says(words.birds)) sky.push(swarm('birds', flock(room)))
    if (atmosphere.weather === 'lightning' || isStormy) sky.push(lightning(set, view, seedFor('lightning')))
  }
  /** Amid what is near, and before everything. */
  const { amid, front } = airIn(set, view, chance, !set.indoors)
  if (isWet && !set.indoors) front.push(swarm('splashes', splashes(room, water ?? set.height * 0.74)))
  const onWater = water === undefined ? [] : [swarm('glints', glints(room, water))]
  if (set.scene === 'underwater') amid.push(swarm('bubbles', bubbles(room)))
  if (isNight && (set.scene === 'forest' || set.scene === 'field'))
    amid.push(swarm('night fireflies', sparks(room, 'firefly')))
  if (says(words.fire) || says(words.flame)) front.push(firelight(set, view, seedFor('fire')))
  if (says(words.neon)) amid.push(...neon(set, view, seedFor('neon')))
  if (set.indoors || amid.length + front.length + onWater.length === 0)
    front.push(dust(set, view, chance, set.indoors ? 80 : 45))

  const behind = filmed.filter(({ piece }) => piece.nearness < 0.15 || piece.kind === 'cloud')
  const near = filmed.filter((one) => !behind.includes(one))
  // What is amid stands before the middle distance, and behind all of the nearest plane.
  const last = near.at(-1)?.piece.nearness ?? 1
  const from = near.findIndex(({ piece }) => piece.nearness === last)
  // Light on the water lies under what swims in it.
  const shining = near.findLast(({ piece }) => piece.kind === 'glitter' || piece.kind === 'water')
  const withGlints = (one: FilmedPiece): Layer[] => (one === shining ? [one.layer, ...onWater] : [one.layer])
  return [
    ...behind.map(({ layer }) => layer),
    ...sky,
    ...near.slice(0, Math.max(0, from)).flatMap(withGlints),
    ...amid,
    ...near.slice(Math.max(0, from)).flatMap(withGlints),
    ...front,
    vignette(view, 0.26),
  ]
}

/** Two or three flashes behind the clouds. */
function lightning(set: FilmSet, view: Projection, seed: number): Layer {
  const random = seededRandom(seed)
  const durationSec = view.frames / view.fps
  const count = Math.max(1, Math.round(durationSec / 2.2))
  const flashes = Array.from({ length: count }, (_, index) => ({
    atSec: ((index + 0.25 + random() * 0.6) / count) * durationSec,
    strength: 0.55 + random() * 0.45,
  }))
  const place = {
    x: set.width * (0.25 + random() * 0.5),
    y: set.height * 0.22,
    radius: set.width * 0.62,
    nearness: 0.1,
    color: mix(set.stage.palette.paper, '#dfe8ff', 0.5),
  }
  return glow(view, place, (atSec) =>
    flashes.reduce((sum, flash) => {
      const since = atSec - flash.atSec
      if (since < 0 || since > 0.7) return sum
      // A stroke and its return stroke.
      return Math.max(
        sum,
        flash.strength * (Math.exp(-since * 9) + (since > 0.16 ? 0.7 * Math.exp(-(since - 0.16) * 12) : 0)),
      )
    }, 0),
  )
}

/** Warm light that lives round the middle of the scene. */
function firelight({ stage }: FilmSet, view: Projection, seed: number): Layer {
  const live = flicker(seededRandom(seed), 0.5)
  const place = {
    x: stage.focus.x,
    y: stage.focus.y - stage.unit * 8,
    radius: stage.unit * 42,
    nearness: 0.7,
    color: mix(stage.palette.lamp, '#ff9a3c', 0.35),
  }
  return glow(view, place, (atSec) => 0.2 + 0.45 * live(atSec))
}

const NEON_COLORS = ['#ff2fb3', '#1fd6ff', '#a24bff', '#ff6a3d']

/** Signs that light up their surroundings, some of them with a loose contact. */
function neon({ stage, width, height }: FilmSet, view: Projection, seed: number): Layer[] {
  const random = seededRandom(seed)
  return Array.from({ length: 6 }, (_, index) => {
    const live = flicker(random, index % 3 === 0 ? 0.9 : 0.15)
    const place = {
      x: width * ((index + 0.2 + random() * 0.6) / 6),
      y: height * (0.42 + random() * 0.24),
      radius: stage.unit * (9 + random() * 12),
      nearness: 0.5 + random() * 0.3,
      color: NEON_COLORS[index % NEON_COLORS.length] ?? stage.palette.accent,
    }
    return glow(view, place, (atSec) => 0.25 + 0.5 * live(atSec))
  })
}
