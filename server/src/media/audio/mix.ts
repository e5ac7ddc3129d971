import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { VideoContainer } from '../encoder.ts'
import type { FfmpegPaths } from '../ffmpeg.ts'
import { run } from '../run.ts'
import type { Soundtrack } from '../timeline.ts'
import { measureLoudness, readLoudness, SILENCE_LUFS } from './measure.ts'
import { encodeArguments, mixArguments, type SourceLevel, usToSamples } from './mix-plan.ts'

export interface MixOptions {
  /** Length of the video, and so of the sound. */
  durationUs: number
  /** The job's own folder; the mix is left there as `soundtrack.m4a` or `soundtrack.webm`. */
  workDir: string
  /** What the sound is for; default MP4. */
  container?: VideoContainer
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

/** The finished sound and what was measured on it, decoded from the encoded file itself. */
export interface MixedSoundtrack {
  /** 48 kHz, stereo: AAC-LC at 192 kbit/s in an MP4 container, or Opus at 160 kbit/s in WebM. */
  path: string
  integratedLufs: number
  truePeakDbtp: number
}

/** How far AAC at 192 kbit/s lifts the peaks of ordinary programme; what breaches all the same is corrected. */
const CODEC_OVERSHOOT_DB = 0.7
/** A correction aims a little under the limit: the meter reads in steps of 0.1 dB. */
const CORRECTION_MARGIN_DB = 0.2
/** Half of what the quality report allows. */
const LOUDNESS_TOLERANCE_LU = 0.5
/** Ordinary sound needs one encode, sharp peaks two; nothing but cracks and claps comes nearer after four. */
const MAX_ENCODES = 4

/**
 * Mixes a soundtrack to one encoded file whose sound lasts exactly `durationUs`: voice and music levelled, music
 * ducked under the voice and faded, the whole brought to the target loudness under its true-peak limit. The
 * figures are measured on the encoded file; where it misses a limit it is encoded again with corrections.
 * No source at all gives digital silence. Rejects with `ProcessError` when ffmpeg fails, or the abort reason.
 */
export async function mixSoundtrack(soundtrack: Soundtrack, options: MixOptions): Promise<MixedSoundtrack> {
  const mixPath = join(options.workDir, 'soundtrack_mix.wav')
  const { container = 'mp4' } = options
  const path = join(options.workDir, container === 'mp4' ? 'soundtrack.m4a' : 'soundtrack.webm')
  const durationSamples = usToSamples(options.durationUs)
  const [voice, music] = await Promise.all([
    soundtrack.voice && levelOf(soundtrack.voice, options),
    soundtrack.music && levelOf(soundtrack.music, options),
  ])
  const { stderr } = await run(
    options.ffmpeg.ffmpegPath,
    mixArguments({ soundtrack, durationSamples, voice, music }, mixPath),
    { signal: options.signal },
  )
  const target = soundtrack.loudness
  const mixLufs = readLoudness(stderr).integratedLufs
  let gainDb = missLu(target.integratedLufs, mixLufs)
  let ceilingDbtp = target.truePeakDbtp - CODEC_OVERSHOOT_DB
  for (let encode = 1; ; encode++) {
    const args = encodeArguments(mixPath, { gainDb, ceilingDbtp, durationSamples }, path, container)
    await run(options.ffmpeg.ffmpegPath, args, { signal: options.signal })
    const { integratedLufs, truePeakDbtp } = await measureLoudness(path, options)
    const miss = missLu(target.integratedLufs, integratedLufs)
    const over = truePeakDbtp - target.truePeakDbtp
    const good = over <= 0 && Math.abs(miss) <= LOUDNESS_TOLERANCE_LU
    if (good || encode === MAX_ENCODES) {
      await rm(mixPath)
      return { path, integratedLufs, truePeakDbtp }
    }
    gainDb += miss
    if (over > 0) ceilingDbtp -= over + CORRECTION_MARGIN_DB
  }
}

async function levelOf(
  { path, levelLufs }: { path: string; levelLufs?: number },
  options: MixOptions,
): Promise<SourceLevel> {
  const { samples, integratedLufs } = await measureLoudness(path, options)
  return { samples, integratedLufs: levelLufs ?? integratedLufs }
}

/** What is missing to the target; nothing is missing to silence, which no gain makes louder. */
const missLu = (targetLufs: number, measuredLufs: number): number =>
  measuredLufs <= SILENCE_LUFS ? 0 : targetLufs - measuredLufs
