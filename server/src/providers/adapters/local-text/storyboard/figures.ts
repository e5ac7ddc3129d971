import { excerpt } from '../../../../core/text/excerpt.ts'
import type { StoryFigure } from '../../../port.ts'
import { type Name, namesIn } from './names.ts'
import type { Story, StoryScene } from './story.ts'

const mostCharacters = 400
const mostLocationSentences = 2
/** Looks are told when somebody comes into a story; what is told later is what they do. */
const mostSentences = 60

/** What a story says of the looks of its characters, each fact once, as it says it. English phrasing. */
export function describeCharacters(
  story: Story,
  names: readonly Name[],
  known: readonly StoryFigure[],
): StoryFigure[] {
  const given = new Map(known.map((figure) => [figure.name, figure]))
  const about = new Map(names.map(({ name }): [string, string[]] => [name, []]))
  for (const sentence of toldSentences(story)) {
    for (const name of namesIn(sentence, names)) about.get(name)?.push(sentence)
  }
  return names.map(
    ({ name, matches }) =>
      given.get(name) ?? {
        name,
        description: looksOf((about.get(name) ?? []).slice(0, mostSentences).join('\n'), matches),
      },
  )
}

/** Where a name is told of: `MARA (30s), a wiry woman in a green coat, slips in`. Groups: age, looks. */
export const introduction = (name: RegExp): RegExp =>
  new RegExp(
    `${name.source}(?: \\(([^()\\n]{1,60})\\))?(?:, ((?:an?|the|his|her|their) [^,.;:!?\\n]{2,120}(?:, (?:with|in|wearing) [^,.;:!?\\n]{2,80})*)(?:,|(?=[.;!?])))?`,
    'gu',
  )

function looksOf(text: string, name: RegExp): string {
  const facts: string[] = []
  for (const [, age, looks] of text.matchAll(introduction(name))) {
    if (looks !== undefined) facts.push(looks)
    if (age !== undefined && !/^(?:V\.?O|O\.?S|cont)/iu.test(age))
      facts.push(/^\p{N}+$/u.test(age) ? `aged ${age}` : age)
  }
  const patterns: readonly (readonly [string, string])[] = [
    [`\\b(an? [^,.;:!?\\n]{3,60}?) (?:named|called) ${name.source}`, ''],
    [`${name.source} (?:is|was) ((?:an?|the) [^.,;:!?\\n]{3,120})`, ''],
    [`${name.source} (?:wears|wore|is wearing|was wearing) ([^.;:!?\\n]{3,100})`, 'wearing '],
    [
      `${name.source} (?:has|had) ([^.;:!?\\n]{0,60}\\b(?:hair|eyes|beard|scar|face|moustache|freckles|glasses)\\b[^.;:!?\\n]{0,60})`,
      'with ',
    ],
  ]
  for (const [pattern, lead] of patterns) {
    for (const [, fact = ''] of text.matchAll(new RegExp(pattern, 'gu'))) facts.push(lead + fact.trim())
  }
  const distinct = [...new Set(facts.map((fact) => fact.trim().replace(/\s+/gu, ' ')))]
  return sentence(excerpt(distinct.join(', '), mostCharacters))
}

/** The places of a story by name, each described by what is told there before anybody comes. */
export function describeLocations(scenes: readonly StoryScene[], names: readonly Name[]): StoryFigure[] {
  const found = new Map<string, string>()
  for (const scene of scenes) {
    if (scene.place === null) continue
    const before = found.get(scene.place)
    if (before === undefined || before === '')
      found.set(scene.place, excerpt(opening(scene, names), mostCharacters))
  }
  return [...found].map(([name, description]) => ({ name, description }))
}

function opening({ moments }: StoryScene, names: readonly Name[]): string {
  const end = moments.findIndex(
    (moment) =>
      moment.kind === 'speech' ||
      namesIn(moment.text, names).length > 0 ||
      /\b(?:s?he|they)\b/iu.test(moment.text),
  )
  return moments
    .slice(0, Math.min(mostLocationSentences, end < 0 ? moments.length : end))
    .map(({ text }) => text)
    .join(' ')
}

/** Everything that a story tells besides what is said in it. */
export const toldSentences = ({ scenes }: Story): string[] =>
  scenes.flatMap(({ moments }) =>
    moments.flatMap((moment) => (moment.kind === 'action' ? [moment.text] : [])),
  )

function sentence(text: string): string {
  const [first = ''] = text
  return text === '' || /[.!?…]$/u.test(text)
    ? first.toUpperCase() + text.slice(1)
    : `${first.toUpperCase()}${text.slice(1)}.`
}
