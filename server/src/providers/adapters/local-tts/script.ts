/** What both readers (plain text and SSML) turn a script into, and what is spoken from it. */

/** How a stretch of text is read, relative to the voice and the request. */
export interface Delivery {
  /** 1 is unchanged, 2 twice as fast. */
  rate: number
  /** Factor of the voice's pitch. */
  pitch: number
  gainDb: number
}

export const PLAIN_DELIVERY: Delivery = { rate: 1, pitch: 1, gainDb: 0 }

/** How SSML says that a stretch is to be read otherwise than written. */
export type ReadAs = { type: 'alias'; text: string } | { type: 'letters' }

/** A script in reading order. */
export type Piece =
  | { kind: 'text'; text: string; delivery: Delivery; readAs: ReadAs | null }
  /** Silence on top of the pause that would be there anyway. */
  | { kind: 'pause'; seconds: number }
  | { kind: 'boundary'; of: 'sentence' | 'paragraph' }

/** One whitespace-separated token of the script. */
export interface Token {
  /** As the script writes it. */
  text: string
  /** What the engine reads for it; empty for a token that cannot be spoken. */
  spoken: string
  delivery: Delivery
  /** Silence that the script asks for after it. */
  pauseAfterSec: number
}

/** What the engine reads in one breath. */
export interface Sentence {
  tokens: Token[]
  /** How it ends: a clause is a part of a sentence too long for the engine. */
  end: 'clause' | 'sentence' | 'paragraph'
}

export interface Script {
  /** Silence that the script asks for before its first word. */
  leadingPauseSec: number
  sentences: Sentence[]
  /** Tokens with letters or signs that the voices cannot speak. */
  unreadable: string[]
}
