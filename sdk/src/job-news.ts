import type { components } from './generated/api.ts'

type JobEvent = components['schemas']['Event']

/**
 * Tells waiters when something happened to their job. All of a client's waiters share one event stream, open only
 * while somebody waits: browsers allow few connections a server, and one a waiter would soon take them all.
 */
export class JobNews {
  readonly #follow: (signal: AbortSignal) => AsyncIterable<JobEvent>
  readonly #listeners = new Map<string, Set<() => void>>()
  #connection: AbortController | null = null

  constructor(follow: (signal: AbortSignal) => AsyncIterable<JobEvent>) {
    this.#follow = follow
  }

  /** Calls `listener` at every event of the job, until the returned function is called. */
  subscribe(jobId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(jobId) ?? new Set()
    this.#listeners.set(jobId, listeners.add(listener))
    this.#connection ??= this.#connect()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(jobId)
      if (this.#listeners.size > 0) return
      this.#connection?.abort()
      this.#connection = null
    }
  }

  #connect(): AbortController {
    const connection = new AbortController()
    const listen = async () => {
      for await (const event of this.#follow(connection.signal)) {
        for (const listener of this.#listeners.get(event.data.id) ?? []) listener()
      }
    }
    // News only make waiting shorter: without them waiters poll, and meet whatever is wrong themselves.
    listen().catch(() => {
      if (this.#connection === connection) this.#connection = null
    })
    return connection
  }
}
