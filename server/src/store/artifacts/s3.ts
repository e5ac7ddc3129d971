import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { checkedSha256, hashFile, tooLarge, writeHashed } from './files.ts'
import { type LocalCache, localCache } from './local-cache.ts'
import type { S3Location } from './location.ts'
import {
  type AnnouncedUpload,
  type ArtifactSource,
  type ByteRange,
  ContentMissingError,
  type ContentStore,
  type IncomingStore,
  type Storage,
  type StoredContent,
} from './port.ts'

export interface S3Options {
  location: S3Location
  /** Where copies for programs are kept; one folder a machine. */
  cacheDir: string
  cacheBytes: number
  /** Larger files go up in parts of this size, at least 5 MiB (S3's own limit). */
  partBytes?: number
}

const PART_BYTES = 16 * 1024 * 1024
const PARTS_AT_ONCE = 4

/**
 * Content and uploads in a bucket of any server that speaks S3: content under `<prefix>/ab/<sha256>`, uploads under
 * `<prefix>/incoming/<id>`. An object is there whole or not at all, parts included: that is S3's own promise.
 */
export function s3Storage(options: S3Options): Storage {
  const client = clientFor(options.location)
  const cache = localCache({ directory: options.cacheDir, maxBytes: options.cacheBytes })
  const bucket = bucketOf(client, options)
  return {
    content: contentIn(bucket, cache),
    incoming: incomingIn(bucket, cache),
    removeLeftovers: cache.removeLeftovers,
    close: () => client.destroy(),
  }
}

function clientFor({ region, endpoint, forcePathStyle, credentials }: S3Location): S3Client {
  return new S3Client({
    region,
    forcePathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 4,
    // Many servers other than Amazon's know no checksum trailers; content is named by its SHA-256 anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
  })
}

/** Objects by name, without their prefix. */
interface Bucket {
  has(name: string): Promise<boolean>
  upload(name: string, body: () => Uint8Array | Readable): Promise<void>
  /** Throws ContentMissingError. */
  read(name: string, range?: ByteRange): Promise<{ stream: Readable; sizeBytes: number }>
  remove(name: string): Promise<void>
  putLink(name: string, upload: AnnouncedUpload): Promise<string>
}

function bucketOf(client: S3Client, { location, partBytes = PART_BYTES }: S3Options): Bucket {
  const object = (name: string) => ({
    Bucket: location.bucket,
    Key: location.prefix === '' ? name : `${location.prefix}/${name}`,
  })
  return {
    async has(name) {
      try {
        await client.send(new HeadObjectCommand(object(name)))
        return true
      } catch (error) {
        if (isMissingObject(error)) return false
        throw error
      }
    },
    async upload(name, body) {
      // A failure aborts the parts that are there; the object itself does not appear.
      const params = { ...object(name), Body: body() }
      await new Upload({ client, params, partSize: partBytes, queueSize: PARTS_AT_ONCE }).done()
    },
    async read(name, range) {
      try {
        const { Body, ContentLength = 0 } = await client.send(
          new GetObjectCommand({
            ...object(name),
            ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
          }),
        )
        if (!(Body instanceof Readable)) throw new Error('the S3 client gave no stream')
        return { stream: Body, sizeBytes: ContentLength }
      } catch (error) {
        if (!isMissingObject(error)) throw error
        throw new ContentMissingError(`no object ${name}`, { cause: error })
      }
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(object(name)))
    },
    putLink(name, { sizeBytes, mime, createdAt, expiresAt }) {
      const command = new PutObjectCommand({ ...object(name), ContentLength: sizeBytes, ContentType: mime })
      return getSignedUrl(client, command, {
        // From the upload's own times, so that the same link comes out each time.
        signingDate: createdAt,
        expiresIn: Math.floor((expiresAt.getTime() - createdAt.getTime()) / 1000),
        // Signed, so that the bucket refuses any other size or type.
        signableHeaders: new Set(['host', 'content-length', 'content-type']),
      })
    },
  }
}

const isMissingObject = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404

function contentIn(bucket: Bucket, cache: LocalCache): ContentStore {
  const nameOf = (sha256: string): string => `${checkedSha256(sha256).slice(0, 2)}/${sha256}`
  const keep = async (content: StoredContent, body: () => Uint8Array | Readable): Promise<StoredContent> => {
    const name = nameOf(content.sha256)
    if (!(await bucket.has(name))) await bucket.upload(name, body)
    return content
  }
  return {
    async put(source) {
      if ('bytes' in source) return keep(hashBytes(source.bytes), () => source.bytes)
      if ('file' in source) return keep(await hashFile(source.file), () => createReadStream(source.file))
      return withTemporary(cache, source, async (content, path) => {
        await keep(content, () => createReadStream(path))
        await cache.adopt(content.sha256, path)
        return content
      })
    },
    open: async (sha256, range) => (await bucket.read(nameOf(sha256), range)).stream,
    localPath: async (sha256) =>
      cache.path(checkedSha256(sha256), async () => ({ stream: (await bucket.read(nameOf(sha256))).stream })),
    has: async (sha256) => /^[0-9a-f]{64}$/.test(sha256) && bucket.has(nameOf(sha256)),
  }
}

function incomingIn(bucket: Bucket, cache: LocalCache): IncomingStore {
  const nameOf = (id: string): string => `incoming/${id}`
  return {
    async link(upload) {
      const url = await bucket.putLink(nameOf(upload.id), upload)
      return { url, headers: { 'Content-Type': upload.mime } }
    },
    receive: (id, stream, maxBytes) =>
      withTemporary(
        cache,
        { stream },
        async (content, path) => {
          await bucket.upload(nameOf(id), () => createReadStream(path))
          return content
        },
        maxBytes,
      ),
    async download(id, toPath, maxBytes) {
      const { stream, sizeBytes } = await bucket.read(nameOf(id))
      if (sizeBytes > maxBytes) {
        stream.destroy()
        throw tooLarge(maxBytes)
      }
      return writeHashed({ stream }, toPath, maxBytes)
    },
    discard: (id) => bucket.remove(nameOf(id)),
  }
}

/** Bytes of unknown hash and length are written down first; what `use` leaves of the file is removed. */
async function withTemporary<Result>(
  cache: LocalCache,
  source: ArtifactSource,
  use: (content: StoredContent, path: string) => Promise<Result>,
  maxBytes?: number,
): Promise<Result> {
  const path = await cache.temporary()
  try {
    return await use(await writeHashed(source, path, maxBytes), path)
  } finally {
    await rm(path, { force: true })
  }
}

const hashBytes = (bytes: Uint8Array): StoredContent => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sizeBytes: bytes.length,
})
