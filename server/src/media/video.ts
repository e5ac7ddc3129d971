import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { CachedRender } from './cache/cached-render.ts'
import { chunkFileName } from './chunk-messages.ts'
import { encodeChunks } from './chunk-pool.ts'
import type { Chunk, VideoPlan } from './plan.ts'
import { run } from './run.ts'

export interface RenderOptions {
  /** The job's own folder. */
  workDir: string
  signal: AbortSignal
  ffmpeg: { ffmpegPath: string }
  /** Encoders side by side; default one for each core. */
  threads?: number
  /** Chunks that it knows are taken over instead of made. */
  cached?: CachedRender | null
  onProgress?: (framesDone: number, framesTotal: number) => void
}

/**
 * Makes a plan's picture: a file of exactly `plan.frames` frames at a constant rate, without sound. The result
 * is the same whatever the number of threads. On failure or abort no encoder and no file is left.
 */
export async function renderVideo(plan: VideoPlan, options: RenderOptions): Promise<{ path: string }> {
  const { workDir, signal, ffmpeg, cached, threads = availableParallelism(), onProgress } = options
  signal.throwIfAborted()
  const folder = await mkdtemp(join(workDir, 'chunks-'))
  const path = join(workDir, `picture.${plan.container}`)
  let framesBefore = 0
  /** Makes some of the chunks. */
  const make = async (chunks: Chunk[], onMade?: (chunk: Chunk) => Promise<void>) => {
    const framesDone = framesBefore
    await encodeChunks({
      plan: { ...plan, chunks },
      folder,
      ffmpegPath: ffmpeg.ffmpegPath,
      threads,
      signal,
      onProgress: (frames) => {
        framesBefore = framesDone + frames
        onProgress?.(framesBefore, plan.frames)
      },
      ...(onMade && { onMade }),
    })
  }
  try {
    if (cached) {
      await cached.chunks({
        pathOf: (chunk) => join(folder, chunkFileName(chunk, plan)),
        make,
        onReused: (chunk) => {
          framesBefore += chunk.toFrame - chunk.fromFrame
          onProgress?.(framesBefore, plan.frames)
        },
        signal,
      })
    } else await make(plan.chunks)
    await writeFile(join(folder, 'chunks.txt'), chunkList(plan))
    await run(ffmpeg.ffmpegPath, joinArgs(path, plan), { signal, cwd: folder })
    return { path }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** For ffmpeg's concat demuxer; stated durations keep every chunk on its frame, whatever its container says. */
function chunkList(plan: VideoPlan): string {
  const lines = plan.chunks.map((chunk) => {
    const durationSec = (chunk.toFrame - chunk.fromFrame) / plan.fps
    return `file '${chunkFileName(chunk, plan)}'\nduration ${durationSec.toFixed(6)}`
  })
  return `ffconcat version 1.0\n${lines.join('\n')}\n`
}

function joinArgs(path: string, { container }: VideoPlan): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', '-protocol_whitelist', 'file'],
    ...['-f', 'concat', '-i', 'file:chunks.txt', '-map', '0:v:0', '-c', 'copy'],
    ...['-fflags', '+bitexact', '-f', container, `file:${path}`],
  ]
}
