import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkedSha256, ignoreMissing, removeOlderFiles, writeHashed } from './files.ts'
import type { ArtifactSource } from './port.ts'

export interface LocalCacheOptions {
  directory: string
  /** How much is kept. What was used within the last hour stays even above it: a program may be about to read it. */
  maxBytes: number
  now?: () => Date
}

/** Copies of remote content in a folder, which several processes of a machine may share. */
export interface LocalCache {
  /** The path of a copy; `download` is asked for the bytes if there is none. Rejects with its error. */
  path(sha256: string, download: () => Promise<ArtifactSource>): Promise<string>
  /** Takes a finished file of the same file system in as the copy, under whatever name it had. */
  adopt(sha256: string, file: string): Promise<void>
  /** A name in the same file system for a file in the making. */
  temporary(): Promise<string>
  removeLeftovers(before: Date): Promise<number>
}

/** A render may open a picture this long after it asked for its path. */
const IN_USE_MS = 60 * 60_000

/**
 * The time stamp of a file is its last use, so that processes need nothing in common but the folder: a use sets it,
 * and the file longest unused goes first. Copies appear by rename, and one that is gone is fetched again.
 */
export function localCache({ directory, maxBytes, now = () => new Date() }: LocalCacheOptions): LocalCache {
  const making = join(directory, 'making')
  const place = (sha256: string): string => join(directory, checkedSha256(sha256).slice(0, 2), sha256)
  /** One download of the same content at a time in this process; two processes would merely both do it. */
  const underWay = new Map<string, Promise<string>>()

  const temporary = async (): Promise<string> => {
    await mkdir(making, { recursive: true })
    return join(making, randomUUID())
  }

  const touched = async (path: string): Promise<boolean> => {
    const time = now()
    return utimes(path, time, time)
      .then(() => true, ignoreMissing)
      .then(Boolean)
  }

  async function adopt(sha256: string, file: string): Promise<void> {
    const path = place(sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(file, path)
    await touched(path)
    await shrink()
  }

  async function fill(sha256: string, download: () => Promise<ArtifactSource>): Promise<string> {
    const file = await temporary()
    try {
      const { sha256: received } = await writeHashed(await download(), file)
      if (received !== sha256) throw new Error(`the store gave ${received} for ${sha256}`)
      await adopt(sha256, file)
    } catch (error) {
      await rm(file, { force: true })
      throw error
    }
    return place(sha256)
  }

  async function shrink(): Promise<void> {
    const files = await copies(directory)
    let total = files.reduce((sum, file) => sum + file.sizeBytes, 0)
    const unused = now().getTime() - IN_USE_MS
    for (const file of files.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
      if (total <= maxBytes || file.usedAtMs > unused) return
      await rm(file.path, { force: true })
      total -= file.sizeBytes
    }
  }

  return {
    temporary,
    adopt,
    async path(sha256, download) {
      const path = place(sha256)
      if (await touched(path)) return path
      const running = underWay.get(sha256)
      if (running) return running
      const filling = fill(sha256, download).finally(() => underWay.delete(sha256))
      underWay.set(sha256, filling)
      return filling
    },
    removeLeftovers: (before) => removeOlderFiles(making, before),
  }
}

interface Copy {
  path: string
  sizeBytes: number
  usedAtMs: number
}

async function copies(directory: string): Promise<Copy[]> {
  const folders = (await readdir(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  const found: Copy[] = []
  for (const folder of folders) {
    for (const name of await readdir(join(directory, folder))) {
      const path = join(directory, folder, name)
      // Another process may take it away meanwhile.
      const info = await stat(path).catch(ignoreMissing)
      if (info) found.push({ path, sizeBytes: info.size, usedAtMs: info.mtimeMs })
    }
  }
  return found
}
