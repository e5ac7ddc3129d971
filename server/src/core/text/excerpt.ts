import { segmenter } from './language.ts'
import { splitSentences } from './sentences.ts'
import { stripTags } from './words.ts'

const ellipsis = '…'
/** A sentence or clause must fill this part of the room, or too much would be thrown away for a clean ending. */
const enoughForSentence = 0.5
const enoughForClause = 0.6
const clauseEnd = /[,;:،؛、，；：](?=\s|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|\s[-–—](?=\s)/gu

/**
 * The beginning of a text in at most `maxChars` UTF-16 units, without SSML tags and in one line: whole if it fits,
 * else whole sentences, else cut after a clause or a word and ended with an ellipsis. A single word longer than
 * the room is the one thing that is cut inside, between two characters as a reader sees them.
 */
export function excerpt(text: string, maxChars: number, language = 'und'): string {
  const whole = stripTags(text).replace(/\s+/gu, ' ').trim()
  if (whole.length <= maxChars) return whole
  const sentences = leadingSentences(whole, maxChars, language)
  if (sentences.length >= maxChars * enoughForSentence) return sentences
  const room = maxChars - ellipsis.length
  if (room < 0) return ''
  return `${leadingClauses(whole, room) ?? leadingPieces(whole, room, language)}${ellipsis}`
}

function leadingSentences(text: string, maxChars: number, language: string): string {
  let length = 0
  let end = 0
  for (const sentence of splitSentences(text, language)) {
    length += sentence.length
    if (text.slice(0, length).trimEnd().length > maxChars) break
    end = length
  }
  return text.slice(0, end).trimEnd()
}

function leadingClauses(text: string, room: number): string | null {
  let end = 0
  for (const { index } of text.slice(0, room + 2).matchAll(clauseEnd)) if (index <= room) end = index
  return end >= room * enoughForClause ? text.slice(0, end).trimEnd() : null
}

/** Whole words, or where not even one fits, whole graphemes. */
function leadingPieces(text: string, room: number, language: string): string {
  const words = lastBorder(text, room, segmenter(language, 'word'))
  const cut = text.slice(0, words).replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:]+$/u, '')
  return cut === '' ? text.slice(0, lastBorder(text, room, segmenter(language, 'grapheme'))) : cut
}

function lastBorder(text: string, room: number, pieces: Intl.Segmenter): number {
  let border = 0
  for (const { index, segment } of pieces.segment(text)) {
    if (index + segment.length > room) break
    border = index + segment.length
  }
  return border
}
