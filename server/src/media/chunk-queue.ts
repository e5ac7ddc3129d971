import type { Chunk } from './plan.ts'

/**
 * Shares chunks out among workers. Each gets a run of neighbours, because a worker that goes on with the next
 * chunk still holds its pictures; runs have about equally many frames, which is what takes the time. A worker that
 * runs dry takes the second half of the longest run left.
 */
export class ChunkQueue {
  readonly #runs: Chunk[][]

  constructor(chunks: readonly Chunk[], workers: number) {
    const edge = (worker: number) => indexAtShare(chunks, worker / workers)
    this.#runs = Array.from({ length: workers }, (_, worker) => chunks.slice(edge(worker), edge(worker + 1)))
  }

  /** The chunk that a worker should do next; undefined when none is left. */
  next(worker: number): Chunk | undefined {
    const own = this.#runs[worker]?.shift()
    if (own) return own
    const longest = this.#runs.reduce((a, b) => (framesOf(b) > framesOf(a) ? b : a))
    this.#runs[worker] = longest.splice(indexAtShare(longest, 1 / 2))
    return this.#runs[worker].shift()
  }
}

const framesOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { fromFrame, toFrame }) => sum + toFrame - fromFrame, 0)

/** How many chunks from the start on hold nearest to a share of all their frames; the fewer of two as near. */
function indexAtShare(chunks: readonly Chunk[], share: number): number {
  const wanted = share * framesOf(chunks)
  const missBy = (count: number) => Math.abs(framesOf(chunks.slice(0, count)) - wanted)
  let best = 0
  for (let count = 1; count <= chunks.length; count++) if (missBy(count) < missBy(best)) best = count
  return best
}
