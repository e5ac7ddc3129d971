import type { Routing } from '@potterlabs/generated/common/schemas.ts'
import type { ImageStrategy } from '@potterlabs/generated/slideshow/schemas.ts'
import type { LockingPreset } from '../../../contract/presets.ts'
import type { Range } from '../../../providers/estimate.ts'
import { type Provider, whyUnusable } from '../../../providers/registry.ts'
import { imageNeeds } from '../../../providers/requirements.ts'
import { pictureQuantities } from '../quantities.ts'
import { type Chosen, chooseProvider, type PlannedUse, type PlanningContext } from '../routing.ts'

/** Longer than most prompts that are written for beats. */
const PROMPT_CHARACTERS = 600

/** Who makes a slideshow's pictures, and who is asked first for pictures that exist. */
export interface PictureProviders {
  /** The one that makes them; with mode `search` the one that finds them. */
  provider: Provider
  routing: Routing
  alternatives: string[]
  /** Null: nobody is asked. */
  searchProvider: string | null
  uses: PlannedUse[]
}

export interface PictureRequest {
  strategy: ImageStrategy
  preset: LockingPreset | undefined
  /** That are not the client's own. */
  pictures: Range
  /** One for each beat that lacks some. */
  calls: Range
}

/**
 * `generate` needs a maker and `search` a finder. `mix` needs a maker and takes a finder where there is one; a provider
 * that it names is the one or the other by what it can. Throws what `chooseProvider` throws.
 */
export async function choosePictureProviders(
  context: PlanningContext,
  request: PictureRequest,
): Promise<PictureProviders> {
  const { strategy, preset } = request
  const choose = (requested: string, mode: 'generate' | 'search') =>
    choosePictures(context, request, requested, mode)
  if (strategy.mode !== 'mix') {
    const { provider, routing, alternatives, use } = await choose(strategy.provider, strategy.mode)
    return {
      provider,
      routing,
      alternatives,
      searchProvider: strategy.mode === 'search' ? provider.id : null,
      uses: [use],
    }
  }
  const registry = await context.providers.for(context.project.id)
  const mayBeAsked = (provider: Provider) => provider.builtIn || context.key.mode !== 'test'
  const finds = (provider: Provider | undefined): provider is Provider =>
    provider !== undefined &&
    whyUnusable(provider) === null &&
    mayBeAsked(provider) &&
    (provider.capabilities.image?.modes.includes('search') ?? false)
  const named = registry.find(preset?.provider ?? strategy.provider)
  const maker = await choose(finds(named) ? 'auto' : strategy.provider, 'generate')
  // Some of the pictures, or all, are found.
  maker.use = withLeast(maker.use)
  if (!finds(named) && !registry.serving('image').some(finds)) {
    const { provider, routing, alternatives, use } = maker
    return { provider, routing, alternatives, searchProvider: null, uses: [use] }
  }
  const finder = await choose(finds(named) ? named.id : 'auto', 'search')
  return {
    provider: maker.provider,
    routing: maker.routing,
    alternatives: maker.alternatives,
    searchProvider: finder.provider.id,
    uses: [finder.use, maker.use],
  }
}

function choosePictures(
  context: PlanningContext,
  { strategy, preset, pictures, calls }: PictureRequest,
  requested: string,
  mode: 'generate' | 'search',
): Promise<Chosen> {
  const { aspect_ratio, per_beat: count, negative_prompt, seed } = strategy
  // In a mix the maker alone minds how a picture is made.
  const making = mode === 'search' && strategy.mode === 'mix' ? {} : { negative_prompt, seed }
  const isLocked = preset !== undefined && requested === strategy.provider
  return chooseProvider(context, {
    makes: mode === 'search' ? 'found images' : 'images',
    modality: 'image',
    requested,
    presetId: isLocked ? preset.id : undefined,
    field: 'image_strategy.provider',
    requirements: imageNeeds({ mode, aspect_ratio, count, ...making }, (setting) =>
      setting === 'count' ? 'image_strategy.per_beat' : `image_strategy.${setting}`,
    ),
    quantities: pictureQuantities(pictures, calls, PROMPT_CHARACTERS),
    calls,
  })
}

/** A use that may not come to be. */
const withLeast = (use: PlannedUse): PlannedUse => {
  const { chosen } = use.decision
  if (!chosen?.price) return { ...use, calls: { ...use.calls, min: 0 } }
  const lines = chosen.price.lines.map((line) => ({ ...line, quantity: { ...line.quantity, min: 0 } }))
  const price = { ...chosen.price, lines, minMicrosUsd: 0 }
  return {
    ...use,
    decision: { ...use.decision, chosen: { ...chosen, price } },
    calls: { ...use.calls, min: 0 },
  }
}
