import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { pictureSize } from '../../../media/picture-size.ts'
import type { VideoReferenceRole, VideoRequest } from '../../../providers/port.ts'
import { estimateOf } from '../../../providers/price.ts'
import type { Provider } from '../../../providers/registry.ts'
import { getAssets } from '../../../store/assets.ts'
import type { Told } from '../../../studio/cast.ts'
import { keepClip } from '../../../studio/clips.ts'
import { type CandidateCall, withFallback } from '../../../studio/fallback.ts'
import { notServed, readKept, type StudioTools, serving } from '../../../studio/tools.ts'
import { tell } from '../videos/cast.ts'
import type { VideoInput, VideoOutput } from '../videos/inputs.ts'

type Job = RunningJob<VideoInput>

/** Has one clip made, in one provider call, and brings it to the rate, size and length that were asked for. */
export const videoJob = (tools: StudioTools) =>
  defineJob<VideoInput, VideoOutput>({
    kind: 'video',
    concurrency: 4,
    run: (job, context) =>
      withFallback(tools, job, context, (provider, call) => makeVideo(tools, job, context, provider, call)),
  })

async function makeVideo(
  tools: StudioTools,
  job: Job,
  context: JobContext,
  provider: Provider,
  { step, hasAlternative }: CandidateCall,
): Promise<VideoOutput> {
  const { settings } = job.input
  const can = provider.capabilities.video
  if (!can) throw notServed(provider, 'video')
  const durationSec = nextLonger(can.durations_sec, settings.duration_sec)
  if (durationSec === null) throw notServed(provider, `clips of ${settings.duration_sec} s`)
  const told = tell(job.input, can)
  context.progress({ stage: 'generate', done: 0, total: 1 })
  return context.call({
    step: step('video'),
    provider,
    call: serving(provider, 'video').video,
    hasAlternative,
    estimatedMicrosUsd: estimateOf(provider, 'video', { second: durationSec }),
    request: {
      prompt: told.prompt,
      negativePrompt: settings.negative_prompt,
      durationSec,
      aspectRatio: settings.aspect_ratio,
      resolution: settings.resolution,
      fps: settings.fps,
      seed: can.features.includes('seed') ? settings.seed : null,
      audio: false,
      references: await references(tools, job, context, told),
      model: null,
      overrides: job.input.overrides[provider.id] ?? {},
    },
    onFraction: (fraction) => context.progress({ stage: 'generate', percent: fraction * 90 }),
    async store(result) {
      context.progress({ stage: 'deliver', percent: 92 })
      const delivery = { ...pictureSize(settings), fps: settings.fps, durationSec: settings.duration_sec }
      const kept = await keepClip(tools, context, job, provider, result, delivery)
      return { ...kept, characters: told.characters }
    },
  })
}

/** The shortest clip of a provider that is long enough; the rest is cut off. */
export const nextLonger = (durationsSec: readonly number[], wantedSec: number): number | null =>
  durationsSec.reduce<number | null>(
    (best, durationSec) =>
      durationSec >= wantedSec && (best === null || durationSec < best) ? durationSec : best,
    null,
  )

async function references(
  tools: StudioTools,
  job: Job,
  context: JobContext,
  told: Told,
): Promise<VideoRequest['references']> {
  const wanted: { id: string; role: VideoReferenceRole }[] = [
    ...job.input.assets,
    ...told.referenceAssetIds.map((id) => ({ id, role: 'image_reference' as const })),
  ]
  const ids = wanted.map(({ id }) => id)
  const assets = new Map((await getAssets(context.db, job.projectId, ids)).map((asset) => [asset.id, asset]))
  return Promise.all(
    wanted.map(async ({ id, role }) => {
      const asset = assets.get(id)
      if (!asset?.sha256 || !asset.mime) {
        throw new JobFailure('dependency_failed', `The asset ${id} (${role}) has been deleted.`, {
          hint: 'Name another.',
        })
      }
      const data = await readKept(tools, { sha256: asset.sha256 })
      return { role, media: { type: 'bytes' as const, mime: asset.mime, data } }
    }),
  )
}
