import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watchMemory } from '../compose/usage.ts'
import { statOf } from '../process-stat.ts'

export interface CommandUsage {
  wallSec: number
  /** Of the program and all that it started and waited for. */
  cpuSec: number
  peakMb: number
}

/** Runs a program to its end and counts what it took; throws where it fails. */
export async function measureCommand(
  { command, args }: { command: string; args: string[] },
  folder: string,
): Promise<CommandUsage> {
  const cpuBefore = (await statOf('self')).endedChildrenCpuSec
  const started = performance.now()
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'close')
  const memory = watchMemory(child.pid ?? 0)
  const [code] = await ended
  const wallSec = (performance.now() - started) / 1000
  const peakMb = await memory.stop()
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return { wallSec, cpuSec: (await statOf('self')).endedChildrenCpuSec - cpuBefore, peakMb }
}
