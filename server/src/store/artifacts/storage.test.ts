import { createHash, randomBytes } from 'node:crypto'
import { access, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestBucket, testBucket } from '../../../test/support/s3.ts'
import { diskStorage } from './disk.ts'
import { ContentMissingError, ContentTooLargeError, type Storage } from './port.ts'
import { s3Storage } from './s3.ts'

const bytes = Buffer.from('a picture, as far as the store can tell')
const sha256Of = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
const sha256 = sha256Of(bytes)
/** Three parts of the size that S3 allows at least. */
const PART_BYTES = 5 * 1024 * 1024
const large = randomBytes(2 * PART_BYTES + 4321)

let bucket: TestBucket
beforeAll(async () => {
  bucket = await testBucket()
})
afterAll(() => bucket.stop())

/** A place of its own for each test, in each kind of storage. */
const kinds = {
  disk: (directory: string) => diskStorage(join(directory, 'store')),
  s3: (directory: string) =>
    s3Storage({
      location: { ...bucket.location, prefix: `tests/${sha256Of(Buffer.from(directory)).slice(0, 12)}` },
      cacheDir: join(directory, 'store'),
      cacheBytes: 1e9,
      partBytes: PART_BYTES,
    }),
}

describe.each(['disk', 's3'] as const)('on %s', (kind) => {
  let directory: string
  let storage: Storage

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storage-'))
    storage = kinds[kind](directory)
  })
  afterEach(async () => {
    storage.close()
    await rm(directory, { recursive: true })
  })

  const unfinished = { disk: 'incoming', s3: 'making' }[kind]
  const filesLeft = () => readdir(join(directory, 'store', unfinished))
  async function* breaking() {
    yield bytes
    throw new Error('connection reset')
  }

  describe('content', () => {
    test('is named by its hash, however it comes', async () => {
      const file = join(directory, 'made.png')
      await writeFile(file, bytes)
      const stored = [
        await storage.content.put({ bytes }),
        await storage.content.put({ stream: Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]) }),
        await storage.content.put({ file }),
      ]
      expect(stored).toEqual(Array(3).fill({ sha256, sizeBytes: bytes.length }))
      expect(await buffer(await storage.content.open(sha256))).toEqual(bytes)
      expect(await readFile(await storage.content.localPath(sha256))).toEqual(bytes)
      expect(await storage.content.has(sha256)).toBe(true)
      expect(await readFile(file)).toEqual(bytes)
      expect(await filesLeft()).toEqual([])
    })

    test('may come several times at once', async () => {
      await Promise.all(Array.from({ length: 10 }, () => storage.content.put({ bytes })))
      expect(await buffer(await storage.content.open(sha256))).toEqual(bytes)
      const paths = await Promise.all(Array.from({ length: 5 }, () => storage.content.localPath(sha256)))
      expect(new Set(paths).size).toBe(1)
    })

    test('may be large', async () => {
      const stored = await storage.content.put({ stream: Readable.from([large]) })
      expect(stored).toEqual({ sha256: sha256Of(large), sizeBytes: large.length })
      const end = { start: large.length - 5000, end: large.length - 1 }
      expect(await buffer(await storage.content.open(stored.sha256, end))).toEqual(large.subarray(-5000))
      const path = await storage.content.localPath(stored.sha256)
      expect((await readFile(path)).equals(large)).toBe(true)
    })

    test('R-24 of a stream that breaks leaves nothing behind', async () => {
      await expect(storage.content.put({ stream: breaking() })).rejects.toThrow('connection reset')
      expect(await storage.content.has(sha256)).toBe(false)
      expect(await filesLeft()).toEqual([])
    })

    test('may be empty', async () => {
      const empty = await storage.content.put({ bytes: new Uint8Array() })
      expect(empty.sizeBytes).toBe(0)
      expect(await buffer(await storage.content.open(empty.sha256))).toHaveLength(0)
    })

    test('is read by ranges, both ends included', async () => {
      await storage.content.put({ bytes })
      expect(String(await buffer(await storage.content.open(sha256, { start: 2, end: 8 })))).toBe('picture')
    })

    test('of an unknown hash, or of a name that is no hash, is missing', async () => {
      for (const name of ['0'.repeat(64), '../../etc/passwd', '', sha256.toUpperCase()]) {
        await expect(storage.content.open(name)).rejects.toThrow(ContentMissingError)
        await expect(storage.content.localPath(name)).rejects.toThrow(ContentMissingError)
        expect(await storage.content.has(name)).toBe(false)
      }
    })
  })

  describe('an upload', () => {
    const target = () => join(directory, 'fetched')

    test('is fetched as it was sent last, until it is discarded', async () => {
      await storage.incoming.receive('aup_1', Readable.from([large.subarray(0, 10)]), 10)
      await storage.incoming.receive('aup_1', Readable.from([bytes]), bytes.length)
      const fetched = await storage.incoming.download('aup_1', target(), bytes.length)
      expect(fetched).toEqual({ sha256, sizeBytes: bytes.length })
      expect(await readFile(target())).toEqual(bytes)
      expect(await storage.content.has(sha256)).toBe(false)
      await storage.incoming.discard('aup_1')
      await storage.incoming.discard('aup_1')
      await expect(storage.incoming.download('aup_1', target(), 100)).rejects.toThrow(ContentMissingError)
    })

    test('of more than was announced is refused at the first byte too many', async () => {
      let sent = 0
      async function* endless() {
        for (;;) {
          sent += bytes.length
          yield bytes
        }
      }
      await expect(storage.incoming.receive('aup_1', endless(), 100)).rejects.toThrow(ContentTooLargeError)
      expect(sent).toBeLessThanOrEqual(100 + bytes.length)
      await expect(storage.incoming.download('aup_1', target(), 1e9)).rejects.toThrow(ContentMissingError)
      expect(await filesLeft()).toEqual([])
    })

    test('that breaks off leaves nothing behind', async () => {
      await expect(storage.incoming.receive('aup_1', breaking(), 1000)).rejects.toThrow('connection reset')
      await expect(storage.incoming.download('aup_1', target(), 1e9)).rejects.toThrow(ContentMissingError)
      expect(await filesLeft()).toEqual([])
    })
  })

  test('leftovers of writers that died go once they are old', async () => {
    await storage.content.put({ stream: Readable.from([bytes]) })
    const [old, young] = ['old', 'young'].map((name) => join(directory, 'store', unfinished, name))
    if (!old || !young) throw new Error('two names make two paths')
    await Promise.all([old, young].map((path) => writeFile(path, 'half a fi')))
    await utimes(old, 1000, 1000)
    expect(await storage.removeLeftovers(new Date(2_000_000))).toBe(1)
    await expect(access(old)).rejects.toThrow('ENOENT')
    await access(young)
  })
})

