import { Worker } from 'node:worker_threads'
import type { ChunkWorkerData, FromChunkWorker, ToChunkWorker } from './chunk-messages.ts'
import { ChunkQueue } from './chunk-queue.ts'
import { type Chunk, writtenText } from './plan.ts'
import { ProcessError } from './run.ts'
import { compileCanvasKit } from './text/canvas-kit.ts'

export interface ChunkPoolOptions extends ChunkWorkerData {
  threads: number
  signal: AbortSignal
  onProgress: (framesDone: number) => void
  /** Called with each chunk whose file is complete; the worker goes on when it resolves. */
  onMade?: (chunk: Chunk) => Promise<void>
}

/**
 * Makes every chunk of a plan, `threads` at a time, each in a worker thread with an encoder of its own.
 * The first failure or an abort ends the others; it settles only when no thread and no encoder is left.
 */
export async function encodeChunks({
  threads,
  signal,
  onProgress,
  onMade,
  ...data
}: ChunkPoolOptions): Promise<void> {
  const { chunks } = data.plan
  const workerCount = Math.max(1, Math.min(threads, chunks.length))
  const queue = new ChunkQueue(chunks, workerCount)
  // Held here for all renders of the process: what one of them has made fast is fast for the next.
  if (writtenText(data.plan) !== '') await compileCanvasKit()
  const failing = new AbortController()
  const stop = AbortSignal.any([signal, failing.signal])
  let framesDone = 0
  const work = async (index: number) => {
    const worker = new ChunkWorker(data, stop, (frames) => {
      framesDone += frames
      onProgress(framesDone)
    })
    try {
      for (let chunk = queue.next(index); chunk; chunk = queue.next(index)) {
        await worker.encode(chunk)
        await onMade?.(chunk)
      }
    } catch (error) {
      failing.abort(error)
    } finally {
      await worker.stop()
    }
  }
  await Promise.all(Array.from({ length: workerCount }, (_, index) => work(index)))
  stop.throwIfAborted()
}

/** One worker thread, doing one chunk at a time. */
class ChunkWorker {
  readonly #worker: Worker
  readonly #signal: AbortSignal
  readonly #exited: Promise<void>
  #failure: Error | undefined
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined

  constructor(data: ChunkWorkerData, signal: AbortSignal, onFrames: (frames: number) => void) {
    this.#worker = new Worker(new URL('./chunk-worker.ts', import.meta.url), { workerData: data })
    this.#signal = signal
    this.#worker.on('message', (message: FromChunkWorker) => {
      if (message.kind === 'progress') onFrames(message.frames)
      else if (message.kind === 'done') this.#settle?.resolve()
      else this.#settle?.reject(errorOf(message))
    })
    this.#worker.on('error', (error) => this.#fail(asError(error)))
    this.#exited = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('a picture thread ended before its work was done'))
        resolve()
      })
    })
  }

  /** A thread can end between two chunks, so the reason is kept for the next one. */
  #fail(error: Error): void {
    this.#failure ??= error
    this.#settle?.reject(this.#failure)
  }

  /** Resolves when the chunk's file is complete; on an abort, rejects once its encoder has gone. */
  async encode(chunk: Chunk): Promise<void> {
    this.#signal.throwIfAborted()
    if (this.#failure) throw this.#failure
    const abort = () => this.#send({ kind: 'abort' })
    this.#signal.addEventListener('abort', abort, { once: true })
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = { resolve, reject }
        this.#send({ kind: 'encode', chunk })
      })
    } finally {
      this.#settle = undefined
      this.#signal.removeEventListener('abort', abort)
    }
  }

  /** Resolves when the thread is gone. */
  async stop(): Promise<void> {
    this.#send({ kind: 'stop' })
    await this.#exited
  }

  #send(message: ToChunkWorker): void {
    this.#worker.postMessage(message)
  }
}

const errorOf = ({ message, stderrTail }: Extract<FromChunkWorker, { kind: 'failed' }>): Error =>
  stderrTail === null ? new Error(message) : new ProcessError(message, stderrTail)

const asError = (value: unknown): Error => (value instanceof Error ? value : new Error(String(value)))
