import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { type Told, tell as tellOf } from '../../../studio/cast.ts'
import type { VideoInput } from './inputs.ts'

/** Tells a provider of videos about the characters of a clip. */
export const tell = (
  { settings: { prompt }, assets, cast }: Pick<VideoInput, 'settings' | 'assets' | 'cast'>,
  { references }: Pick<VideoCapabilities, 'references'>,
): Told => {
  const ownPictures = assets.filter(({ role }) => role === 'image_reference').length
  return tellOf({ prompt, ownPictures, cast }, references.includes('image_reference'))
}
