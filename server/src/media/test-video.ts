import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { inputArguments } from './audio/measure.ts'
import { run } from './run.ts'

/** For tests: the programs on PATH. */
export const testFfmpeg = { ffmpegPath: 'ffmpeg', ffprobePath: 'ffprobe' }

/** For tests: a signal that never fires. */
export const noAbort = (): AbortSignal => new AbortController().signal

/** For tests: runs `work` with a folder of its own, gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'media-test-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** For tests: PNG pictures of one colour each, as `r,g,b`. */
export async function plainPictures(
  folder: string,
  colours: readonly [number, number, number][],
): Promise<string[]> {
  return Promise.all(
    colours.map(async ([r, g, b], index) => {
      const path = join(folder, `plain_${index}.png`)
      const create = { width: 400, height: 240, channels: 3 as const, background: { r, g, b } }
      await sharp({ create }).png().toFile(path)
      return path
    }),
  )
}

/** For tests: the luma plane of every frame of a video. */
export async function decodeLuma(path: string, widthPx: number, heightPx: number): Promise<Uint8Array[]> {
  const args = ['-v', 'error', '-nostdin', ...inputArguments(path), '-map', '0:v:0']
  const { stdout } = await run('ffmpeg', [...args, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'], {
    signal: noAbort(),
  })
  const frameBytes = (widthPx * heightPx * 3) / 2
  return Array.from({ length: stdout.length / frameBytes }, (_, index) =>
    stdout.subarray(index * frameBytes, index * frameBytes + widthPx * heightPx),
  )
}

/** For tests: the mean of the upper half of a luma plane, where no caption comes. */
export function meanOfUpperHalf(luma: Uint8Array): number {
  const upper = luma.subarray(0, luma.length / 2)
  return upper.reduce((sum, value) => sum + value, 0) / upper.length
}
