import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { decodeWav, type Pcm } from '../core/wav.ts'
import type { JobContext } from '../jobs/definition.ts'
import { type DecodedFile, decodeSoundFile } from '../media/decode-sound.ts'
import { UnusableMediaError } from '../media/errors.ts'
import type { Media } from '../providers/port.ts'
import type { Provider } from '../providers/registry.ts'
import { badOutput, receive } from './receive.ts'
import type { JobIdentity, StudioTools } from './tools.ts'
import { withWorkFolder } from './work-folder.ts'

/** What a provider made, as samples; throws JobFailure `provider_bad_output` if it is no sound. */
export const receiveSound = (
  tools: ReceivingTools,
  context: Pick<JobContext, 'signal' | 'log'>,
  job: JobIdentity,
  provider: Provider,
  media: Media,
  format: SoundFormat,
): Promise<Pcm> =>
  // Several sounds of a job may be on their way at once.
  withWorkFolder(tools.workDir, `${job.id}-${randomUUID()}`, async (folder) => {
    const { path } = await receiveSoundFile(tools, context, provider, media, { ...format, folder })
    return decodeWav(await readFile(path))
  })

/** The same as a WAV in a folder of the caller's own, for sounds too long to hold. */
export async function receiveSoundFile(
  tools: Pick<StudioTools, 'fetch' | 'ffmpeg'>,
  context: Pick<JobContext, 'signal' | 'log'>,
  provider: Provider,
  media: Media,
  target: SoundFormat & { folder: string },
): Promise<DecodedFile> {
  const { data } = await receive(tools, context, provider, media)
  const options = { ...target, ffmpeg: tools.ffmpeg, signal: context.signal }
  return decodeSoundFile(data, options).catch((error: unknown) => {
    if (!(error instanceof UnusableMediaError)) throw error
    throw badOutput(provider, 'no usable sound', error)
  })
}

type ReceivingTools = Pick<StudioTools, 'fetch' | 'ffmpeg' | 'workDir'>

interface SoundFormat {
  sampleRateHz: number
  channels: 1 | 2
}
