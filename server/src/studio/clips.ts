import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptArtifact } from '../core/artifact-view.ts'
import type { JobContext } from '../jobs/definition.ts'
import { type Delivery, deliverClip } from '../media/clip/deliver.ts'
import { UnusableMediaError } from '../media/errors.ts'
import type { VideoResult } from '../providers/port.ts'
import type { Provider } from '../providers/registry.ts'
import { keepVideo } from './finished-video.ts'
import { badOutput, receive } from './receive.ts'
import type { JobIdentity, StudioTools } from './tools.ts'
import { withWorkFolder } from './work-folder.ts'

export interface KeptClip {
  artifact: KeptArtifact
  /** Whether it came with a sound of its own. */
  hasSound: boolean
}

/**
 * Keeps a clip that a provider made, as an MP4 of our own in exactly the rate, size and length that are to be
 * delivered, with thumbnails. Throws JobFailure `provider_bad_output` for what is no such clip: it was made and is
 * paid for. Safe to run again.
 */
export async function keepClip(
  tools: Pick<StudioTools, 'fetch' | 'content' | 'ffmpeg' | 'workDir'>,
  context: Pick<JobContext, 'db' | 'signal' | 'log'>,
  job: JobIdentity,
  provider: Provider,
  result: VideoResult,
  delivery: Delivery,
): Promise<KeptClip> {
  const { data } = await receive(tools, context, provider, result.video)
  const { ffmpeg } = tools
  const { signal } = context
  return withWorkFolder(tools.workDir, `${job.id}-${randomUUID()}`, async (folder) => {
    const source = join(folder, 'received')
    await writeFile(source, data)
    const composed = await deliverClip(source, { ...delivery, folder, ffmpeg, signal }).catch(
      (error: unknown) => {
        if (!(error instanceof UnusableMediaError)) throw error
        throw badOutput(provider, 'no usable clip', error)
      },
    )
    const { artifact } = await keepVideo(tools, context, job, { composed, mime: 'video/mp4', cues: [] })
    const { widthPx, heightPx, durationSec } = composed
    context.log(
      'info',
      `${widthPx}x${heightPx}, ${delivery.fps} fps, ${durationSec} s, ${artifact.sizeBytes} bytes`,
    )
    return { artifact, hasSound: composed.hasSound }
  })
}
