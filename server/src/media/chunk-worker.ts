import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import {
  type ChunkWorkerData,
  chunkFileName,
  type FromChunkWorker,
  type ToChunkWorker,
} from './chunk-messages.ts'
import { FrameComposer } from './frame-composer.ts'
import type { Chunk } from './plan.ts'
import { ProcessError, run } from './run.ts'

/**
 * A worker thread of `chunk-pool`: composes the frames of the chunks it is given and pipes them to an encoder of
 * its own. The encoder is its child rather than the main thread's so that raw frames never cross threads.
 */
const port = parentPort
if (!port) throw new Error('chunk-worker runs as a worker thread only')
const { plan, folder, ffmpegPath }: ChunkWorkerData = workerData
const aborting = new AbortController()
const composer = new FrameComposer(plan, { ffmpegPath, signal: aborting.signal })
/** Half a second of video: often enough to watch, and no thread is woken for each frame. */
const framesBetweenReports = Math.ceil(plan.fps / 2)
const tell = (message: FromChunkWorker) => port.postMessage(message)

port.on('message', (message: ToChunkWorker) => {
  if (message.kind === 'encode') void encode(message.chunk)
  else if (message.kind === 'abort') aborting.abort()
  else void composer.close().then(() => port.close())
})

async function encode(chunk: Chunk): Promise<void> {
  try {
    await run(ffmpegPath, [...plan.encoderArgs, `file:${join(folder, chunkFileName(chunk, plan))}`], {
      signal: aborting.signal,
      writeStdin: (stdin) => writeFrames(chunk, stdin),
      largePages: true,
    })
    tell({ kind: 'done' })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    tell({ kind: 'failed', message, stderrTail: error instanceof ProcessError ? error.stderrTail : null })
  }
}

/** A frame is made while the one before is being written, and no more than that waits in memory. */
async function writeFrames(chunk: Chunk, stdin: Writable): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  let untold = 0
  for await (const frame of composer.frames(chunk)) {
    await writing
    aborting.signal.throwIfAborted()
    writing = write(stdin, frame)
    // A failure is met by the next `await`; until then it must not count as unhandled.
    writing.catch(() => undefined)
    if (++untold === framesBetweenReports) {
      tell({ kind: 'progress', frames: untold })
      untold = 0
    }
  }
  await writing
  if (untold > 0) tell({ kind: 'progress', frames: untold })
}

const write = (stdin: Writable, frame: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stdin.write(frame, (error) => (error ? reject(error) : resolve()))
  })
