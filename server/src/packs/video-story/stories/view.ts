import type { Story, StoryPhase, StoryVideo, Video } from '@potterlabs/generated/video-story/schemas.ts'
import { artifactView, subtitlesView } from '../../../core/artifact-view.ts'
import { jobEnvelope } from '../../../jobs/envelope.ts'
import { getJob, getJobs, totalCostMicrosUsd } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { VideoStoryContext } from '../deps.ts'
import type { OrderedClip } from '../renders/order-clips.ts'
import { missingAmong } from '../renders/wait-for-clips.ts'
import { videoView } from '../video-views.ts'
import { attemptOf, newestOf, orderedIn } from './attempts.ts'
import type { StoryJobInput, StoryOutput } from './inputs.ts'

/*
 * Stories as clients see them. Their input and output are what this pack's handlers wrote, so their types are named once,
 * here.
 */
export const inputOf = (job: JobRow): StoryJobInput => job.input as unknown as StoryJobInput
const outputOf = (job: JobRow): StoryOutput | null =>
  job.status === 'succeeded' ? (job.output as unknown as StoryOutput) : null

export const storyboardIdOf = (job: JobRow): string =>
  newestOf(job.state, 'storyboard')?.storyboardId ?? inputOf(job).storyboardId

/** How much of a story is done when its clips are being made, and when they are made, in percent. */
const CLIPS_FROM = 5
const CLIPS_UNTIL = 80

/** A story as it stands; what its parts have cost is its own cost. */
export async function storyView(
  context: Pick<VideoStoryContext, 'db' | 'links'>,
  job: JobRow,
): Promise<Story> {
  const { db, links } = context
  const input = inputOf(job)
  const output = outputOf(job)
  const clips = storyClips(job)
  const rows = await getJobs(
    db,
    job.projectId,
    clips.flatMap(({ videoId }) => videoId ?? []),
  )
  const videos = clips.map((clip) => clipView(clip, rows))
  const made = videos.filter(({ status }) => status === 'succeeded')
  const final = output && artifactView(links, job.projectId, output.artifact)
  const self = `/v1/stories/${job.id}`
  const storyboardId = storyboardIdOf(job)
  const envelope = jobEnvelope(job, {
    scenes: `${self}/scenes`,
    renders: `${self}/videos`,
    storyboard: `/v1/storyboards/${storyboardId}`,
    ...(final ? { final_video: final.url } : {}),
  })
  const phase = await phaseOf(db, job)
  return {
    ...envelope,
    progress: progressOf(envelope.progress, { phase, made: made.length, total: videos.length }, job),
    cost: { ...envelope.cost, amount_micros: await totalCostMicrosUsd(db, job.projectId, job.id) },
    title: input.title,
    language: input.source.language,
    options: input.options,
    render: input.render,
    phase,
    storyboard_id: storyboardId,
    voiceover_id: newestOf(job.state, 'narration')?.voiceoverId ?? null,
    music_id: newestOf(job.state, 'music')?.musicId ?? null,
    compose_id: orderedIn(job.state, 'compose', attemptOf(job.state).attempt)?.composeId ?? null,
    videos,
    missing_shot_ids:
      job.status === 'failed' || job.status === 'canceled' ? missingAmong(clips, rows).ids : [],
    final,
    subtitles: subtitlesView(links, job.projectId, output),
    render_count: {
      reused: made.filter(({ reused }) => reused).length,
      rebuilt: made.filter(({ reused }) => !reused).length,
    },
    quality: output?.quality ?? null,
  }
}

/** The clips of a story as its last attempt has them, or will, once it has ordered its own. */
export function storyClips(job: JobRow): OrderedClip[] {
  const { attempt, retryShotIds = [] } = attemptOf(job.state)
  const ordered = orderedIn(job.state, 'clips', attempt)?.clips
  if (ordered) return ordered
  const before = newestOf(job.state, 'clips', attempt - 1)?.clips ?? []
  return before.map((clip) =>
    clip.shots.some(({ shotId }) => retryShotIds.includes(shotId))
      ? { ...clip, videoId: null, reused: false }
      : { ...clip, reused: true },
  )
}

/** The videos of a story, in the order of its shots. */
export async function storyVideos(
  context: Pick<VideoStoryContext, 'db' | 'links'>,
  job: JobRow,
  status: Video['status'] | undefined,
): Promise<Video[]> {
  const ids = [...new Set(storyClips(job).flatMap(({ videoId }) => videoId ?? []))]
  const rows = new Map((await getJobs(context.db, job.projectId, ids)).map((row) => [row.id, row]))
  const wanted = ids
    .flatMap((id) => rows.get(id) ?? [])
    .filter((row) => (status ?? row.status) === row.status)
  return Promise.all(wanted.map((row) => videoView(context, row)))
}

function clipView({ sceneId, shotId, videoId, reused }: OrderedClip, rows: readonly JobRow[]): StoryVideo {
  const row = rows.find(({ id }) => id === videoId)
  return {
    scene_id: sceneId,
    shot_id: shotId,
    video_id: videoId,
    status: row?.status ?? 'queued',
    reused: reused && row?.status === 'succeeded',
    error: row ? jobEnvelope(row).error : null,
  }
}

async function phaseOf(db: VideoStoryContext['db'], job: JobRow): Promise<StoryPhase> {
  const { attempt } = attemptOf(job.state)
  if (orderedIn(job.state, 'compose', attempt)) return 'composing'
  if (orderedIn(job.state, 'narration', attempt) || orderedIn(job.state, 'clips', attempt)) return 'rendering'
  const storyboard = await getJob(db, job.projectId, storyboardIdOf(job))
  return storyboard?.status === 'succeeded' ? 'rendering' : 'storyboarding'
}

/** The clips are counted as they come: the story's own job sleeps meanwhile. */
function progressOf(
  progress: Story['progress'],
  { phase, made, total }: { phase: StoryPhase; made: number; total: number },
  { status }: JobRow,
): Story['progress'] {
  const counted = { done: made, total }
  if (status === 'succeeded') return { ...progress, ...counted }
  if (status !== 'running') return { ...progress, ...counted, stage: status }
  if (phase !== 'rendering' || total === 0) return { ...progress, ...counted, stage: phase }
  const percent = CLIPS_FROM + ((CLIPS_UNTIL - CLIPS_FROM) * made) / total
  return { percent: Math.round(percent * 10) / 10, stage: phase, ...counted }
}
