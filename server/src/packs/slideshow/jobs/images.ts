import type { ImageReference } from '@potterlabs/generated/slideshow/schemas.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { exactly, expectedMicros } from '../../../providers/estimate.ts'
import type { GeneratedImage, ImageRequest } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { getAssets } from '../../../store/assets.ts'
import type { Told } from '../../../studio/cast.ts'
import { withFallback } from '../../../studio/fallback.ts'
import { type KeptPicture, keepPicture } from '../../../studio/pictures.ts'
import { notServed, providerOf, readKept, type StudioTools, serving } from '../../../studio/tools.ts'
import type { ImagesInput, ImagesOutput } from '../inputs.ts'
import { tellPictures } from '../pictures.ts'
import { pictureQuantities } from '../quantities.ts'

/**
 * Finds pictures, makes them, or makes those that it does not find, in one provider call each; every picture is kept in
 * our own encoding and becomes an asset.
 */
export const imagesJob = (tools: StudioTools) =>
  defineJob<ImagesInput, ImagesOutput>({
    kind: 'images',
    concurrency: 2,
    async run(job, context) {
      const { count, search, generate } = job.input
      const found = search ? await searchPictures(tools, job, context, search) : []
      if (found.length < count && !generate && search) {
        throw new JobFailure(
          'provider_bad_output',
          `'${search.provider}' found ${found.length} of ${count} pictures.`,
          {
            hint: 'Describe them more generally, or let the missing ones be made (mode mix).',
          },
        )
      }
      const missing = count - found.length
      const made = missing > 0 ? await makePictures(tools, job, context, missing, found.length) : null
      return { items: [...found, ...(made?.items ?? [])], characters: made?.characters ?? [] }
    },
  })

async function searchPictures(
  tools: StudioTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
  { provider: id, query, language }: NonNullable<ImagesInput['search']>,
): Promise<KeptPicture[]> {
  const provider = await providerOf(tools, { projectId: job.projectId, provider: id })
  const call = serving(provider, 'image').search
  if (!call) throw notServed(provider, 'searches for pictures')
  const { count, aspectRatio } = job.input
  context.progress({ stage: 'search', done: 0, total: count })
  return context.call({
    step: 'search',
    provider,
    call,
    request: { query, aspectRatio, count, language },
    store: (pictures) => keepAll(tools, job, context, provider, pictures, 0),
  })
}

async function makePictures(
  tools: StudioTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
  count: number,
  firstIndex: number,
): Promise<ImagesOutput> {
  const { input } = job
  context.progress({ stage: 'draw', done: firstIndex, total: input.count })
  return withFallback(tools, job, context, async (provider, { step, hasAlternative }) => {
    const call = serving(provider, 'image').image
    const can = provider.capabilities.image
    if (!call || !can) throw notServed(provider, 'pictures that are made')
    const told = tellPictures(input, can)
    return context.call({
      step: step('image'),
      hasAlternative,
      provider,
      call,
      estimatedMicrosUsd: expectedMicros(
        provider,
        'image',
        pictureQuantities(exactly(count), exactly(1), told.prompt.length),
      ),
      request: {
        prompt: told.prompt,
        negativePrompt: input.negativePrompt,
        aspectRatio: input.aspectRatio,
        count,
        seed: input.seed,
        references: await references(tools, job, context, told),
      },
      store: async (pictures) => ({
        items: await keepAll(tools, job, context, provider, pictures, firstIndex),
        characters: told.characters,
      }),
    })
  })
}

const keepAll = (
  tools: StudioTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
  provider: Provider,
  pictures: readonly GeneratedImage[],
  firstIndex: number,
): Promise<KeptPicture[]> =>
  Promise.all(
    pictures.map((picture, index) => keepPicture(tools, context, job, provider, picture, firstIndex + index)),
  )

async function references(
  tools: StudioTools,
  job: RunningJob<ImagesInput>,
  context: JobContext,
  told: Told,
): Promise<ImageRequest['references']> {
  const wanted: ImageReference[] = [
    ...job.input.references,
    ...told.referenceAssetIds.map((id) => ({ id, role: 'image_reference' as const })),
  ]
  const ids = wanted.map(({ id }) => id)
  const assets = new Map((await getAssets(context.db, job.projectId, ids)).map((asset) => [asset.id, asset]))
  return Promise.all(
    wanted.map(async ({ id, role }) => {
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
