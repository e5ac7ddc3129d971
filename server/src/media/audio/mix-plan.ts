import type { VideoContainer } from '../encoder.ts'
import { MICROSECONDS, type Soundtrack } from '../timeline.ts'
import { inputArguments, loudnessFilters, quietFlags, SAMPLE_RATE_HZ, SILENCE_LUFS } from './measure.ts'

/** What has to be known about a source before it can be levelled: measured, never guessed. */
export interface SourceLevel {
  integratedLufs: number
  /** Length in samples at 48 kHz. */
  samples: number
}

export interface MixPlan {
  soundtrack: Soundtrack
  /** Exact length of the mix in samples at 48 kHz. */
  durationSamples: number
  /** Null exactly where the soundtrack has no such source. */
  voice: SourceLevel | null
  music: SourceLevel | null
}

/** Both sources are brought to this loudness first, so that every threshold below means the same for any file. */
export const REFERENCE_LUFS = -20
/** Level of the music against the voice at `gainDb` 0, in pauses; ducking takes it lower still under speech. */
const BED_LU = { ducked: -8, steady: -16 }
/**
 * The ducking key is speech driven into clipping at 0 dBFS, so that loud and soft syllables duck alike and
 * `thresholdDb` counts down from full speech: -12 dB takes the music 10.5 dB lower at a ratio of 8.
 */
const DUCKING_KEY_LUFS = 12
/** Echoes hold the key through the gaps between words; without them the music pumps at every word. */
const DUCKING_HOLD = 'aecho=in_gain=1:out_gain=1:delays=70|140|210:decays=1|1|1'
const DUCKING_RATIO = 8
const DUCKING_KEY = `volume=${(DUCKING_KEY_LUFS - REFERENCE_LUFS).toFixed(2)}dB,${DUCKING_HOLD},asoftclip=type=hard`
/** Never lift a source by more than this: whatever needs it is noise, not speech or music. */
const MAX_LIFT_DB = 40
/** The compressor's own limits; ducking at -60 dB already answers to any sound. */
const LOWEST_THRESHOLD_DB = -60
const SHORTEST_MS = 0.01
/** Long enough to make no click, short enough to be no fade. */
const CLICK_FADE_SAMPLES = 960
/** The limiter works on four times the rate, so that it sees the peaks between samples (BS.1770-4, annex 2). */
const OVERSAMPLING = 4

export const usToSamples = (us: number): number => Math.round((us * SAMPLE_RATE_HZ) / MICROSECONDS)

/**
 * First pass: levels, ducks and adds up the sources into 32-bit float PCM of exactly `durationSamples`, and
 * reports its loudness for `readLoudness`. Nothing is limited here; float keeps what goes over full scale.
 */
export function mixArguments(plan: MixPlan, outputPath: string): string[] {
  const { voice, music, effects } = plan.soundtrack
  return [
    ...quietFlags,
    '-y',
    ...(voice ? inputArguments(voice.path) : []),
    ...(music ? inputArguments(music.path) : []),
    ...(effects ? inputArguments(effects.path) : []),
    '-filter_complex',
    mixGraph(plan),
    '-map',
    '[out]',
    '-c:a',
    'pcm_f32le',
    '-f',
    'wav',
    `file:${outputPath}`,
  ]
}

/** Stereo at 48 kHz. Short Opus frames, because the sound ends on a whole one. */
const CODECS: Record<VideoContainer, readonly string[]> = {
  mp4: ['-c:a', 'aac', '-b:a', '192k'],
  webm: ['-c:a', 'libopus', '-b:a', '160k', '-frame_duration', '10'],
}

/**
 * Second pass: gain, true-peak limiter, and the one encode. The encoder's priming is covered by what the muxer writes
 * (MP4: an edit list, WebM: the codec's delay), so decoders start at the first real sample.
 */
export function encodeArguments(
  mixPath: string,
  target: { gainDb: number; ceilingDbtp: number; durationSamples: number },
  outputPath: string,
  container: VideoContainer = 'mp4',
): string[] {
  const limiter = [
    `volume=${decibels(target.gainDb)}:precision=double`,
    `aresample=${SAMPLE_RATE_HZ * OVERSAMPLING}`,
    `alimiter=limit=${amplitude(target.ceilingDbtp)}:attack=5:release=80:level=false:latency=true`,
    `aresample=${SAMPLE_RATE_HZ}`,
    exactly(target.durationSamples),
  ].join(',')
  return [
    ...quietFlags,
    '-y',
    ...inputArguments(mixPath),
    '-af',
    limiter,
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    ...CODECS[container],
    '-flags:a',
    '+bitexact',
    '-f',
    container,
    `file:${outputPath}`,
  ]
}

