import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FrameComposer } from '../../server/src/media/frame-composer.ts'
import type { Chunk, VideoPlan } from '../../server/src/media/plan.ts'
import { run } from '../../server/src/media/run.ts'
import { statOf } from '../process-stat.ts'

/** Raw 1080p30 is 93 MB a second: two pieces of this length keep the files under 3 GB. */
const PIECE_SEC = 15

/**
 * The least that encoding these frames takes here: two single-threaded encoders side by side, each fed the very same
 * frames from a file, with nothing else to do. Long videos are done two pieces at a time; making the frames does not count.
 */
export async function measureEncodeLimit(
  plan: VideoPlan,
  folder: string,
  ffmpegPath: string,
): Promise<{ wallSec: number; cpuSec: number }> {
  const composer = new FrameComposer(plan)
  const sum = { wallSec: 0, cpuSec: 0 }
  try {
    const pieces = piecesOf(plan)
    for (let index = 0; index < pieces.length; index += 2) {
      const pair = pieces.slice(index, index + 2)
      const paths: string[] = []
      for (const [side, chunks] of pair.entries()) {
        paths.push(await writeFrames(composer, chunks, join(folder, `frames_${side}.yuv`)))
      }
      const cpuBefore = (await statOf('self')).endedChildrenCpuSec
      const started = performance.now()
      await Promise.all(paths.map((path) => encode(plan, path, ffmpegPath)))
      sum.wallSec += (performance.now() - started) / 1000
      sum.cpuSec += (await statOf('self')).endedChildrenCpuSec - cpuBefore
    }
    return sum
  } finally {
    await composer.close()
    for (const side of [0, 1]) await rm(join(folder, `frames_${side}.yuv`), { force: true })
  }
}

/** An even number of runs of chunks, of about the same length, none much longer than `PIECE_SEC`. */
function piecesOf({ chunks, frames, fps }: VideoPlan): Chunk[][] {
  const pairs = Math.ceil(frames / (2 * PIECE_SEC * fps))
  const count = Math.min(2 * pairs, chunks.length)
  const pieceOf = ({ fromFrame }: Chunk) => Math.floor((fromFrame / frames) * count)
  return Array.from({ length: count }, (_, piece) => chunks.filter((chunk) => pieceOf(chunk) === piece))
}

async function writeFrames(composer: FrameComposer, chunks: readonly Chunk[], path: string): Promise<string> {
  const file = await open(path, 'w')
  try {
    for (const chunk of chunks) for await (const frame of composer.frames(chunk)) await file.write(frame)
  } finally {
    await file.close()
  }
  return path
}

/** As a chunk is encoded, from a file instead of a pipe. */
async function encode(
  { encoderArgs, container }: VideoPlan,
  rawPath: string,
  ffmpegPath: string,
): Promise<void> {
  const input = ['-protocol_whitelist', 'file', '-i', `file:${rawPath}`]
  const args = encoderArgs.flatMap((arg) => (arg === 'pipe:0' ? input : arg === '-i' ? [] : [arg]))
  await run(ffmpegPath, [...args, `file:${rawPath}.${container}`], { signal: new AbortController().signal })
  await rm(`${rawPath}.${container}`)
}
