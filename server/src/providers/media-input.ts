import type { MediaBytes } from './port.ts'

/** Base 64 of the bytes alone. */
export const base64 = (media: MediaBytes): string => Buffer.from(media.data).toString('base64')

/** `data:image/png;base64,...` (RFC 2397), which most providers take in the place of a URL. */
export const dataUri = (media: MediaBytes): string => `data:${media.mime};base64,${base64(media)}`
