import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskStore } from './disk.ts'
import { ContentMissingError, type ContentStore } from './port.ts'

let directory: string
let store: ContentStore
const bytes = Buffer.from('a picture, as far as the store can tell')
const sha256 = createHash('sha256').update(bytes).digest('hex')

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'content-'))
  store = diskStore(join(directory, 'store'))
})

afterEach(() => rm(directory, { recursive: true }))

const filesLeft = () => readdir(join(directory, 'store', 'incoming'))

describe('put', () => {
  test('names content by its hash, however it comes', async () => {
    const file = join(directory, 'made.png')
    await writeFile(file, bytes)
    const stored = [
      await store.put({ bytes }),
      await store.put({ stream: Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]) }),
      await store.put({ file }),
    ]
    expect(new Set(stored.map((content) => JSON.stringify(content)))).toEqual(
      new Set([JSON.stringify({ sha256, sizeBytes: bytes.length })]),
    )
    expect(await buffer(await store.open(sha256))).toEqual(bytes)
    expect(await readFile(file)).toEqual(bytes)
    expect(await filesLeft()).toEqual([])
  })

  test('of the same content at once is harmless', async () => {
    await Promise.all(Array.from({ length: 10 }, () => store.put({ bytes })))
    expect(await buffer(await store.open(sha256))).toEqual(bytes)
  })

  test('of a stream that breaks leaves nothing behind', async () => {
    async function* breaking() {
      yield bytes
      throw new Error('connection reset')
    }
    await expect(store.put({ stream: breaking() })).rejects.toThrow('connection reset')
    expect(await store.has(sha256)).toBe(false)
    expect(await filesLeft()).toEqual([])
  })

  test('takes nothing at all, too', async () => {
    const empty = await store.put({ bytes: new Uint8Array() })
    expect(empty.sizeBytes).toBe(0)
    expect(await buffer(await store.open(empty.sha256))).toHaveLength(0)
  })
})

describe('open', () => {
  test('reads a range, both ends included', async () => {
    await store.put({ bytes })
    expect(String(await buffer(await store.open(sha256, { start: 2, end: 8 })))).toBe('picture')
  })

  test('of unknown content, or of a name that is no hash, says so', async () => {
    for (const name of ['0'.repeat(64), '../../etc/passwd', '', sha256.toUpperCase()]) {
      await expect(store.open(name)).rejects.toThrow(ContentMissingError)
      await expect(store.localPath(name)).rejects.toThrow(ContentMissingError)
      expect(await store.has(name)).toBe(false)
    }
  })
})
