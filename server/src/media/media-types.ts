import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { UnusableMediaError } from './errors.ts'

/**
 * The kinds of file that are let in, and ffmpeg's demuxer for each. The demuxer is always forced: left to guess,
 * ffmpeg takes a text file named .mp4 for a playlist and opens whatever files that names.
 */
const demuxers = {
  'image/jpeg': 'jpeg_pipe',
  'image/png': 'png_pipe',
  'image/webp': 'webp_pipe',
  'video/mp4': 'mov',
  'video/x-m4v': 'mov',
  'video/quicktime': 'mov',
  'video/webm': 'matroska',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
} as const

export type MediaType = keyof typeof demuxers

const ANY = 'an image, video or audio file that can be used'

/**
 * The type of some bytes by their signature, never by a name. Throws `UnusableMediaError` for any other type:
 * "the file is text/plain, not `wanted`".
 */
export const sniffBytes = async (bytes: Uint8Array, wanted = ANY): Promise<MediaType> =>
  allowed(
    (await fileTypeFromBuffer(bytes))?.mime ?? (looksLikeText(bytes) ? 'text/plain' : undefined),
    wanted,
  )

/** Like `sniffBytes`, of a file. */
export const sniffFile = async (path: string, wanted = ANY): Promise<MediaType> =>
  allowed((await fileTypeFromFile(path))?.mime, wanted)

/**
 * Arguments that open a stranger's file: only by the demuxer of its type, only that file, by a path that cannot be
 * read as a protocol or a pattern.
 */
export const foreignInput = (type: MediaType, path: string, options: readonly string[] = []): string[] => [
  ...['-protocol_whitelist', 'file,pipe', '-format_whitelist', demuxers[type], '-f', demuxers[type]],
  ...options,
  ...['-i', `file:${path}`],
]

const isMediaType = (mime: string): mime is MediaType => Object.hasOwn(demuxers, mime)

function allowed(mime: string | undefined, wanted: string): MediaType {
  if (mime !== undefined && isMediaType(mime)) return mime
  throw new UnusableMediaError(`the file is ${mime ?? 'of an unknown type'}, not ${wanted}`)
}

/** Enough to tell a person what they sent: valid UTF-8 without control characters at its start. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  const text = new TextDecoder('utf-8').decode(start, { stream: true })
  return start.length > 0 && !/[^\P{Cc}\s]|\ufffd/u.test(text)
}
