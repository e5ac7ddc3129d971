import type { KeptArtifact } from '../../../core/artifact-view.ts'
import { derivedId } from '../../../core/ids.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { UnusableMediaError } from '../../../media/errors.ts'
import { ingestImage } from '../../../media/ingest.ts'
import type { GeneratedImage, ImageRequest } from '../../../providers/port.ts'
import { createAsset, getAsset, getAssets } from '../../../store/assets.ts'
import type { SlideshowTools } from '../deps.ts'
import type { ImagesInput, ImagesOutput } from '../inputs.ts'
import { keepFile, providerOf, readKept, serving } from './tools.ts'

/** Makes the pictures of one prompt in one provider call; each is kept in our own encoding and becomes an asset. */
export const imagesJob = (tools: SlideshowTools) =>
  defineJob<ImagesInput, ImagesOutput>({
    kind: 'images',
    concurrency: 2,
    async run(job, context) {
      const provider = providerOf(tools, job.provider)
      const { input } = job
      context.progress({ stage: 'draw', done: 0, total: input.count })
      return context.call({
        step: 'image',
        provider,
        call: serving(provider, 'image').image,
        request: {
          prompt: input.prompt,
          negativePrompt: input.negativePrompt,
          aspectRatio: input.aspectRatio,
          count: input.count,
          seed: input.seed,
          references: await references(tools, job, context),
        },
        store: async (images): Promise<ImagesOutput> => ({
          items: await Promise.all(
            images.map((image, index) => keepImage(tools, job, context, image, index)),
          ),
        }),
      })
    },
  })

async function references(
  tools: SlideshowTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
): Promise<ImageRequest['references']> {
  const ids = job.input.references.map((reference) => reference.id)
  const assets = new Map((await getAssets(context.db, job.projectId, ids)).map((asset) => [asset.id, asset]))
  return Promise.all(
    job.input.references.map(async ({ id, role }) => {
      const asset = assets.get(id)
      if (!asset?.sha256 || !asset.mime) {
        throw new JobFailure('dependency_failed', `The reference picture ${id} has been deleted.`, {
          hint: 'Name another.',
        })
      }
      const data = await readKept(tools, { sha256: asset.sha256 })
      return { role, media: { type: 'bytes' as const, mime: asset.mime, data } }
    }),
  )
}

async function keepImage(
  tools: SlideshowTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
  image: GeneratedImage,
  index: number,
): Promise<ImagesOutput['items'][number]> {
  const clean = await ingested(image, job.provider)
  const { widthPx, heightPx, mime } = clean
  const name = `image:${index}`
  const artifact: KeptArtifact = await keepFile(
    tools,
    context,
    job,
    name,
    { bytes: clean.bytes },
    { mime, widthPx, heightPx },
  )
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
      meta: { widthPx, heightPx },
    })
  }
  return { index, assetId, artifact }
}

async function ingested(image: GeneratedImage, provider: string | null) {
  try {
    return await ingestImage(image.media.data)
  } catch (error) {
    if (!(error instanceof UnusableMediaError)) throw error
    throw new JobFailure(
      'provider_bad_output',
      `Provider '${provider}' delivered something that is no usable picture.`,
      {
        hint: 'Make it again, or choose another provider.',
        detail: error.message,
        cause: error,
      },
    )
  }
}
