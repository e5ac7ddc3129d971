import { processIds, statOf } from '../process-stat.ts'

const INTERVAL_MS = 500
const PAGE_BYTES = 4096

/** CPU time that a piece of work took. */
export interface CpuUsage {
  /** Of this process and its children. */
  cpuSec: number
  childrenCpuSec: number
}

/** Counts what this process and its children take from here on. Children count once they have ended. */
export async function startCpuUsage(): Promise<() => Promise<CpuUsage>> {
  const before = await cpuNow()
  return async () => {
    const after = await cpuNow()
    const childrenCpuSec = after.children - before.children
    return { cpuSec: after.self - before.self + childrenCpuSec, childrenCpuSec }
  }
}

/** Where there is no /proc, children count nothing. */
async function cpuNow(): Promise<{ self: number; children: number }> {
  const { user, system } = process.cpuUsage()
  return { self: (user + system) / 1e6, children: (await statOf('self')).endedChildrenCpuSec }
}

/**
 * Watches the resident memory of another process and all that descend from it (looking costs time, which must not count as
 * that of the work); `stop` tells the highest sum seen, in MB.
 */
export function watchMemory(pid: number): { stop: () => Promise<number> } {
  let peakBytes = 0
  let watching = true
  const loop = (async () => {
    while (watching) {
      peakBytes = Math.max(peakBytes, await familyBytes(pid))
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
    }
  })()
  return {
    stop: async () => {
      watching = false
      await loop
      return Math.round(peakBytes / 1e6)
    },
  }
}

/** From /proc; where there is none, nothing is seen. */
async function familyBytes(pid: number): Promise<number> {
  const ids = await processIds()
  const stats = new Map(await Promise.all(ids.map(async (id) => [Number(id), await statOf(id)] as const)))
  const isFamily = (id: number): boolean => {
    const parent = stats.get(id)?.parent
    return id === pid || (parent !== undefined && parent > 1 && isFamily(parent))
  }
  const pages = [...stats].filter(([id]) => isFamily(id)).map(([, { residentPages }]) => residentPages)
  return pages.reduce((sum, count) => sum + count, 0) * PAGE_BYTES
}
