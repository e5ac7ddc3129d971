import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile, type Plain } from './fingerprint.ts'
import { missing } from './leases.ts'

/** What was kept under a key: what is known of it, and its files by name, where they were put. */
export interface Entry {
  facts: Plain
  files: Record<string, string>
}

interface Manifest {
  facts: Plain
  files: { name: string; sizeBytes: number; sha256: string }[]
}

const MANIFEST = 'entry.json'
/** What a file system takes for a folder and its list, so that small entries count as well. */
const OVERHEAD_BYTES = 8192

/**
 * Entries in a folder, each a folder of its own under its key: a list of its files with their hashes, and the files. They
 * come by rename and go by rename, so that nobody sees half of one. The time stamp of the list is the last use.
 */
export class Entries {
  readonly #directory: string
  readonly #making: string
  readonly #now: () => number

  /** `owner` marks what this process has in the making. */
  constructor({ directory, owner, now }: { directory: string; owner: string; now: () => number }) {
    this.#directory = join(directory, 'entries')
    this.#making = join(directory, 'making', owner)
    this.#now = now
  }

  /**
   * Puts an entry's files where `place` says and tells what is known of it; null where there is none. Whatever is not
   * whole any more is removed, and counts as none.
   */
  async take(key: string, place: (name: string) => string): Promise<Entry | null> {
    const folder = this.#folder(key)
    const text = await readFile(join(folder, MANIFEST), 'utf8').catch(missing)
    if (text === undefined) return null
    const manifest = opened(text)
    if (!manifest) {
      await this.remove(key)
      return null
    }
    const files: Record<string, string> = {}
    for (const { name, sizeBytes, sha256 } of manifest.files) {
      const path = place(name)
      files[name] = path
      const found = await putAt(join(folder, name), path)
        .then(() => hashFile(path))
        .catch(missing)
      if (found?.sha256 === sha256 && found.sizeBytes === sizeBytes) continue
      await Promise.all(Object.values(files).map((file) => rm(file, { force: true })))
      await this.remove(key)
      return null
    }
    const time = new Date(this.#now())
    // It may be on its way out; what was taken stays.
    await utimes(join(folder, MANIFEST), time, time).catch(missing)
    return { facts: manifest.facts, files }
  }

  /** Keeps an entry, in place of an earlier one of that key. The files stay where they are; never write to them again. */
  async put(key: string, { facts, files }: Entry): Promise<number> {
    const draft = await this.#draft()
    await mkdir(draft)
    const listed: Manifest['files'] = []
    for (const [name, path] of Object.entries(files)) {
      await putAt(path, join(draft, name))
      listed.push({ name, ...(await hashFile(path)) })
    }
    const manifest: Manifest = { facts, files: listed }
    await writeFile(join(draft, MANIFEST), sealed(manifest))
    const time = new Date(this.#now())
    await utimes(join(draft, MANIFEST), time, time)
    const folder = this.#folder(key)
    await mkdir(dirname(folder), { recursive: true })
    await this.remove(key)
    try {
      await rename(draft, folder)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
      // Somebody else was quicker, and has kept the same.
      await rm(draft, { recursive: true })
    }
    return listed.reduce((sum, { sizeBytes }) => sum + sizeBytes, OVERHEAD_BYTES)
  }

  async remove(key: string): Promise<void> {
    const away = await this.#draft()
    await rename(this.#folder(key), away).catch(missing)
    await rm(away, { recursive: true, force: true })
  }

  /** Removes the entries unused for longest until the rest takes no more than `maxBytes`; returns what that takes. */
  async shrink(maxBytes: number): Promise<number> {
    const entries = await this.#list()
    let total = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    for (const { key, sizeBytes } of entries.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
      if (total <= maxBytes) break
      await this.remove(key)
      total -= sizeBytes
    }
    return total
  }

  async #list(): Promise<{ key: string; sizeBytes: number; usedAtMs: number }[]> {
    const found: { key: string; sizeBytes: number; usedAtMs: number }[] = []
    for (const shelf of (await readdir(this.#directory).catch(missing)) ?? []) {
      for (const key of (await readdir(join(this.#directory, shelf)).catch(missing)) ?? []) {
        const folder = join(this.#directory, shelf, key)
        const names = (await readdir(folder).catch(missing)) ?? []
        const infos = await Promise.all(names.map((name) => stat(join(folder, name)).catch(missing)))
        const used = infos[names.indexOf(MANIFEST)]
        const sizeBytes = infos.reduce((sum, info) => sum + (info?.size ?? 0), OVERHEAD_BYTES)
        found.push({ key, sizeBytes, usedAtMs: used?.mtimeMs ?? 0 })
      }
    }
    return found
  }

  #folder(key: string): string {
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`'${key}' is no key of a cache`)
    return join(this.#directory, key.slice(0, 2), key)
  }

  async #draft(): Promise<string> {
    await mkdir(this.#making, { recursive: true })
    return join(this.#making, randomUUID())
  }
}

/** Removes what processes that are gone were making. */
export async function sweepMaking(
  directory: string,
  isAlive: (owner: string) => Promise<boolean>,
): Promise<void> {
  const making = join(directory, 'making')
  for (const owner of (await readdir(making).catch(missing)) ?? []) {
    if (!(await isAlive(owner))) await rm(join(making, owner), { recursive: true, force: true })
  }
}

/** A second name for a file where the file system allows, for neither is ever written to; a copy elsewhere. */
async function putAt(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error
    await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  }
}

/** A list under its own hash, so that damage shows. */
function sealed(manifest: Manifest): string {
  const text = JSON.stringify(manifest)
  return `${sha256Of(text)}\n${text}`
}

/** Undefined for a list that was cut short or changed. */
function opened(text: string): Manifest | undefined {
  const [hash, body = ''] = text.split('\n')
  // Its hash says that we wrote it.
  return hash === sha256Of(body) ? (JSON.parse(body) as Manifest) : undefined
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
