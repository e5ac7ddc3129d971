/** A file that cannot be used, with what was found in it; the message may be shown to whoever sent it. */
export class UnusableMediaError extends Error {
  override name = 'UnusableMediaError'
}

/** ffmpeg or a needed part of it is missing; the message says what, and the one command that brings it. */
export class MissingFfmpegError extends Error {
  override name = 'MissingFfmpegError'
}
