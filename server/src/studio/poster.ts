import type { KeptArtifact } from '../core/artifact-view.ts'
import type { JobContext } from '../jobs/definition.ts'
import type { ComposedVideo } from '../media/compose.ts'
import { makePoster } from '../media/poster.ts'
import { type JobIdentity, keepFile, type StudioTools } from './tools.ts'

/** Takes a finished video's poster and keeps it under `name`. Safe to run again. */
export async function keepPoster(
  tools: Pick<StudioTools, 'content' | 'ffmpeg'>,
  context: Pick<JobContext, 'db' | 'signal'>,
  job: JobIdentity,
  video: Pick<ComposedVideo, 'path' | 'durationSec' | 'widthPx' | 'heightPx' | 'fps'>,
  wanted: { name: string; timeSec: number | null; candidatesSec: readonly number[] },
): Promise<KeptArtifact> {
  const { path, widthPx, heightPx, durationSec, fps } = video
  const { name, ...when } = wanted
  const poster = { ...when, widthPx, durationSec, fps, ffmpeg: tools.ffmpeg, signal: context.signal }
  const { bytes } = await makePoster(path, poster)
  return keepFile(tools, context, job, name, { bytes }, { mime: 'image/jpeg', widthPx, heightPx })
}
