import { processIds, statOf } from '../process-stat.ts'

const INTERVAL_MS = 200
const PAGE_BYTES = 4096

/** What a piece of work took. */
export interface Usage {
  cpuSec: number
  peakRssMb: number
}

/** Watches the resident memory of this process and its children; `stop` tells the highest sum seen, in MB. */
export function watchMemory(): { stop: () => Promise<number> } {
  let peakBytes = 0
  let watching = true
  const loop = (async () => {
    while (watching) {
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss() + (await childrenBytes()))
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

/** From /proc; where there is none, only this process counts. */
async function childrenBytes(): Promise<number> {
  const sizes = (await processIds()).map(childBytes)
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

async function childBytes(pid: string): Promise<number> {
  const { parent, residentPages } = await statOf(pid)
  return parent === process.pid ? residentPages * PAGE_BYTES : 0
}

/** CPU seconds of this process and of its children that have ended; where there is no /proc, of this one alone. */
export async function cpuSec(): Promise<number> {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + (await statOf('self')).endedChildrenCpuSec
}
