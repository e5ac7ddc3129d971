import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localCache } from './local-cache.ts'

const MINUTE_MS = 60_000
let directory: string
let nowMs: number
const now = () => new Date(nowMs)

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cache-'))
  nowMs = Date.UTC(2026, 0, 1)
})
afterEach(() => rm(directory, { recursive: true }))

const data = (name: string) => Buffer.from(name.repeat(100))
const sha256 = (name: string) => createHash('sha256').update(data(name)).digest('hex')

/** Two processes of one machine: caches that share nothing but the folder. */
const twoOf = (maxBytes: number) =>
  [1, 2].map(() => {
    const cache = localCache({ directory, maxBytes, now })
    let downloads = 0
    return {
      use: (name: string) =>
        cache.path(sha256(name), async () => {
          downloads++
          return { bytes: data(name) }
        }),
      downloads: () => downloads,
    }
  })

async function kept(names: string[]): Promise<string[]> {
  const files = (await readdir(directory, { recursive: true })).map((path) => path.split('/').at(-1))
  return names.filter((name) => files.includes(sha256(name)))
}

test('what was unused longest goes first, whichever process used it', async () => {
  const [one, other] = twoOf(300)
  if (!one || !other) throw new Error('two')
  for (const name of ['a', 'b', 'c']) {
    await one.use(name)
    nowMs += MINUTE_MS
  }
  nowMs += 120 * MINUTE_MS
  await other.use('a')
  await other.use('d')
  expect(await kept(['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd'])
  expect([one.downloads(), other.downloads()]).toEqual([3, 1])
})

test('what was used within the hour stays, even above the limit', async () => {
  const [cache] = twoOf(100)
  for (const name of ['a', 'b', 'c']) await cache?.use(name)
  expect(await kept(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  nowMs += 61 * MINUTE_MS
  await cache?.use('d')
  expect(await kept(['a', 'b', 'c', 'd'])).toEqual(['d'])
})

test('one download serves all who wait for it', async () => {
  const [cache] = twoOf(1000)
  const paths = await Promise.all(Array.from({ length: 5 }, () => cache?.use('a')))
  expect(new Set(paths).size).toBe(1)
  expect(await readFile(String(paths[0]))).toEqual(data('a'))
  expect(cache?.downloads()).toBe(1)
})

test('bytes that are not what their name says are not kept', async () => {
  const cache = localCache({ directory, maxBytes: 1000, now })
  const wrong = cache.path(sha256('a'), async () => ({ bytes: data('b') }))
  await expect(wrong).rejects.toThrow(`the store gave ${sha256('b')} for ${sha256('a')}`)
  expect(await kept(['a', 'b'])).toEqual([])
  expect(await readdir(join(directory, 'making'))).toEqual([])
})
