import type { ImagesCreate } from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { seedOf } from '../../../core/random.ts'
import { getAssets } from '../../../store/assets.ts'
import type { Db } from '../../../store/database.ts'
import type { AssetRow, JobRow } from '../../../store/schema.ts'
import type { SlideshowContext } from '../deps.ts'
import type { ImagesInput } from '../inputs.ts'
import { chooseProvider, oneOf } from '../routing.ts'

/** Seeds fit what every provider takes. */
export const seedFor = (seed: number | undefined, id: string): number => seed ?? seedOf(id) % 2_147_483_648

/** Queues pictures of one prompt. */
export async function startImages(context: SlideshowContext, create: ImagesCreate): Promise<JobRow> {
  await requireImageAssets(
    context.db,
    context.project.id,
    create.assets.map((asset, index) => ({ id: asset.id, field: `assets.${index}.id` })),
  )
  const { provider, routing } = await chooseProvider(context, {
    modality: 'image',
    requested: create.provider,
    field: 'provider',
    requirements: [
      oneOf<'image', string>('aspect_ratio', create.aspect_ratio, (can) => can.aspect_ratios),
      {
        field: 'count',
        unmet: (can) => (create.count <= can.max_count ? null : `It makes at most ${can.max_count} at once.`),
      },
      {
        field: 'prompt',
        unmet: (can) =>
          create.prompt.length <= can.max_prompt_characters
            ? null
            : `It takes at most ${can.max_prompt_characters} characters.`,
      },
      ...create.assets.map((asset, index) => ({
        field: `assets.${index}.role`,
        unmet: (can: { features: string[] }) =>
          can.features.includes(asset.role)
            ? null
            : `It takes no ${asset.role}; it can do ${can.features.join(', ')}.`,
      })),
    ],
  })
  const id = newId('img')
  const input: ImagesInput = {
    prompt: create.prompt,
    negativePrompt: create.negative_prompt,
    aspectRatio: create.aspect_ratio,
    count: create.count,
    seed: seedFor(create.seed, id),
    references: create.assets,
  }
  return context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id,
    kind: 'images',
    input,
    provider: provider.id,
    routing,
    metadata: create.metadata ?? {},
    webhook: create.webhook ?? null,
  })
}

/** The assets, each of which must be there and be a picture; the error names the field of the first that is not. */
export async function requireImageAssets(
  db: Db,
  projectId: string,
  wanted: readonly { id: string; field: string }[],
): Promise<AssetRow[]> {
  const rows = new Map(
    (
      await getAssets(
        db,
        projectId,
        wanted.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return wanted.map(({ id, field }) => {
    const row = rows.get(id)
    if (!row) throw notFound('asset', id, field)
    if (row.kind !== 'image') {
      throw new ApiError('unusable_asset', `Asset ${id} is ${row.mime ?? 'not'} and no picture.`, {
        field,
        hint: 'Name an asset of kind image.',
      })
    }
    return row
  })
}
