import { createGoogle } from '@ai-sdk/google'
import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import { imageModels } from '../../ai-sdk/image-model.ts'
import type { Connection, Model, PriceRow } from '../../definition.ts'
import { type FastCall, type GeneratedImage, type ImageRequest, ProviderError } from '../../port.ts'

const MODEL = 'gemini-nano-banana-2.1'

/** https://ai.google.dev/gemini-api/docs/image-generation: one picture a call. */
export const imageAccepts: ImageCapabilities = {
  modes: ['generate'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: 1,
  max_prompt_characters: 8_000,
  features: ['seed', 'style_ref', 'image_reference'],
}

export const pictureModels: Model[] = [
  { id: MODEL, modality: 'image', isDefault: true, sunsetAt: null, replacement: null },
]

/** https://ai.google.dev/gemini-api/docs/pricing: text and pictures that are read cost alike. */
export const picturePrices: PriceRow[] = [
  { modality: 'image', model: MODEL, unit: 'input_token', amountMicrosUsd: 1.5, asOf: '2026-11-21' },
  { modality: 'image', model: MODEL, unit: 'output_token', amountMicrosUsd: 30, asOf: '2026-11-21' },
]

const Told = z.object({
  google: z.object({
    finishReason: z.string().nullish(),
    promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  }),
})

/**
 * POST /models/{model}:generateContent. The picture comes in the answer: links of this vendor hold the key, and are
 * never asked for.
 */
export const image = (connection: Connection): FastCall<ImageRequest, GeneratedImage[]> =>
  imageModels(connection, {
    name: 'Google',
    capabilities: imageAccepts,
    models: [MODEL],
    defaultModel: MODEL,
    model: (settings, id) => createGoogle(settings).image(id),
    options: ({ prompt, aspectRatio, references }) => ({
      prompt: [prompt, ...rolesOf(references)].join('\n\n'),
      aspectRatio,
      ...(references.length === 0
        ? {}
        : {
            files: references.map(({ media }) => ({ type: 'file', mediaType: media.mime, data: media.data })),
          }),
    }),
    refusalOf({ providerMetadata }) {
      const { finishReason, promptFeedback } = Told.safeParse(providerMetadata).data?.google ?? {}
      const reason = promptFeedback?.blockReason ?? finishReason
      if (!reason) return null
      return /SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION/.test(reason)
        ? new ProviderError('rejected', 'Google refused the content of the request.', {
            code: 'content_refused',
            detail: reason,
          })
        : new ProviderError('rejected', 'Google made no picture of this prompt.', { detail: reason })
    },
  })

/** The model reads in the prompt what each picture is for. */
const rolesOf = (references: ImageRequest['references']): string[] =>
  references.map(({ role }, index) =>
    role === 'style_ref'
      ? `Take the style of picture ${index + 1}, not what it shows.`
      : `Show what picture ${index + 1} shows.`,
  )
