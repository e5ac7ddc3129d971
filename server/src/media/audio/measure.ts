import { extname } from 'node:path'
import type { FfmpegPaths } from '../ffmpeg.ts'
import { run } from '../run.ts'

export interface MeasureOptions {
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

/** Level of a whole file by ITU-R BS.1770-4, as the EBU R 128 meter of ffmpeg tells it (steps of 0.1). */
export interface Level {
  /** `SILENCE_LUFS` when nothing passes the gate. */
  integratedLufs: number
  /** Length in samples at 48 kHz, as decoded. */
  samples: number
}

/** The peak as well, which takes as long again to find. */
export interface Loudness extends Level {
  /** `SILENCE_DBTP` for digital silence. */
  truePeakDbtp: number
}

/** A stretch of sound that stays under a threshold. */
export interface Silence {
  startSec: number
  endSec: number
}

/** The rate of every mix; measuring happens at it too. */
export const SAMPLE_RATE_HZ = 48_000
/** The absolute gate of BS.1770: the meter's answer when it heard nothing. */
export const SILENCE_LUFS = -70
/** Stands for minus infinity, which JSON cannot say. */
export const SILENCE_DBTP = -120

const demuxers: Record<string, string> = {
  '.wav': 'wav',
  '.flac': 'flac',
  '.mp3': 'mp3',
  '.m4a': 'mov',
  '.mp4': 'mov',
  '.webm': 'matroska',
}

/**
 * Arguments that open one of our own files: the demuxer is forced by the name we gave it, only local files may
 * be opened, and `file:` keeps a path from being read as a protocol or a pattern. `options` are the input's own.
 */
export function inputArguments(path: string, options: readonly string[] = []): string[] {
  const demuxer = demuxers[extname(path)]
  if (!demuxer) throw new Error(`no demuxer for files named ${extname(path) || 'without an extension'}`)
  return ['-protocol_whitelist', 'file,pipe', '-f', demuxer, ...options, '-i', `file:${path}`]
}

/** Everything ffmpeg says is information about filters; it never asks and never decorates. */
export const quietFlags: readonly string[] = ['-hide_banner', '-nostdin', '-nostats', '-v', 'info']

/** Filters that leave their report on stderr for `readLevel`. */
export const levelFilters = meterFilters('none')

/** Filters that leave their report on stderr for `readLoudness`. */
export const loudnessFilters = meterFilters('true')

function meterFilters(peak: 'none' | 'true'): string {
  const format = `aformat=sample_fmts=flt:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`
  const length = 'astats=measure_perchannel=none:measure_overall=Number_of_samples'
  return `${format},ebur128=peak=${peak}:framelog=verbose,${length}`
}

/** Measures integrated loudness and length of the sound in one of our files. */
export const measureLevel = async (path: string, options: MeasureOptions): Promise<Level> =>
  readLevel(await reportOn(path, levelFilters, options))

/** Measures integrated loudness, true peak and length of the sound in one of our files. */
export const measureLoudness = async (path: string, options: MeasureOptions): Promise<Loudness> =>
  readLoudness(await reportOn(path, loudnessFilters, options))

async function reportOn(path: string, filters: string, options: MeasureOptions): Promise<string> {
  const args = [...quietFlags, ...inputArguments(path), '-map', '0:a:0', '-af', filters, '-f', 'null', '-']
  const { stderr } = await run(options.ffmpeg.ffmpegPath, args, { signal: options.signal })
  return stderr
}

/** Finds the stretches of at least `minSec` in which every channel stays under `thresholdDb` (dBFS). */
export async function measureSilences(
  path: string,
  limits: { thresholdDb: number; minSec: number },
  options: MeasureOptions,
): Promise<Silence[]> {
  const args = [...quietFlags, ...inputArguments(path), '-map', '0:a:0', '-af', silenceFilter(limits)]
  const lines: string[] = []
  await run(options.ffmpeg.ffmpegPath, [...args, '-f', 'null', '-'], {
    signal: options.signal,
    onStderrLine: (line) => lines.push(line),
  })
  return readSilences(lines)
}

/** Reports silence on stderr for `readSilences`. */
export const silenceFilter = (limits: { thresholdDb: number; minSec: number }): string =>
  `silencedetect=noise=${limits.thresholdDb}dB:duration=${limits.minSec}`

/** Reads the summaries that `levelFilters` leave at the end of stderr. */
export const readLevel = (stderr: string): Level => ({
  integratedLufs: Math.max(SILENCE_LUFS, figure(stderr, /^\s*I:\s+(\S+) LUFS/gm)),
  samples: figure(stderr, /Number of samples: (\d+)/g),
})

/** Reads the summaries that `loudnessFilters` leave at the end of stderr. */
export const readLoudness = (stderr: string): Loudness => ({
  ...readLevel(stderr),
  truePeakDbtp: Math.max(SILENCE_DBTP, figure(stderr, /^\s*Peak:\s+(\S+) dBFS/gm)),
})

/** Pairs the `silence_start` and `silence_end` lines; ffmpeg ends an open silence at the end of the file. */
export function readSilences(lines: readonly string[]): Silence[] {
  const silences: Silence[] = []
  let startSec: number | undefined
  for (const line of lines) {
    const start = line.match(/silence_start: (\S+)/)?.[1]
    const end = line.match(/silence_end: (\S+)/)?.[1]
    if (start !== undefined) startSec = Math.max(0, Number(start))
    if (end !== undefined && startSec !== undefined) {
      silences.push({ startSec, endSec: Number(end) })
      startSec = undefined
    }
  }
  if (startSec !== undefined) silences.push({ startSec, endSec: Number.POSITIVE_INFINITY })
  return silences
}

/** The last match wins: running figures come before the summary. `-inf` is a figure, a missing line is a fault. */
function figure(stderr: string, pattern: RegExp): number {
  const text = [...stderr.matchAll(pattern)].at(-1)?.[1]
  if (text === '-inf') return Number.NEGATIVE_INFINITY
  const value = Number(text)
  if (text === undefined || Number.isNaN(value)) {
    throw new Error(`ffmpeg did not report a figure for ${pattern.source}`)
  }
  return value
}
