import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { AspectRatio, CallCost, GeneratedImage } from './port.ts'

/* What searching for pictures has in common, whoever has them. */

/** All that search engines know of a picture's shape. */
export type Orientation = 'landscape' | 'portrait' | 'square'

const ORIENTATIONS: Record<AspectRatio, Orientation> = {
  '16:9': 'landscape',
  '21:9': 'landscape',
  '4:3': 'landscape',
  '9:16': 'portrait',
  '3:4': 'portrait',
  '4:5': 'portrait',
  '1:1': 'square',
}

/** The nearest to a shape; the picture is cut to it later. */
export const orientationOf = (aspectRatio: AspectRatio): Orientation => ORIENTATIONS[aspectRatio]

/** A provider that finds pictures and makes none. */
export const searchCapabilities = (limits: {
  maxCount: number
  maxQueryCharacters: number
}): ImageCapabilities => ({
  modes: ['search'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: limits.maxCount,
  max_prompt_characters: limits.maxQueryCharacters,
  features: [],
})

/** The result of a search, which costs nothing. */
export const found = (images: GeneratedImage[]): { result: GeneratedImage[]; cost: CallCost; notes: [] } => ({
  result: images,
  cost: { amountMicrosUsd: 0, units: { call: 1 } },
  notes: [],
})

/** A search is answered at once or not at all. */
export const SEARCH_TIMEOUT_MS = 30_000