/** The filter graph of the first pass; built of numbers only, so nothing a user wrote can reach it. */
export function mixGraph(plan: MixPlan): string {
  const { ducking, effects } = plan.soundtrack
  const finish = `${exactly(plan.durationSamples)},${loudnessFilters}[out]`
  const sources = [
    { name: 'voice', filters: voiceFilters(plan) },
    { name: 'bed', filters: musicFilters(plan) },
    { name: 'effects', filters: effects ? `${stereo},${exactly(plan.durationSamples)}` : null },
  ].filter(({ filters }) => filters !== null)
  const [only, ...others] = sources
  if (!only) return `anullsrc=sample_rate=${SAMPLE_RATE_HZ}:channel_layout=stereo,${finish}`
  if (others.length === 0) return `[0:a:0]${only.filters},${finish}`
  const ducks = ducking.enabled && ['voice', 'bed'].every((name) => sources.some((one) => one.name === name))
  const chains = sources.flatMap(({ name, filters }, input) => {
    const chain = `[${input}:a:0]${filters}`
    if (ducks && name === 'voice') return [`${chain},asplit=2[voice][speech]`, `[speech]${DUCKING_KEY}[key]`]
    return ducks && name === 'bed' ? [`${chain}[bed]`, duckingChain(ducking)] : [`${chain}[${name}]`]
  })
  const mixed = sources.map(({ name }) => (ducks && name === 'bed' ? '[ducked]' : `[${name}]`)).join('')
  return [...chains, `${mixed}amix=inputs=${sources.length}:normalize=false,${finish}`].join(';')
}

function duckingChain({ attackMs, releaseMs, thresholdDb }: Soundtrack['ducking']): string {
  const times = `attack=${Math.max(SHORTEST_MS, attackMs)}:release=${Math.max(SHORTEST_MS, releaseMs)}`
  const threshold = amplitude(Math.max(LOWEST_THRESHOLD_DB, thresholdDb))
  return `[bed][key]sidechaincompress=threshold=${threshold}:ratio=${DUCKING_RATIO}:${times}:detection=rms[ducked]`
}

/** Levelled, freed of rumble, gently compressed, put in its place; a cut at the end of the video is faded. */
function voiceFilters({ soundtrack, voice, durationSamples }: MixPlan): string | null {
  if (!soundtrack.voice || !voice) return null
  const startSamples = usToSamples(soundtrack.voice.startUs)
  const cut = startSamples + voice.samples > durationSamples
  return [
    stereo,
    `volume=${decibels(liftTo(REFERENCE_LUFS, voice))}`,
    'highpass=f=70',
    `acompressor=threshold=${amplitude(REFERENCE_LUFS + 2)}:ratio=2.5:attack=8:release=120:knee=4`,
    ...(startSamples > 0 ? [`adelay=delays=${startSamples}S:all=true`] : []),
    exactly(durationSamples),
    ...(cut ? [fadeOut(durationSamples, Math.min(CLICK_FADE_SAMPLES, durationSamples))] : []),
  ].join(',')
}

/** Levelled as a bed, faded in, and faded out to the exact end of the video or of the music, whichever is first. */
function musicFilters({ soundtrack, voice, music, durationSamples }: MixPlan): string | null {
  if (!soundtrack.music || !music) return null
  const { gainDb, fadeInUs, fadeOutUs } = soundtrack.music
  const endSamples = Math.min(music.samples, durationSamples)
  const wanted = { in: usToSamples(fadeInUs), out: Math.max(CLICK_FADE_SAMPLES, usToSamples(fadeOutUs)) }
  // Fades that do not fit share what there is, so that the music still rises once and falls once.
  const share = Math.min(1, endSamples / (wanted.in + wanted.out))
  const fadeInSamples = Math.floor(wanted.in * share)
  const bedLu = voice ? BED_LU[soundtrack.ducking.enabled ? 'ducked' : 'steady'] : 0
  return [
    stereo,
    `volume=${decibels(liftTo(REFERENCE_LUFS, music) + bedLu + gainDb)}`,
    ...(fadeInSamples > 0 ? [`afade=t=in:ss=0:ns=${fadeInSamples}:curve=hsin`] : []),
    fadeOut(endSamples, Math.floor(wanted.out * share)),
    exactly(durationSamples),
  ].join(',')
}

const stereo = `aformat=sample_fmts=fltp:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`

/** Silence has no level to correct. */
const liftTo = (targetLufs: number, source: SourceLevel): number =>
  source.integratedLufs <= SILENCE_LUFS ? 0 : Math.min(MAX_LIFT_DB, targetLufs - source.integratedLufs)

/** Pads with silence, then cuts: exactly this many samples whatever came in. */
const exactly = (samples: number): string => `apad=whole_len=${samples},atrim=end_sample=${samples}`

const fadeOut = (endSamples: number, samples: number): string =>
  `afade=t=out:ss=${endSamples - samples}:ns=${samples}:curve=hsin`

const decibels = (value: number): string => `${value.toFixed(2)}dB`

/** Amplitude of a level, full scale being 1. */
const amplitude = (db: number): string => (10 ** (db / 20)).toFixed(6)
