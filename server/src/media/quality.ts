import { plannedDuckDepthDb } from './audio/ducking.ts'
import {
  inputArguments,
  loudnessFilters,
  type MeasureOptions,
  quietFlags,
  readLoudness,
  readSilences,
  SILENCE_DBTP,
  SILENCE_LUFS,
  silenceFilter,
} from './audio/measure.ts'
import { measureStreamEnds } from './audio/stream-ends.ts'
import { type KeptPicture, measureKeptPicture } from './cache/picture-report.ts'
import { measureCaptionError, type VideoCaptions } from './quality-captions.ts'
import { measurePicture, type PictureReport, type Stretch } from './quality-picture.ts'
import { run } from './run.ts'
import { MICROSECONDS, type Motion, type Timeline } from './timeline.ts'

/** What was measured on a finished video; every figure comes from its packets, frames and samples. */
export interface QualityReport {
  /** How far apart picture and sound end, without sign; null where there is no sound stream. */
  avEndDifferenceMs: number | null
  /** How far captions begin from their first word, at worst; null without captions. See `measureCaptionError`. */
  captionErrorMs: number | null
  /** -70 is silence. */
  integratedLufs: number
  /** -120 is silence. */
  truePeakDbtp: number
  /** How much lower the music is under speech than in pauses, on its bus; null where there was nothing to measure. */
  duckDepthDb: number | null
  /** Longest stretch of silence while a word is being said. */
  silentSpeechSec: number
  /** Black picture, all stretches together. */
  blackSec: number
  /** Longest stretch without motion in a slide that should move and has detail enough to show it. */
  frozenSec: number
  /** Frames of picture in the file. */
  frames: number
  /** End of the picture. */
  durationSec: number
}

/** What a video may miss before it counts as broken. */
export const qualityLimits = {
  avEndDifferenceFrames: 1,
  captionErrorMs: 40,
  loudnessToleranceLu: 1,
  /** Of the depth that the settings give. */
  duckDepthShare: 0.5,
  silentSpeechSec: 0.3,
  blackSec: 0.5,
  frozenSec: 2,
} as const

export interface QualityOptions extends MeasureOptions {
  timeline: { slides: readonly SeenSlide[] }
  /** Where black counts as a fault; default everywhere. */
  lit?: readonly { startUs: number; endUs: number }[]
  /** Pieces of its picture that earlier renders left: what was seen in them then is not looked at again. */
  kept?: KeptPicture | null
  /** Burned in or beside it; default none. */
  captions?: VideoCaptions | null
  /** As the mix measured it, for music cannot be told from speech afterwards; default null. */
  duckDepthDb?: number | null
  /** When words are being said (without the pauses between phrases), in order. */
  speech: readonly { startUs: number; endUs: number }[]
}

interface SeenSlide {
  startUs: number
  endUs: number
  /** Cards have none. */
  motion?: Motion
}

/** What a video should be. */
export interface Expected {
  durationFrames: number
  fps: number
  sound: Pick<Timeline['sound'], 'loudness' | 'ducking'> & { isAudible: boolean }
}

/** Quieter than any syllable and any bed, louder than what AAC makes of silence. */
const SILENCE = { thresholdDb: -50, minSec: 0.1 }

/**
 * Measures a finished MP4: its packets once, then picture and sound each decoded once, side by side (of the picture
 * only what is new, where pieces of it were kept). Rejects with
 * `ProcessError` when the file is damaged or does not decode.
 */
export async function measureQuality(videoPath: string, options: QualityOptions): Promise<QualityReport> {
  const ends = await measureStreamEnds(videoPath, options)
  const hasSound = ends.audioEndSec !== null
  const [picture, sound, captionErrorMs] = await Promise.all([
    options.kept ? measureKeptPicture(videoPath, options.kept, options) : measurePicture(videoPath, options),
    hasSound ? measureSound(videoPath, options) : noSound,
    options.captions ? measureCaptionError(videoPath, options.captions, options) : null,
  ])
  const durationSec = ends.videoEndSec ?? 0
  return {
    avEndDifferenceMs: ends.audioEndSec === null ? null : Math.abs(ends.audioEndSec - durationSec) * 1000,
    captionErrorMs,
    integratedLufs: sound.integratedLufs,
    truePeakDbtp: sound.truePeakDbtp,
    duckDepthDb: options.duckDepthDb ?? null,
    silentSpeechSec: longest(sound.silences, options.speech.map(inSeconds)),
    blackSec: lengthOf(options.lit ? overlaps(picture.black, options.lit.map(inSeconds)) : picture.black),
    frozenSec: longestFreeze(picture, options.timeline.slides),
    frames: ends.videoFrames,
    durationSec,
  }
}

