import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ComposedVideo } from '../../server/src/media/compose.ts'
import { locateFfmpeg } from '../../server/src/media/ffmpeg.ts'
import { planVideo } from '../../server/src/media/plan.ts'
import { run } from '../../server/src/media/run.ts'
import type { Bench } from '../run.ts'
import { measureEncodeLimit } from './encode-limit.ts'
import { makeScene } from './scene.ts'
import type { Usage } from './usage.ts'

/** Raw 1080p30 is 93 MB a second: this keeps the limit's file under 3 GB. */
const DURATION_SEC = 30

const labels = {
  durationSec: 'video, s (1080p30, 12 pictures, captions, sound)',
  frames: 'frames',
  cores: 'cores',
  assembleSec: 'assembling, s',
  pictureSec: '  picture, s',
  soundSec: '  sound, beside the picture, s',
  muxSec: '  mux and check, s',
  encodeLimitSec: 'limit: encoding the same frames, ready made, s',
  ratio: 'assembling / limit',
  assembleCpuSec: 'assembling, CPU s of all processes',
  encodeLimitCpuSec: 'limit, CPU s',
  cpuRatio: 'assembling / limit in CPU (for a busy machine)',
  framesOnlySec: 'frames only, one thread, to disk, s',
  peakRssMb: 'peak memory with encoders, MB',
  fileMb: 'file, MB',
}

/** Assembling twelve pictures, captions, voice and music, against encoding alone. */
export const composeBench: Bench<keyof typeof labels> = {
  labels,

  async measure(note) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-compose-'))
    try {
      const ffmpeg = await locateFfmpeg()
      note(`making 12 pictures, voice and music (${DURATION_SEC} s)`)
      const timeline = await makeScene(folder, DURATION_SEC)
      await writeFile(join(folder, 'timeline.json'), JSON.stringify(timeline))
      note('assembling')
      const video = await assemble(folder)
      note('encoding the same frames, already made')
      const plan = planVideo(timeline)
      const { encodeSec, encodeCpuSec, framesSec } = await measureEncodeLimit(plan, folder, ffmpeg.ffmpegPath)
      const sec = (ms: number) => round(ms / 1000)
      return {
        durationSec: video.durationSec,
        frames: video.frames,
        cores: availableParallelism(),
        assembleSec: sec(video.timings.totalMs),
        pictureSec: sec(video.timings.pictureMs),
        soundSec: sec(video.timings.soundMs),
        muxSec: sec(video.timings.muxMs),
        encodeLimitSec: round(encodeSec),
        ratio: round(video.timings.totalMs / 1000 / encodeSec),
        assembleCpuSec: round(video.cpuSec),
        encodeLimitCpuSec: round(encodeCpuSec),
        cpuRatio: round(video.cpuSec / encodeCpuSec),
        framesOnlySec: round(framesSec),
        peakRssMb: video.peakRssMb,
        fileMb: round(video.sizeBytes / 1e6),
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const round = (value: number): number => Math.round(value * 100) / 100

async function assemble(folder: string): Promise<ComposedVideo & Usage> {
  const script = fileURLToPath(new URL('./assemble.ts', import.meta.url))
  const { stdout } = await run(process.execPath, [script, folder], {
    signal: new AbortController().signal,
    // Node reserves far more addresses than it uses.
    limits: { addressSpaceBytes: 2 ** 40 },
  })
  return JSON.parse(stdout.toString('utf8'))
}
