import { createOpenAI } from '@ai-sdk/openai'
import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { imageModels } from '../../ai-sdk/image-model.ts'
import type { Connection, Model, PriceRow } from '../../definition.ts'
import type { AspectRatio, FastCall, GeneratedImage, ImageRequest } from '../../port.ts'

const DEFAULT_MODEL = 'gpt-image-2.6-flare'
const MODELS = [DEFAULT_MODEL, 'gpt-image-2.6-sunburst']

/** Exactly these shapes, about a million pixels each: edges are multiples of 16, the shape between 1:3 and 3:1. */
const SIZES: Record<AspectRatio, `${number}x${number}`> = {
  '16:9': '1536x864',
  '9:16': '864x1536',
  '1:1': '1024x1024',
  '4:3': '1152x864',
  '3:4': '864x1152',
  '4:5': '1024x1280',
  '21:9': '1568x672',
}

/** https://platform.openai.com/docs/guides/image-generation */
export const imageAccepts: ImageCapabilities = {
  modes: ['generate'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: 10,
  max_prompt_characters: 32_000,
  features: [],
}

export const pictureModels: Model[] = MODELS.map((id) => ({
  id,
  modality: 'image',
  isDefault: id === DEFAULT_MODEL,
  sunsetAt: null,
  replacement: null,
}))

/** https://platform.openai.com/docs/pricing: text that is read, pictures that are made. */
export const picturePrices: PriceRow[] = MODELS.flatMap((model) => [
  { modality: 'image', model, unit: 'input_token', amountMicrosUsd: 5, asOf: '2026-11-21' },
  { modality: 'image', model, unit: 'output_token', amountMicrosUsd: 30, asOf: '2026-11-21' },
])

/** POST /images/generations, https://platform.openai.com/docs/api-reference/images/create: pictures come in the answer. */
export const image = (connection: Connection): FastCall<ImageRequest, GeneratedImage[]> =>
  imageModels(connection, {
    name: 'OpenAI',
    capabilities: imageAccepts,
    models: MODELS,
    defaultModel: DEFAULT_MODEL,
    model: (settings, id) => createOpenAI(settings).image(id),
    options: ({ aspectRatio }) => ({
      size: SIZES[aspectRatio],
      providerOptions: { openai: { quality: 'medium' } },
    }),
  })
