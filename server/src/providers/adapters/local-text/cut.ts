import { splitSentences } from '../../../core/text/sentences.ts'
import { countWords, isSpeakable, stripTags, tokens } from '../../../core/text/words.ts'
import type { BeatsRequest, ScriptSection } from '../../port.ts'

/** A stretch of the script that becomes a beat. */
export interface Cut {
  sectionId: string
  sectionTitle: string | null
  /** Whether it begins its section. */
  opensSection: boolean
  /** Without SSML tags: the words alone. */
  text: string
  words: number
}

/** A paragraph with fewer words is too short for a picture of its own. */
const fewestParagraphWords = 8

/**
 * Cuts sections as asked, then joins the shortest neighbours until at most `maxBeats` are left: within sections
 * first, across them only when each section is down to one. Every token of the script is in one cut, in order.
 */
export function cutScript({ sections, granularity, maxBeats, language }: BeatsRequest): Cut[] {
  const cuts = sections.flatMap((section) => cutSection(section, granularity, language))
  return maxBeats === null ? cuts : joinDown(cuts, maxBeats)
}

function cutSection(
  section: ScriptSection,
  granularity: BeatsRequest['granularity'],
  language: string,
): Cut[] {
  const text = stripTags(section.text).trim()
  if (tokens(text).length === 0) return []
  const pieces =
    granularity === 'section'
      ? [text]
      : granularity === 'paragraph'
        ? paragraphsOf(text)
        : splitSentences(text, language)
  const cuts = pieces.map((piece, index): Cut => {
    const whole = piece.trim()
    return {
      sectionId: section.id,
      sectionTitle: section.title,
      opensSection: index === 0,
      text: whole,
      words: countWords(whole, language),
    }
  })
  const tooShort = ({ text: piece, words }: Cut) =>
    !isSpeakable(piece) || (granularity === 'paragraph' && words < fewestParagraphWords)
  return joinShort(cuts, tooShort)
}

const paragraphsOf = (text: string): string[] => text.split(/\n(?:[^\S\n]*\n)+/u)

function join(first: Cut, second: Cut): Cut {
  return { ...first, text: `${first.text}\n\n${second.text}`, words: first.words + second.words }
}

/** A cut that is too short goes with the next one, which it usually introduces; the last with the one before it. */
function joinShort(cuts: readonly Cut[], tooShort: (cut: Cut) => boolean): Cut[] {
  const kept: Cut[] = []
  let waiting: Cut | null = null
  for (const cut of cuts) {
    const joined: Cut = waiting ? join(waiting, cut) : cut
    waiting = tooShort(joined) ? joined : null
    if (!waiting) kept.push(joined)
  }
  const last = kept.pop()
  if (!waiting) return last ? [...kept, last] : kept
  return [...kept, last ? join(last, waiting) : waiting]
}

function joinDown(cuts: readonly Cut[], maxBeats: number): Cut[] {
  const left = [...cuts]
  while (left.length > Math.max(1, maxBeats)) {
    const at = shortestPair(left, true) ?? shortestPair(left, false) ?? 0
    const [first, second] = left.slice(at, at + 2)
    if (first && second) left.splice(at, 2, join(first, second))
  }
  return left
}

/** Where the neighbours begin that together are shortest; the earliest of equals. */
function shortestPair(cuts: readonly Cut[], sameSection: boolean): number | null {
  let best: number | null = null
  let bestWords = Number.POSITIVE_INFINITY
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [first, second] = [cuts[index], cuts[index + 1]]
    if (!first || !second || (sameSection && first.sectionId !== second.sectionId)) continue
    if (first.words + second.words < bestWords) {
      best = index
      bestWords = first.words + second.words
    }
  }
  return best
}
