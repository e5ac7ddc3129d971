import type { JobStatus } from '@potterlabs/generated/common/schemas.ts'
import type { ComposeClip, ComposeJob, TimelineItem } from '@potterlabs/generated/video-story/schemas.ts'
import { artifactView, subtitlesView } from '../../core/artifact-view.ts'
import { jobEnvelope } from '../../jobs/envelope.ts'
import { getJobs, totalCostMicrosUsd } from '../../store/jobs.ts'
import type { JobRow } from '../../store/schema.ts'
import {
  type ComposedTimeline,
  type ComposeInput,
  type ComposeOutput,
  type ComposeState,
  isAudio,
  WAITS_FOR_CLIPS,
} from './compose/inputs.ts'
import type { VideoStoryContext } from './deps.ts'
import { renderedTimeline } from './renders/clip-items.ts'

/*
 * Compose jobs as clients see them. Their input and output are what this pack's handlers wrote, so their types are named
 * once, here.
 */
const inputOf = (job: JobRow): ComposeInput => job.input as unknown as ComposeInput
const outputOf = (job: JobRow): ComposeOutput | null =>
  job.status === 'succeeded' ? (job.output as unknown as ComposeOutput) : null

/** What is assembled; of a render the clips, as far as they are ordered. */
export function timelineOf(job: JobRow): ComposedTimeline {
  const input = inputOf(job)
  const { render } = input
  if (!render) return input
  const state: ComposeState = job.state
  return renderedTimeline(render, render.clips ?? state['once:clips']?.clips ?? [])
}

const videoIdOf = (item: TimelineItem): string | null =>
  item.type === 'clip' && 'video_id' in item.source ? item.source.video_id : null

export async function composeView(
  context: Pick<VideoStoryContext, 'db' | 'links'>,
  job: JobRow,
): Promise<ComposeJob> {
  const { links } = context
  const input = inputOf(job)
  const output = outputOf(job)
  const clips = await composeClips(context, job)
  const reused = clips.filter((clip) => clip.reused).length
  const final = output?.artifact ? artifactView(links, job.projectId, output.artifact) : null
  const envelope = jobEnvelope(job, {
    clips: `/v1/compose/${job.id}/clips`,
    ...(final ? { final_video: final.url } : {}),
  })
  return {
    ...envelope,
    ...(input.render ? await renderProgress(context, job, envelope, clips) : {}),
    storyboard_id: input.storyboard?.id ?? null,
    strategy: input.storyboard?.strategy ?? null,
    options: input.options,
    clips,
    clip_ids: clips.flatMap((clip) => clip.video_id ?? []),
    final,
    subtitles: subtitlesView(links, job.projectId, output),
    render: output ? { reused, rebuilt: clips.length - reused } : { reused: 0, rebuilt: 0 },
    quality: output?.quality ?? null,
    stages: output?.stages ?? [],
  }
}

/** A render's clips are its parts: what they cost is its cost, and they are counted as they come. */
async function renderProgress(
  { db }: Pick<VideoStoryContext, 'db'>,
  job: JobRow,
  { cost, progress }: Pick<ComposeJob, 'cost' | 'progress'>,
  clips: readonly ComposeClip[],
): Promise<Pick<ComposeJob, 'cost' | 'progress'>> {
  const done = clips.filter(({ status }) => status === 'succeeded').length
  return {
    cost: { ...cost, amount_micros: await totalCostMicrosUsd(db, job.projectId, job.id) },
    progress: progress.stage === WAITS_FOR_CLIPS ? { ...progress, done, total: clips.length } : progress,
  }
}

/** What is seen in a compose job, in the order it was named, and how far each is. */
export async function composeClips(
  { db }: Pick<VideoStoryContext, 'db'>,
  job: JobRow,
): Promise<ComposeClip[]> {
  const { items, shots, reusedVideoIds } = timelineOf(job)
  const state: ComposeState = job.state
  const places = new Map((outputOf(job)?.places ?? state.places ?? []).map((place) => [place.item, place]))
  const videoIds = [...new Set(items.flatMap((item) => videoIdOf(item) ?? []))]
  const videos = new Map((await getJobs(db, job.projectId, videoIds)).map((video) => [video.id, video]))
  const seen = items.flatMap((item, index) => (isAudio(item) ? [] : [{ item, index }]))
  return seen.map(({ item, index }, position) => {
    const videoId = videoIdOf(item)
    const video = videoId === null ? undefined : videos.get(videoId)
    const shot = videoId === null ? undefined : shots[videoId]
    const place = places.get(index)
    return {
      id: `c${position + 1}`,
      type: item.type,
      scene_id: shot?.sceneId ?? null,
      shot_id: shot?.shotId ?? null,
      video_id: videoId,
      asset_id: assetIdOf(item),
      status: statusOf(job, video),
      start_sec: place?.startSec ?? null,
      duration_sec: place?.durationSec ?? null,
      reused: videoId !== null && reusedVideoIds.includes(videoId),
      error: video ? jobEnvelope(video).error : null,
    }
  })
}

function assetIdOf(item: TimelineItem): string | null {
  if (item.type === 'still') return item.asset_id
  return item.type === 'clip' && 'asset_id' in item.source ? item.source.asset_id : null
}

/** A video is as far as its own making, until the whole is done; everything else is made with the whole. */
const statusOf = (job: JobRow, video: JobRow | undefined): JobStatus =>
  video && job.status !== 'succeeded' ? video.status : job.status
