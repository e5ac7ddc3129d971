import type { ClipLayer, ClipSprites } from '../../../core/layered-clip.ts'
import { seedOf } from '../../../core/random.ts'
import { mix } from '../local-image/color.ts'
import type { FilmSet } from './film-set.ts'
import { mist } from './lights.ts'
import { type Swarm, spritesOf } from './particles.ts'
import type { Projection } from './projection.ts'
import { falling, motes, rain, snow, sparks } from './swarms.ts'

type Layer = ClipLayer | ClipSprites

/** What a prompt may speak of that moves in the air or in the light. */
export const words = {
  fire: ['fire', 'campfire', 'bonfire', 'flame*', 'burn*', 'forge', 'ember', 'torch*'],
  flame: ['candle*', 'lantern', 'fireplace', 'hearth', 'oil lamp', 'flicker*'],
  neon: ['neon', 'nightclub', 'cyberpunk', 'arcade'],
  fireflies: ['firefly', 'fireflies', 'glowworm', 'fairy*', 'magic*'],
  leaves: ['autumn*', 'leaf', 'leaves', 'october', 'november'],
  petals: ['blossom*', 'petal', 'cherry tree', 'sakura'],
  dust: ['dust*', 'attic', 'warehouse', 'barn', 'sunbeam', 'ruin', 'desert', 'sand*'],
  haze: ['fog*', 'mist*', 'haze', 'hazy', 'smoke*', 'steam*', 'smog', 'ghost*', 'swamp'],
  sun: [
    'sun',
    'sunbeam',
    'sunlight',
    'sunlit',
    'ray',
    'golden hour',
    'light shaft',
    'godray',
    'sunrise',
    'sunset',
  ],
  birds: ['bird', 'gull*', 'seagull', 'flock', 'crow', 'swallow~'],
} as const

/** What makes the chance of a clip its own. */
export interface Chance {
  prompt: string
  seed: number
}

export const swarmer =
  (view: Projection, { prompt, seed }: Chance) =>
  (name: string, swarm: Swarm): Layer =>
    spritesOf(swarm, view, seedOf(`${name} ${prompt} ${seed}`))

/** What floats and falls amid a scene and before it, as the prompt has it: `isOpen` where there is a sky. */
export function airIn(
  set: FilmSet,
  view: Projection,
  chance: Chance,
  isOpen: boolean,
): { amid: Layer[]; front: Layer[] } {
  const { stage } = set
  const { palette, atmosphere } = stage
  const room = { set, view, durationSec: view.frames / view.fps }
  const swarm = swarmer(view, chance)
  const says = (list: readonly string[]): boolean => stage.speaks(list)
  const amid: Layer[] = []
  const front: Layer[] = []
  if (isOpen && (atmosphere.weather === 'rain' || atmosphere.weather === 'lightning')) {
    amid.push(swarm('far rain', rain(room, false)))
    front.push(swarm('rain', rain(room, true)))
  }
  if (isOpen && atmosphere.weather === 'snow') {
    amid.push(swarm('far snow', snow(room, false)))
    front.push(swarm('snow', snow(room, true)))
  }
  if (atmosphere.weather === 'fog' || says(words.haze)) {
    const veil = {
      width: set.width,
      color: mix(palette.skyLow, palette.paper, 0.25),
      height: set.height * 0.3,
    }
    const seed = seedOf(`mist ${chance.prompt} ${chance.seed}`)
    const far = { ...veil, y: set.height * 0.3, nearness: 0.35, opacity: 0.75, perSec: 16 }
    const low = { ...veil, y: set.height * 0.55, nearness: 0.9, opacity: 0.7, perSec: -26 }
    amid.push(mist(view, far, seed))
    front.push(mist(view, low, seed + 1))
  }
  if (says(words.fire)) amid.push(swarm('embers', sparks(room, 'ember')))
  if (says(words.fireflies)) amid.push(swarm('fireflies', sparks(room, 'firefly')))
  if (says(words.petals)) front.push(swarm('petals', falling(room, mix(palette.paper, palette.accent, 0.25))))
  else if (says(words.leaves) && isOpen)
    front.push(swarm('leaves', falling(room, mix(palette.accent, '#c65a12', 0.4))))
  if (says(words.dust)) front.push(dust(set, view, chance, 80))
  return { amid, front }
}

/** Motes in the light of the place. */
export function dust(set: FilmSet, view: Projection, chance: Chance, count: number): Layer {
  const { palette, atmosphere } = set.stage
  const light = set.indoors || atmosphere.light === 'night' ? palette.lamp : palette.glow
  const room = { set, view, durationSec: view.frames / view.fps }
  return swarmer(view, chance)(
    'motes',
    motes(room, mix(light, palette.paper, 0.4), count, set.indoors ? 3 : 6),
  )
}

/** What floats and falls before a picture. */
export function airOver(set: FilmSet, view: Projection, chance: Chance): Layer[] {
  const { amid, front } = airIn(set, view, chance, true)
  return [...amid, ...front]
}
