import { hash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

export type KeyMode = 'live' | 'test'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM_LENGTH = 30
const CHECK_LENGTH = 6

/** What every key looks like, for programs that search for leaked ones. */
export const API_KEY_PATTERN = /\bpl_(?:live|test)_[0-9A-Za-z]{36}\b/

/** A new key: its mode, 30 random characters (178 bits), and a check sum over both. */
export function newApiKey(mode: KeyMode): string {
  let key = `pl_${mode}_`
  for (let i = 0; i < RANDOM_LENGTH; i++) key += BASE62.charAt(randomInt(62))
  return key + checkSum(key)
}

/** Whether this can be a key at all. A mistyped or cut one is told from its check sum, without asking anybody. */
export function isWholeApiKey(text: string): boolean {
  if (API_KEY_PATTERN.exec(text)?.[0] !== text) return false
  return checkSum(text.slice(0, -CHECK_LENGTH)) === text.slice(-CHECK_LENGTH)
}

/** SHA-256, hex: what is kept of a key. With 178 bits of chance in it, it needs no salt and no stretching. */
export const hashApiKey = (key: string): string => hash('sha256', key, 'hex')

/** What may be shown of a key: enough to tell one's keys apart, 24 bits of the 178. */
export const shownOfApiKey = (key: string): { prefix: string; last4: string } => ({
  prefix: key.slice(0, 12),
  last4: key.slice(-4),
})

/** CRC-32 in six characters of base 62, as GitHub's tokens end. */
function checkSum(text: string): string {
  let sum = crc32(text)
  let check = ''
  for (let i = 0; i < CHECK_LENGTH; i++) {
    check = BASE62.charAt(sum % 62) + check
    sum = Math.floor(sum / 62)
  }
  return check
}
