import type { KeptArtifact } from '../core/artifact-view.ts'
import type { Attribution } from '../core/attribution.ts'
import { derivedId } from '../core/ids.ts'
import type { JobContext } from '../jobs/definition.ts'
import { UnusableMediaError } from '../media/errors.ts'
import { type IngestedImage, ingestImage } from '../media/ingest.ts'
import type { GeneratedImage } from '../providers/port.ts'
import type { Provider } from '../providers/registry.ts'
import { createAsset, getAsset } from '../store/assets.ts'
import { badOutput, receive } from './receive.ts'
import { type JobIdentity, keepFile, type StudioTools } from './tools.ts'

export interface KeptPicture {
  index: number
  assetId: string
  artifact: KeptArtifact
  /** Of a found picture. */
  attribution?: Attribution
}

/** Keeps a picture that a provider made or found, in our own encoding, and makes an asset of it. Safe to run again. */
export async function keepPicture(
  tools: Pick<StudioTools, 'fetch' | 'content'>,
  context: Pick<JobContext, 'db' | 'signal' | 'log'>,
  job: JobIdentity,
  provider: Provider,
  picture: GeneratedImage,
  index: number,
): Promise<KeptPicture> {
  const media = await receive(tools, context, provider, picture.media)
  const { bytes, mime, widthPx, heightPx } = await cleaned(provider, media.data)
  const attribution = picture.attribution && { attribution: picture.attribution }
  const name = `image:${index}`
  const artifact = await keepFile(tools, context, job, name, { bytes }, { mime, widthPx, heightPx })
  const assetId = derivedId('a', job.id, name)
  // A second run after a crash finds the asset that the first one made.
  if (!(await getAsset(context.db, job.projectId, assetId))) {
    await createAsset(context.db, {
      projectId: job.projectId,
      id: assetId,
      status: 'ready',
      kind: 'image',
      filename: `${job.id}-${index}.${mime === 'image/png' ? 'png' : 'jpg'}`,
      mime,
      sizeBytes: artifact.sizeBytes,
      sha256: artifact.sha256,
      artifactId: artifact.id,
      meta: { widthPx, heightPx, ...attribution },
    })
  }
  return { index, assetId, artifact, ...attribution }
}

async function cleaned(provider: Provider, bytes: Uint8Array): Promise<IngestedImage> {
  try {
    return await ingestImage(bytes)
  } catch (error) {
    if (!(error instanceof UnusableMediaError)) throw error
    throw badOutput(provider, 'no usable picture', error)
  }
}