describe('on s3', () => {
  let directory: string
  let storage: Storage
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storage-'))
    storage = kinds.s3(directory)
  })
  afterEach(async () => {
    bucket.breakUploadsAfter(null)
    storage.close()
    await rm(directory, { recursive: true })
  })

  test.each([
    ['in one piece', bytes],
    ['in parts', large],
  ])('R-24 a bucket that fails at half of an upload %s shows nothing of it', async (_, data) => {
    bucket.breakUploadsAfter(Math.min(data.length, PART_BYTES) / 2)
    await expect(storage.content.put({ bytes: data })).rejects.toThrow()
    bucket.breakUploadsAfter(null)
    expect(await storage.content.has(sha256Of(data))).toBe(false)
    await expect(storage.content.open(sha256Of(data))).rejects.toThrow(ContentMissingError)
    await storage.content.put({ bytes: data })
    expect((await buffer(await storage.content.open(sha256Of(data)))).equals(data)).toBe(true)
  })

  test('what is there already is not sent again, and what is at hand is not fetched again', async () => {
    await storage.content.put({ bytes })
    bucket.requests()
    await storage.content.put({ bytes })
    expect(bucket.requests()).toEqual(['HEAD'])
    await storage.content.localPath(sha256)
    await storage.content.localPath(sha256)
    expect(bucket.requests()).toEqual(['GET'])
  })

  test('a link takes the announced bytes by itself, and the bucket refuses another size, type or name', async () => {
    const createdAt = new Date()
    const expiresAt = new Date(createdAt.getTime() + 60_000)
    const upload = { id: 'aup_2', sizeBytes: bytes.length, mime: 'image/png', createdAt, expiresAt }
    const link = await storage.incoming.link(upload)
    expect(await storage.incoming.link(upload)).toEqual(link)
    if (!link) throw new Error('a bucket gives links')
    const put = (url: string, body: Buffer, headers = link.headers) =>
      fetch(url, { method: 'PUT', body: new Uint8Array(body), headers }).then((answer) => answer.status)
    expect(await put(link.url, Buffer.concat([bytes, bytes]))).toBe(403)
    expect(await put(link.url, bytes, { 'Content-Type': 'text/html' })).toBe(403)
    expect(await put(link.url.replace('aup_2', 'aup_3'), bytes)).toBe(403)
    expect(await put(link.url, bytes)).toBe(200)
    expect(await storage.incoming.download('aup_2', join(directory, 'got'), 1e6)).toMatchObject({ sha256 })
  })
})
