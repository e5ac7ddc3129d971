import type { Piece, Script, Sentence, Token } from './script.ts'
import { PLAIN_DELIVERY } from './script.ts'
import { closingMark, endsClause, endsSentence, spelledOut, spokenForm } from './spoken-form.ts'

/** The engine reads a sentence whole; beyond this many tokens it is given in clauses. */
const LONGEST_SENTENCE = 60
/** From here on, a long sentence is cut at the next comma. */
const COMFORTABLE_SENTENCE = 30

/** A token before it is known what is spoken for it. */
interface WrittenToken {
  text: string
  piece: Piece & { kind: 'text' }
  pauseAfterSec: number
  boundaryAfter: 'sentence' | 'paragraph' | null
}

/** Plain text as one piece: it is read as it stands. */
export const plainPieces = (text: string): Piece[] => [
  { kind: 'text', text, delivery: PLAIN_DELIVERY, readAs: null },
]

/**
 * Cuts a script into sentences of spoken tokens. A token is what stands between white space (and between tags
 * that part text, such as a break); a blank line ends a paragraph. A sentence with nothing to speak is joined to
 * its neighbour, so that every sentence can be read unless the whole script is silent.
 */
export function toScript(pieces: readonly Piece[]): Script {
  const { written, leadingPauseSec } = tokenise(pieces)
  const sentences: Sentence[] = []
  let tokens: Token[] = []
  const spokenAliases = new Set<object>()
  const unreadable: string[] = []

  written.forEach((token, i) => {
    const next = written[i + 1]?.text ?? ''
    const spoken = spokenFor(token, written[i - 1]?.text ?? '', next, spokenAliases)
    // A lone dash or bullet is punctuation, and the alias of an element stands for its other words.
    if (spoken === '' && !token.piece.readAs && /[\p{L}\p{N}\p{S}]/u.test(token.text))
      unreadable.push(token.text)
    tokens.push({
      text: token.text,
      spoken,
      delivery: token.piece.delivery,
      pauseAfterSec: token.pauseAfterSec,
    })
    const end = token.boundaryAfter ?? (endsSentence(token.text, next) ? 'sentence' : null)
    const clause =
      tokens.length >= LONGEST_SENTENCE || (tokens.length >= COMFORTABLE_SENTENCE && /,$/.test(token.text))
    const isLast = i === written.length - 1
    if (!(end || clause || isLast)) return
    const last = sentences.at(-1)
    const isSilent = tokens.every(({ spoken }) => spoken === '')
    if (isSilent && last) {
      last.tokens.push(...tokens)
      if (end === 'paragraph') last.end = end
    } else if (!isSilent || isLast) {
      sentences.push(close({ tokens, end: end ?? (isLast ? 'sentence' : 'clause') }))
    } else {
      return
    }
    tokens = []
  })
  return { leadingPauseSec, sentences, unreadable }
}

function spokenFor(token: WrittenToken, previous: string, next: string, spokenAliases: Set<object>): string {
  const { readAs } = token.piece
  if (readAs?.type === 'letters') return spelledOut(token.text)
  if (readAs?.type === 'alias') {
    // The alias stands for all tokens of its element: the first one carries it.
    if (spokenAliases.has(readAs)) return ''
    spokenAliases.add(readAs)
    return readAs.text
      .split(/\s+/)
      .map((word) => spokenForm(word, '', ''))
      .join(' ')
      .trim()
  }
  return spokenForm(token.text, previous, next)
}

/** Tells the engine, by commas and the last mark, where the sentence pauses and how it ends. */
function close(sentence: Sentence): Sentence {
  let last: Token | undefined
  let ending = ''
  for (const token of sentence.tokens) {
    if (/[.!?…]/.test(token.text)) ending = token.text
    if (token.spoken !== '') last = token
    else if (last) {
      // A lone dash or a break after something unspoken belongs to the last word that is heard.
      last.pauseAfterSec += token.pauseAfterSec
      token.pauseAfterSec = 0
    }
    if (last && (last.pauseAfterSec > 0 || endsClause(token.text)))
      last.spoken = last.spoken.replace(/,?$/, ',')
  }
  const mark = sentence.end === 'clause' ? ',' : closingMark(ending)
  if (last) last.spoken = last.spoken.replace(/,?$/, mark)
  return sentence
}

function tokenise(pieces: readonly Piece[]): { written: WrittenToken[]; leadingPauseSec: number } {
  const written: WrittenToken[] = []
  let open: WrittenToken | undefined
  let leadingPauseSec = 0

  const setBoundary = (of: 'sentence' | 'paragraph') => {
    const last = written.at(-1)
    if (last && last.boundaryAfter !== 'paragraph') last.boundaryAfter = of
  }
  for (const piece of pieces) {
    if (piece.kind === 'pause') {
      open = undefined
      const last = written.at(-1)
      if (last) last.pauseAfterSec += piece.seconds
      else leadingPauseSec += piece.seconds
    } else if (piece.kind === 'boundary') {
      open = undefined
      setBoundary(piece.of)
    } else {
      for (const [part] of piece.text.matchAll(/\s+|\S+/g)) {
        if (/^\s/.test(part)) {
          open = undefined
          if (/\n\s*\n/.test(part)) setBoundary('paragraph')
        } else if (open) {
          open.text += part
        } else {
          open = { text: part, piece, pauseAfterSec: 0, boundaryAfter: null }
          written.push(open)
        }
      }
    }
  }
  return { written, leadingPauseSec }
}
