import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { GeneratedImage, ImageRequest } from '../../port.ts'
import { requireImageSupport } from '../../support.ts'
import type { FalModel } from './queue.ts'

/* FLUX.1 by Black Forest Labs on fal: https://fal.ai/models/fal-ai/flux/dev/llms.txt. */

export const FLUX_DEV = 'fal-ai/flux/dev'
export const FLUX_SCHNELL = 'fal-ai/flux/schnell'

/** The exact shapes that stay below one megapixel: fal bills each megapixel begun. */
const SIZES = {
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
  '1:1': { width: 992, height: 992 },
  '4:3': { width: 1152, height: 864 },
  '3:4': { width: 864, height: 1152 },
  '4:5': { width: 864, height: 1080 },
  '21:9': { width: 1456, height: 624 },
} as const

export const fluxCapabilities: ImageCapabilities = {
  modes: ['generate'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: 4,
  // FLUX reads 512 tokens; fal tells no limit in characters.
  max_prompt_characters: 2_000,
  features: ['seed'],
}

const Output = z.object({
  images: z
    .array(z.object({ url: z.url(), width: z.number().nullish(), height: z.number().nullish() }))
    .min(1),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})

export const flux: FalModel<ImageRequest, typeof Output, GeneratedImage[]> = {
  plan(request) {
    const models = [FLUX_DEV, FLUX_SCHNELL]
    requireImageSupport({ name: 'FLUX on fal', capabilities: fluxCapabilities, models }, request)
    const model = request.model ?? FLUX_DEV
    return {
      endpoint: model,
      input: {
        prompt: request.prompt,
        image_size: SIZES[request.aspectRatio],
        num_images: request.count,
        seed: request.seed,
        output_format: 'png',
        enable_safety_checker: true,
      },
      cost: { model, units: { image: request.count } },
      notes: [],
    }
  },
  output: Output,
  // A flagged picture comes all black, and is billed.
  resultOf: ({ images, has_nsfw_concepts }) =>
    has_nsfw_concepts?.includes(true)
      ? null
      : images.map(({ url, width, height }) => ({
          media: { type: 'remote', url },
          widthPx: width ?? null,
          heightPx: height ?? null,
        })),
}
