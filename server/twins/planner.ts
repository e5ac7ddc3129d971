import { z } from 'zod'

/*
 * What stands for the mind of a language model in our twins: it reads the material that a prompt fences in, and answers
 * the tasks of our planning as a diligent model would, always the same. It tells the task by the schema it is given.
 */

const Pieces = z.object({
  max_beats: z.number().nullable(),
  pieces: z.array(z.object({ number: z.number(), section: z.number(), text: z.string() })),
})
const Beats = z.object({
  beats: z.array(z.object({ number: z.number(), title: z.string(), summary: z.string() })),
})
const Topic = z.object({ topic: z.string(), words: z.number(), sections: z.number().nullable() })
const Story = z.object({
  title: z.string().nullable(),
  max_scenes: z.number().nullable(),
  target_style: z.string().nullable(),
  characters: z.array(z.object({ name: z.string(), description: z.string() })),
  paragraphs: z.array(z.object({ number: z.number(), text: z.string() })),
})

/** What is between the fences of a prompt. Throws if there is nothing, or something else than JSON. */
export function materialOf(prompt: string): unknown {
  const fenced = /<material>\n(.*)\n<\/material>/s.exec(prompt)?.[1]
  if (fenced === undefined) throw new Error('the prompt has no material')
  return JSON.parse(fenced)
}

/** The answer to a prompt. Throws if the schema is of a task that it has not learned. */
export function plan(schema: unknown, prompt: string): unknown {
  const properties = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(schema).properties
  const material = materialOf(prompt)
  if ('beats' in properties) return beats(Pieces.parse(material))
  if ('prompts' in properties) return imagePrompts(Beats.parse(material))
  if ('sections' in properties) return script(Topic.parse(material))
  if ('scenes' in properties) return storyboard(Story.parse(material))
  throw new Error(`the twin has not learned to answer ${Object.keys(properties).join(', ')}`)
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const bare = (word: string): string => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
const titleOf = (text: string): string =>
  words(text).map(bare).filter(Boolean).slice(0, 5).join(' ').slice(0, 60) || 'Untitled'
const sentenceOf = (text: string): string => (/^.*?[.!?。](?=\s|$)/su.exec(text)?.[0] ?? text).slice(0, 150)

/** A section begins a beat, unless fewer beats are wanted than there are sections. */
function beats({ pieces, max_beats: most }: z.output<typeof Pieces>) {
  const sections = new Set(pieces.map(({ section }) => section)).size
  const limit = Math.min(most ?? pieces.length, pieces.length)
  const opens = pieces.filter(({ section }, index) => index === 0 || pieces[index - 1]?.section !== section)
  const wanted = limit < sections ? opens.slice(0, limit) : opens
  const further = pieces.filter((piece) => !wanted.includes(piece) && limit >= sections)
  const cuts = [...wanted, ...further.slice(0, limit - wanted.length)].sort((a, b) => a.number - b.number)
  return {
    beats: cuts.map(({ number, text }) => ({
      first: number,
      title: titleOf(text),
      summary: sentenceOf(text),
    })),
  }
}

const imagePrompts = ({ beats: given }: z.output<typeof Beats>) => ({
  prompts: given.map(({ number, title, summary }) => ({
    beat: number,
    prompt: `${title}. ${summary} Photograph in natural light, seen from nearby.`,
  })),
})

const PHRASES = [
  'Most people meet TOPIC long before they think about it.',
  'It began small, with a few who would not let the question rest.',
  'What they found was simple enough to tell a child, and strange enough to fill a life.',
  'Look closely, and you see how one thing leads to the next.',
  'None of it came quickly, and much of it came by chance.',
  'Today TOPIC reaches further than its first friends could hope.',
  'There is still plenty that nobody knows.',
  'The next step may well be yours.',
]

/** As many words as were asked for, spread over the sections. */
function script({ topic, words: wanted, sections }: z.output<typeof Topic>) {
  const count = sections ?? Math.max(1, Math.min(6, Math.round(wanted / 60)))
  let next = 0
  const section = (index: number) => {
    const written: string[] = []
    while (words(written.join(' ')).length < wanted / count - 5 || written.length === 0) {
      written.push((PHRASES[next++ % PHRASES.length] ?? '').replace('TOPIC', topic))
    }
    return { title: `Part ${index + 1}: ${titleOf(written[0] ?? topic)}`, text: written.join(' ') }
  }
  return { title: titleOf(topic), sections: Array.from({ length: count }, (_, index) => section(index)) }
}

const HEADING = /^\.?((?:INT|EXT|EST|I\/E)[./ ].*)$/m
const CUE = /^([\p{Lu}][\p{Lu} .'-]+?)(?: ?\(.*\))?\n(?:\((.+)\)\n)?(.+)$/su

/** A scene for each heading; without headings, one for every three paragraphs. */
function storyboard(story: z.output<typeof Story>) {
  const { paragraphs } = story
  const headed = paragraphs.filter(({ text }) => HEADING.test(text))
  const opens =
    headed.length > 0
      ? [...(headed[0] === paragraphs[0] ? [] : paragraphs.slice(0, 1)), ...headed]
      : paragraphs.filter((_, index) => index % 3 === 0)
  const kept = opens.slice(0, story.max_scenes ?? opens.length)
  const figures = new Map(story.characters.map((figure) => [figure.name, figure]))
  const scenes = kept.map(({ number, text }, index) => {
    const end = kept[index + 1]?.number ?? Number.POSITIVE_INFINITY
    const within = paragraphs.filter((paragraph) => paragraph.number >= number && paragraph.number < end)
    const heading = HEADING.exec(text)?.[1] ?? `INT. SCENE ${index + 1} - DAY`
    const told = within.filter((paragraph) => !HEADING.test(paragraph.text))
    const shots = (told.length > 0 ? told : within).map((paragraph) => shotOf(paragraph.text, story, figures))
    return {
      first: number,
      heading,
      summary: sentenceOf(told[0]?.text ?? text),
      location: placeOf(heading),
      time_of_day: heading.split(' - ')[1] ?? null,
      shots,
    }
  })
  const places = [...new Set(scenes.map(({ location }) => location))]
  return {
    title: story.title,
    characters: [...figures.values()],
    locations: places.map((name) => ({ name, description: `${name}, as the story has it.` })),
    scenes,
  }
}

const placeOf = (heading: string): string =>
  heading.replace(/^(?:INT|EXT|EST|I\/E)[./ ]+(?:EXT\.? ?)?/, '').split(' - ')[0] ?? heading

function shotOf(
  text: string,
  { target_style: style }: z.output<typeof Story>,
  figures: Map<string, { name: string; description: string }>,
) {
  const [, name, parenthetical, line] = CUE.exec(text) ?? []
  if (name && line && !figures.has(name))
    figures.set(name, { name, description: `${name}, in plain clothes.` })
  return {
    description: sentenceOf(line ?? text),
    prompt: `${sentenceOf(line ?? text)} ${style ? `In the look of ${style}.` : 'Cinematic light.'}`,
    duration_sec: Math.min(12, Math.max(2, Math.round(words(text).length / 2.5))),
    characters: name && line ? [name] : [],
    dialogue: name && line ? [{ character: name, text: line, parenthetical: parenthetical ?? null }] : [],
    camera_move: 'slow push in',
    lens: null,
  }
}
