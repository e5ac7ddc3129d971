import type { FfmpegPaths } from '../ffmpeg.ts'
import { run } from '../run.ts'
import type { Soundtrack } from '../timeline.ts'
import { encodeArguments, type SoundFormat } from './encode-plan.ts'
import { measureLoudness, SILENCE_LUFS } from './measure.ts'

export interface MasterOptions {
  format: SoundFormat
  loudness: Soundtrack['loudness']
  durationSamples: number
  /** Of the mix as it is. */
  mixPeakDbtp: number
  /** What to begin with; what comes out is corrected from there. */
  start: MasterSettings
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

export interface MasterSettings {
  gainDb: number
  ceilingDbtp: number
}

/** An encoded sound, with what was measured on it, decoded, and the settings that gave it. */
export interface MasteredSound extends MasterSettings {
  path: string
  integratedLufs: number
  truePeakDbtp: number
}

/** How far a lossy codec at 192 kbit/s lifts the peaks of ordinary programme; what breaches all the same is corrected. */
const CODEC_OVERSHOOT_DB = 0.7
/** What the meter's reading may be short of the peak by. */
const PEAK_METER_STEP_DB = 0.1
/** A correction aims a little under the limit: the meter reads in steps of 0.1 dB. */
const CORRECTION_MARGIN_DB = 0.2
/** Less than half of what the quality report allows; the meter reads in steps of 0.1. */
const LOUDNESS_TOLERANCE_LU = 0.4
/** The harder the limiter works, the less comes of more gain; what seems to bring less than this is no guide. */
const LEAST_YIELD = 0.3
/** Ordinary sound needs one encode, sharp peaks two; nothing but cracks and claps comes nearer after four. */
const MAX_ENCODES = 4

/** Where mastering a mix of this loudness begins. */
export const firstSettings = (mixLufs: number, loudness: Soundtrack['loudness']): MasterSettings => ({
  gainDb: missLu(loudness.integratedLufs, mixLufs),
  ceilingDbtp: loudness.truePeakDbtp - CODEC_OVERSHOOT_DB,
})

/**
 * Brings a mix to its loudness under its true-peak limit and encodes it. Loudness and peak are measured on the encoded
 * file; where it misses a limit it is encoded again with corrections. Rejects with `ProcessError` or the abort reason.
 */
export async function master(
  mixPath: string,
  outPath: string,
  options: MasterOptions,
): Promise<MasteredSound> {
  const { format, loudness, durationSamples, mixPeakDbtp, ffmpeg, signal } = options
  let settings = options.start
  let before: { gainDb: number; integratedLufs: number } | null = null
  for (let encode = 1; ; encode++) {
    const { gainDb, ceilingDbtp } = settings
    const isLimited = mixPeakDbtp + gainDb > ceilingDbtp - PEAK_METER_STEP_DB
    const target = { gainDb, ceilingDbtp: isLimited ? ceilingDbtp : null, durationSamples }
    const args = encodeArguments(mixPath, target, outPath, format)
    await run(ffmpeg.ffmpegPath, args, { signal })
    const { integratedLufs, truePeakDbtp } = await measureLoudness(outPath, { ffmpeg, signal })
    const miss = missLu(loudness.integratedLufs, integratedLufs)
    const over = truePeakDbtp - loudness.truePeakDbtp
    const isGood = over <= 0 && Math.abs(miss) <= LOUDNESS_TOLERANCE_LU
    if (isGood || encode === MAX_ENCODES) return { ...settings, path: outPath, integratedLufs, truePeakDbtp }
    const gained = before && (integratedLufs - before.integratedLufs) / (gainDb - before.gainDb)
    settings = {
      gainDb: gainDb + miss / clamp(gained ?? 1),
      ceilingDbtp: over > 0 ? ceilingDbtp - over - CORRECTION_MARGIN_DB : ceilingDbtp,
    }
    before = { gainDb, integratedLufs }
  }
}

/** Between the least yield and all of it; nothing can be said of two alike. */
const clamp = (gained: number): number =>
  Number.isFinite(gained) ? Math.min(1, Math.max(LEAST_YIELD, gained)) : 1

/** What is missing to the target; nothing is missing to silence, which no gain makes louder. */
const missLu = (targetLufs: number, measuredLufs: number): number =>
  measuredLufs <= SILENCE_LUFS ? 0 : targetLufs - measuredLufs
