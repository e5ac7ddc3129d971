import { type Block, type Draft, draftSections } from './blocks.ts'
import { excerpt } from './excerpt.ts'
import { cleanControls, normalize } from './normalize.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlain, readProse } from './read-plain.ts'
import { splitSentences } from './sentences.ts'
import { carryTags } from './ssml.ts'
import { countWords, isSpeakable, stripTags } from './words.ts'

export type ScriptInput =
  | { type: 'text'; text: string }
  | { type: 'markdown'; text: string }
  | { type: 'json'; title?: string | null; sections: readonly { title?: string | null; text: string }[] }

export type Segment = 'sentence' | 'paragraph' | 'section'

export interface ParseOptions {
  /** Straighten spaces, quotes and dashes, drop markup that is not spoken, join the lines of a paragraph. */
  normalize: boolean
  /** What becomes a section. */
  segment: Segment
  /** BCP 47. */
  language: string
}

export interface ParsedSection {
  /** `s1`, `s2`, ... */
  id: string
  title: string | null
  /** Paragraphs stand one blank line apart; SSML tags are still in it, and complete in each section. */
  text: string
}

export interface ParsedScript {
  title: string | null
  sections: ParsedSection[]
  /** Without SSML tags and titles, which are not spoken. */
  words: number
}

/** Nothing that can be spoken remains of the script. */
export class EmptyScriptError extends Error {
  override name = 'EmptyScriptError'
  constructor() {
    super('The script has no words to speak.')
  }
}

const maxTitleCharacters = 200

/** Reads a script into sections. Throws `EmptyScriptError` if no letter or digit remains to be spoken. */
export function parseScript(input: ScriptInput, options: ParseOptions): ParsedScript {
  const { title, drafts } = readDrafts(input, options)
  const pieces = drafts.flatMap((draft) => cutDraft(draft, options))
  const spoken = absorbUnspeakable(pieces)
  if (spoken.length === 0) throw new EmptyScriptError()
  const texts = carryTags(spoken.map(({ text }) => text))
  const sections = spoken.map((piece, index) => ({
    id: `s${index + 1}`,
    title: cleanTitle(piece.title, options),
    text: texts[index] ?? piece.text,
  }))
  const words = sections.reduce((sum, { text }) => sum + countWords(text, options.language), 0)
  return { title: cleanTitle(title, options), sections, words }
}

interface Piece {
  title: string | null
  text: string
}

function readDrafts(input: ScriptInput, options: ParseOptions): { title: string | null; drafts: Draft[] } {
  const clean = (text: string) => (options.normalize ? normalize(text) : cleanControls(text))
  if (input.type === 'json') {
    const drafts = input.sections.map(({ title = null, text }) => ({
      title,
      paragraphs: readProse(clean(text), options.normalize).flatMap((block) => spokenText(block)),
    }))
    return { title: input.title ?? null, drafts }
  }
  // Markdown means something by its spaces and dashes, so it is cleaned after it is read.
  const { title, blocks } =
    input.type === 'markdown'
      ? readMarkdown(cleanControls(input.text))
      : readPlain(clean(input.text), options.normalize)
  const cleaned = input.type === 'markdown' ? blocks.map((block) => cleanBlock(block, clean)) : blocks
  const drafts = draftSections(cleaned)
  return { title, drafts: isUndivided(cleaned) ? drafts.flatMap(paragraphsAsSections) : drafts }
}

const spokenText = (block: Block): string[] => (block.kind === 'paragraph' ? [block.text] : [])

const cleanBlock = (block: Block, clean: (text: string) => string): Block =>
  block.kind === 'paragraph' ? { kind: 'paragraph', text: clean(block.text) } : block

/** A text in which nothing says where a section begins: its paragraphs are its sections. */
const isUndivided = (blocks: readonly Block[]): boolean => blocks.every(({ kind }) => kind === 'paragraph')

const paragraphsAsSections = ({ title, paragraphs }: Draft): Draft[] =>
  paragraphs.map((paragraph, index) => ({ title: index === 0 ? title : null, paragraphs: [paragraph] }))

/** Cuts a section as asked; its title stays with its first piece. */
function cutDraft({ title, paragraphs }: Draft, { segment, language }: ParseOptions): Piece[] {
  const texts =
    segment === 'section'
      ? [paragraphs.join('\n\n')]
      : segment === 'paragraph'
        ? paragraphs
        : paragraphs.flatMap((paragraph) => splitSentences(paragraph, language))
  return texts.map((text, index) => ({ title: index === 0 ? title : null, text: text.trim() }))
}

/** A piece of nothing but tags, emoji or punctuation goes with the one before it, or with the first that speaks. */
function absorbUnspeakable(pieces: readonly Piece[]): Piece[] {
  const spoken: Piece[] = []
  let waiting: string[] = []
  for (const piece of pieces) {
    const last = spoken.at(-1)
    if (isSpeakable(piece.text)) {
      spoken.push({ title: piece.title, text: [...waiting, piece.text].join('\n\n') })
      waiting = []
    } else if (last) last.text += `\n\n${piece.text}`
    else if (piece.text !== '') waiting.push(piece.text)
  }
  return spoken
}

/** In one line, without tags, at most 200 characters; null if nothing readable is left. */
function cleanTitle(title: string | null, options: ParseOptions): string | null {
  if (title === null) return null
  const line = excerpt(
    stripTags(options.normalize ? normalize(title) : cleanControls(title)),
    maxTitleCharacters,
    options.language,
  )
  return line === '' ? null : line
}
