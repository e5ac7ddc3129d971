import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { durationSec, encodeWav } from '../../../core/wav.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { encodeMp3 } from '../../../media/audio-encode.ts'
import { exactly, expectedMicros } from '../../../providers/estimate.ts'
import type { Media, MusicResult } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { getJobs } from '../../../store/jobs.ts'
import { withFallback } from '../../../studio/fallback.ts'
import { receiveSound } from '../../../studio/sound.ts'
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
  return bedLength(Math.max(...(await Promise.all(lengthsSec))), length.policy)
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

async function keepMusic(
  tools: StudioTools,
  job: RunningJob<MusicInput>,
  context: JobContext,
  provider: Provider,
  result: MusicResult,
): Promise<MusicOutput> {
  const format = { sampleRateHz: MUSIC_SAMPLE_RATE_HZ, channels: 2 as const }
  const wavOf = (media: Media) => receiveSound(tools, context, job, provider, media, format)
  const sound = await wavOf(result.audio)
  const wav = encodeWav(sound)
  const wavFacts = { mime: 'audio/wav', durationSec: durationSec(sound), sampleRateHz: MUSIC_SAMPLE_RATE_HZ }
  const master = await keepFile(tools, context, job, 'master', { bytes: wav }, wavFacts)
  const stems = await Promise.all(
    result.stems.map(async ({ name, audio }) => ({
      name,
      artifact: await keepFile(
        tools,
        context,
        job,
        `stem:${name}`,
        { bytes: encodeWav(await wavOf(audio)) },
        wavFacts,
      ),
    })),
  )
  const artifact = await withWorkFolder(tools.workDir, job.id, async (folder) => {
    const [from, to] = [join(folder, 'music.wav'), join(folder, 'music.mp3')]
    await writeFile(from, wav)
    await encodeMp3(from, to, {
      sampleRateHz: MUSIC_SAMPLE_RATE_HZ,
      bitrateKbps: MUSIC_BITRATE_KBPS,
      ffmpeg: tools.ffmpeg,
      signal: context.signal,
    })
    return keepFile(tools, context, job, 'mp3', { file: to }, { ...wavFacts, mime: 'audio/mpeg' })
  })
  return { artifact, master, bpm: result.bpm, stems }
}
