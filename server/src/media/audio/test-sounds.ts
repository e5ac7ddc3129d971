import { writeFile } from 'node:fs/promises'
import { encodeWav } from '../../core/wav.ts'
import { run } from '../run.ts'
import { inputArguments, type MeasureOptions, SAMPLE_RATE_HZ } from './measure.ts'

/** Sound for tests: an amplitude in -1..1 for a time in seconds. */
export type Sound = (timeSec: number) => number

/** A tone that music carries and speech does not, so that the music can be heard out of a mix. */
export const PILOT_HZ = 8_000

const tone = (frequencyHz: number, timeSec: number) => Math.sin(2 * Math.PI * frequencyHz * timeSec)

/** Buzzing syllables, four a second, inside the given stretches of time (seconds), silence elsewhere. */
export const speech =
  (...stretches: readonly (readonly [startSec: number, endSec: number])[]): Sound =>
  (timeSec) => {
    if (!stretches.some(([startSec, endSec]) => timeSec >= startSec && timeSec < endSec)) return 0
    const syllable = Math.abs(Math.sin(Math.PI * 4 * timeSec)) ** 0.7
    const buzz = [1, 0.8, 0.6, 0.7, 0.3, 0.2, 0.15].reduce(
      (sum, weight, index) => sum + weight * tone(130 * (index + 1), timeSec),
      0,
    )
    return 0.12 * syllable * buzz
  }

/** Vowels that end in a hiss twice a second, as sharp voices do: noise of many tones between 6 and 9 kHz. */
export const sharpSpeech = (hissGain: number): Sound => {
  const vowels = speech([0, Number.POSITIVE_INFINITY])
  const hissHz = Array.from({ length: 40 }, (_, index) => 6000 + 75.3 * index)
  return (timeSec) => {
    if (!isHissing(timeSec)) return timeSec % 0.5 < 0.3 ? vowels(timeSec) : 0
    return (hissGain / 8) * hissHz.reduce((sum, hz, index) => sum + tone(hz, timeSec + index / 7), 0)
  }
}

/** Where `sharpSpeech` hisses: 0.1 s in every half second. */
export const isHissing = (timeSec: number): boolean => timeSec % 0.5 >= 0.35 && timeSec % 0.5 < 0.45

/** A slow chord with the pilot tone on top. */
export const music: Sound = (timeSec) =>
  0.1 * (tone(220, timeSec) + tone(277, timeSec) + tone(330, timeSec)) + 0.1 * tone(PILOT_HZ, timeSec)

/** A quiet hum with a short hard crack each half second: the worst case for loudness under a peak limit. */
export const cracks: Sound = (timeSec) =>
  0.05 * tone(200, timeSec) + (timeSec % 0.5 < 0.002 ? 0.9 * Math.sign(tone(3100, timeSec)) : 0)

/** Writes a sound as a mono WAV at 48 kHz. */
export async function writeSound(path: string, sound: Sound, durationSec: number): Promise<string> {
  const samples = new Int16Array(Math.round(durationSec * SAMPLE_RATE_HZ))
  for (let index = 0; index < samples.length; index++) {
    samples[index] = Math.round(32767 * Math.max(-1, Math.min(1, sound(index / SAMPLE_RATE_HZ))))
  }
  await writeFile(path, encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: 1, samples }))
  return path
}

/** Decodes the sound of a file at 48 kHz: to mono, or one channel of a stereo file. */
export async function decodeSound(
  path: string,
  { ffmpeg, signal }: MeasureOptions,
  channel?: 'left' | 'right',
): Promise<Float32Array> {
  const args = [
    '-v',
    'error',
    '-nostdin',
    ...inputArguments(path),
    ...(channel === undefined ? ['-ac', '1'] : ['-af', `pan=mono|c0=${channel === 'left' ? 'c0' : 'c1'}`]),
    '-ar',
    `${SAMPLE_RATE_HZ}`,
    '-f',
    'f32le',
    '-',
  ]
  const { stdout } = await run(ffmpeg.ffmpegPath, args, { signal })
  return new Float32Array(new Uint8Array(stdout).buffer)
}

/** Level in dB of one frequency between two times: a correlation with that tone (Goertzel's measurement). */
export function toneLevelDb(
  sound: Float32Array,
  frequencyHz: number,
  startSec: number,
  endSec: number,
): number {
  let sine = 0
  let cosine = 0
  const from = Math.round(startSec * SAMPLE_RATE_HZ)
  const to = Math.round(endSec * SAMPLE_RATE_HZ)
  for (let index = from; index < to; index++) {
    const angle = (2 * Math.PI * frequencyHz * index) / SAMPLE_RATE_HZ
    sine += (sound[index] ?? 0) * Math.sin(angle)
    cosine += (sound[index] ?? 0) * Math.cos(angle)
  }
  return 20 * Math.log10((2 * Math.hypot(sine, cosine)) / (to - from) + 1e-9)
}

/** Root-mean-square level in dBFS between two times. */
export function levelDb(sound: Float32Array, startSec: number, endSec: number): number {
  const part = sound.subarray(Math.round(startSec * SAMPLE_RATE_HZ), Math.round(endSec * SAMPLE_RATE_HZ))
  const power = part.reduce((sum, sample) => sum + sample * sample, 0) / part.length
  return 10 * Math.log10(power + 1e-12)
}
