import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { ComposedVideo } from '../../server/src/media/compose.ts'
import type { Timeline } from '../../server/src/media/timeline.ts'
import { type CpuUsage, watchMemory } from './usage.ts'

export interface Assembled extends ComposedVideo, CpuUsage {
  /** Encoders included. */
  peakRssMb: number
}

/**
 * Composes a timeline in a process of its own, so that what counts is the compositor's and not the bench's. With `keep`, what
 * is made is kept in the folder for the next time, and the quality is measured as a job would.
 */
export async function assemble(
  timeline: Timeline,
  folder: string,
  { keep = false } = {},
): Promise<Assembled> {
  await writeFile(join(folder, 'timeline.json'), JSON.stringify(timeline))
  const script = fileURLToPath(new URL('./assemble.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder, ...(keep ? ['keep'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const memory = watchMemory(child.pid ?? 0)
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  const peakRssMb = await memory.stop()
  if (code !== 0) throw new Error(`the assembly ended with ${code}`)
  return { ...JSON.parse(output), peakRssMb }
}
