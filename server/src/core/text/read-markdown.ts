import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { asSentence, type Block } from './blocks.ts'
import { decodeEntities } from './entities.ts'
import { ssmlTags, stripTags } from './words.ts'

export interface ReadScript {
  title: string | null
  blocks: Block[]
}

/** Quotes and lists in each other beyond this say nothing more, and would exhaust the parser's stack. */
const excessiveNesting = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){20,}/gmu
const frontMatter = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u
const footnote = /^[ \t]*\[\^[^\]\n]+\]:.*$/gmu
const hiddenElements = /<(script|style)(?:\s[^<>]*)?>(?:(?!<\1)[\s\S])*?<\/\1\s*>/giu

/**
 * Reads Markdown (CommonMark and GitHub's tables and lists) as a speaker would: headings, and paragraphs of plain
 * words. Emphasis marks and link addresses go, list items and table rows become sentences; pictures, code blocks,
 * footnotes, struck out words and HTML tags are not spoken. SSML tags stay. `text` has clean line ends.
 */
export function readMarkdown(text: string): ReadScript {
  const matter = frontMatter.exec(text)
  const body = text
    .slice(matter?.[0].length ?? 0)
    .replace(excessiveNesting, '')
    .replace(footnote, '')
  const headings: Heading[] = []
  const blocks = readBlocks(Lexer.lex(body), headings)
  const titleHeading = findTitle(blocks, headings)
  return {
    title: titleHeading?.block.text ?? frontMatterTitle(matter?.[1] ?? ''),
    blocks: blocks.filter((block) => block !== titleHeading?.block),
  }
}

interface Heading {
  block: Block & { kind: 'heading' }
  depth: number
}

/** The first heading of depth one; without any, a heading right at the top that another one follows at once. */
function findTitle(blocks: readonly Block[], headings: readonly Heading[]): Heading | null {
  const top = headings.find(({ depth }) => depth === 1)
  if (top) return top
  const [first, second] = headings
  const opensDocument = first && second && blocks[0] === first.block && blocks[1] === second.block
  return opensDocument && first.depth < second.depth ? first : null
}

function frontMatterTitle(matter: string): string | null {
  const title = /^title:[ \t]*(.+)$/imu.exec(matter)?.[1]?.trim() ?? ''
  return title.replace(/^(["'])(.*)\1$/u, '$2') || null
}

/** The kinds of token that are read. The lexer's types also allow any other kind, for extensions, which we have none of. */
const readKinds: ReadonlySet<string> = new Set<MarkedToken['type']>([
  ...(['heading', 'hr', 'paragraph', 'text', 'html', 'list', 'table', 'blockquote'] as const),
  ...(['br', 'codespan', 'escape', 'strong', 'em', 'link'] as const),
])

const isRead = (token: Token): token is MarkedToken => readKinds.has(token.type)

function readBlocks(lexed: readonly Token[], headings: Heading[]): Block[] {
  return lexed.filter(isRead).flatMap((token): Block[] => {
    switch (token.type) {
      case 'heading': {
        const block = { kind: 'heading' as const, text: oneLine(stripTags(speak(token.tokens))) }
        if (block.text === '') return []
        headings.push({ block, depth: token.depth })
        return [block]
      }
      case 'hr':
        return [{ kind: 'border' }]
      case 'paragraph':
      case 'text':
        return paragraph(speak(token.tokens ?? []))
      case 'html':
        return paragraph(speak(Lexer.lexInline(token.raw.replace(hiddenElements, ''))))
      case 'list':
        return paragraph(listSentences(token).join(' '))
      case 'table':
        return paragraph(tableSentences(token).join(' '))
      case 'blockquote':
        return readBlocks(token.tokens, []).map((block) =>
          block.kind === 'heading' ? { kind: 'paragraph', text: asSentence(block.text) } : block,
        )
      default:
        return []
    }
  })
}

function paragraph(text: string): Block[] {
  const line = oneLine(text)
  return line === '' ? [] : [{ kind: 'paragraph', text: line }]
}

const listSentences = (list: Tokens.List): string[] =>
  list.items.flatMap((item) =>
    readBlocks(item.tokens, []).flatMap((block) => (block.kind === 'border' ? [] : [asSentence(block.text)])),
  )

const tableSentences = (table: Tokens.Table): string[] =>
  [table.header, ...table.rows].map((row) =>
    asSentence(
      row
        .map(({ tokens }) => oneLine(speak(tokens)))
        .filter(Boolean)
        .join(', '),
    ),
  )

/** The words of inline Markdown. */
function speak(lexed: readonly Token[]): string {
  const words = lexed.filter(isRead).map((token): string => {
    switch (token.type) {
      case 'br':
        return '\n'
      case 'codespan':
        return token.text
      case 'escape':
        return token.text
      case 'html':
        return token.raw.match(ssmlTags)?.join('') ?? (/^<br\b/iu.test(token.raw) ? '\n' : '')
      case 'text':
        return token.tokens ? speak(token.tokens) : decodeEntities(token.text.replace(/\[\^[^\]\s]+\]/gu, ''))
      case 'strong':
      case 'em':
        return speak(token.tokens)
      case 'link':
        return speak(token.tokens)
      default:
        return ''
    }
  })
  return words.join('')
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
