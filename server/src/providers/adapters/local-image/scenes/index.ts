import type { Random } from '../../../../core/random.ts'
import { type Prompt, relevance, speaksOf } from '../prompt.ts'
import { propsFor } from '../props/index.ts'
import type { Scene } from '../stage.ts'
import { arches } from './abstract-arches.ts'
import { mosaic } from './abstract-mosaic.ts'
import { orbits } from './abstract-orbits.ts'
import { ribbons } from './abstract-ribbons.ts'
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
import { laboratory } from './laboratory.ts'
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
import { stillLife } from './still-life.ts'
import { temple } from './temple.ts'
import { tightropeOfRisk } from './tightrope-of-risk.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'
import { wheelOfTime } from './wheel-of-time.ts'

/** Every scene that words can ask for. A new one is its file and a line here. */
export const scenes: readonly Scene[] = [
  city,
  coast,
  crowd,
  desert,
  factory,
  field,
  forest,
  laboratory,
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

/**
 * The scene the prompt speaks of most. Further pictures of one request go through the other scenes that fit
 * nearly as well. A prompt that only names things becomes a still life; one that names nothing we know becomes
 * an abstract composition.
 */
export function chooseScene(prompt: Prompt, negative: Prompt, index: number, random: Random): Scene {
  const scored = scenes
    .filter((scene) => !speaksOf(negative, scene.words))
    .map((scene) => ({ scene, score: relevance(prompt, scene.words) }))
    .filter(({ score }) => score > 0)
  const things = propsFor(prompt, negative)
  const [first, second] = things.map(({ words }) => relevance(prompt, words))
  if (first !== undefined) scored.push({ scene: stillLife, score: first * 0.75 + (second ?? 0) * 0.3 })
  const jittered = scored.map(({ scene, score }) => ({ scene, score: score + random() * 0.7 }))
  jittered.sort((one, other) => other.score - one.score)
  const best = jittered[0]
  const fallback =
    abstractScenes[Math.floor(random() * abstractScenes.length + index) % abstractScenes.length]
  if (!best) return fallback ?? stillLife
  const fitting = jittered.filter(({ score }) => score >= best.score * 0.45)
  return (fitting[index % fitting.length] ?? best).scene
}
