import type { Chunk } from './plan.ts'

/**
 * Shares chunks out among workers. Each gets a run of neighbours, because a worker that goes on with the next
 * chunk still holds its pictures; a worker that runs dry takes the second half of the longest run left.
 */
export class ChunkQueue {
  readonly #runs: Chunk[][]

  constructor(chunks: readonly Chunk[], workers: number) {
    const edge = (worker: number) => Math.round((chunks.length * worker) / workers)
    this.#runs = Array.from({ length: workers }, (_, worker) => chunks.slice(edge(worker), edge(worker + 1)))
  }

  /** The chunk that a worker should do next; undefined when none is left. */
  next(worker: number): Chunk | undefined {
    const own = this.#runs[worker]?.shift()
    if (own) return own
    const longest = this.#runs.reduce((a, b) => (b.length > a.length ? b : a))
    this.#runs[worker] = longest.splice(Math.floor(longest.length / 2))
    return this.#runs[worker].shift()
  }
}
