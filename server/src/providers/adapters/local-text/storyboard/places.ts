import { readWords } from '../words.ts'
import { inSentenceCase } from './headings.ts'
import type { Setting } from './story.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns that name a place where a scene can play, under a roof and not. English, as the cues for a change of place are. */
const inside = set(
  'room kitchen bedroom bathroom attic cellar basement hall hallway corridor house home cottage cabin hut shop bookshop workshop bakery library school classroom office factory warehouse barn stable church chapel temple castle palace tower lighthouse prison cell hospital clinic laboratory lab museum theatre theater cinema restaurant cafe café bar pub inn tavern hotel lobby elevator lift stairwell staircase garage studio station train carriage bus car ship cabin bridge submarine spaceship cave tent hangar bunker vault bank court courtroom market-hall greenhouse lamp-room engine-room',
)
const outside = set(
  'street road lane alley square plaza market park garden yard courtyard field meadow farm orchard vineyard forest wood woods jungle hill hills mountain mountains valley cliff cliffs canyon desert dunes beach shore coast sea ocean island harbour harbor port pier dock quay river riverbank lake pond bridge path trail roof rooftop balcony terrace village town city ruins graveyard cemetery battlefield camp playground stadium airport runway swamp marsh glacier ice plain steppe crossroads gate waterfall',
)
/** Names of places that are more than their last word: "lamp room", "engine room". */
const mostWords = 3

const leads =
  /\b(?:in|into|inside|at|to|through|across|on|onto|over|along|outside|reached|entered|left for|towards?|up|down|(?:window|door|middle|corner|edge|end|back|front|roof|walls?|shores?|floor) of) (?:the|a|an|his|her|their|our|my|its) (?=((?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+))/giu

const timeCues: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at|by|before|until|towards?) (?:first light|dawn|daybreak|sunrise)\b/iu, 'dawn'],
  [/\b(?:that|next|the following|in the|early|one|every) morning\b|\bby morning\b/iu, 'morning'],
  [/\bat (?:noon|midday)\b/iu, 'noon'],
  [/\b(?:that|in the|one|late) afternoon\b/iu, 'afternoon'],
  [/\b(?:at|by|before) (?:dusk|sunset|nightfall|twilight)\b/iu, 'dusk'],
  [/\b(?:that|in the|one|every|next) evening\b|\bby evening\b/iu, 'evening'],
  [/\b(?:that|at|one|by|all|in the) (?:night|midnight)\b|\bmidnight\b/iu, 'night'],
]
const leaps =
  /^(?:meanwhile|elsewhere|back (?:at|in|on)|(?:the )?next (?:day|morning|evening|night|week|spring|summer|autumn|winter)|(?:hours|days|weeks|months|years|(?:a|an|one|two|three|four|five|six|seven|ten|many|some) (?:hours?|days?|weeks?|months?|years?)) later|later|long after|at (?:dawn|dusk|noon|midnight|sunrise|sunset)|by (?:dawn|dusk|morning|evening|nightfall))\b/iu

/** What a paragraph of prose says of where and when it plays, as far as it says so. */
export function settingOf(paragraph: string): Setting {
  const place = placeIn(paragraph)
  const timeOfDay = timeCues.find(([cue]) => cue.test(paragraph))?.[1] ?? null
  return { side: place?.side ?? null, place: place?.name ?? null, timeOfDay }
}

/** Whether a paragraph leaves the moment that the one before it told: "The next morning", "Meanwhile". */
export const leapsInTime = (paragraph: string): boolean => leaps.test(paragraph.replace(/^[^\p{L}]+/u, ''))

/** The first place that somebody or something is in, comes to or crosses. */
function placeIn(paragraph: string): { name: string; side: 'INT' | 'EXT' } | null {
  for (const [, phrase = ''] of paragraph.matchAll(leads)) {
    const words = phrase.split(' ')
    const at = words.findIndex((_word, index) => sideOf(words, index) !== null)
    const side = at < 0 ? null : sideOf(words, at)
    if (side === null) continue
    const from = Math.max(0, at + 1 - mostWords)
    const own = words.slice(from, at + 1)
    const roles = readWords(own.join(' '), 'en')
    const start = roles.findLastIndex(({ role }) => role === 'function' || role === 'verb') + 1
    const name = own.slice(Math.min(start, own.length - 1)).join(' ')
    return { name: inSentenceCase(name).slice(0, 200), side }
  }
  return null
}

function sideOf(words: readonly string[], index: number): 'INT' | 'EXT' | null {
  const word = (words[index] ?? '').toLowerCase()
  const next = (words[index + 1] ?? '').toLowerCase()
  // "The harbour house" is a house.
  if (index + 1 < words.length && (inside.has(next) || outside.has(next))) return null
  return inside.has(word) ? 'INT' : outside.has(word) ? 'EXT' : null
}
