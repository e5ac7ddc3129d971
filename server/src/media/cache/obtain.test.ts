import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noAbort, withFolder } from '../test-video.ts'
import { obtainAll, type Wanted } from './obtain.ts'
import { testCache } from './test-cache.ts'

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex')

interface Text extends Wanted {
  name: string
}

/** A process that needs texts, with a folder to work in and one that it shares with others. */
async function processOf(folder: string, id: string) {
  const cache = await testCache(folder)
  const made: string[] = []
  return {
    made,
    async obtain(names: readonly string[], making: (name: string) => Promise<void> = async () => undefined) {
      const items = names.map((name, index): Text => {
        const path = join(folder, `${id}_${index}`)
        return { name, key: keyOf(name), place: () => path }
      })
      const obtained = await obtainAll(items, {
        cache,
        signal: noAbort(),
        make: async (missing, done) => {
          for (const item of missing) {
            await making(item.name)
            made.push(item.name)
            await writeFile(item.place('text'), item.name)
            await done(item, { facts: { name: item.name }, files: { text: item.place('text') } })
          }
        },
      })
      return items.map((item) => {
        const found = obtained.get(item)
        return { ...(found?.facts as object), reused: found?.reused }
      })
    },
  }
}

test('makes what is missing and takes what is there, in the order asked', () =>
  withFolder(async (folder) => {
    const one = await processOf(folder, 'one')
    expect(await one.obtain(['a', 'b'])).toEqual([
      { name: 'a', reused: false },
      { name: 'b', reused: false },
    ])
    const later = await processOf(folder, 'later')
    expect(await later.obtain(['c', 'b', 'a'])).toEqual([
      { name: 'c', reused: false },
      { name: 'b', reused: true },
      { name: 'a', reused: true },
    ])
    expect(later.made).toEqual(['c'])
  }))

test('the same thing wanted twice is made once', () =>
  withFolder(async (folder) => {
    const one = await processOf(folder, 'one')
    expect(await one.obtain(['a', 'a'])).toEqual([
      { name: 'a', reused: false },
      { name: 'a', reused: true },
    ])
    expect(one.made).toEqual(['a'])
  }))

test('what another process is making is waited for', () =>
  withFolder(async (folder) => {
    const [one, other] = [await processOf(folder, 'one'), await processOf(folder, 'other')]
    const [begun, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = one.obtain(['a'], async () => {
      begun.resolve()
      await asked.promise
    })
    await begun.promise
    // It makes what is its own while the first is at work, and only then waits.
    const second = other.obtain(['a', 'b'], async () => asked.resolve())
    expect([await first, await second]).toEqual([
      [{ name: 'a', reused: false }],
      [
        { name: 'a', reused: true },
        { name: 'b', reused: false },
      ],
    ])
    expect([one.made, other.made]).toEqual([['a'], ['b']])
  }))

test('what another process gave up is made by the one that waits for it', () =>
  withFolder(async (folder) => {
    const [one, other] = [await processOf(folder, 'one'), await processOf(folder, 'other')]
    const [begun, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = one.obtain(['a'], async () => {
      begun.resolve()
      await asked.promise
      throw new Error('canceled')
    })
    const failing = expect(first).rejects.toThrow('canceled')
    await begun.promise
    const second = other.obtain(['a', 'b'], async () => asked.resolve())
    await failing
    expect(await second).toEqual([
      { name: 'a', reused: false },
      { name: 'b', reused: false },
    ])
  }))

test('an abort ends the waiting with its reason', () =>
  withFolder(async (folder) => {
    const one = await processOf(folder, 'one')
    const cache = { take: async () => null, put: async () => undefined, claim: async () => null }
    const abort = new AbortController()
    const item: Wanted = { key: keyOf('a'), place: () => folder }
    const waiting = obtainAll([item], { cache, signal: abort.signal, make: async () => undefined })
    abort.abort(new Error('no longer wanted'))
    await expect(waiting).rejects.toThrow('no longer wanted')
    expect(one.made).toEqual([])
  }))