/** Every limit that a report breaks, each as a sentence with the figure and the limit; none is a good video. */
export function breaches(report: QualityReport, timeline: Timeline | Expected): string[] {
  const found: string[] = []
  const { loudness, ducking } = timeline.sound
  const isAudible =
    'isAudible' in timeline.sound
      ? timeline.sound.isAudible
      : Boolean(timeline.sound.voice ?? timeline.sound.music)
  const frameMs = 1000 / timeline.fps
  const allowedMs = qualityLimits.avEndDifferenceFrames * frameMs
  if (report.frames !== timeline.durationFrames) {
    found.push(`the video has ${report.frames} frames, not ${timeline.durationFrames}`)
  }
  if (report.avEndDifferenceMs === null) {
    found.push('the video has no sound stream')
  } else if (report.avEndDifferenceMs > allowedMs + ROUNDING) {
    found.push(
      `picture and sound end ${report.avEndDifferenceMs.toFixed(1)} ms apart, the limit is one frame (${frameMs.toFixed(1)} ms)`,
    )
  }
  if (report.captionErrorMs !== null && report.captionErrorMs > qualityLimits.captionErrorMs + ROUNDING) {
    found.push(
      `a caption begins ${report.captionErrorMs.toFixed(1)} ms from its word, the limit is ${qualityLimits.captionErrorMs} ms`,
    )
  }
  const missLu = Math.abs(report.integratedLufs - loudness.integratedLufs)
  if (isAudible && missLu > qualityLimits.loudnessToleranceLu + ROUNDING) {
    found.push(
      `the loudness is ${report.integratedLufs} LUFS, the limits are ${loudness.integratedLufs} ± ${qualityLimits.loudnessToleranceLu} LUFS`,
    )
  }
  if (report.truePeakDbtp > loudness.truePeakDbtp) {
    found.push(`the true peak is ${report.truePeakDbtp} dBTP, the limit is ${loudness.truePeakDbtp} dBTP`)
  }
  const leastDepthDb = qualityLimits.duckDepthShare * plannedDuckDepthDb(ducking)
  if (report.duckDepthDb !== null && report.duckDepthDb < leastDepthDb) {
    found.push(
      `the music is ${report.duckDepthDb.toFixed(1)} dB lower under speech, the limit is ${leastDepthDb.toFixed(1)} dB`,
    )
  }
  const stretches: [what: string, figureSec: number, limitSec: number][] = [
    ['the sound is silent while a word is said', report.silentSpeechSec, qualityLimits.silentSpeechSec],
    ['the picture is black', report.blackSec, qualityLimits.blackSec],
    ['a moving picture stands still', report.frozenSec, qualityLimits.frozenSec],
  ]
  for (const [what, figureSec, limitSec] of stretches) {
    if (figureSec > limitSec) found.push(`${what} for ${figureSec.toFixed(2)} s, the limit is ${limitSec} s`)
  }
  return found
}

/** Microseconds in time stamps and tenths of LUFS are no binary fractions; a figure at its limit is good. */
const ROUNDING = 0.001

interface SoundReport {
  integratedLufs: number
  truePeakDbtp: number
  silences: Stretch[]
}

const noSound: SoundReport = {
  integratedLufs: SILENCE_LUFS,
  truePeakDbtp: SILENCE_DBTP,
  silences: [{ startSec: 0, endSec: Number.POSITIVE_INFINITY }],
}

async function measureSound(path: string, options: MeasureOptions): Promise<SoundReport> {
  const filters = `${loudnessFilters},${silenceFilter(SILENCE)}`
  const args = [
    ...quietFlags,
    '-xerror',
    ...inputArguments(path),
    '-map',
    '0:a:0',
    '-af',
    filters,
    '-f',
    'null',
    '-',
  ]
  const lines: string[] = []
  const { stderr } = await run(options.ffmpeg.ffmpegPath, args, {
    signal: options.signal,
    onStderrLine: (line) => lines.push(line),
  })
  return { ...readLoudness(stderr), silences: readSilences(lines) }
}

function longestFreeze(picture: PictureReport, slides: readonly SeenSlide[]): number {
  const moving = slides.filter(moves).map(inSeconds)
  const stretches = overlaps(picture.frozen, moving).filter(({ startSec, endSec }) => {
    const looks = picture.detail.filter(({ atSec }) => atSec >= startSec && atSec < endSec)
    // The look nearest to a cut may have caught the neighbour, so one alone proves nothing.
    return looks.filter(({ flat }) => !flat).length > looks.length / 2
  })
  return Math.max(0, ...stretches.map(({ startSec, endSec }) => endSec - startSec))
}

function moves({ motion }: SeenSlide): boolean {
  if (!motion || motion.kind === 'still') return false
  const { from, to } = motion
  return from.centreX !== to.centreX || from.centreY !== to.centreY || from.zoom !== to.zoom
}

const inSeconds = (span: { startUs: number; endUs: number }): Stretch => ({
  startSec: span.startUs / MICROSECONDS,
  endSec: span.endUs / MICROSECONDS,
})

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0)

const longest = (found: readonly Stretch[], windows: readonly Stretch[]): number =>
  Math.max(0, ...overlaps(found, windows).map(({ startSec, endSec }) => endSec - startSec))

/** The parts of `found` that lie in a window. */
const overlaps = (found: readonly Stretch[], windows: readonly Stretch[]): Stretch[] =>
  windows.flatMap((window) =>
    found
      .map(({ startSec, endSec }) => ({
        startSec: Math.max(startSec, window.startSec),
        endSec: Math.min(endSec, window.endSec),
      }))
      .filter(({ startSec, endSec }) => endSec > startSec),
  )
