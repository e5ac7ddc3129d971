import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from '../run.ts'
import { assemble } from './assembly.ts'
import { round } from './limit.ts'
import { makeScene } from './scene.ts'

/**
 * A ninth of a full picture, so that 300 slides take a minute rather than ten: what a slide costs shrinks, and whatever grows
 * faster than the slides shows the more.
 */
const SIZE = { widthPx: 640, heightPx: 360 }
const SLIDE_SEC = 2.5
const COUNTS = [12, 60, 300] as const

type Name = `${'cpuSec' | 'wallSec' | 'peakRssMb'}${(typeof COUNTS)[number]}` | 'growth' | 'memoryGrowth'

const labels: Record<Name, string> = {
  cpuSec12: '12 slides (360p30), CPU s of all processes',
  cpuSec60: '60 slides, CPU s',
  cpuSec300: '300 slides, CPU s',
  growth: '300 slides / (5 x 60 slides) in CPU',
  wallSec12: '12 slides, s',
  wallSec60: '60 slides, s',
  wallSec300: '300 slides, s',
  peakRssMb12: '12 slides, peak memory with encoders, MB',
  peakRssMb60: '60 slides, peak memory, MB',
  peakRssMb300: '300 slides, peak memory, MB',
  memoryGrowth: '300 slides / 60 slides in peak memory',
}

/** How cost and memory grow with the number of slides. */
export const scalingBench: Bench<Name> = {
  labels,

  async measure(note) {
    const figures: Partial<Record<Name, number>> = {}
    for (const slides of COUNTS) {
      const folder = await mkdtemp(join(tmpdir(), 'bench-scaling-'))
      try {
        note(`assembling ${slides} slides`)
        const video = await assemble(
          await makeScene(folder, { slides, slideSec: SLIDE_SEC, ...SIZE }),
          folder,
        )
        figures[`cpuSec${slides}`] = round(video.cpuSec)
        figures[`wallSec${slides}`] = round(video.timings.totalMs / 1000)
        figures[`peakRssMb${slides}`] = video.peakRssMb
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
    const of = (name: Name) => figures[name] ?? Number.NaN
    return {
      ...(figures as Record<Name, number>),
      growth: round(of('cpuSec300') / (5 * of('cpuSec60'))),
      memoryGrowth: round(of('peakRssMb300') / of('peakRssMb60')),
    }
  },
}
