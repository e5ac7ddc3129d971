import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateFfmpeg } from '../../server/src/media/ffmpeg.ts'
import { planVideo } from '../../server/src/media/plan.ts'
import { assemble } from '../compose/assembly.ts'
import { measureEncodeLimit } from '../compose/encode-limit.ts'
import { round } from '../compose/limit.ts'
import { makeScene } from '../compose/scene.ts'
import type { Bench } from '../run.ts'
import { measureCommand } from './command.ts'
import { zoompanGraph } from './ffmpeg-graph.ts'
import { remotionCommand } from './remotion.ts'

const SCENE = { slides: 12, slideSec: 2.5, widthPx: 1920, heightPx: 1080 }

type Figure = 'WallSec' | 'CpuSec' | 'CpuRatio' | 'PeakMb'
type Contender = 'ours' | 'zoompan1x' | 'zoompan8x' | 'remotion'
type Name = 'limitWallSec' | 'limitCpuSec' | `${Contender}${Figure}`

const labelsOf = <Of extends Contender>(contender: Of, name: string) =>
  ({
    [`${contender}WallSec`]: `${name}, s`,
    [`${contender}CpuSec`]: '  CPU s',
    [`${contender}CpuRatio`]: '  CPU / limit',
    [`${contender}PeakMb`]: '  peak memory, MB',
  }) as Record<`${Of}${Figure}`, string>

/**
 * The same slideshow by other means, one after another: 12 slides of 1080p30 with motion, crossfades, burned-in captions
 * and ducked music. What is not installed gives NaN, and a note says what it needs.
 */
export const peersBench: Bench<Name> = {
  labels: {
    limitWallSec: 'limit: encoding alone, frames ready made, s',
    limitCpuSec: '  CPU s',
    ...labelsOf('ours', 'this house'),
    ...labelsOf('zoompan1x', 'one ffmpeg graph, zoompan at 1x (jumps by whole pixels)'),
    ...labelsOf('zoompan8x', 'one ffmpeg graph, zoompan at 8x (smooth)'),
    ...labelsOf('remotion', 'Remotion, two tabs of Chromium (smooth)'),
  },

  async measure(note) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-peers-'))
    try {
      const ffmpeg = await locateFfmpeg()
      note('making pictures, voice and music')
      const timeline = await makeScene(folder, SCENE)
      await writeFile(join(folder, 'timeline.json'), JSON.stringify(timeline))
      note('the limit')
      const limit = await measureEncodeLimit(planVideo(timeline), folder, ffmpeg.ffmpegPath)
      const rowOf = (contender: Contender, wallSec: number, cpuSec: number, peakMb: number) => ({
        [`${contender}WallSec`]: round(wallSec),
        [`${contender}CpuSec`]: round(cpuSec),
        [`${contender}CpuRatio`]: round(cpuSec / limit.cpuSec),
        [`${contender}PeakMb`]: peakMb,
      })
      note('this house')
      const own = await assemble(timeline, folder)
      const figures = {
        limitWallSec: round(limit.wallSec),
        limitCpuSec: round(limit.cpuSec),
        ...rowOf('ours', own.timings.totalMs / 1000, own.cpuSec, own.peakRssMb),
      }
      const others = {
        zoompan1x: await zoompanGraph(timeline, { folder, ...ffmpeg, upscale: 1 }),
        zoompan8x: await zoompanGraph(timeline, { folder, ...ffmpeg, upscale: 8 }),
        remotion: await remotionCommand(folder),
      }
      for (const [contender, peer] of Object.entries(others) as [keyof typeof others, Peer][]) {
        note('missing' in peer ? `${contender} is left out: ${peer.missing}` : contender)
        const { wallSec, cpuSec, peakMb } = 'missing' in peer ? NOTHING : await measureCommand(peer, folder)
        Object.assign(figures, rowOf(contender, wallSec, cpuSec, peakMb))
      }
      return figures as Record<Name, number>
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** How a peer is run, or what it would need. */
export type Peer = { command: string; args: string[] } | { missing: string }

const NOTHING = { wallSec: Number.NaN, cpuSec: Number.NaN, peakMb: Number.NaN }
