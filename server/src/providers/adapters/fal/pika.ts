import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import { dataUri } from '../../media-input.ts'
import type { MediaBytes, VideoRequest, VideoResult } from '../../port.ts'
import { frameOf, readOverrides, referencesOf, refusal, requireVideoSupport } from '../../support.ts'
import type { FalJob, FalModel } from './queue.ts'

/* Pika 2.2, whose official API is fal: https://fal.ai/models/fal-ai/pika/v2.2/text-to-video/llms.txt and its siblings. */

export const PIKA = 'fal-ai/pika/v2.2'

/** Pika tells no limit; beyond this length prompts are not followed anyway. */
const MAX_PROMPT_CHARACTERS = 2_000
const MAX_REFERENCES = 5

export const pikaCapabilities: VideoCapabilities = {
  max_resolution: ['720p', '1080p'],
  fps: [24],
  durations_sec: [5, 10],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:5'],
  max_prompt_characters: MAX_PROMPT_CHARACTERS,
  references: ['first_frame', 'last_frame', 'image_reference'],
  features: ['seed', 'negative_prompt', 'cancel'],
}

const RESOLUTIONS = { '480p': '720p', '720p': '720p', '1080p': '1080p', '4k': '1080p' } as const

export const Overrides = z.strictObject({
  /** How closely `image_reference` pictures are kept to. */
  ingredients_mode: z.enum(['precise', 'creative']).optional(),
})
const Output = z.object({ video: z.object({ url: z.url() }) })

export const pika: FalModel<VideoRequest, typeof Output, VideoResult> = {
  plan,
  output: Output,
  resultOf: ({ video }) => ({ video: { type: 'remote', url: video.url }, durationSec: null }),
}

function plan(request: VideoRequest): FalJob {
  requireVideoSupport({ name: 'Pika', capabilities: pikaCapabilities, models: [PIKA] }, request)
  const resolution = RESOLUTIONS[request.resolution]
  const { operation, input, keepsShape } = operationOf(request)
  const sent = {
    prompt: request.prompt,
    resolution,
    ...(request.negativePrompt ? { negative_prompt: request.negativePrompt } : {}),
    ...(request.seed === null ? {} : { seed: request.seed }),
    ...(keepsShape ? {} : { aspect_ratio: request.aspectRatio }),
    ...input,
  }
  const priced = operation === 'pikaframes' ? `${PIKA}/pikaframes` : PIKA
  return {
    endpoint: `${PIKA}/${operation}`,
    input: sent,
    cost: { model: `${priced}@${resolution}`, units: { second: request.durationSec } },
    notes: keepsShape ? ['Pika keeps the shape of the frame that it was given.'] : [],
  }
}

/** Which of Pika's operations does it, by the pictures that come along, and what it takes besides the common fields. */
function operationOf(request: VideoRequest): {
  operation: 'text-to-video' | 'image-to-video' | 'pikaframes' | 'pikascenes'
  input: Record<string, unknown>
  keepsShape: boolean
} {
  const { durationSec: duration } = request
  const overrides = readOverrides('Pika', Overrides, request.overrides)
  const first = frameOf('Pika', request, 'first_frame')
  const last = frameOf('Pika', request, 'last_frame')
  const references = referencesOf(request, 'image_reference')
  if (references.length > 0) {
    if (first || last) throw refusal('Pika', 'takes image_reference or frames, not both at once.')
    if (references.length > MAX_REFERENCES) throw refusal('Pika', `takes up to ${MAX_REFERENCES} references.`)
    const images = references.map((media: MediaBytes) => ({ image_url: dataUri(media) }))
    return { operation: 'pikascenes', input: { images, duration, ...overrides }, keepsShape: false }
  }
  if (overrides.ingredients_mode) throw refusal('Pika', 'has an ingredients_mode only with image_reference.')
  if (!first) {
    if (last) throw refusal('Pika', 'takes last_frame only together with first_frame.')
    return { operation: 'text-to-video', input: { duration }, keepsShape: false }
  }
  if (!last) {
    return {
      operation: 'image-to-video',
      input: { image_url: dataUri(first), duration },
      keepsShape: true,
    }
  }
  const frames = { image_urls: [dataUri(first), dataUri(last)], transitions: [{ duration }] }
  return { operation: 'pikaframes', input: frames, keepsShape: true }
}
