import type { Random } from '../../../../core/random.ts'
import { namedAs, type Prompt, relevance, speaksOf } from '../prompt.ts'
import { propsFor } from '../props/index.ts'
import type { Scene } from '../stage.ts'
import { arches } from './abstract-arches.ts'
import { mosaic } from './abstract-mosaic.ts'
import { orbits } from './abstract-orbits.ts'
import { ribbons } from './abstract-ribbons.ts'
import { bakery } from './bakery.ts'
import { balanceOfStones } from './balance-of-stones.ts'
import { bridgeOfTrust } from './bridge-of-trust.ts'
import { city } from './city.ts'
import { coast } from './coast.ts'
import { crossroads } from './crossroads.ts'
import { crowd } from './crowd.ts'
import { desert } from './desert.ts'
import { doorOfLight } from './door-of-light.ts'
import { factory } from './factory.ts'
import { field } from './field.ts'
import { forest } from './forest.ts'
import { idea } from './idea.ts'
import { kitchen } from './kitchen.ts'
import { laboratory } from './laboratory.ts'
import { lampRoom } from './lamp-room.ts'
import { library } from './library.ts'
import { map } from './map.ts'
import { market } from './market.ts'
import { microscopic } from './microscopic.ts'
import { mountains } from './mountains.ts'
import { network } from './network.ts'
import { polar } from './polar.ts'
import { road } from './road.ts'
import { room } from './room.ts'
import { sea } from './sea.ts'
import { space } from './space.ts'
import { stageShow } from './stage-show.ts'
import { stairsOfGrowth } from './stairs-of-growth.ts'
import { stairwell } from './stairwell.ts'
import { stillLife } from './still-life.ts'
import { temple } from './temple.ts'
import { tightropeOfRisk } from './tightrope-of-risk.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'
import { wheelOfTime } from './wheel-of-time.ts'

/** Every scene that words can ask for. A new one is its file and a line here. */
export const scenes: readonly Scene[] = [
  bakery,
  city,
  coast,
  crowd,
  desert,
  factory,
  field,
  forest,
  kitchen,
  laboratory,
  lampRoom,
  library,
  map,
  market,
  microscopic,
  mountains,
  network,
  polar,
  road,
  room,
  sea,
  space,
  stageShow,
  stairwell,
  temple,
  underwater,
  village,
  // Ideas shown as places.
  balanceOfStones,
  bridgeOfTrust,
  crossroads,
  doorOfLight,
  idea,
  stairsOfGrowth,
  tightropeOfRisk,
  wheelOfTime,
  ribbons,
]

/** For prompts that name nothing we can draw. */
const abstractScenes: readonly Scene[] = [arches, mosaic, orbits, ribbons]

/** What it is worth that a scene has the first, second and third thing of the prompt in it, of their own score. */
const thingShares: readonly number[] = [0.9, 0.5, 0.25]
/** Near ties are for chance to decide. */
const jitter = 0.3
/** A thing without a place of its own is the still life's. */
const stillLifeShare = 0.2

/**
 * The scene that the prompt speaks of most and that has the things it names in it. Further pictures of one request
 * go through the other scenes that fit nearly as well. A prompt that only names things becomes a still life; one
 * that names nothing we know becomes an abstract composition.
 */
export function chooseScene(prompt: Prompt, negative: Prompt, index: number, random: Random): Scene {
  const things = propsFor(prompt, negative)
    .slice(0, thingShares.length)
    .map((prop) => ({ prop, score: namedAs(prompt, prop.words) }))
  const withThings = ({ id, hosts = [], shows = [] }: Scene): number =>
    things.reduce((sum, { prop, score }, rank) => {
      const seen = shows.includes(prop.id) || prop.habitats.some((habitat) => hosts.includes(habitat))
      return sum + (seen || id === stillLife.id ? score * (thingShares[rank] ?? 0) : 0)
    }, 0)
  const spoken = scenes
    .filter((scene) => !speaksOf(negative, scene.words))
    .map((scene) => ({ scene, score: relevance(prompt, scene.words) }))
    .filter(({ score }) => score > 0)
  if (things[0]) spoken.push({ scene: stillLife, score: things[0].score * stillLifeShare })
  const ranked = spoken
    .map(({ scene, score }) => ({ scene, score: score + withThings(scene) + random() * jitter }))
    .sort((one, other) => other.score - one.score)
  const best = ranked[0]
  const fallback =
    abstractScenes[Math.floor(random() * abstractScenes.length + index) % abstractScenes.length]
  if (!best) return fallback ?? stillLife
  const fitting = ranked.filter(({ score }) => score >= best.score * 0.45)
  return (fitting[index % fitting.length] ?? best).scene
}
