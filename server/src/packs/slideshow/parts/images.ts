import { ImagesCreate } from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type PresetPlace } from '../../../contract/presets.ts'
import { newId } from '../../../core/ids.ts'
import { seedOf } from '../../../core/random.ts'
import { exactly } from '../../../providers/estimate.ts'
import { imageNeeds } from '../../../providers/requirements.ts'
import { castMember, seedOfCast } from '../../../studio/cast.ts'
import { requireCharacters } from '../../../studio/characters.ts'
import { requireImageAssets } from '../../../studio/image-assets.ts'
import type { ImagesInput } from '../inputs.ts'
import { tellPictures } from '../pictures.ts'
import type { Plan } from '../plan.ts'
import { pictureQuantities } from '../quantities.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'

/** Seeds fit what every provider takes. */
export const seedFor = (seed: number | undefined, id: string): number => seed ?? seedOf(id) % 2_147_483_648

const PLACES: PresetPlace[] = [
  {
    kind: 'image',
    at: ['preset_id'],
    into: [{ path: [], fields: Object.keys(ImagesCreate.shape) }],
    provider: ['provider'],
  },
]

/** Plans pictures of one prompt. */
export async function planImages(context: PlanningContext, create: ImagesCreate): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: ImagesCreate,
    body: create,
    places: PLACES,
  })
  await requireImageAssets(
    context.db,
    context.project.id,
    body.assets.map((asset, index) => ({ id: asset.id, field: `assets.${index}.id` })),
  )
  const keptCast = await requireCharacters(
    context.db,
    context.project.id,
    body.character_ids,
    (index) => `character_ids.${index}`,
  )
  const asked = { prompt: body.prompt, references: body.assets, cast: keptCast.map(castMember) }
  const roles = body.assets.map(({ role }, index) => ({ role, field: `assets.${index}.role` }))
  const { provider, routing, alternatives, use } = await chooseProvider(context, {
    makes: 'images',
    modality: 'image',
    requested: body.provider,
    presetId: presetFor('image')?.id,
    field: 'provider',
    requirements: imageNeeds(
      { ...body, prompt: (can) => tellPictures(asked, can).prompt, mode: 'generate', roles },
      (setting) => (setting === 'mode' ? 'provider' : setting),
    ),
    quantities: pictureQuantities(
      exactly(body.count),
      exactly(1),
      tellPictures(asked, { features: [] }).prompt.length,
    ),
  })
  const id = newId('img')
  const can = provider.capabilities.image
  const input: ImagesInput = {
    ...asked,
    characters: can ? tellPictures(asked, can).characters : [],
    negativePrompt: body.negative_prompt,
    aspectRatio: body.aspect_ratio,
    count: body.count,
    seed: seedFor(body.seed ?? seedOfCast(keptCast) ?? undefined, id),
    search: null,
    generate: true,
  }
  const spec = { id, kind: 'images', input, provider: provider.id, routing, alternatives }
  return { newScript: null, jobs: [{ spec, uses: [use], after: [] }], durationSec: null, assumptions: [] }
}
