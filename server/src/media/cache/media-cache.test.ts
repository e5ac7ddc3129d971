import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../test-video.ts'
import { MediaCache } from './media-cache.ts'

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex')

interface Shelf {
  directory: string
  clock: { ms: number }
  faults: unknown[]
  /** Opens the folder as a process does at its start. */
  open(): Promise<MediaCache>
  /** Keeps a file of a thousand bytes. */
  keep(cache: MediaCache, name: string): Promise<void>
  /** What is found under a name: the text of its file, or null. */
  find(cache: MediaCache, name: string): Promise<string | null>
}

async function withShelf(maxBytes: number, work: (shelf: Shelf) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const directory = join(folder, 'cache')
    const clock = { ms: Date.UTC(2026, 0, 1) }
    const faults: unknown[] = []
    let files = 0
    await work({
      directory,
      clock,
      faults,
      open: () =>
        MediaCache.open({
          directory,
          maxBytes,
          onFault: (error) => faults.push(error),
          now: () => clock.ms,
        }),
      keep: async (cache, name) => {
        const path = join(folder, `made_${files++}`)
        await writeFile(path, name.repeat(1000))
        await cache.put(keyOf(name), { facts: { name }, files: { text: path } })
        clock.ms += 1000
      },
      find: async (cache, name) => {
        const entry = await cache.take(keyOf(name), () => join(folder, `taken_${files++}`))
        clock.ms += 1000
        return entry && readFile(entry.files.text ?? '', 'utf8')
      },
    })
  })
}

/** The file of the only entry that there is. */
async function onlyFile(directory: string, name: string): Promise<string> {
  const paths = await readdir(join(directory, 'entries'), { recursive: true })
  return join(directory, 'entries', paths.find((path) => path.endsWith(`/${name}`)) ?? '')
}

test('gives what was put, in another process as well', () =>
  withShelf(1e6, async ({ open, keep, find }) => {
    await keep(await open(), 'a')
    const later = await open()
    expect(await find(later, 'a')).toBe('a'.repeat(1000))
    expect(await find(later, 'b')).toBeNull()
  }))

test('an entry takes the place of an earlier one under its key', () =>
  withShelf(1e6, async ({ open }) => {
    const cache = await open()
    await cache.put(keyOf('a'), { facts: { version: 1 }, files: {} })
    await cache.put(keyOf('a'), { facts: { version: 2 }, files: {} })
    expect(await cache.take(keyOf('a'), (name) => name)).toEqual({ facts: { version: 2 }, files: {} })
  }))

test('keeps to its limit: what was unused for longest goes first', () =>
  // An entry counts as its files and eight kilobytes.
  withShelf(40_000, async ({ open, keep, find }) => {
    const cache = await open()
    for (const name of ['a', 'b', 'c', 'd']) await keep(cache, name)
    expect(await find(cache, 'a')).not.toBeNull()
    await keep(cache, 'e')
    const left: string[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e']) if (await find(cache, name)) left.push(name)
    expect(left).toEqual(['a', 'c', 'd', 'e'])
  }))

test('a lower limit holds from the next start on', () =>
  withShelf(40_000, async ({ open, keep, find, directory, clock }) => {
    const cache = await open()
    for (const name of ['a', 'b', 'c']) await keep(cache, name)
    const smaller = await MediaCache.open({
      directory,
      maxBytes: 20_000,
      onFault: (error) => expect(error).toBeUndefined(),
      now: () => clock.ms,
    })
    expect(await find(smaller, 'a')).toBeNull()
    expect(await find(smaller, 'c')).not.toBeNull()
  }))

test('what was taken stays, though it is removed from the cache meanwhile', () =>
  withShelf(10_000, async ({ open, keep, directory, clock }) => {
    const cache = await open()
    await keep(cache, 'a')
    const path = join(directory, '..', 'mine')
    await cache.take(keyOf('a'), () => path)
    clock.ms += 1000
    await keep(cache, 'b')
    expect(await cache.take(keyOf('a'), () => `${path} again`)).toBeNull()
    expect(await readFile(path, 'utf8')).toBe('a'.repeat(1000))
  }))

test.each([
  ['a file that was cut short', 'text', 'a'.repeat(999)],
  ['a file with another byte', 'text', `b${'a'.repeat(999)}`],
  ['a list that was cut short', 'entry.json', ''],
])('%s is found out, and counts as absent', (_, name, text) =>
  withShelf(1e6, async ({ open, keep, find, directory, faults }) => {
    const cache = await open()
    await keep(cache, 'a')
    await writeFile(await onlyFile(directory, name), text)
    expect(await find(cache, 'a')).toBeNull()
    expect(await readdir(join(directory, '..'))).not.toContain('taken_1')
    await keep(cache, 'a')
    expect(await find(cache, 'a')).toBe('a'.repeat(1000))
    expect(faults).toEqual([])
  }),
)

test('what a dead process was writing is removed at the next start', () =>
  withShelf(1e6, async ({ open, directory }) => {
    await mkdir(join(directory, 'making', 'of-the-dead', 'half'), { recursive: true })
    await writeFile(join(directory, 'making', 'of-the-dead', 'half', 'text'), 'half')
    await open()
    expect(await readdir(join(directory, 'making'))).not.toContain('of-the-dead')
  }))

test('a folder that is of no use is told, and everything goes on without', () =>
  withShelf(1e6, async ({ open, keep, find, directory, faults }) => {
    await writeFile(directory, 'a file where the folder should be')
    const cache = await open()
    await keep(cache, 'a')
    expect(await find(cache, 'a')).toBeNull()
    const claim = await cache.claim(keyOf('a'))
    await claim?.release()
    expect(claim).not.toBeNull()
    expect(faults.length).toBeGreaterThan(0)
  }))
