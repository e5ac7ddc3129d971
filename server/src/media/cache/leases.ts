import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

export interface LeaseOptions {
  directory: string
  now: () => number
}

/** The sole right to do a piece of work, until it is given back or its holder dies. */
export interface Claim {
  release(): Promise<void>
}

/** A holder that has given no sign of life for this long counts as dead. */
const LEASE_MS = 30_000

/**
 * Rights to pieces of work among the processes that share a folder. A right is a file that names its holder; a holder
 * is a file whose time stamp it renews while it holds anything. Rights only save work: whoever takes one over from a
 * holder that was merely slow does something twice, and nothing worse.
 */
export class Leases {
  readonly #claims: string
  readonly #holders: string
  readonly #now: () => number
  readonly id = randomUUID()
  #held = 0
  #heartbeat: NodeJS.Timeout | undefined

  constructor({ directory, now }: LeaseOptions) {
    this.#claims = join(directory, 'claims')
    this.#holders = join(directory, 'holders')
    this.#now = now
  }

  /** Null where somebody alive has it. */
  async claim(name: string): Promise<Claim | null> {
    if (this.#held === 0) await this.#signOfLife()
    const path = join(this.#claims, name)
    if (!(await this.#write(path))) {
      const holder = await readFile(path, 'utf8').catch(missing)
      if (holder !== undefined && (await this.isAlive(holder))) return null
      await this.#takeAway(path)
      if (!(await this.#write(path))) return null
    }
    this.#hold()
    let released = false
    return {
      release: async () => {
        if (released) return
        released = true
        this.#letGo()
        // It may have been taken over meanwhile.
        if ((await readFile(path, 'utf8').catch(missing)) === this.id) await rm(path, { force: true })
      },
    }
  }

  /** Whether a holder still gives signs of life; one of this machine whose process is gone does not. */
  async isAlive(holder: string): Promise<boolean> {
    if (holder === this.id) return true
    const path = join(this.#holders, holder)
    const info = await stat(path).catch(missing)
    if (!info || this.#now() - info.mtimeMs > LEASE_MS) return false
    const [host, pid] = ((await readFile(path, 'utf8').catch(missing)) ?? '').split('\n')
    return host !== hostname() || isRunning(Number(pid))
  }

  /** Removes what the dead have left. */
  async sweep(): Promise<void> {
    for (const claim of await names(this.#claims)) {
      const path = join(this.#claims, claim)
      const holder = await readFile(path, 'utf8').catch(missing)
      if (holder !== undefined && !(await this.isAlive(holder))) await this.#takeAway(path)
    }
    for (const holder of await names(this.#holders)) {
      if (!(await this.isAlive(holder))) await rm(join(this.#holders, holder), { force: true })
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat)
    await rm(join(this.#holders, this.id), { force: true })
  }

  #hold(): void {
    this.#held++
    if (this.#held > 1) return
    this.#heartbeat = setInterval(() => void this.#signOfLife(), LEASE_MS / 5).unref()
  }

  #letGo(): void {
    this.#held--
    if (this.#held === 0) clearInterval(this.#heartbeat)
  }

  /** Written anew each time: whoever is idle for long may have been swept away. */
  async #signOfLife(): Promise<void> {
    await mkdir(this.#claims, { recursive: true })
    await mkdir(this.#holders, { recursive: true })
    const path = join(this.#holders, this.id)
    await writeFile(path, `${hostname()}\n${process.pid}\n`)
    const time = new Date(this.#now())
    await utimes(path, time, time)
  }

  /** By link, because it makes the file with its content or not at all; false where there is one. */
  async #write(path: string): Promise<boolean> {
    const draft = join(this.#holders, `${this.id}.${randomUUID()}`)
    await writeFile(draft, this.id)
    try {
      await link(draft, path)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return false
    } finally {
      await rm(draft, { force: true })
    }
  }

  /** By rename, so that of several who find it dead one takes it away. */
  async #takeAway(path: string): Promise<void> {
    const away = join(this.#holders, `${this.id}.${randomUUID()}`)
    await rename(path, away).catch(missing)
    await rm(away, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const names = async (folder: string): Promise<string[]> => (await readdir(folder).catch(missing)) ?? []

/** For what may be gone: undefined instead of the error that says so. */
export function missing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
