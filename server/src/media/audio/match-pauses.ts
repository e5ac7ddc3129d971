import type { Stretch } from './speech-activity.ts'
import type { Rest } from './word-length.ts'

/** Words that are said in a stretch of speech, or in a few with pauses between that are no ends of words. */
export interface Passage {
  stretches: Stretch[]
  firstWord: number
  /** The word after the last. */
  endWord: number
}

interface ExpectedWord {
  seconds: number
  rest: Rest
}

/** More pauses than this in a row are never all inside of words. */
const MOST_STRETCHES = 6
/** How long voices rest, and how much that differs. */
const USUAL_REST_SEC = { clause: 0.2, sentence: 0.4 }
const REST_SPREAD = 0.7
/** What it costs to find no pause where the text has a mark. */
const MISSED: Record<Rest, number> = { none: 0, clause: 1.5, sentence: 4 }
/** Of the time that words take: about a third of each, which averages out over many. */
const VARIANCE_PER_SEC = 0.03
const VARIANCE_SEC = 0.003
/** How far from an even pace the search looks, and how much farther at a time from both ends. */
const CORRIDOR_SEC = 3
const CORRIDOR_SHARE = 0.05

/** A way to have said the first words in the first stretches. */
interface Way {
  cost: number
  stretch: number
  word: number
  before: Way | null
}

/**
 * Divides words among stretches of speech, so that pauses fall where the text has marks and the lengths agree: the
 * cheapest way through, found by dynamic programming over both (as in time warping: Sakoe and Chiba, 1978).
 */
export function matchPauses(stretches: readonly Stretch[], words: readonly ExpectedWord[]): Passage[] {
  if (words.length === 0) return []
  for (const widening of [1, 4, Number.POSITIVE_INFINITY]) {
    const way = cheapest(stretches, words, widening)
    if (way) return passagesOf(way, stretches)
  }
  // More stretches than words could ever fill: noises. All is one passage.
  return [{ stretches: [...stretches], firstWord: 0, endWord: words.length }]
}

function cheapest(
  stretches: readonly Stretch[],
  words: readonly ExpectedWord[],
  widening: number,
): Way | undefined {
  const spoken = sums(stretches.map(({ startSec, endSec }) => endSec - startSec))
  const wanted = sums(words.map(({ seconds }) => seconds))
  const missed = sums(words.map(({ rest }) => MISSED[rest]))
  const totalSec = at(spoken, stretches.length)
  const scale = at(wanted, words.length) > 0 ? totalSec / at(wanted, words.length) : 0

  /** Whether so many words in so many stretches is near enough to an even pace. */
  const isNear = (stretch: number, word: number): boolean => {
    const sec = at(spoken, stretch)
    const away = Math.abs(at(wanted, word) * scale - sec)
    return away <= widening * (CORRIDOR_SEC + CORRIDOR_SHARE * Math.min(sec, totalSec - sec))
  }
  const pauseAfter = (stretch: number): number =>
    (stretches[stretch]?.startSec ?? 0) - (stretches[stretch - 1]?.endSec ?? 0)

  const ways: Map<number, Way>[] = [new Map([[0, { cost: 0, stretch: 0, word: 0, before: null }]])]
  for (let stretch = 1; stretch <= stretches.length; stretch++) {
    const here = new Map<number, Way>()
    const isLast = stretch === stretches.length
    for (let word = isLast ? words.length : 1; word <= words.length; word++) {
      if (!isNear(stretch, word)) continue
      const rest = isLast ? 0 : restCost(pauseAfter(stretch), words[word - 1]?.rest ?? 'none')
      let inner = 0
      for (let from = stretch - 1; from >= 0 && from >= stretch - MOST_STRETCHES; from--) {
        for (const before of ways[from]?.values() ?? []) {
          if (before.word >= word) continue
          const heardSec = at(spoken, stretch) - at(spoken, from)
          const wantedSec = (at(wanted, word) - at(wanted, before.word)) * scale
          const cost =
            before.cost +
            rest +
            inner +
            lengthCost(heardSec, wantedSec) +
            at(missed, word - 1) -
            at(missed, before.word)
          const known = here.get(word)
          if (!known || cost < known.cost) here.set(word, { cost, stretch, word, before })
        }
        inner += insideCost(pauseAfter(from))
      }
    }
    ways.push(here)
  }
  return ways[stretches.length]?.get(words.length)
}

/** What it costs that a voice rests so long after a word. */
function restCost(pauseSec: number, rest: Rest): number {
  if (rest === 'none') return 3 + Math.max(0, pauseSec - 0.15) * 6
  const off = Math.log(pauseSec / USUAL_REST_SEC[rest])
  // Nobody is surprised by a long rest after a sentence.
  return rest === 'sentence' && off > 0 ? 0 : off ** 2 / (2 * REST_SPREAD ** 2)
}

/** What it costs that a pause is inside of a word. */
const insideCost = (pauseSec: number): number => 1 + (pauseSec / 0.12) ** 2

const lengthCost = (heardSec: number, wantedSec: number): number =>
  (heardSec - wantedSec) ** 2 / (2 * (VARIANCE_PER_SEC * wantedSec + VARIANCE_SEC))

function passagesOf(last: Way, stretches: readonly Stretch[]): Passage[] {
  const passages: Passage[] = []
  for (let way = last; way.before; way = way.before) {
    passages.unshift({
      stretches: stretches.slice(way.before.stretch, way.stretch),
      firstWord: way.before.word,
      endWord: way.word,
    })
  }
  return passages
}

/** The sum of the first n values, at place n. */
function sums(values: readonly number[]): number[] {
  const all = [0]
  for (const value of values) all.push((all.at(-1) ?? 0) + value)
  return all
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0
