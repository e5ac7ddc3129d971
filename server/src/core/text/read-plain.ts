import { asSentence, type Block } from './blocks.ts'
import type { ReadScript } from './read-markdown.ts'
import { countWords, isSpeakable } from './words.ts'

const maxTitleCharacters = 120
const maxHeadingCharacters = 200
const maxHeadingWords = 10
const maxLeadWords = 6

/** "Section 1", "Chapter two: The storm", "第三章": words that number a part of a text, in the languages we know. */
const numberedPart =
  /^(?:section|chapter|part|act|scene|step|kapitel|teil|abschnitt|szene|chapitre|partie|acte|scène|capítulo|parte|sección|acto|escena|capitolo|atto|hoofdstuk|deel|akte|глава|часть)\s+(?:\p{N}+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|un|deux|trois|uno|dos|tres)(?![\p{L}\p{N}])[^\n]{0,80}$|^第[\p{N}一二三四五六七八九十百]+[章節节部回話话幕][^\n]{0,40}$/iu
const ruleLine = /^(?:[-*_=~#·•]\s*){3,}$/u
const bullet = /^[ \t]*(?:[-*•‣·]|\d{1,3}[.)])[ \t]+(?=\S)/u

/**
 * Reads plain text: paragraphs stand between blank lines, lines within one are joined (`joinLines`), items of a
 * list become sentences. The first line is the title if it stands alone and has no full stop. Headings are lines
 * that number a part, stand in capitals, or stand alone and end with a colon. `text` has clean line ends.
 */
export function readPlain(text: string, joinLines: boolean): ReadScript {
  const paragraphs = text.split(/\n(?:[^\S\n]*\n)+/u).filter((paragraph) => paragraph.trim() !== '')
  const title = titleOf(paragraphs)
  const capitalsMean = /\p{Ll}/u.test(text)
  const blocks = paragraphs
    .slice(title === null ? 0 : 1)
    .flatMap((paragraph) => readParagraph(paragraph, capitalsMean, joinLines))
  return { title, blocks: withSpokenEnding(blocks) }
}

/** Paragraphs of a text that has neither title nor headings. */
export function readProse(text: string, joinLines: boolean): Block[] {
  const paragraphs = text.split(/\n(?:[^\S\n]*\n)+/u).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', text: prose(paragraph, joinLines) }))
}

function titleOf(paragraphs: readonly string[]): string | null {
  const first = paragraphs[0]?.trim() ?? ''
  const alone = paragraphs.length > 1 && !first.includes('\n') && first.length <= maxTitleCharacters
  if (!alone || !isSpeakable(first) || first.includes('<')) return null
  return /[.。．।։:：;,]["'”’»)]*$/u.test(first) || numberedPart.test(first) ? null : first
}

function readParagraph(paragraph: string, capitalsMean: boolean, joinLines: boolean): Block[] {
  const [first = '', ...rest] = paragraph.trim().split('\n')
  const line = first.trim()
  const body = rest.join('\n')
  if (ruleLine.test(line))
    return [{ kind: 'border' }, ...(body === '' ? [] : readParagraph(body, capitalsMean, joinLines))]
  const heading = headingOf(line, rest.length === 0, capitalsMean)
  if (heading === null) return [{ kind: 'paragraph', text: prose(paragraph, joinLines) }]
  const headingBlock: Block = { kind: 'heading', text: heading }
  return body === '' ? [headingBlock] : [headingBlock, { kind: 'paragraph', text: prose(body, joinLines) }]
}

function headingOf(line: string, alone: boolean, capitalsMean: boolean): string | null {
  if (line.length > maxHeadingCharacters) return null
  if (/[.!?。！？…]["'”’»)]*$/u.test(line) || bullet.test(line)) return null
  const words = countWords(line, 'und')
  const bare = line.replace(/[\s:：]+$/u, '')
  if (numberedPart.test(bare)) return bare
  const capitals = /\p{Lu}.*\p{Lu}/u.test(line) && !/[\p{Ll}\p{Lo}]/u.test(line)
  if (capitalsMean && capitals && words <= maxHeadingWords) return bare
  const lead = /[:：]$/u.test(line) && !/[,;，；]/u.test(line)
  return alone && lead && words <= maxLeadWords && isSpeakable(bare) ? bare : null
}

/** What looked like headings at the very end titles nothing: better to speak it than to lose it. */
function withSpokenEnding(blocks: readonly Block[]): Block[] {
  const lastSpoken = blocks.findLastIndex(({ kind }) => kind === 'paragraph')
  return blocks.map((block, index) =>
    index > lastSpoken && block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block,
  )
}

function prose(paragraph: string, joinLines: boolean): string {
  if (!joinLines) return paragraph.trim()
  const lines = paragraph.trim().split('\n')
  const isList = lines.filter((line) => bullet.test(line)).length > 1
  if (!isList) return lines.map((line) => line.trim()).join(' ')
  const items: string[] = []
  for (const line of lines) {
    const last = items.length - 1
    if (bullet.test(line) || last < 0) items.push(line.replace(bullet, '').trim())
    else items[last] = `${items[last]} ${line.trim()}`
  }
  return items.map(asSentence).join(' ')
}
