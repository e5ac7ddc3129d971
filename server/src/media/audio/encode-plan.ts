import { amplitude, decibels, exactly } from './filters.ts'
import { inputArguments, quietFlags, SAMPLE_RATE_HZ } from './measure.ts'

/** What a mix can be delivered as: the sound of a video (MP4 or WebM), or a file of sound alone. */
export type SoundFormat = 'mp4' | 'webm' | 'mp3' | 'flac'

/** The limiter works on four times the rate, so that it sees the peaks between samples (BS.1770-4, annex 2). */
const OVERSAMPLING = 4

/**
 * Stereo at 48 kHz. AAC's `fast` coder is the better one at such rates by ffmpeg's own manual, and takes a third of the time.
 * Short Opus frames, because the sound ends on a whole one; the index of an MP4 at its front.
 */
const CODECS: Record<SoundFormat, readonly string[]> = {
  mp4: ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '192k', '-movflags', '+faststart'],
  webm: ['-c:a', 'libopus', '-b:a', '160k', '-frame_duration', '10'],
  mp3: ['-c:a', 'libmp3lame', '-b:a', '192k'],
  flac: ['-c:a', 'flac', '-sample_fmt', 's32', '-bits_per_raw_sample', '24'],
}

export interface EncodeTarget {
  gainDb: number
  /** Null: nothing comes near it, and the limiter with its resampling is left out. */
  ceilingDbtp: number | null
  durationSamples: number
}

/**
 * Second pass: gain, true-peak limiter, and the one encode. The encoder's priming is covered by what the muxer writes
 * (MP4: an edit list, WebM: the codec's delay, MP3: the LAME header), so decoders start at the first real sample.
 */
export function encodeArguments(
  mixPath: string,
  target: EncodeTarget,
  outputPath: string,
  format: SoundFormat = 'mp4',
): string[] {
  const filters = [
    `volume=${decibels(target.gainDb)}:precision=double`,
    ...limiterTo(target.ceilingDbtp),
    exactly(target.durationSamples),
  ].join(',')
  return [
    ...[...quietFlags, '-y', ...inputArguments(mixPath), '-af', filters],
    ...['-map_metadata', '-1', '-fflags', '+bitexact', ...CODECS[format], '-flags:a', '+bitexact'],
    ...['-f', format, `file:${outputPath}`],
  ]
}

const limiterTo = (ceilingDbtp: number | null): string[] =>
  ceilingDbtp === null
    ? []
    : [
        `aresample=${SAMPLE_RATE_HZ * OVERSAMPLING}`,
        `alimiter=limit=${amplitude(ceilingDbtp)}:attack=5:release=80:level=false:latency=true`,
        `aresample=${SAMPLE_RATE_HZ}`,
      ]

/** A stem at the level that it has in the delivered sound, before the limiter: float, so that nothing clips. */
export const stemArguments = (busPath: string, gainDb: number, outputPath: string): string[] => [
  ...[...quietFlags, '-y', ...inputArguments(busPath), '-af', `volume=${decibels(gainDb)}`],
  ...['-map_metadata', '-1', '-fflags', '+bitexact', '-c:a', 'pcm_f32le', '-f', 'wav', `file:${outputPath}`],
]
