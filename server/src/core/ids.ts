import { createHash, randomFillSync } from 'node:crypto'

/** Crockford's base 32 in lower case: no i, l, o, u, so that an id survives being read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The prefixes of the resource map: what an id names can be seen from the id. */
export type IdPrefix =
  | 'a'
  | 'art'
  | 'aup'
  | 'bgm'
  | 'bt'
  | 'chr'
  | 'cmp'
  | 'evt'
  | 'img'
  | 'key'
  | 'mus'
  | 'node'
  | 'p'
  | 'pipe'
  | 'prb'
  | 'proj'
  | 'req'
  | 'run'
  | 'sb'
  | 'scr'
  | 'ss'
  | 'ssv'
  | 'story'
  | 'vid'
  | 'vo'
  | 'vx'
  | 'whk'

/**
 * A new id: prefix, then a ULID (48 bits of time, 80 random bits), so that ids sort by age.
 * Source: https://github.com/ulid/spec, in lower case.
 */
export function newId(prefix: IdPrefix, now: number = Date.now()): string {
  let time = now
  let head = ''
  for (let i = 0; i < 10; i++) {
    head = ALPHABET.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  let tail = ''
  for (const byte of randomBytes16()) tail += ALPHABET.charAt(byte % 32)
  return `${prefix}_${head}${tail}`
}

/** Every request has an id: chance is fetched for 256 of them at once. */
const chance = Buffer.alloc(4_096)
let spent = chance.length

function randomBytes16(): Uint8Array {
  if (spent === chance.length) {
    randomFillSync(chance)
    spent = 0
  }
  spent += 16
  return chance.subarray(spent - 16, spent)
}

/**
 * The id of a part, made from its whole: the same whole and name give the same id, so that work done again after
 * a crash finds what it made before. It keeps the whole's time, and so its place in lists.
 */
export function derivedId(prefix: IdPrefix, wholeId: string, name: string): string {
  const time = wholeId.slice(wholeId.indexOf('_') + 1).slice(0, 10)
  let tail = ''
  for (const byte of createHash('sha256').update(`${wholeId}\n${name}`).digest().subarray(0, 16)) {
    tail += ALPHABET.charAt(byte % 32)
  }
  return `${prefix}_${time}${tail}`
}
