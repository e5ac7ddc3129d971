import type { Random } from '../../../core/random.ts'
import { pick } from './draw.ts'
import { type Prompt, relevance, speaksOf } from './prompt.ts'

/** Kinds of light a picture can stand in. `bold` is a pale poster ground with a strongly coloured sun. */
export type Light = 'day' | 'bold' | 'dawn' | 'dusk' | 'night' | 'storm' | 'fog'

export type Weather = 'clear' | 'rain' | 'snow' | 'fog' | 'lightning'

export interface Atmosphere {
  light: Light
  weather: Weather
  /** The season's own hue for leaves and grass; null when the prompt names none. */
  seasonHueDeg: number | null
  /** 1 is normal saturation. */
  vividness: number
}

const lightWords: Record<Exclude<Light, 'bold'>, readonly string[]> = {
  night: [
    'night*',
    'midnight',
    'moon*',
    'star',
    'starry',
    'starlight',
    'dark',
    'darkness',
    'nocturn*',
    'neon',
    'asleep',
    'noche',
    'nacht',
    'nuit',
    'lantern',
    'firefly',
  ],
  dusk: [
    'dusk',
    'sunset',
    'evening',
    'twilight',
    'golden hour',
    'sundown',
    'nightfall',
    'atardecer',
    'abend',
    'soir',
  ],
  dawn: ['dawn', 'sunrise', 'morning', 'daybreak', 'begin*', 'birth', 'hope', 'amanecer', 'morgen', 'matin'],
  day: ['day', 'daylight', 'noon', 'midday', 'sunny', 'bright', 'summer', 'sunshine', 'blue sky'],
  storm: [
    'storm*',
    'tempest',
    'hurricane',
    'thunder*',
    'lightning',
    'gale',
    'wreck',
    'shipwreck*',
    'crisis',
    'disaster',
    'war',
    'tormenta',
    'sturm',
  ],
  fog: [
    'fog*',
    'mist*',
    'haze',
    'smog',
    'gray',
    'grey',
    'cloudy',
    'overcast',
    'nebel',
    'niebla',
    'forgotten',
    'lonel*',
  ],
}

const weatherWords: Record<Exclude<Weather, 'clear'>, readonly string[]> = {
  lightning: ['lightning', 'thunder*'],
  rain: ['rain*', 'drizzle', 'downpour', 'monsoon', 'wet', 'storm*', 'lluvia', 'regen', 'pluie'],
  snow: ['snow*', 'blizzard', 'frost*', 'winter*', 'christma*', 'nieve', 'schnee', 'neige'],
  fog: ['fog*', 'mist*', 'haze', 'smog', 'nebel', 'niebla'],
}

const seasonHues: readonly { words: readonly string[]; hueDeg: number }[] = [
  { words: ['autumn*', 'october', 'november', 'harvest', 'herbst', 'otono'], hueDeg: 50 },
  { words: ['spring', 'april', 'blossom*', 'bloom*', 'fruhling', 'primavera'], hueDeg: 135 },
  { words: ['winter*', 'snow*', 'ice', 'icy', 'january', 'frozen'], hueDeg: 235 },
  { words: ['summer', 'july', 'tropic*', 'verano', 'sommer'], hueDeg: 120 },
]

const quietMoods = [
  'sad*',
  'grief',
  'loss',
  'lost',
  'lonel*',
  'forgotten',
  'empty',
  'bleak',
  'silent',
  'silence',
  'memory',
  'old',
  'abandon*',
]
const loudMoods = [
  'joy*',
  'happy',
  'celebrat*',
  'party',
  'festival',
  'vibrant',
  'color*',
  'colour*',
  'success*',
  'energy',
  'bright',
  'carnival',
  'excit*',
]

/** Light, weather, season and mood that the prompt asks for; where it is silent, chance decides. */
export function readAtmosphere(prompt: Prompt, negative: Prompt, random: Random): Atmosphere {
  const chosen = strongest(prompt, negative, lightWords)
  const open: Light[] = ['day', 'bold', 'dawn', 'dusk', 'bold', 'dusk', 'dawn', 'night']
  const allowed = open.filter((light) => light === 'bold' || !speaksOf(negative, lightWords[light]))
  const unasked = pick(random, allowed)
  const weather = strongest(prompt, negative, weatherWords) ?? 'clear'
  const season = seasonHues.find(({ words }) => speaksOf(prompt, words) && !speaksOf(negative, words))
  return {
    light: chosen ?? (weather === 'clear' ? unasked : weather === 'fog' ? 'fog' : 'storm'),
    weather,
    seasonHueDeg: season?.hueDeg ?? null,
    vividness: speaksOf(prompt, loudMoods) ? 1.15 : speaksOf(prompt, quietMoods) ? 0.72 : 1,
  }
}

function strongest<Name extends string>(
  prompt: Prompt,
  negative: Prompt,
  lists: Record<Name, readonly string[]>,
): Name | null {
  let best: Name | null = null
  let bestScore = 0
  for (const name in lists) {
    const score = speaksOf(negative, lists[name]) ? 0 : relevance(prompt, lists[name])
    if (score > bestScore) {
      best = name
      bestScore = score
    }
  }
  return best
}

/** What a negative prompt can switch off besides scenes and props. */
export const typographyWords = [
  'text',
  'typography',
  'letter*',
  'word',
  'caption',
  'title',
  'font',
  'writing',
  'watermark',
  'logo',
  'type',
  'label',
]
export const grainWords = ['grain*', 'noise', 'noisy', 'texture*']
export const rimWords = ['vignette', 'vignetting']
export const layoutWords = ['border', 'frame*', 'panel', 'collage', 'split*']
export const peopleWords = [
  'people',
  'person',
  'human',
  'man',
  'men',
  'woman',
  'women',
  'child*',
  'figure',
  'crowd',
  'face',
]
