import { cleanControls } from '../../../../core/text/normalize.ts'

/** No cue, heading or transition is longer; a longer line is action. */
const longestCue = 120

const strictHeading = /^\s*(?:INT|EXT|EST|I\/E)(?:\.?\/(?:INT|EXT))?\.\s[^a-z]+$/u

/**
 * A screenplay as Fountain's blocks: what stands between blank lines. Comments and notes are taken out, and spaces
 * tidied as far as Fountain reads nothing out of them.
 *
 * The parser's expressions take quadratic time or worse over long runs of spaces, stars, brackets and unclosed
 * comments, and a block at a time keeps its lists short: so nothing here that anybody may send takes it long.
 */
export function fountainBlocks(source: string): string[] {
  const text = without(without(cleanControls(source), '/*', '*/'), '[[', ']]')
  const lines = text.split('\n').map(tidyLine)
  return lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.replace(/^\n+|\n+$/gu, ''))
    .filter((block) => block.trim() !== '')
    .flatMap(apart)
    .map(harmless)
}

/** A heading in a block with other lines, as hurried writers leave it, stands alone. */
function apart(block: string): string[] {
  const pieces: string[][] = [[]]
  for (const line of block.split('\n')) {
    const isHeading = strictHeading.test(line)
    if (isHeading && pieces.at(-1)?.length !== 0) pieces.push([])
    pieces.at(-1)?.push(line)
    if (isHeading) pieces.push([])
  }
  return pieces.filter(({ length }) => length > 0).map((lines) => lines.join('\n'))
}

/** Without what stands between two marks; a mark that is never closed opens nothing. */
function without(text: string, open: string, close: string): string {
  let kept = ''
  let at = 0
  for (;;) {
    const start = text.indexOf(open, at)
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length)
    if (end < 0) return kept + text.slice(at).replaceAll(open, [...open].join(' '))
    kept += text.slice(at, start)
    at = end + close.length
  }
}

/** A line of two spaces holds a speech together (Fountain, "Dialogue"); three in front go on with a title page's entry. */
function tidyLine(line: string): string {
  if (line.trim() === '') return line === '  ' ? '  ' : ''
  const indent = /^(?:\t| {3})/u.test(line) ? '   ' : ''
  return indent + line.trim().replace(/\s+/gu, ' ')
}

function harmless(block: string): string {
  const lines = block.split('\n')
  const [first = '', ...rest] = lines
  if (/^\s*>/u.test(first)) return centredOrTransition(lines)
  if (first.length > longestCue && !/^\s*[.!~=#]/u.test(first)) return `!${block}`
  // A song within a speech is said like the rest of it; the parser breaks on one that opens it.
  return [first.replace(/[*_ ]{4,}/gu, ' '), ...rest.map((line) => line.replace(/^\s*~/u, ''))].join('\n')
}

/** `> THE END <` or `> FADE TO:`, with the marks at the ends alone. */
function centredOrTransition(lines: readonly string[]): string {
  const bare = lines
    .map((line) => line.replace(/[<>]/gu, ' ').trim())
    .filter(Boolean)
    .join(' ')
  if (bare === '') return '==='
  return /<\s*$/u.test(lines.at(-1) ?? '') ? `> ${bare} <` : `> ${bare}`
}
