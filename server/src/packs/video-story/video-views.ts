import type { Video } from '@potterlabs/generated/video-story/schemas.ts'
import { artifactView } from '../../core/artifact-view.ts'
import { jobEnvelope } from '../../jobs/envelope.ts'
import { readLogs } from '../../store/logs.ts'
import type { JobRow } from '../../store/schema.ts'
import type { VideoStoryContext } from './deps.ts'
import type { VideoInput, VideoOutput } from './videos/inputs.ts'

/*
 * Videos as clients see them. Their input and output are what this pack's handlers wrote, so their types are named
 * once, here.
 */
const inputOf = (job: JobRow): VideoInput => job.input as unknown as VideoInput
const outputOf = (job: JobRow): VideoOutput | null =>
  job.status === 'succeeded' ? (job.output as unknown as VideoOutput) : null

/** As many as the contract shows; `links.logs` leads to all. */
const NEWEST_LINES = 20

export async function videoView(
  { db, links }: Pick<VideoStoryContext, 'db' | 'links'>,
  job: JobRow,
): Promise<Video> {
  const input = inputOf(job)
  const output = outputOf(job)
  const artifact = output && artifactView(links, job.projectId, output.artifact)
  const logs = await readLogs(db, job.projectId, job.id, { tail: NEWEST_LINES })
  return {
    ...jobEnvelope(job, artifact ? { result: artifact.url } : {}),
    preset_id: input.presetId,
    inputs: input.settings,
    assets: input.assets,
    characters: output?.characters ?? input.characters,
    story_id: input.storyId,
    storyboard_id: input.storyboardId,
    scene_id: input.sceneId,
    shot_id: input.shotId,
    artifact,
    logs: logs.map(({ at, line }) => `${at.toISOString()} ${line}`),
  }
}
