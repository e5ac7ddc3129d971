import { readdir, readFile } from 'node:fs/promises'

const TICKS_PER_SEC = 100

/** What proc(5) says of a process. Zeros for one that is gone, and where there is no /proc. */
export interface ProcessStat {
  parent: number
  cpuSec: number
  /** Of its children that have ended and were waited for. */
  endedChildrenCpuSec: number
  residentPages: number
}

export async function statOf(pid: number | string): Promise<ProcessStat> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // Counted from the state, which follows the name; that stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const field = (index: number) => Number(fields[index] ?? 0)
  return {
    parent: field(1),
    cpuSec: (field(11) + field(12)) / TICKS_PER_SEC,
    endedChildrenCpuSec: (field(13) + field(14)) / TICKS_PER_SEC,
    residentPages: field(21),
  }
}

/** The processes that there are; none where there is no /proc. */
export async function processIds(): Promise<string[]> {
  const entries = await readdir('/proc').catch(() => [])
  return entries.filter((entry) => /^\d+$/.test(entry))
}

/** CPU seconds of a process and its children so far, living and ended. */
export async function familyCpuSec(pid: number): Promise<number> {
  const self = await statOf(pid)
  const others = await Promise.all((await processIds()).map(statOf))
  const living = others.filter(({ parent }) => parent === pid).reduce((sum, { cpuSec }) => sum + cpuSec, 0)
  return self.cpuSec + self.endedChildrenCpuSec + living
}
