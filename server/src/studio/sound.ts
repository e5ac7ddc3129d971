import { randomUUID } from 'node:crypto'
import type { Pcm } from '../core/wav.ts'
import type { JobContext } from '../jobs/definition.ts'
import { decodeSound } from '../media/decode-sound.ts'
import { UnusableMediaError } from '../media/errors.ts'
import type { Media } from '../providers/port.ts'
import type { Provider } from '../providers/registry.ts'
import { badOutput, receive } from './receive.ts'
import type { JobIdentity, StudioTools } from './tools.ts'
import { withWorkFolder } from './work-folder.ts'

/** What a provider made, as samples; throws JobFailure `provider_bad_output` if it is no sound. */
export async function receiveSound(
  tools: Pick<StudioTools, 'fetch' | 'ffmpeg' | 'workDir'>,
  context: Pick<JobContext, 'signal' | 'log'>,
  job: JobIdentity,
  provider: Provider,
  media: Media,
  format: { sampleRateHz: number; channels: 1 | 2 },
): Promise<Pcm> {
  const { data } = await receive(tools, context, provider, media)
  const { ffmpeg } = tools
  // Several sounds of a job may be on their way at once.
  return withWorkFolder(tools.workDir, `${job.id}-${randomUUID()}`, (folder) =>
    decodeSound(data, { ...format, folder, ffmpeg, signal: context.signal }).catch((error: unknown) => {
      if (!(error instanceof UnusableMediaError)) throw error
      throw badOutput(provider, 'no usable sound', error)
    }),
  )
}
