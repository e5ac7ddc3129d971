import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { checkedSha256, isMissingFile, removeOlderFiles, writeHashed } from './files.ts'
import {
  type ArtifactSource,
  ContentMissingError,
  type ContentStore,
  type IncomingStore,
  type Storage,
  type StoredContent,
} from './port.ts'

/** Content and uploads in one folder, which every process must see. */
export function diskStorage(directory: string): Storage {
  const root = resolve(directory)
  return {
    content: diskStore(root),
    incoming: diskIncoming(root),
    removeLeftovers: (before) => removeOlderFiles(join(root, 'incoming'), before),
    close: () => undefined,
  }
}

/**
 * Content in a folder, `ab/abcdef...`, two levels so that no folder grows huge. Bytes are written to a temporary
 * name in the same folder tree, synced, and renamed: a reader, or a crash, never meets half a file.
 */
export function diskStore(directory: string): ContentStore {
  const root = resolve(directory)
  const place = (sha256: string): string => join(root, checkedSha256(sha256).slice(0, 2), sha256)
  const present = async (sha256: string): Promise<string> => {
    const path = place(sha256)
    try {
      await access(path)
      return path
    } catch (error) {
      if (!isMissingFile(error)) throw error
      throw new ContentMissingError(`no stored content ${sha256}`, { cause: error })
    }
  }
  return {
    put: (source) => writeWhole(root, source, ({ sha256 }) => place(sha256)),
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

const UPLOAD_ID = /^[a-z0-9_]{1,100}$/

/** Uploads in `uploads/<id>`, sent through this server. */
function diskIncoming(root: string): IncomingStore {
  const place = (id: string): string => {
    if (!UPLOAD_ID.test(id)) throw new ContentMissingError(`'${id}' is no id of an upload`)
    return join(root, 'uploads', id)
  }
  return {
    link: async () => null,
    receive: (id, stream, maxBytes) => writeWhole(root, { stream }, () => place(id), maxBytes),
    async download(id, toPath, maxBytes) {
      try {
        return await writeHashed({ file: place(id) }, toPath, maxBytes)
      } catch (error) {
        if (!isMissingFile(error)) throw error
        throw new ContentMissingError(`no bytes of upload ${id}`, { cause: error })
      }
    },
    discard: (id) => rm(place(id), { force: true }),
  }
}

/** Writes beside the final place, and renames: what is there is whole. */
async function writeWhole(
  root: string,
  source: ArtifactSource,
  place: (content: StoredContent) => string,
  maxBytes?: number,
): Promise<StoredContent> {
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true })
  const temporary = join(incoming, randomUUID())
  try {
    const content = await writeHashed(source, temporary, maxBytes)
    const path = place(content)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    return content
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
