import { MICROSECONDS, type Soundtrack } from '../timeline.ts'
import { DUCKING_KEY, duckingFilter, duckingWatch, REFERENCE_LUFS } from './ducking.ts'
import { decibels, exactly, fadeOut, stereo } from './filters.ts'
import {
  inputArguments,
  type Level,
  loudnessFilters,
  quietFlags,
  SAMPLE_RATE_HZ,
  SILENCE_LUFS,
} from './measure.ts'
import { voiceChain } from './voice-chain.ts'

export interface MixPlan {
  soundtrack: Soundtrack
  /** Exact length of the mix in samples at 48 kHz. */
  durationSamples: number
  /** Measured, never guessed; null exactly where the soundtrack has no such source. */
  voice: Level | null
  music: Level | null
}

/** Level of the music against the voice at `gainDb` 0, in pauses; ducking takes it lower still under speech. */
const BED_LU = { ducked: -8, steady: -16 }
/** Never lift a source by more than this: whatever needs it is noise, not speech or music. */
const MAX_LIFT_DB = 40
/** Long enough to make no click, short enough to be no fade. */
const CLICK_FADE_SAMPLES = 960

export const usToSamples = (us: number): number => Math.round((us * SAMPLE_RATE_HZ) / MICROSECONDS)

/** The buses of a mix; each can be had as a stem. */
export type BusName = 'voice' | 'music' | 'effects'

/** Where the first pass writes: the mix, and each bus as it enters it, if asked. */
export interface MixFiles {
  mixPath: string
  busPaths?: Partial<Record<BusName, string>>
}

/** The buses that a soundtrack has. */
export const busesOf = ({ voice, music, effects }: Soundtrack): BusName[] => [
  ...(voice ? (['voice'] as const) : []),
  ...(music ? (['music'] as const) : []),
  ...(effects ? (['effects'] as const) : []),
]

/** Whether the music steps back, and the depth of it is printed (`duckingWatch`). */
export const isDucked = ({ voice, music, ducking }: Soundtrack): boolean =>
  ducking.enabled && voice !== null && music !== null

/**
 * First pass: levels, ducks and adds up the sources into 32-bit float PCM of exactly `durationSamples`, and
 * reports its loudness for `readLoudness`. Nothing is limited here; float keeps what goes over full scale.
 */
export function mixArguments(plan: MixPlan, { mixPath, busPaths = {} }: MixFiles): string[] {
  const { voice, music, effects } = plan.soundtrack
  const buses = busesOf(plan.soundtrack).flatMap((name) => {
    const path = busPaths[name]
    return path === undefined ? [] : { name, path }
  })
  return [
    ...[...quietFlags, '-y'],
    ...[voice, music, effects ?? null].flatMap((source) => (source ? inputArguments(source.path) : [])),
    ...[
      '-filter_complex',
      mixGraph(
        plan,
        buses.map(({ name }) => name),
      ).join(';'),
    ],
    ...floatOutput('out', mixPath),
    ...buses.flatMap(({ name, path }) => floatOutput(`${name}_stem`, path)),
  ]
}

const floatOutput = (label: string, path: string): string[] =>
  `-map [${label}] -c:a pcm_f32le -f wav`.split(' ').concat(`file:${path}`)

/**
 * The filter graph of the first pass, chain by chain; built of numbers only, so nothing a user wrote can reach it. Each of
 * `stems` leaves a copy of its bus at `[<name>_stem]`.
 */
export function mixGraph(plan: MixPlan, stems: readonly BusName[] = []): string[] {
  const buses = busesOf(plan.soundtrack)
  const finish = `${exactly(plan.durationSamples)},${loudnessFilters}[out]`
  const chains = buses.flatMap((name, input) => busChains[name](plan, `[${input}:a:0]`))
  const mixed = buses.map((name) => (stems.includes(name) ? `[${name}_mixed]` : `[${name}]`)).join('')
  const sum =
    buses.length === 0
      ? `anullsrc=sample_rate=${SAMPLE_RATE_HZ}:channel_layout=stereo,`
      : `${mixed}${buses.length === 1 ? '' : `amix=inputs=${buses.length}:normalize=false,`}`
  return [
    ...chains,
    ...(isDucked(plan.soundtrack) ? duckingWatch : []),
    ...stems.map((name) => `[${name}]asplit=2[${name}_mixed][${name}_stem]`),
    `${sum}${finish}`,
  ]
}

const busChains: Record<BusName, (plan: MixPlan, input: string) => string[]> = {
  voice: voiceChains,
  music: musicChains,
  effects: ({ durationSamples }, input) => [
    `${input}${[stereo, exactly(durationSamples), clickFade(durationSamples)].join(',')}[effects]`,
  ],
}

/** Levelled, through the voice chain, put in its place; a cut at the end of the video is faded. */
function voiceChains({ soundtrack, voice, durationSamples }: MixPlan, input: string): string[] {
  if (!soundtrack.voice || !voice) return []
  const startSamples = usToSamples(soundtrack.voice.startUs)
  const isCut = startSamples + voice.samples > durationSamples
  const placed = [
    ...(startSamples > 0 ? [`adelay=delays=${startSamples}S:all=true`] : []),
    exactly(durationSamples),
    ...(isCut ? [clickFade(durationSamples)] : []),
  ].join(',')
  return [
    `${input}${stereo},volume=${decibels(liftTo(REFERENCE_LUFS, voice))}[voice_in]`,
    ...voiceChain(),
    ...(isDucked(soundtrack)
      ? [`[voice_out]${placed},asplit=3[voice][spoken][speech]`, `[speech]${DUCKING_KEY}[key]`]
      : [`[voice_out]${placed}[voice]`]),
  ]
}

/** Levelled as a bed, faded in, and faded out to the exact end of the video or of the music, whichever is first. */
function musicChains({ soundtrack, voice, music, durationSamples }: MixPlan, input: string): string[] {
  if (!soundtrack.music || !music) return []
  const { gainDb, fadeInUs, fadeOutUs } = soundtrack.music
  const endSamples = Math.min(music.samples, durationSamples)
  const wanted = { in: usToSamples(fadeInUs), out: Math.max(CLICK_FADE_SAMPLES, usToSamples(fadeOutUs)) }
  // Fades that do not fit share what there is, so that the music still rises once and falls once.
  const share = Math.min(1, endSamples / (wanted.in + wanted.out))
  const fadeInSamples = Math.floor(wanted.in * share)
  const bedLu = voice ? BED_LU[soundtrack.ducking.enabled ? 'ducked' : 'steady'] : 0
  const bed = [
    stereo,
    `volume=${decibels(liftTo(REFERENCE_LUFS, music) + bedLu + gainDb)}`,
    ...(fadeInSamples > 0 ? [`afade=t=in:ss=0:ns=${fadeInSamples}:curve=hsin`] : []),
    fadeOut(endSamples, Math.floor(wanted.out * share)),
    exactly(durationSamples),
  ].join(',')
  return isDucked(soundtrack)
    ? [
        `${input}${bed},asplit=2[bed][before]`,
        `[bed][key]${duckingFilter(soundtrack.ducking)},asplit=2[music][after]`,
      ]
    : [`${input}${bed}[music]`]
}

/** Silence has no level to correct. */
const liftTo = (targetLufs: number, source: Level): number =>
  source.integratedLufs <= SILENCE_LUFS ? 0 : Math.min(MAX_LIFT_DB, targetLufs - source.integratedLufs)

/** For what is cut at the end of the video. */
const clickFade = (durationSamples: number): string =>
  fadeOut(durationSamples, Math.min(CLICK_FADE_SAMPLES, durationSamples))
