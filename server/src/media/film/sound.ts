import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { REFERENCE_LUFS } from '../audio/ducking.ts'
import {
  inputArguments,
  levelFilters,
  type MeasureOptions,
  quietFlags,
  readLevel,
  SAMPLE_RATE_HZ,
  SILENCE_LUFS,
} from '../audio/measure.ts'
import { type MixedSoundtrack, mixSoundtrack } from '../audio/mix.ts'
import { usToSamples } from '../audio/mix-plan.ts'
import type { VideoContainer } from '../encoder.ts'
import { run } from '../run.ts'
import { MICROSECONDS, type Soundtrack } from '../timeline.ts'
import type { FilmSound, SoundTrack } from './film.ts'
import { SoundBus } from './sound-bus.ts'

export interface FilmMixOptions extends MeasureOptions {
  durationUs: number
  container: VideoContainer
  /** The job's own folder. */
  workDir: string
}

export interface MixedFilm extends MixedSoundtrack {
  /** Whether any track holds sound at all; without, the mix is silent and has no loudness. */
  isAudible: boolean
}

/** A short sound is decoded in less time than ffmpeg takes to start. */
const TRACKS_AT_ONCE = 4
/** Under voices, if there are any: clips and effects are heard, but never in the way. */
const EFFECTS_UNDER_VOICE_LU = 6
/** Never lift by more: what needs it is the noise of a quiet place, or not speech at all. */
const MAX_LIFT_DB = { voice: 40, music: 40, effect: 12 } as const

/**
 * Mixes any number of tracks to one encoded file, a few at a time: each is decoded once, levelled by its role,
 * and added to the bus of that role; the buses are then mixed as every soundtrack is (`mixSoundtrack`).
 */
export async function mixFilm(sound: FilmSound, options: FilmMixOptions): Promise<MixedFilm> {
  const samples = usToSamples(options.durationUs)
  const hasVoice = sound.tracks.some((track) => track.role === 'voice')
  const buses: Partial<Record<SoundTrack['role'], SoundBus>> = {}
  let isAudible = false
  try {
    for (const tracks of batchesOf(sound.tracks, TRACKS_AT_ONCE)) {
      const decoded = await settled(tracks.map((track, index) => decode(track, index, options)))
      // One after the other, in order: sums of floats depend on it.
      for (const { track, rawPath, integratedLufs } of decoded) {
        buses[track.role] ??= await SoundBus.create(join(options.workDir, `${track.role}.wav`), samples)
        const factor = 10 ** (gainOf(track, integratedLufs, hasVoice) / 20)
        await buses[track.role]?.add(rawPath, usToSamples(track.startUs), factor)
        await rm(rawPath)
        isAudible ||= integratedLufs > SILENCE_LUFS
      }
    }
  } finally {
    await Promise.all(Object.values(buses).map((bus) => bus.close()))
  }
  const mixed = await mixSoundtrack(soundtrackOf(buses, sound), options)
  await Promise.all(Object.values(buses).map((bus) => rm(bus.path)))
  return { ...mixed, isAudible }
}

async function decode(track: SoundTrack, index: number, { ffmpeg, signal, workDir }: FilmMixOptions) {
  const rawPath = join(workDir, `track_${index}.f32`)
  const { stderr } = await run(ffmpeg.ffmpegPath, trackArguments(track, rawPath), { signal })
  return { track, rawPath, integratedLufs: readLevel(stderr).integratedLufs }
}

/** All results once all have ended, so that a failure leaves nobody at work; throws the first one. */
async function settled<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}

function* batchesOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** Decodes a track's stretch to raw floats, with its fades, and reports how loud it is without them. */
export function trackArguments(track: SoundTrack, rawPath: string): string[] {
  const { path, trimUs, startUs, endUs } = track
  const samples = usToSamples(endUs - startUs)
  const seconds = (us: number) => (us / MICROSECONDS).toFixed(6)
  const part = ['-ss', seconds(trimUs), '-t', seconds(endUs - startUs)]
  const filters = [levelFilters, `atrim=end_sample=${samples}`, ...fades(track, samples)]
  return [
    ...[...quietFlags, '-y', ...inputArguments(path, part), '-map', '0:a:0', '-vn', '-af', filters.join(',')],
    ...['-ar', String(SAMPLE_RATE_HZ), '-ac', '2', '-c:a', 'pcm_f32le', '-f', 'f32le', `file:${rawPath}`],
  ]
}

/** Fades that do not fit share what there is. */
function fades({ fadeInUs, fadeOutUs }: SoundTrack, samples: number): string[] {
  const wanted = { in: usToSamples(fadeInUs), out: usToSamples(fadeOutUs) }
  const share = Math.min(1, samples / Math.max(1, wanted.in + wanted.out))
  const [fadeIn, fadeOut] = [Math.floor(wanted.in * share), Math.floor(wanted.out * share)]
  return [
    ...(fadeIn > 0 ? [`afade=t=in:ss=0:ns=${fadeIn}:curve=hsin`] : []),
    ...(fadeOut > 0 ? [`afade=t=out:ss=${samples - fadeOut}:ns=${fadeOut}:curve=hsin`] : []),
  ]
}

/** Silence has no level to correct. */
function gainOf({ role, gainDb }: SoundTrack, integratedLufs: number, hasVoice: boolean): number {
  if (integratedLufs <= SILENCE_LUFS) return gainDb
  const target = REFERENCE_LUFS - (role === 'effect' && hasVoice ? EFFECTS_UNDER_VOICE_LU : 0)
  return Math.min(MAX_LIFT_DB[role], target - integratedLufs) + gainDb
}

const soundtrackOf = (
  { voice, music, effect }: Partial<Record<SoundTrack['role'], SoundBus>>,
  { ducking, loudness }: FilmSound,
): Soundtrack => ({
  voice: voice ? { path: voice.path, startUs: 0, levelLufs: REFERENCE_LUFS } : null,
  music: music ? { path: music.path, gainDb: 0, fadeInUs: 0, fadeOutUs: 0, levelLufs: REFERENCE_LUFS } : null,
  effects: effect ? { path: effect.path } : null,
  ducking,
  loudness,
})
