import { createHash } from 'node:crypto'

/** A repeatable stream of numbers in [0, 1). */
export type Random = () => number

/** 32-bit seed from any text: the same text gives the same seed on every machine. */
export const seedOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32LE(0)

/** Mulberry32: small, fast, good enough for art and jitter; never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
