import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type ArtifactSource, ContentMissingError, type ContentStore, type StoredContent } from './port.ts'

const SHA256 = /^[0-9a-f]{64}$/

/**
 * Content in a folder, `ab/abcdef...`, two levels so that no folder grows huge. Bytes are written to a temporary
 * name in the same folder tree, synced, and renamed: a reader, or a crash, never meets half a file.
 */
export function diskStore(directory: string): ContentStore {
  const root = resolve(directory)
  const incoming = join(root, 'incoming')

  const place = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new ContentMissingError(`'${sha256}' is not a SHA-256`)
    return join(root, sha256.slice(0, 2), sha256)
  }
  const present = async (sha256: string): Promise<string> => {
    const path = place(sha256)
    try {
      await access(path)
      return path
    } catch (error) {
      if (!isMissing(error)) throw error
      throw new ContentMissingError(`no stored content ${sha256}`, { cause: error })
    }
  }

  return {
    async put(source) {
      await mkdir(incoming, { recursive: true })
      const temporary = join(incoming, randomUUID())
      try {
        const content = await write(source, temporary)
        const path = place(content.sha256)
        await mkdir(join(path, '..'), { recursive: true })
        await rename(temporary, path)
        return content
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async open(sha256, range) {
      const path = await present(sha256)
      return createReadStream(path, range ? { start: range.start, end: range.end } : {})
    },
    localPath: present,
    async has(sha256) {
      return present(sha256).then(
        () => true,
        (error) => {
          if (error instanceof ContentMissingError) return false
          throw error
        },
      )
    },
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Writes the source to `path`, synced to disk, hashing as it goes. */
async function write(source: ArtifactSource, path: string): Promise<StoredContent> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  if ('file' in source) {
    // A clone where the file system can (no copy at all), else a copy made by the kernel.
    await copyFile(source.file, path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk)
      sizeBytes += chunk.length
    }
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
    return { sha256: hash.digest('hex'), sizeBytes }
  }
  const chunks = 'bytes' in source ? Readable.from([source.bytes]) : source.stream
  const file = await open(path, 'wx')
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}
