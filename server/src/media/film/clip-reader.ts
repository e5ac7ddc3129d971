import type { Readable } from 'node:stream'
import { inputArguments } from '../audio/measure.ts'
import type { PlannedClip } from '../plan.ts'
import { run } from '../run.ts'
import { MICROSECONDS } from '../timeline.ts'

/**
 * Sampling happens a little before each frame's time, so that a frame of the clip that lies exactly between two frames
 * of the video falls to the same one wherever reading began: seeking is only as exact as the clip's own clock.
 */
const SAMPLING_LEAD_SEC = 0.001

/** The last frame stays where a container promised more than there is, or the next shot comes a little late. */
const HOLD = 'tpad=stop_mode=clone:stop_duration=1'

/**
 * ffmpeg's arguments for the frames of a clip from the slide's frame `first` on, `count` of them, as raw frames on
 * stdout. Decoding starts at the key frame before and each frame is chosen by its own time, so the frames are the same
 * wherever reading begins.
 */
export function clipArguments(
  { clipPath, trimUs, filters }: PlannedClip,
  { first, count, fps }: { first: number; count: number; fps: number },
): string[] {
  const startSec = trimUs / MICROSECONDS + first / fps
  const sampling = `fps=fps=${fps}:round=near:start_time=${(startSec - SAMPLING_LEAD_SEC).toFixed(6)}`
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-xerror', '-copyts'],
    ...inputArguments(clipPath, ['-threads', '1', '-noaccurate_seek', '-ss', startSec.toFixed(6)]),
    ...['-map', '0:v:0'],
    ...['-vf', [sampling, HOLD, filters].filter(Boolean).join(','), '-pix_fmt', 'yuv420p'],
    ...['-fps_mode', 'passthrough', '-frames:v', String(count), '-f', 'rawvideo', 'pipe:1'],
  ]
}

/** Decodes a clip one frame at a time, no faster than they are asked for. */
export class ClipReader {
  readonly #running: Promise<unknown>
  readonly #stdout: Promise<Readable>
  readonly #ending = new AbortController()
  #pieces: AsyncIterator<Buffer> | undefined
  #rest: Buffer = Buffer.alloc(0)

  constructor(args: readonly string[], { ffmpegPath, signal }: { ffmpegPath: string; signal: AbortSignal }) {
    const { promise, resolve } = Promise.withResolvers<Readable>()
    this.#stdout = promise
    this.#running = run(ffmpegPath, args, {
      signal: AbortSignal.any([signal, this.#ending.signal]),
      readStdout: (stdout) =>
        new Promise((closed) => {
          stdout.once('close', closed)
          resolve(stdout)
        }),
    })
    // Whoever asks for a frame sees the failure; until then it must not count as unhandled.
    this.#running.catch(() => undefined)
  }

  /** Fills `frame` with the next one; false when there is none. Rejects as `run` does. */
  async next(frame: Uint8Array): Promise<boolean> {
    let filled = 0
    while (filled < frame.length) {
      if (this.#rest.length === 0 && !(await this.#more())) break
      const piece = this.#rest.subarray(0, frame.length - filled)
      frame.set(piece, filled)
      filled += piece.length
      this.#rest = this.#rest.subarray(piece.length)
    }
    if (filled === frame.length) return true
    await this.#running
    if (filled > 0) throw new Error('the clip ended within a frame')
    return false
  }

  async #more(): Promise<boolean> {
    // `run` may fail before there is any process.
    this.#pieces ??= (await Promise.race([this.#stdout, this.#running.then(() => this.#stdout)]))[
      Symbol.asyncIterator
    ]()
    const { done, value } = await this.#pieces.next()
    this.#rest = done ? Buffer.alloc(0) : value
    return !done
  }

  /** Resolves when the decoder is gone. */
  async close(): Promise<void> {
    this.#ending.abort()
    const started = await Promise.race([this.#stdout, this.#running.then(nothing, nothing)])
    started?.destroy()
    await this.#running.catch(nothing)
  }
}

const nothing = (): undefined => undefined
