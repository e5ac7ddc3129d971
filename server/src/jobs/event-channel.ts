import { type FeedEvent, joined, RecentEvents } from './recent-events.ts'

/** Where events are read. Reads of one log see what was committed before they began. */
export interface EventLog {
  /** Up to `limit` events numbered above `seq`, in order. */
  after(projectId: string, seq: number, limit: number): Promise<FeedEvent[]>
  /** The number of the newest event, 0 before the first. */
  latestSeq(projectId: string): Promise<number>
}

/** A client's end of its stream. */
export interface Sink {
  /** Whether it takes more now; when it does again later, it says so by `Following.more`. */
  ready(): boolean
  push(bytes: Uint8Array): void
  /** There will be no more. */
  end(): void
}

interface Follower {
  sink: Sink
  position: number
  reading: boolean
}

/** How a follower's client speaks to the channel. */
export interface Following {
  more(): void
  leave(): void
}

const PAGE = 100
/** A few hundred bytes each. Who is further behind reads pages. */
const RECENT = 256

/**
 * One project's events for all its followers in this process. Each news is read once, whatever the number of
 * followers. A follower is only a position in the log: it is given what follows that, from memory if it lies there,
 * else by pages of its own, and only while it takes it. So there is no moment of joining at which an event could be
 * missed or repeated, and a slow reader holds no backlog.
 */
export class EventChannel {
  readonly #projectId: string
  readonly #log: EventLog
  readonly #onError: (error: unknown) => void
  readonly #followers = new Set<Follower>()
  #recent: RecentEvents | null = null
  #news = true
  #reading = false

  constructor(projectId: string, log: EventLog, onError: (error: unknown) => void) {
    this.#projectId = projectId
    this.#log = log
    this.#onError = onError
  }

  get size(): number {
    return this.#followers.size
  }

  /** Adds a follower that has had everything up to `position`. */
  follow(position: number, sink: Sink): Following {
    const follower: Follower = { sink, position, reading: false }
    this.#followers.add(follower)
    this.#advance(follower)
    // Also what came while nobody followed.
    if (this.#news) this.#readNews()
    return {
      more: () => this.#advance(follower),
      leave: () => void this.#followers.delete(follower),
    }
  }

  /** There may be new events. */
  wake(): void {
    this.#news = true
    this.#readNews()
  }

  /** A sign of life for those that have nothing else to read; reads that failed are tried again. */
  beat(comment: Uint8Array): void {
    if (this.#news) this.#readNews()
    for (const follower of this.#followers) {
      this.#advance(follower)
      if (follower.sink.ready()) follower.sink.push(comment)
    }
  }

  end(): void {
    for (const { sink } of this.#followers) sink.end()
    this.#followers.clear()
  }

  #readNews(): void {
    if (!this.#reading) void this.#readAllNews()
  }

  async #readAllNews(): Promise<void> {
    this.#reading = true
    try {
      while (this.#news && this.#followers.size > 0) {
        // Cleared before reading: news that come meanwhile are not lost.
        this.#news = false
        this.#recent ??= new RecentEvents(await this.#log.latestSeq(this.#projectId), RECENT)
        const events = await this.#log.after(this.#projectId, this.#recent.head, PAGE)
        if (events.length === PAGE) this.#news = true
        this.#recent.add(events)
        for (const follower of this.#followers) this.#advance(follower)
      }
    } catch (error) {
      this.#news = true
      this.#onError(error)
    } finally {
      // In the same breath as the last look at `#news`, so that nobody is sent away by a reader that has just left.
      this.#reading = false
    }
  }

  #advance(follower: Follower): void {
    const recent = this.#recent
    if (!recent) return
    while (!follower.reading && this.#followers.has(follower) && follower.sink.ready()) {
      if (follower.position < recent.since) {
        this.#readPage(follower, recent)
        return
      }
      const chunk = recent.after(follower.position)
      if (!chunk) return
      follower.position = chunk.upTo
      follower.sink.push(chunk.bytes)
    }
  }

  #readPage(follower: Follower, recent: RecentEvents): void {
    const reach = recent.since
    follower.reading = true
    this.#log.after(this.#projectId, follower.position, PAGE).then(
      (events) => {
        follower.reading = false
        // The last page was read when everything up to `reach` was there: what it lacks is no longer kept.
        const last = events.at(-1)?.seq ?? 0
        follower.position = events.length < PAGE ? Math.max(last, reach) : last
        if (events.length > 0 && this.#followers.has(follower)) follower.sink.push(joined(events))
        this.#advance(follower)
      },
      (error) => {
        follower.reading = false
        this.#onError(error)
      },
    )
  }
}
