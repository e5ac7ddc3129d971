import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { type Told, tell } from '../../studio/cast.ts'
import type { ImagesInput } from './inputs.ts'

/** Tells a provider of pictures about the characters in them. */
export const tellPictures = (
  { prompt, references, cast }: Pick<ImagesInput, 'prompt' | 'references' | 'cast'>,
  { features }: Pick<ImageCapabilities, 'features'>,
): Told => tell({ prompt, ownPictures: references.length, cast }, features.includes('image_reference'))
