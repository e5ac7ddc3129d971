import type { Chunk, VideoPlan } from './plan.ts'

/** What a chunk worker is started with. */
export interface ChunkWorkerData {
  plan: VideoPlan
  /** Where it writes `chunkFileName`s. */
  folder: string
  ffmpegPath: string
}

/** To a chunk worker: one chunk at a time, then `stop`; `abort` ends the one under way. */
export type ToChunkWorker = { kind: 'encode'; chunk: Chunk } | { kind: 'abort' } | { kind: 'stop' }

/** From a chunk worker: progress and one `done` or `failed` for each `encode`. */
export type FromChunkWorker =
  | { kind: 'progress'; frames: number }
  | { kind: 'done' }
  | { kind: 'failed'; message: string; stderrTail: string | null }

export const chunkFileName = ({ index }: Chunk, { container }: VideoPlan): string =>
  `chunk_${String(index).padStart(5, '0')}.${container}`
