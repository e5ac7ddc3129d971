import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FrameComposer } from '../../server/src/media/frame-composer.ts'
import type { VideoPlan } from '../../server/src/media/plan.ts'
import { run } from '../../server/src/media/run.ts'
import { cpuSec } from './usage.ts'

/**
 * The least that encoding these frames takes here: two single-threaded encoders side by side, each fed half of
 * the very same frames from a file. Needs 3 MB of disk for each 1080p frame, freed at the end.
 *
 * @returns seconds for the encoding alone, and for making the frames alone (one thread, written to disk)
 */
export async function measureEncodeLimit(
  plan: VideoPlan,
  folder: string,
  ffmpegPath: string,
): Promise<{ encodeSec: number; encodeCpuSec: number; framesSec: number }> {
  const half = Math.ceil(plan.chunks.length / 2)
  const halves = [plan.chunks.slice(0, half), plan.chunks.slice(half)]
  const rawPaths = halves.map((_, index) => join(folder, `frames_${index}.yuv`))
  try {
    const framesSec = await seconds(async () => {
      const composer = new FrameComposer(plan)
      for (const [index, chunks] of halves.entries()) {
        const file = await open(rawPaths[index] ?? '', 'w')
        for (const chunk of chunks) for await (const frame of composer.frames(chunk)) await file.write(frame)
        await file.close()
      }
    })
    const cpuBefore = await cpuSec()
    const encodeSec = await seconds(async () => {
      await Promise.all(
        rawPaths.map((path, index) => {
          const input = ['-protocol_whitelist', 'file', '-i', `file:${path}`]
          const args = plan.encoderArgs.flatMap((arg) =>
            arg === 'pipe:0' ? input : arg === '-i' ? [] : [arg],
          )
          const output = `file:${join(folder, `limit_${index}.mp4`)}`
          return run(ffmpegPath, [...args, output], { signal: new AbortController().signal })
        }),
      )
    })
    return { encodeSec, encodeCpuSec: (await cpuSec()) - cpuBefore, framesSec }
  } finally {
    for (const path of rawPaths) await rm(path, { force: true })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
