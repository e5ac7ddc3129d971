import type { Soundtrack } from '../timeline.ts'
import { amplitude } from './filters.ts'
import { SAMPLE_RATE_HZ } from './measure.ts'

/** Both voice and music are brought to this loudness first, so that every threshold below means the same for any file. */
export const REFERENCE_LUFS = -20
/**
 * The ducking key is speech driven into clipping at 0 dBFS, so that loud and soft syllables duck alike and
 * `thresholdDb` counts down from full speech: -12 dB takes the music 10.5 dB lower at a ratio of 8.
 */
const KEY_LUFS = 12
const RATIO = 8
/** Echoes hold the key through the gaps between words; without them the music pumps at every word. */
const HOLD_MS = [70, 140, 210] as const
const HOLD = `aecho=in_gain=1:out_gain=1:delays=${HOLD_MS.join('|')}:decays=${HOLD_MS.map(() => 1).join('|')}`
/** The compressor's own limits; ducking at -60 dB already answers to any sound. */
const LOWEST_THRESHOLD_DB = -60
const SHORTEST_MS = 0.01

type Ducking = Soundtrack['ducking']

/** What the compressor listens to, made of the levelled voice. */
export const DUCKING_KEY = `volume=${(KEY_LUFS - REFERENCE_LUFS).toFixed(2)}dB,${HOLD},asoftclip=type=hard`

/** The compressor that takes its first input down while its second is loud. */
export function duckingFilter({ attackMs, releaseMs, thresholdDb }: Ducking): string {
  const times = `attack=${Math.max(SHORTEST_MS, attackMs)}:release=${Math.max(SHORTEST_MS, releaseMs)}`
  const threshold = amplitude(Math.max(LOWEST_THRESHOLD_DB, thresholdDb))
  return `sidechaincompress=threshold=${threshold}:ratio=${RATIO}:${times}:detection=rms`
}

/** How much lower music is under steady speech than in pauses, by the compressor's own curve. */
export const plannedDuckDepthDb = ({ enabled, thresholdDb }: Ducking): number =>
  enabled ? -Math.max(LOWEST_THRESHOLD_DB, thresholdDb) * (1 - 1 / RATIO) : 0

/** Of voice, of music before and of music after ducking, over one step of the watch; minus infinity is silence. */
export type DuckingLevels = [voiceDb: number, beforeDb: number, afterDb: number]

const WATCH_STEP_SEC = 0.05
/** Quieter than any syllable of a voice that was levelled; between syllables the key is held. */
const SPEAKING_DB = -45
/** Music softer than this shows no depth. */
const AUDIBLE_DB = -70
/** Fewer steps than these prove nothing. */
const FEWEST_STEPS = 5

/**
 * Filters that print, twenty times a second and to stdout, the levels of `[spoken]`, `[before]` and `[after]` (stereo), for
 * `readDuckingLevel`.
 */
export const duckingWatch: readonly string[] = [
  ...['spoken', 'before', 'after'].map((name) => `[${name}]pan=mono|c0=0.5*c0+0.5*c1[${name}_mono]`),
  [
    '[spoken_mono][before_mono][after_mono]join=inputs=3:channel_layout=3.0:map=0.0-FL|1.0-FR|2.0-FC',
    `asetnsamples=n=${SAMPLE_RATE_HZ * WATCH_STEP_SEC}`,
    'astats=metadata=1:reset=1:measure_overall=none:measure_perchannel=RMS_level',
    'ametadata=mode=print:file=-,anullsink',
  ].join(','),
]

/** Collects the levels that `duckingWatch` prints, line by line. */
export class DuckingLevelReader {
  readonly levels: DuckingLevels[] = []
  #step: number[] = []

  readLine(line: string): void {
    const text = /^lavfi\.astats\.[123]\.RMS_level=(\S+)/.exec(line)?.[1]
    if (text === undefined) return
    this.#step.push(text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text))
    const [voice, before, after] = this.#step
    if (voice === undefined || before === undefined || after === undefined) return
    this.levels.push([voice, before, after])
    this.#step = []
  }
}

/**
 * How many dB lower the music is under speech than in pauses, both once the compressor has settled; where nobody pauses
 * for long enough, than it would be without ducking. Null where no speech or no music lasts long enough to tell.
 */
export function duckDepthDb(
  levels: readonly DuckingLevels[],
  { attackMs, releaseMs }: Ducking,
): number | null {
  const stepsOf = (ms: number): number => ms / 1000 / WATCH_STEP_SEC
  const settledAfter = { speaking: 1 + stepsOf(2 * attackMs), pausing: 1 + stepsOf(2 * releaseMs) }
  const gainsDb: Record<'speaking' | 'pausing', number[]> = { speaking: [], pausing: [] }
  let state: 'speaking' | 'pausing' = 'pausing'
  let steps = 0
  let silentSteps = Number.POSITIVE_INFINITY
  for (const [voiceDb, beforeDb, afterDb] of levels) {
    silentSteps = voiceDb >= SPEAKING_DB ? 0 : silentSteps + 1
    const now = silentSteps <= stepsOf(HOLD_MS[2]) ? 'speaking' : 'pausing'
    steps = now === state ? steps + 1 : 0
    state = now
    if (steps >= settledAfter[now] && beforeDb >= AUDIBLE_DB && Number.isFinite(afterDb)) {
      gainsDb[now].push(afterDb - beforeDb)
    }
  }
  const { speaking, pausing } = gainsDb
  if (speaking.length < FEWEST_STEPS) return null
  return (pausing.length < FEWEST_STEPS ? 0 : median(pausing)) - median(speaking)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
