import { SAMPLE_RATE_HZ } from './measure.ts'

/*
 * Pieces of filter graphs that the passes share. All of them take numbers only.
 */

/** The format of every bus. */
export const stereo = `aformat=sample_fmts=fltp:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`

/** Pads with silence, then cuts: exactly this many samples whatever came in. */
export const exactly = (samples: number): string => `apad=whole_len=${samples},atrim=end_sample=${samples}`

/** Down to silence at `endSamples`, over the `samples` before. */
export const fadeOut = (endSamples: number, samples: number): string =>
  `afade=t=out:ss=${endSamples - samples}:ns=${samples}:curve=hsin`

export const decibels = (value: number): string => `${value.toFixed(2)}dB`

/** Amplitude of a level, full scale being 1. */
export const amplitude = (db: number): string => (10 ** (db / 20)).toFixed(6)
