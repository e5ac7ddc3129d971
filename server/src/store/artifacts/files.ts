import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type ArtifactSource, ContentMissingError, ContentTooLargeError, type StoredContent } from './port.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** A hash as it may stand in a path or a key. Throws ContentMissingError: nothing can be stored under any other name. */
export function checkedSha256(sha256: string): string {
  if (!SHA256.test(sha256)) throw new ContentMissingError(`'${sha256}' is not a SHA-256`)
  return sha256
}

export const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * Writes the source to the new file `path`, synced to disk, hashing as it goes. Throws ContentTooLargeError at the
 * first byte above `maxBytes`; the file is left for the caller to remove.
 */
export async function writeHashed(
  source: ArtifactSource,
  path: string,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<StoredContent> {
  if ('file' in source) {
    if ((await stat(source.file)).size > maxBytes) throw tooLarge(maxBytes)
    // A clone where the file system can (no copy at all), else a copy made by the kernel.
    await copyFile(source.file, path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    const content = await hashFile(path)
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
    return content
  }
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of 'bytes' in source ? Readable.from([source.bytes]) : source.stream) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

export async function hashFile(path: string): Promise<StoredContent> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

export const tooLarge = (maxBytes: number): ContentTooLargeError =>
  new ContentTooLargeError(`more than ${maxBytes} bytes`)

/** Removes a folder's files last written before a time; a folder that is not there has none. Resolves with how many. */
export async function removeOlderFiles(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(ignoreMissing)
  let removed = 0
  for (const name of names ?? []) {
    const path = join(folder, name)
    // Another process may be tidying up, too.
    const info = await stat(path).catch(ignoreMissing)
    if (!info?.isFile() || info.mtime >= before) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}

export function ignoreMissing(error: unknown): undefined {
  if (!isMissingFile(error)) throw error
  return undefined
}

/** Removes a folder's sub-folders of a name's beginning, made before a time; a folder that is not there has none. */
export async function removeOldFolders(folder: string, prefix: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(ignoreMissing)
  for (const name of names?.filter((name) => name.startsWith(prefix)) ?? []) {
    const path = join(folder, name)
    const info = await stat(path).catch(ignoreMissing)
    if (info && info.mtime < before) await rm(path, { recursive: true, force: true })
  }
}
