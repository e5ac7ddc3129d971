import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { encodeMp3 } from '../../../media/audio-encode.ts'
import type { MusicResult } from '../../../providers/port.ts'
import { getJobs } from '../../../store/jobs.ts'
import type { SlideshowTools } from '../deps.ts'
import type { MusicInput, MusicOutput, SlideshowOutput, VoiceoverOutput } from '../inputs.ts'
import { keepFile, providerOf, serving } from './tools.ts'
import { withWorkFolder } from './work-folder.ts'

/** How much longer than its target a bed with the policy `fit` lasts, so that it rings out after the last word. */
const FIT_TAIL_SEC = 2
/** `at_least` goes on to the end of a phrase of this length. */
const PHRASE_SEC = 8
const MIN_MUSIC_SEC = 5
const MUSIC_SAMPLE_RATE_HZ = 48_000
const MUSIC_BITRATE_KBPS = 192

/** Makes a track, or a bed as long as what it lies under; both kinds are made alike. */
export const musicJob = (tools: SlideshowTools, kind: 'music' | 'background-music') =>
  defineJob<MusicInput, MusicOutput>({
    kind,
    concurrency: 1,
    async run(job, context) {
      const provider = providerOf(tools, job.provider)
      const durationSec = await lengthOf(job, context)
      context.progress({ stage: 'play', done: 0, total: 1 })
      context.log('info', `asking for ${durationSec.toFixed(2)} s of ${job.input.style}`)
      const { style, prompt, bpm, intensityCurve, stems, seed } = job.input
      return context.call({
        step: 'music',
        provider,
        call: serving(provider, 'music').music,
        request: { style, prompt, bpm, durationSec, intensityCurve, stems, seed },
        store: (result) => keepMusic(tools, job, context, result),
      })
    },
  })

async function lengthOf(job: RunningJob<MusicInput>, context: JobContext): Promise<number> {
  const { length } = job.input
  if ('durationSec' in length) return length.durationSec
  const ids = [length.target.voiceover_id, length.target.slideshow_id].filter((id) => id !== undefined)
  const targets = await getJobs(context.db, job.projectId, ids)
  // Voiceovers and slideshows of this pack alone write these outputs; both tell their length.
  const target = Math.max(
    ...targets.map((row) => (row.output as unknown as VoiceoverOutput | SlideshowOutput).durationSec),
  )
  return bedLength(target, length.policy)
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
  tools: SlideshowTools,
  job: RunningJob<MusicInput>,
  context: JobContext,
  result: MusicResult,
): Promise<MusicOutput> {
  const { durationSec } = result
  const wavFacts = { mime: 'audio/wav', durationSec, sampleRateHz: MUSIC_SAMPLE_RATE_HZ }
  const master = await keepFile(tools, context, job, 'master', { bytes: result.audio.data }, wavFacts)
  const stems = await Promise.all(
    result.stems.map(async ({ name, audio }) => ({
      name,
      artifact: await keepFile(tools, context, job, `stem:${name}`, { bytes: audio.data }, wavFacts),
    })),
  )
  const artifact = await withWorkFolder(tools.workDir, job.id, async (folder) => {
    const [from, to] = [join(folder, 'music.wav'), join(folder, 'music.mp3')]
    await writeFile(from, result.audio.data)
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
