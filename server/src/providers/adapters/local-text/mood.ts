import type { Word } from './words.ts'

/** Where and when a beat plays, each as a phrase for an image prompt; null where nothing tells. */
export interface Mood {
  time: string | null
  weather: string | null
  season: string | null
  place: Place | null
}

export interface Place {
  phrase: string
  palette: string
  /** Things of knowledge are drawn cleaner than stories. */
  medium: 'storybook' | 'editorial'
}

type Lexicon<Value> = readonly (readonly [Value, ReadonlySet<string>])[]

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Keys as `Word.key`: lower case, without plural endings. English first, then its neighbours. */
const times: Lexicon<string> = [
  [
    'at night',
    set(
      'night midnight moonlight starlight nacht mitternacht nuit minuit noche medianoche notte noite 夜 ночь',
    ),
  ],
  [
    'in the evening',
    set(
      'evening dusk sunset twilight nightfall abend dämmerung soir soirée atardecer sera tramonto 夕方 вечер',
    ),
  ],
  [
    'early in the morning',
    set(
      'morning dawn sunrise daybreak morgen sonnenaufgang matin aube amanecer madrugada mattina alba manhã 朝 утро',
    ),
  ],
  ['at noon', set('noon midday mittag midi mediodía mezzogiorno meio-dia')],
]

const weathers: Lexicon<string> = [
  [
    'in a storm',
    set(
      'storm stormy thunder lightning gale hurricane tempest sturm gewitter tempête orage tormenta tempesta tempestade 嵐 шторм',
    ),
  ],
  ['in the rain', set('rain rainy drizzle downpour regen pluie lluvia pioggia chuva 雨 дождь')],
  ['in the snow', set('snow snowy blizzard snowflake schnee neige nieve neve 雪 снег')],
  ['in fog', set('fog foggy mist misty nebel brouillard niebla nebbia névoa 霧 туман')],
  ['under a hot sun', set('heat hot sunshine sunny hitze chaleur calor caldo')],
]

const seasons: Lexicon<string> = [
  ['in winter', set('winter january february december hiver invierno inverno januar dezember 冬 зима')],
  ['in spring', set('spring april blossom frühling printemp primavera 春 весна')],
  ['in summer', set('summer june july august sommer juli été verano estate verão 夏 лето')],
  ['in autumn', set('autumn october november herbst oktober automne otoño autunno outono 秋 осень')],
]

const places: Lexicon<Place> = [
  [
    { phrase: 'by the sea', palette: 'deep teal, slate and amber', medium: 'storybook' },
    set(
      'sea ocean island lighthouse ship boat harbour harbor wave reef coast beach shore sailor tide gull lamp meer insel schiff leuchtturm mer île phare bateau mar isla faro barco isola nave 海 島 море',
    ),
  ],
  [
    { phrase: 'in a laboratory', palette: 'white, pale mint and rust', medium: 'editorial' },
    set(
      'laboratory lab scientist vaccine virus cell doctor nurse hospital medicine dose antibody protein researcher labor impfstoff laboratoire vaccin laboratorio vacuna vaccino',
    ),
  ],
  [
    { phrase: 'in a bakery', palette: 'cream, honey and terracotta', medium: 'storybook' },
    set(
      'bakery baker oven bread dough loaf loave bun flour bäckerei brot boulangerie pain panadería pan panetteria pane padaria',
    ),
  ],
  [
    { phrase: 'in a kitchen', palette: 'cream, honey and terracotta', medium: 'storybook' },
    set('kitchen cook chef restaurant recipe soup küche cuisine cocina cucina cozinha'),
  ],
  [
    { phrase: 'in a city street', palette: 'slate, brick and mustard', medium: 'storybook' },
    set(
      'street city town traffic shop bookshop pavement downtown stadt straße ville rue ciudad calle città strada cidade rua',
    ),
  ],
  [
    { phrase: 'in a forest', palette: 'sage, ochre and umber', medium: 'storybook' },
    set('forest wood tree leaf woodland jungle wald baum forêt arbre bosque árbol foresta floresta 森'),
  ],
  [
    { phrase: 'in the mountains', palette: 'pale blue, granite and rose', medium: 'storybook' },
    set('mountain peak summit valley glacier hill berg montagne montaña montagna montanha 山'),
  ],
  [
    { phrase: 'in a desert', palette: 'ochre, rose and deep blue', medium: 'storybook' },
    set('desert dune oasis camel wüste désert desierto deserto'),
  ],
  [
    { phrase: 'on a farm', palette: 'straw, sage and sky blue', medium: 'storybook' },
    set(
      'farm farmer field harvest crop wheat barn tractor village bauernhof feld ferme champ granja campo fattoria',
    ),
  ],
  [
    { phrase: 'in an office', palette: 'ivory, navy and rust', medium: 'editorial' },
    set(
      'office company startup meeting laptop software customer market product team büro firma bureau entreprise oficina empresa ufficio',
    ),
  ],
  [
    { phrase: 'in space', palette: 'indigo, violet and gold', medium: 'editorial' },
    set(
      'planet rocket orbit galaxy astronaut telescope star moon satellite weltraum rakete espace fusée espacio cohete spazio',
    ),
  ],
  [
    { phrase: 'in a library', palette: 'walnut, cream and burgundy', medium: 'storybook' },
    set(
      'library book school teacher student classroom university bibliothek schule bibliothèque école biblioteca escuela scuola escola',
    ),
  ],
  [
    { phrase: 'at home', palette: 'cream, sage and brick', medium: 'storybook' },
    set('house home family garden bedroom haus zuhause maison jardin casa hogar giardino'),
  ],
]

/** What the words of a text say of its mood: for each part the value they name most often, the first of equals. */
export const moodOf = (words: readonly Word[]): Mood => ({
  time: mostNamed(words, times),
  weather: mostNamed(words, weathers),
  season: mostNamed(words, seasons),
  place: mostNamed(words, places),
})

/** The place a text names: by its own name once, or by two of its things. "Finer than flour" is no bakery. */
export function placeOf(words: readonly Word[]): Place | null {
  const distinct = [...new Map(words.map((word) => [word.key, word])).values()]
  const naming = distinct.flatMap((word) =>
    places.some(([{ phrase }]) => phrase.split(' ').includes(word.key)) ? [word, word] : [word],
  )
  return mostNamed(naming, places, 2)
}

/** Whether any of the words belongs to the place. */
export const namesPlace = (words: readonly Word[], place: Place): boolean =>
  places.some(([each, names]) => each === place && words.some(({ key }) => names.has(key)))

function mostNamed<Value>(words: readonly Word[], lexicon: Lexicon<Value>, fewest = 1): Value | null {
  let best: Value | null = null
  let most = fewest - 1
  for (const [value, names] of lexicon) {
    const count = words.filter(({ key }) => names.has(key)).length
    if (count > most) {
      best = value
      most = count
    }
  }
  return best
}

/** "By the sea, in winter, at night, in a storm"; empty for no mood. */
export function settingPhrase({ place, season, time, weather }: Mood): string {
  const phrase = [place?.phrase, season, time, weather].filter((part) => part != null).join(', ')
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}

/** One style for all pictures of a script, so that they look as if made by one hand. */
export function stylePhrase({ place, time, weather }: Mood): string {
  const medium =
    place?.medium === 'editorial' ? 'clean editorial illustration' : 'painterly storybook illustration'
  const dark = time === 'at night' || weather === 'in a storm'
  return `${medium}, palette of ${place?.palette ?? 'ivory, navy and rust'}, ${dark ? 'hushed contrast' : 'gentle contrast'}`
}
