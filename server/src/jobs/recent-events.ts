/** One event as it stands in a stream. */
export interface FeedEvent {
  seq: number
  bytes: Uint8Array
}

/** Some events after a position, ready to be sent. */
export interface Chunk {
  bytes: Uint8Array
  /** The position behind them. */
  upTo: number
}

/**
 * The newest events of one project, at most `capacity`. Positions are numbers of events: who stands at `n` has had
 * everything up to `n`.
 */
export class RecentEvents {
  readonly #capacity: number
  #events: FeedEvent[] = []
  #since: number
  #head: number
  #latestChunk: (Chunk & { after: number }) | null = null

  /** Starts empty, at the newest event's number. */
  constructor(head: number, capacity: number) {
    this.#capacity = capacity
    this.#since = head
    this.#head = head
  }

  /** Where it ends. */
  get head(): number {
    return this.#head
  }

  /** From here on it holds every event. */
  get since(): number {
    return this.#since
  }

  /** Takes the events that follow `head`, in order. */
  add(events: readonly FeedEvent[]): void {
    this.#events.push(...events)
    this.#head = events.at(-1)?.seq ?? this.#head
    const tooMany = this.#events.length - this.#capacity
    if (tooMany > 0) this.#since = this.#events.splice(0, tooMany).at(-1)?.seq ?? this.#since
  }

  /**
   * What follows `position`; null at the head. Only for positions from `since` on. Followers that stand at the same
   * place, as nearly all do, share the same bytes.
   */
  after(position: number): Chunk | null {
    if (position >= this.#head) return null
    const latest = this.#latestChunk
    if (latest?.after === position && latest.upTo === this.#head) return latest
    const bytes = joined(this.#events.filter(({ seq }) => seq > position))
    this.#latestChunk = { after: position, upTo: this.#head, bytes }
    return this.#latestChunk
  }
}

export function joined(events: readonly FeedEvent[]): Uint8Array {
  return events.length === 1 && events[0] ? events[0].bytes : Buffer.concat(events.map(({ bytes }) => bytes))
}
