import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { VideoContainer } from '../encoder.ts'
import type { FfmpegPaths } from '../ffmpeg.ts'
import { run } from '../run.ts'
import type { Soundtrack } from '../timeline.ts'
import { DuckingLevelReader, duckDepthDb } from './ducking.ts'
import { type SoundFormat, stemArguments } from './encode-plan.ts'
import { firstSettings, type MasteredSound, master } from './master.ts'
import { type Level, measureLevel, readLoudness } from './measure.ts'
import { type BusName, busesOf, isDucked, mixArguments, usToSamples } from './mix-plan.ts'

export interface MixOptions {
  /** Length of the video, and so of the sound. */
  durationUs: number
  /** The job's own folder; the mix is left there as `soundtrack.m4a` or `soundtrack.webm`, what else is asked beside it. */
  workDir: string
  /** What the sound is for; default MP4. */
  container?: VideoContainer
  /** The same sound as files of their own; default none. */
  copies?: readonly SoundCopyFormat[]
  /** Whether to leave the buses as well; default no. */
  stems?: boolean
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

export type SoundCopyFormat = Exclude<SoundFormat, VideoContainer>

/** The finished sound and what was measured on it, decoded from the encoded file itself. */
export interface MixedSoundtrack {
  /** 48 kHz, stereo: AAC-LC at 192 kbit/s in an MP4 container, or Opus at 160 kbit/s in WebM. */
  path: string
  integratedLufs: number
  truePeakDbtp: number
  /** How many dB the music stepped back under speech, measured on its bus; null where there was nothing to measure. */
  duckDepthDb: number | null
  /** MP3 at 192 kbit/s or FLAC with 24 bits, in the order asked; loudness and peak hold for each. */
  copies: { format: SoundCopyFormat; path: string }[]
  /**
   * The buses that there are, as WAV of 32-bit floats, exactly as long as the sound. They add up to the sound as it enters
   * its limiter: the largest difference is the rounding of floats (under -120 dBFS).
   */
  stems: { name: BusName; path: string }[]
}

/**
 * Mixes a soundtrack to one encoded file whose sound lasts exactly `durationUs`: voice and music levelled, music
 * ducked under the voice and faded, the whole brought to the target loudness under its true-peak limit (`master`).
 * No source at all gives digital silence. Rejects with `ProcessError` when ffmpeg fails, or the abort reason.
 */
export async function mixSoundtrack(soundtrack: Soundtrack, options: MixOptions): Promise<MixedSoundtrack> {
  const { container = 'mp4', copies = [], stems = false, workDir, ffmpeg, signal } = options
  const mixPath = join(workDir, 'soundtrack_mix.wav')
  const buses = stems
    ? busesOf(soundtrack).map((name) => ({ name, path: join(workDir, `bus_${name}.wav`) }))
    : []
  const mix = await sumUp(soundtrack, options, { mixPath, buses })
  const mastering = {
    loudness: soundtrack.loudness,
    durationSamples: usToSamples(options.durationUs),
    mixPeakDbtp: mix.truePeakDbtp,
    ...{ ffmpeg, signal },
  }
  const as = (format: SoundFormat, start: MasteredSound | ReturnType<typeof firstSettings>) =>
    master(mixPath, join(workDir, `soundtrack.${format === 'mp4' ? 'm4a' : format}`), {
      ...mastering,
      format,
      start,
    })
  const sound = await as(container, firstSettings(mix.integratedLufs, soundtrack.loudness))
  const made: MixedSoundtrack = {
    path: sound.path,
    integratedLufs: sound.integratedLufs,
    truePeakDbtp: sound.truePeakDbtp,
    duckDepthDb: mix.duckDepthDb,
    copies: [],
    stems: [],
  }
  for (const format of copies) made.copies.push({ format, path: (await as(format, sound)).path })
  for (const { name, path } of buses) {
    const stem = { name, path: join(workDir, `stem_${name}.wav`) }
    await run(ffmpeg.ffmpegPath, stemArguments(path, sound.gainDb, stem.path), { signal })
    await rm(path)
    made.stems.push(stem)
  }
  await rm(mixPath)
  return made
}

/** The first pass: one mix, not yet at its loudness, and the buses if asked. */
async function sumUp(
  soundtrack: Soundtrack,
  options: MixOptions,
  files: { mixPath: string; buses: readonly { name: BusName; path: string }[] },
): Promise<{ integratedLufs: number; truePeakDbtp: number; duckDepthDb: number | null }> {
  const [voice, music] = await Promise.all([
    soundtrack.voice && levelOf(soundtrack.voice, options),
    soundtrack.music && levelOf(soundtrack.music, options),
  ])
  const plan = { soundtrack, durationSamples: usToSamples(options.durationUs), voice, music }
  const busPaths = Object.fromEntries(files.buses.map(({ name, path }) => [name, path]))
  const watch = new DuckingLevelReader()
  const { stderr } = await run(
    options.ffmpeg.ffmpegPath,
    mixArguments(plan, { mixPath: files.mixPath, busPaths }),
    {
      signal: options.signal,
      readStdout: async (stdout) => {
        for await (const line of createInterface({ input: stdout })) watch.readLine(line)
      },
    },
  )
  const { integratedLufs, truePeakDbtp } = readLoudness(stderr)
  return {
    integratedLufs,
    truePeakDbtp,
    duckDepthDb: isDucked(soundtrack) ? duckDepthDb(watch.levels, soundtrack.ducking) : null,
  }
}

async function levelOf(
  { path, levelLufs }: { path: string; levelLufs?: number },
  options: MixOptions,
): Promise<Level> {
  const { samples, integratedLufs } = await measureLevel(path, options)
  return { samples, integratedLufs: levelLufs ?? integratedLufs }
}
