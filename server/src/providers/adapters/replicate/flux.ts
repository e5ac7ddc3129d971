import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { GeneratedImage, ImageRequest } from '../../port.ts'
import { requireImageSupport } from '../../support.ts'
import type { ReplicateModel } from './predictions.ts'

/* FLUX.1 by Black Forest Labs: https://replicate.com/black-forest-labs/flux-dev/api/schema. */

export const FLUX_DEV = 'black-forest-labs/flux-dev'
export const FLUX_SCHNELL = 'black-forest-labs/flux-schnell'

export const fluxCapabilities: ImageCapabilities = {
  modes: ['generate'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: 4,
  // FLUX reads 512 tokens; the model's page tells no limit in characters.
  max_prompt_characters: 2_000,
  features: ['seed'],
}

export const flux: ReplicateModel<ImageRequest, GeneratedImage[]> = {
  plan(request) {
    const models = [FLUX_DEV, FLUX_SCHNELL]
    requireImageSupport({ name: 'FLUX on Replicate', capabilities: fluxCapabilities, models }, request)
    const model = request.model ?? FLUX_DEV
    return {
      model,
      input: {
        prompt: request.prompt,
        aspect_ratio: request.aspectRatio,
        num_outputs: request.count,
        seed: request.seed,
        megapixels: '1',
        output_format: 'png',
        // Its pictures differ from run to run, also with a seed.
        go_fast: false,
      },
      files: {},
      cost: { model, units: { image: request.count } },
      notes: [],
    }
  },
  resultOf: (file, more) => [file, ...more].map((media) => ({ media, widthPx: null, heightPx: null })),
}
