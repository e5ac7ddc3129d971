import { rename, rm } from 'node:fs/promises'
import { run } from './run.ts'

export interface Mp3Options {
  /** A rate that MP3 knows: 8000 .. 48000. */
  sampleRateHz: number
  /** Constant bit rate. */
  bitrateKbps: number
  ffmpeg: { ffmpegPath: string }
  signal: AbortSignal
}

/**
 * Encodes one of our WAV files as MP3 (LAME, constant bit rate, without metadata but with the LAME header from
 * which players take the exact length). The file appears under its name only when it is complete.
 */
export async function encodeMp3(wavPath: string, outPath: string, options: Mp3Options): Promise<void> {
  const partial = `${outPath}.partial`
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-protocol_whitelist', 'file,pipe', '-f', 'wav', '-i', `file:${wavPath}`, '-map', '0:a:0'],
    ...['-c:a', 'libmp3lame', '-b:a', `${options.bitrateKbps}k`, '-ar', String(options.sampleRateHz)],
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'mp3', `file:${partial}`],
  ]
  try {
    await run(options.ffmpeg.ffmpegPath, args, { signal: options.signal })
    await rename(partial, outPath)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
