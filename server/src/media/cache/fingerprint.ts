import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A value that JSON can say; what is made of files names them by their content. */
export type Plain = null | boolean | number | string | Plain[] | { [field: string]: Plain }

/** SHA-256 (hex) of a value, the same whatever the order in which its fields were set. */
export const digestOf = (value: Plain): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** JSON with fields in order of their names (in the manner of RFC 8785). */
export function canonicalJson(value: Plain): string {
  return JSON.stringify(value, (_, part: Plain) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** SHA-256 (hex) and size of a file. */
export async function hashFile(path: string): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Hashes files, each once, however often it is asked for: for as long as nobody writes to them. */
export function fileHashes(): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (path) => {
    const hash = known.get(path) ?? hashFile(path).then(({ sha256 }) => sha256)
    known.set(path, hash)
    return hash
  }
}

/** Where a part of a video lies in it, so that it can be told without. */
export interface Origin {
  frame: number
  fps: number
}

const FRAMES = /^(?:from|to)Frame$/
const TIMES = /^(?:start|end)Us$/

/** Fields that say where a file lies are called `path` or `...Path`. */
export const isPathField = (field: string): boolean => /^path$|Path$/.test(field)

/**
 * What a value says, told apart from where its files lie and, given an origin, from when it happens: paths (fields `path`
 * and `...Path`) become the content of their files, frames and times (`fromFrame`, `toFrame`, `startUs`, `endUs`) become
 * frames after the origin. All else stays as it is, fields not yet thought of included.
 */
export async function essence(
  value: unknown,
  contentOf: (path: string) => Promise<string>,
  origin?: Origin,
): Promise<Plain> {
  if (Array.isArray(value)) return Promise.all(value.map((part) => essence(part, contentOf, origin)))
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return finite(value)
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no fingerprint`)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  const told = parts.map(async ([field, part]: [string, unknown]): Promise<[string, Plain]> => {
    if (isPathField(field) && typeof part === 'string') return [field, `sha256:${await contentOf(part)}`]
    if (origin && typeof part === 'number') {
      if (FRAMES.test(field)) return [field, part - origin.frame]
      if (TIMES.test(field)) return [field, Math.round((part * origin.fps) / 1_000_000) - origin.frame]
    }
    return [field, await essence(part, contentOf, origin)]
  })
  return Object.fromEntries(await Promise.all(told))
}

/** JSON would make null of it, and two different values one. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no fingerprint`)
  return value
}

/** A value with every path in it changed; throws a TypeError for what JSON cannot say. */
export function withPaths(value: unknown, change: (path: string) => string): Plain {
  if (Array.isArray(value)) return value.map((part) => withPaths(part, change))
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return finite(value)
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be kept`)
  const parts: [string, unknown][] = Object.entries(value).filter(([, part]) => part !== undefined)
  const told = parts.map(([field, part]): [string, Plain] => [
    field,
    isPathField(field) && typeof part === 'string' ? change(part) : withPaths(part, change),
  ])
  return Object.fromEntries(told)
}
