import { Entries, type Entry, sweepMaking } from './entries.ts'
import { type Claim, Leases } from './leases.ts'

export interface MediaCacheOptions {
  /** Several processes of a machine may share it. */
  directory: string
  /** How much is kept: what was unused for longest goes first. */
  maxBytes: number
  /** Told of what went wrong with the folder (a full disk, lost rights): work then goes on without it. */
  onFault: (error: unknown) => void
  now?: () => number
}

/** How much may be added before what is kept is counted again: a count reads the whole folder. */
const UNCOUNTED_SHARE = 1 / 20

/**
 * What renders have made, kept for the next ones under a hash of everything it depends on. All of it can be made again:
 * the folder may be deleted at any time, and whatever is damaged counts as absent.
 */
export class MediaCache {
  readonly #entries: Entries
  readonly #leases: Leases
  readonly #maxBytes: number
  readonly #onFault: (error: unknown) => void
  #uncountedBytes = 0

  private constructor({ directory, maxBytes, onFault, now = Date.now }: MediaCacheOptions) {
    this.#leases = new Leases({ directory, now })
    this.#entries = new Entries({ directory, owner: this.#leases.id, now })
    this.#maxBytes = maxBytes
    this.#onFault = onFault
  }

  /** Opens the folder, making it if there is none, and removes what died with other processes. */
  static async open(options: MediaCacheOptions): Promise<MediaCache> {
    const cache = new MediaCache(options)
    await cache.#tolerantly(undefined, async () => {
      await sweepMaking(options.directory, (owner) => cache.#leases.isAlive(owner))
      await cache.#leases.sweep()
      await cache.#shrink()
    })
    return cache
  }

  /** Puts a kept entry's files where `place` says, whole and checked; null where there is none. */
  take(key: string, place: (name: string) => string): Promise<Entry | null> {
    return this.#tolerantly(null, () => this.#entries.take(key, place))
  }

  /** Keeps an entry, in place of an earlier one of that key. The files stay where they are; never write to them again. */
  put(key: string, entry: Entry): Promise<void> {
    return this.#tolerantly(undefined, async () => {
      this.#uncountedBytes += await this.#entries.put(key, entry)
      if (this.#uncountedBytes > this.#maxBytes * UNCOUNTED_SHARE) await this.#shrink()
    })
  }

  /** The sole right, among all who share the folder, to make a key's entry; null where somebody else has it. */
  claim(key: string): Promise<Claim | null> {
    return this.#tolerantly({ release: async () => undefined }, async () => {
      const claim = await this.#leases.claim(key)
      return claim && { release: () => this.#tolerantly(undefined, () => claim.release()) }
    })
  }

  /** Gives up what it holds. What is kept stays. */
  close(): Promise<void> {
    return this.#tolerantly(undefined, () => this.#leases.close())
  }

  /** By one at a time: two would remove twice as much. */
  async #shrink(): Promise<void> {
    const claim = await this.#leases.claim('shrink')
    if (!claim) return
    try {
      this.#uncountedBytes = 0
      await this.#entries.shrink(this.#maxBytes)
    } finally {
      await claim.release()
    }
  }

  async #tolerantly<Result>(otherwise: Result, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      this.#onFault(error)
      return otherwise
    }
  }
}
