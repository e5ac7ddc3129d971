import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { LayeredClip } from '../../core/layered-clip.ts'
import { run } from '../run.ts'
import { FramePainter } from './frame-painter.ts'

/** What the filming thread is given. */
export interface FilmTask {
  /** Its default export draws a `LayeredClip`. */
  module: string
  input: object
  folder: string
  ffmpegPath: string
}

export interface FilmedPicture {
  path: string
  frames: number
  durationSec: number
}

/** Draws a clip and encodes its picture. Runs in a worker thread, with an encoder of its own. */
export default async function film({ module, input, folder, ffmpegPath }: FilmTask): Promise<FilmedPicture> {
  const { default: draw } = (await import(module)) as { default: (input: object) => Promise<LayeredClip> }
  const clip = await draw(input)
  const painter = new FramePainter(clip)
  const path = join(folder, 'picture.mp4')
  await run(ffmpegPath, encoderArgs(clip, path), {
    // The thread itself is ended by an abort; the encoder then meets a closed pipe.
    signal: new AbortController().signal,
    writeStdin: async (stdin) => {
      let writing: Promise<void> = Promise.resolve()
      for (let frame = 0; frame < clip.frames; frame++) {
        const bytes = painter.paint(frame)
        await writing
        writing = write(stdin, bytes)
        // A failure is met by the next `await`; until then it must not count as unhandled.
        writing.catch(() => undefined)
      }
      await writing
    },
  })
  return { path, frames: clip.frames, durationSec: clip.frames / clip.fps }
}

const write = (stdin: Writable, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stdin.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

/** One thread, so that the same clip always comes to the same bytes; it is encoded again for delivery, so nearly whole. */
const encoderArgs = ({ widthPx, heightPx, fps }: LayeredClip, path: string): string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
  ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${widthPx}x${heightPx}`],
  ...['-framerate', String(fps), '-i', 'pipe:0'],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
  ...['-g', String(fps * 2), '-threads', '1'],
  ...['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
  ...['-movflags', '+faststart', '-fflags', '+bitexact', '-f', 'mp4', `file:${path}`],
]
