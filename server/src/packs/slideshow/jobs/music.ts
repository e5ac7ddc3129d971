import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { encodeMp3 } from '../../../media/audio-encode.ts'
import { exactly, expectedMicros } from '../../../providers/estimate.ts'
import type { Media, MusicResult } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { getJobs } from '../../../store/jobs.ts'
import { withFallback } from '../../../studio/fallback.ts'
import { receiveSoundFile } from '../../../studio/sound.ts'
import { keepFile, type StudioTools, serving } from '../../../studio/tools.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import { finishedSlideshow } from '../edits.ts'
import type { MusicInput, MusicOutput, VoiceoverOutput } from '../inputs.ts'
import { musicQuantities } from '../quantities.ts'

/** How much longer than its target a bed with the policy `fit` lasts, so that it rings out after the last word. */
const FIT_TAIL_SEC = 2
/** `at_least` goes on to the end of a phrase of this length. */
const PHRASE_SEC = 8
const MIN_MUSIC_SEC = 5
const MUSIC_SAMPLE_RATE_HZ = 48_000
const MUSIC_BITRATE_KBPS = 192

/** Makes a track, or a bed as long as what it lies under; both kinds are made alike. */
export const musicJob = (tools: StudioTools, kind: 'music' | 'background-music') =>
  defineJob<MusicInput, MusicOutput>({
    kind,
    concurrency: 1,
    async run(job, context) {
      const lengthSec = await lengthOf(job, context)
      context.progress({ stage: 'play', done: 0, total: 1 })
      context.log('info', `asking for ${lengthSec.toFixed(2)} s of ${job.input.style}`)
      const { style, prompt, bpm, intensityCurve, stems, seed } = job.input
      return withFallback(tools, job, context, (provider, { step, hasAlternative }) =>
        context.call({
          step: step('music'),
          hasAlternative,
          provider,
          call: serving(provider, 'music').music,
          estimatedMicrosUsd: expectedMicros(provider, 'music', musicQuantities(exactly(lengthSec))),
          request: { style, prompt, bpm, durationSec: lengthSec, intensityCurve, stems, seed },
          store: (result) => keepMusic(tools, job, context, provider, result),
        }),
      )
    },
  })

async function lengthOf(job: RunningJob<MusicInput>, context: JobContext): Promise<number> {
  const { length } = job.input
  if ('durationSec' in length) return length.durationSec
  const ids = [length.target.voiceover_id, length.target.slideshow_id].filter((id) => id !== undefined)
  const targets = await getJobs(context.db, job.projectId, ids)
  const lengthsSec = targets.map(async (row) =>
    row.kind === 'slideshow'
      ? (await finishedSlideshow(context.db, row)).durationSec
      : // Voiceovers of this pack alone write this output.
        (row.output as unknown as VoiceoverOutput).durationSec,
  )
  const targetSec = Math.max(...(await Promise.all(lengthsSec)))
  return bedLength(targetSec + (length.cardsSec ?? 0), length.policy)
}

/** Length of a bed under something `targetSec` long. */
export function bedLength(targetSec: number, policy: 'fit' | 'exact' | 'at_least'): number {
  const lengthSec = {
    exact: targetSec,
    fit: targetSec + FIT_TAIL_SEC,
    at_least: Math.ceil(targetSec / PHRASE_SEC) * PHRASE_SEC,
  }[policy]
  return Math.max(MIN_MUSIC_SEC, lengthSec)
}

function keepMusic(
  tools: StudioTools,
  job: RunningJob<MusicInput>,
  context: JobContext,
  provider: Provider,
  result: MusicResult,
): Promise<MusicOutput> {
  return withWorkFolder(tools.workDir, job.id, async (folder) => {
    // An hour of it and several stems: files, and one at a time.
    const wavOf = async (media: Media, name: string) => {
      const own = join(folder, name)
      await mkdir(own)
      const format = { sampleRateHz: MUSIC_SAMPLE_RATE_HZ, channels: 2 as const, folder: own }
      return receiveSoundFile(tools, context, provider, media, format)
    }
    const sound = await wavOf(result.audio, 'music')
    const facts = { durationSec: sound.durationSec, sampleRateHz: MUSIC_SAMPLE_RATE_HZ }
    const keep = (name: string, file: string, mime: string) =>
      keepFile(tools, context, job, name, { file }, { mime, ...facts })
    const master = await keep('master', sound.path, 'audio/wav')
    const stems: MusicOutput['stems'] = []
    for (const [index, { name, audio }] of result.stems.entries()) {
      const { path } = await wavOf(audio, `stem_${index}`)
      stems.push({ name, artifact: await keep(`stem:${name}`, path, 'audio/wav') })
    }
    const mp3Path = join(folder, 'music.mp3')
    await encodeMp3(sound.path, mp3Path, {
      sampleRateHz: MUSIC_SAMPLE_RATE_HZ,
      bitrateKbps: MUSIC_BITRATE_KBPS,
      ffmpeg: tools.ffmpeg,
      signal: context.signal,
    })
    return { artifact: await keep('mp3', mp3Path, 'audio/mpeg'), master, bpm: result.bpm, stems }
  })
}
