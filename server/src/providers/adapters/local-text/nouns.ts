import { copulas, subjectPronouns, unseen } from './english.ts'
import type { Weigh } from './weights.ts'
import type { Word } from './words.ts'

const abstract = /(?:ness|(?<!sta)tion|sion|ment|ity|ism|ance|ence|heit|keit|ung|ität|té|dad|tà|dade)$/iu
const mostWords = 3

/** The things a text names, as it names them ("red rowing boat"), the most telling `count`, in order. */
export function concreteNouns(
  text: string,
  words: readonly Word[],
  weigh: Weigh,
  count: number,
  saidAlready: ReadonlySet<string>,
): string[] {
  const runs = nounRuns(words).filter((run) => run.every(({ key }) => !saidAlready.has(key)))
  const distinct = new Map(runs.map((run) => [run.at(-1)?.key ?? '', run] as const).reverse())
  const scored = [...distinct.values()].map((run) => ({
    run,
    score: run.reduce((sum, word) => sum + weigh(word), 0) / Math.sqrt(run.length),
  }))
  return scored
    .sort((one, other) => other.score - one.score || (one.run[0]?.start ?? 0) - (other.run[0]?.start ?? 0))
    .slice(0, count)
    .sort((one, other) => (one.run[0]?.start ?? 0) - (other.run[0]?.start ?? 0))
    .map(({ run }) => text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0).replace(/\s+/gu, ' '))
}

const isThing = ({ text, key }: Word): boolean => !abstract.test(text) && !unseen.has(key)

/** After "forty" comes a thing; after "is" or "she" what something is like or does. */
const leadsIn = ({ role, text }: Word): boolean =>
  role === 'pale' ||
  (role === 'function' && !copulas.has(text.toLowerCase()) && !subjectPronouns.has(text.toLowerCase()))

/** Stretches of content words that an article, preposition or the like leads in: noun phrases, more often than not. */
function nounRuns(words: readonly Word[]): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  words.forEach((word, index) => {
    const previous = words[index - 1]
    const goesOn = previous?.clause === word.clause && run.length > 0
    const counted = previous?.role === 'pale' && word.role === 'pale'
    const ledIn = previous?.clause === word.clause && leadsIn(previous) && !counted
    if (word.role === 'function' || word.role === 'verb') run = []
    else if (goesOn) run.push(word)
    else if (ledIn) run = [word]
    const next = words[index + 1]
    const ends = next?.clause !== word.clause || next.role === 'function' || next.role === 'verb'
    if (run.length > 0 && ends && word.role === 'content' && isThing(word)) runs.push(run.slice(-mostWords))
    if (ends) run = []
  })
  return runs
}
