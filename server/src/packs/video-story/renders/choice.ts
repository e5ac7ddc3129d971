import { createHash } from 'node:crypto'
import type {
  DeliveryFormat,
  ProviderOverrides,
  VideoSettings,
} from '@potterlabs/generated/video-story/schemas.ts'
import canonicalize from 'canonicalize'
import { ApiError, notFound } from '../../../core/errors.ts'
import { type Provider, whyUnusable } from '../../../providers/registry.ts'
import { videoNeeds } from '../../../providers/requirements.ts'
import { getPreset } from '../../../store/presets.ts'
import { chooseProvider } from '../../../studio/routing.ts'
import type { VideoStoryContext } from '../deps.ts'
import { MAX_PROMPT_CHARACTERS } from '../storyboards/carried-prompt.ts'
import { withPresetsOwn } from '../videos/preset-overrides.ts'
import type { ClipLimits } from './cut-clips.ts'

/** Who makes clips, and with what settings besides those of the storyboard. */
export interface ClipChoice {
  /** A provider id or `auto`. */
  provider: string
  presetId: string | null
  /** In providers' own words; the preset's own are in it. */
  overrides: ProviderOverrides
  /** What the preset says where a shot says nothing. */
  negativePrompt: string | null
  seed: number | null
}

/** How every clip of a render is delivered. */
export type ClipDelivery = Pick<VideoSettings, 'fps' | 'resolution' | 'aspect_ratio'>

/** The fields of a delivery that a video preset may fill. */
export const DELIVERY_FIELDS = ['fps', 'resolution', 'aspect_ratio'] as const

/** What nobody says: see the contract. */
export const deliveryOf = ({ fps, resolution, aspect_ratio: shape }: DeliveryFormat): ClipDelivery => ({
  fps: fps ?? 30,
  resolution: resolution ?? '1080p',
  aspect_ratio: shape ?? '16:9',
})

/** A contract's video is at most this long. */
const LONGEST_VIDEO_SEC = 60

/**
 * A choice as a client names it, a preset's settings in it. Throws `not_found` and `invalid_param` for a preset that is not
 * there, is of another kind, or is of another provider.
 */
export async function clipChoice(
  { db, project }: VideoStoryContext,
  wanted: { provider: string; presetId: string | null; overrides: ProviderOverrides },
  fields: { provider: string; preset: string },
): Promise<ClipChoice> {
  const { provider, presetId, overrides } = wanted
  if (presetId === null) return { provider, presetId, overrides, negativePrompt: null, seed: null }
  const preset = await getPreset(db, project.id, presetId)
  if (!preset) throw notFound('preset', presetId, fields.preset)
  if (preset.kind !== 'video') {
    throw new ApiError(
      'invalid_param',
      `Preset ${presetId} is of kind ${preset.kind}; here goes one of video.`,
      {
        field: fields.preset,
        hint: 'GET /v1/presets?kind=video lists those that fit.',
      },
    )
  }
  if (provider !== 'auto' && provider !== preset.provider) {
    throw new ApiError('invalid_param', `Preset ${presetId} locks the provider '${preset.provider}'.`, {
      field: fields.provider,
      hint: `Leave the provider out, or name no preset: you sent '${provider}'.`,
    })
  }
  const { negative_prompt: negativePrompt, seed } = preset.defaults
  return {
    provider: preset.provider,
    presetId,
    overrides: withPresetsOwn(preset, overrides),
    negativePrompt: typeof negativePrompt === 'string' ? negativePrompt : null,
    seed: typeof seed === 'number' ? seed : null,
  }
}

/**
 * What those who may be chosen can do at most; of several the most, since routing passes over whom a clip is too long for.
 * Throws what routing refuses with where nobody makes clips of that shape.
 */
export async function clipLimits(
  context: VideoStoryContext,
  choice: Pick<ClipChoice, 'provider' | 'presetId'>,
  delivery: ClipDelivery,
  fields: { provider: string; delivery: string },
): Promise<ClipLimits> {
  const registry = await context.providers.for(context.project.id)
  const { provider } = await chooseProvider(
    { ...context, policy: 'best', uses: [] },
    {
      makes: 'video',
      modality: 'video',
      requested: choice.provider,
      presetId: choice.presetId ?? undefined,
      field: fields.provider,
      requirements: videoNeeds(
        { aspect_ratio: delivery.aspect_ratio },
        (setting) => `${fields.delivery}.${setting}`,
      ),
      quantities: {},
    },
  )
  const isOpen = choice.provider === 'auto'
  const able = isOpen
    ? registry.serving('video').filter((each) => mayMake(each, context.key.mode, delivery))
    : [provider]
  const longest = able.flatMap((each) => each.capabilities.video?.durations_sec ?? [])
  const { max_prompt_characters: most = MAX_PROMPT_CHARACTERS } = provider.capabilities.video ?? {}
  return {
    longestSec: Math.min(LONGEST_VIDEO_SEC, Math.max(...longest)),
    promptCharacters: isOpen ? MAX_PROMPT_CHARACTERS : Math.min(MAX_PROMPT_CHARACTERS, most),
  }
}

const mayMake = (
  provider: Provider,
  mode: VideoStoryContext['key']['mode'],
  { aspect_ratio: shape }: ClipDelivery,
): boolean =>
  whyUnusable(provider) === null &&
  (mode !== 'test' || provider.builtIn) &&
  (provider.capabilities.video?.aspect_ratios.includes(shape) ?? false)

/**
 * Tells renders' clips apart: the inputs of the storyboard's clip, who makes it, how it is delivered. `occurrence` counts
 * clips that are alike in one render, so that two shots are two clips, however much the same they say.
 */
export function renderHash(clip: {
  inputsHash: string
  choice: ClipChoice
  delivery: ClipDelivery
  take: number
  occurrence: number
}): string {
  const { fps, resolution, aspect_ratio: shape } = clip.delivery
  const document = canonicalize({ ...clip, delivery: { fps, resolution, shape } })
  if (document === undefined) throw new Error('what a clip is made of is always JSON')
  return createHash('sha256').update(document).digest('hex')
}
