import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateFfmpeg } from '../../server/src/media/ffmpeg.ts'
import { planVideo } from '../../server/src/media/plan.ts'
import type { Bench } from '../run.ts'
import { assemble } from './assembly.ts'
import { measureEncodeLimit } from './encode-limit.ts'
import { makeScene } from './scene.ts'

const FULL_HD = { widthPx: 1920, heightPx: 1080 }

const labels = {
  slides: 'slides (1080p30, motion, crossfades, captions, ducked music)',
  durationSec: 'video, s',
  frames: 'frames',
  cores: 'cores',
  assembleSec: 'assembling, s',
  pictureSec: '  picture, s',
  soundSec: '  sound, beside the picture, s',
  muxSec: '  mux and check, s',
  encodeLimitSec: 'limit: encoding the same frames, ready made, s',
  ratio: 'assembling / limit',
  assembleCpuSec: 'assembling, CPU s of all processes',
  encodersCpuSec: '  ffmpeg (encoders, sound, mux), CPU s',
  framesCpuSec: '  frames and everything else, CPU s',
  encodeLimitCpuSec: 'limit, CPU s',
  cpuRatio: 'assembling / limit in CPU (for a busy machine)',
  peakRssMb: 'peak memory with encoders, MB',
  fileMb: 'file, MB',
}

/** Assembling slides, captions, voice and music, against encoding alone. */
export const limitBench = (slides: number, slideSec: number): Bench<keyof typeof labels> => ({
  labels,

  async measure(note) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-compose-'))
    try {
      const ffmpeg = await locateFfmpeg()
      note('making pictures, voice and music')
      const timeline = await makeScene(folder, { slides, slideSec, ...FULL_HD })
      note(`assembling ${slides} slides`)
      const video = await assemble(timeline, folder)
      note('encoding the same frames, already made')
      const limit = await measureEncodeLimit(planVideo(timeline), folder, ffmpeg.ffmpegPath)
      const sec = (ms: number) => round(ms / 1000)
      return {
        slides,
        durationSec: video.durationSec,
        frames: video.frames,
        cores: availableParallelism(),
        assembleSec: sec(video.timings.totalMs),
        pictureSec: sec(video.timings.pictureMs),
        soundSec: sec(video.timings.soundMs),
        muxSec: sec(video.timings.muxMs),
        encodeLimitSec: round(limit.wallSec),
        ratio: round(video.timings.totalMs / 1000 / limit.wallSec),
        assembleCpuSec: round(video.cpuSec),
        encodersCpuSec: round(video.childrenCpuSec),
        framesCpuSec: round(video.cpuSec - video.childrenCpuSec),
        encodeLimitCpuSec: round(limit.cpuSec),
        cpuRatio: round(video.cpuSec / limit.cpuSec),
        peakRssMb: video.peakRssMb,
        fileMb: round(video.sizeBytes / 1e6),
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

export const round = (value: number): number => Math.round(value * 1000) / 1000
