import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeWav } from '../../core/wav.ts'
import { locateFfmpeg } from '../ffmpeg.ts'
import type { Soundtrack } from '../timeline.ts'
import { measureLevel, measureLoudness, measureSilences, SILENCE_DBTP, SILENCE_LUFS } from './measure.ts'
import { type MixOptions, mixSoundtrack } from './mix.ts'
import { measureStreamEnds } from './stream-ends.ts'
import {
  cracks,
  decodeSound,
  levelDb,
  music,
  PILOT_HZ,
  type Sound,
  speech,
  toneLevelDb,
  writeSound,
} from './test-sounds.ts'

const DURATION_SEC = 6
const tools = {
  ffmpeg: await locateFfmpeg(),
  signal: new AbortController().signal,
}
const base: Soundtrack = {
  voice: null,
  music: null,
  ducking: { enabled: true, thresholdDb: -12, attackMs: 120, releaseMs: 300 },
  loudness: { integratedLufs: -14, truePeakDbtp: -1 },
}
const bed = { gainDb: 0, fadeInUs: 500_000, fadeOutUs: 1_000_000 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mix-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const sourceOf = (name: string, sound: Sound, durationSec = DURATION_SEC) =>
  writeSound(join(folder, `${name}.wav`), sound, durationSec)

const cracking = async () => ({ path: await sourceOf('cracks', cracks), startUs: 0 })

async function mix(soundtrack: Partial<Soundtrack>, more: Partial<MixOptions> = {}) {
  const workDir = await mkdtemp(join(folder, 'job-'))
  const durationUs = DURATION_SEC * 1_000_000
  const mixed = await mixSoundtrack({ ...base, ...soundtrack }, { durationUs, workDir, ...tools, ...more })
  return { ...mixed, sound: await decodeSound(mixed.path, tools) }
}

/** Players hear nothing after the end of the last packet; it is known to the microsecond. */
async function expectExactLength(path: string): Promise<void> {
  const { audioEndSec } = await measureStreamEnds(path, tools)
  expect(audioEndSec).toBeCloseTo(DURATION_SEC, 5)
}

describe('mixSoundtrack', () => {
  it('hits the loudness target under the peak limit, in the decoded AAC, at exactly the length of the video', async () => {
    const mixed = await mix({
      voice: { path: await sourceOf('talk', speech([1, 3], [4, 5.5])), startUs: 0 },
      music: { path: await sourceOf('bed', music, 9), ...bed },
    })
    const measured = await measureLoudness(mixed.path, tools)
    expect(measured).toMatchObject({ integratedLufs: mixed.integratedLufs, truePeakDbtp: mixed.truePeakDbtp })
    const { truePeakDbtp: _, ...level } = measured
    expect(await measureLevel(mixed.path, tools), 'the same without a look at the peak').toEqual(level)
    expect(Math.abs(mixed.integratedLufs + 14)).toBeLessThanOrEqual(0.5)
    expect(mixed.truePeakDbtp).toBeLessThanOrEqual(-1)
    await expectExactLength(mixed.path)
  })

  it('takes the music about 10 dB down while someone speaks, without pumping, and brings it back', async () => {
    const { sound, duckDepthDb } = await mix({
      voice: { path: await sourceOf('phrase', speech([2, 4])), startUs: 0 },
      music: { path: await sourceOf('under', music), ...bed },
    })
    expect(duckDepthDb).toBeCloseTo(10.5, 0)
    const pause = toneLevelDb(sound, PILOT_HZ, 1, 1.9)
    const underSpeech = [2.3, 2.6, 2.9, 3.2, 3.5].map((at) => toneLevelDb(sound, PILOT_HZ, at, at + 0.3))
    for (const level of underSpeech) expect(pause - level).toBeGreaterThan(8)
    expect(Math.max(...underSpeech) - Math.min(...underSpeech)).toBeLessThan(1.5)
    expect(pause - toneLevelDb(sound, PILOT_HZ, 4.7, 4.95)).toBeLessThan(1)
  })

  it('keeps music where it is between left and right', async () => {
    const path = join(folder, 'left.wav')
    const samples = Int16Array.from({ length: 2 * DURATION_SEC * 48_000 }, (_, index) =>
      index % 2 === 0 ? 6000 * Math.sin(index / 20) : 0,
    )
    await writeFile(path, encodeWav({ sampleRateHz: 48_000, channels: 2, samples }))
    const { stems } = await mix(
      {
        voice: { path: await sourceOf('phrase', speech([2, 4])), startUs: 0 },
        music: { path, ...bed },
      },
      { stems: true },
    )
    const right = await decodeSound(stems.find(({ name }) => name === 'music')?.path ?? '', tools, 'right')
    expect(levelDb(right, 0, DURATION_SEC)).toBeLessThan(-100)
  })

  it('ducks less by a higher threshold and not at all when told so', async () => {
    const voice = { path: await sourceOf('phrase', speech([2, 4])), startUs: 0 }
    const under = { path: await sourceOf('under', music), ...bed }
    const depth = async (ducking: Partial<Soundtrack['ducking']>) => {
      const { sound, duckDepthDb } = await mix({
        ...{ voice, music: under },
        ducking: { ...base.ducking, ...ducking },
      })
      const heardDb = toneLevelDb(sound, PILOT_HZ, 1, 1.9) - toneLevelDb(sound, PILOT_HZ, 2.4, 3.9)
      // What the bus tells is what is heard, but for the codec.
      if (duckDepthDb !== null) expect(Math.abs(duckDepthDb - heardDb)).toBeLessThan(1)
      return heardDb
    }
    const [shallow, off] = await Promise.all([depth({ thresholdDb: -6 }), depth({ enabled: false })])
    expect(shallow).toBeGreaterThan(3)
    expect(shallow).toBeLessThan(7)
    // The limiter takes all down a little where speech peaks.
    expect(Math.abs(off)).toBeLessThan(1.2)
  })

  it('fades music in, and out to its exact end', async () => {
    const { sound, integratedLufs } = await mix({
      music: { path: await sourceOf('alone', music, 9), ...bed },
    })
    const middle = levelDb(sound, 2, 4)
    expect(levelDb(sound, 0, 0.05)).toBeLessThan(middle - 15)
    expect(levelDb(sound, 5.95, 6)).toBeLessThan(middle - 20)
    expect(levelDb(sound, 4.8, 4.95)).toBeGreaterThan(middle - 1)
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('ends short music at its own end, faded', async () => {
    const { path, sound } = await mix({ music: { path: await sourceOf('short', music, 3), ...bed } })
    expect(levelDb(sound, 2.95, 3)).toBeLessThan(levelDb(sound, 1, 1.9) - 20)
    const [silence] = await measureSilences(path, { thresholdDb: -60, minSec: 1 }, tools)
    expect(silence?.startSec).toBeCloseTo(3, 1)
    await expectExactLength(path)
  })

  it('hears the voice from its start, and silence before and after it', async () => {
    const { path, integratedLufs } = await mix({
      voice: { path: await sourceOf('late', speech([0, 2]), 2), startUs: 1_500_000 },
    })
    const silences = await measureSilences(path, { thresholdDb: -50, minSec: 0.5 }, tools)
    expect(silences).toHaveLength(2)
    expect(silences[0]?.endSec).toBeCloseTo(1.5, 1)
    expect(silences[1]?.startSec).toBeCloseTo(3.5, 1)
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('cuts a voice longer than the video, without a click', async () => {
    const { path, sound } = await mix({
      voice: { path: await sourceOf('long', speech([0, 8]), 8), startUs: 0 },
    })
    await expectExactLength(path)
    expect(Math.abs(sound[DURATION_SEC * 48_000 - 1] ?? 1)).toBeLessThan(0.01)
  })

  it.each([-23, -10])(
    'comes within half a LU of %i LUFS, whatever has to be limited for it',
    async (target) => {
      const loudness = { integratedLufs: target, truePeakDbtp: -1 }
      const voice = { path: await sourceOf('talk', speech([1, 3], [4, 5.5])), startUs: 0 }
      const sources = [
        { voice, music: { path: await sourceOf('bed', music, 9), ...bed } },
        { voice: await cracking() },
      ]
      const mixes = await Promise.all(sources.map((source) => mix({ ...source, loudness })))
      for (const { integratedLufs, truePeakDbtp } of mixes) {
        expect(Math.abs(integratedLufs - target)).toBeLessThanOrEqual(0.5)
        expect(truePeakDbtp).toBeLessThanOrEqual(-1)
      }
    },
  )

  it('leaves stems that last as long and add up to the sound before its limiter', async () => {
    const workDir = await mkdtemp(join(folder, 'job-'))
    const { stems, copies } = await mix(
      {
        voice: { path: await sourceOf('phrase', speech([2, 4])), startUs: 0 },
        music: { path: await sourceOf('under', music), ...bed },
        effects: { path: await sourceOf('hum', (timeSec) => 0.02 * Math.sin(700 * timeSec)) },
        // So quiet that the limiter has nothing to do.
        loudness: { integratedLufs: -28, truePeakDbtp: -1 },
      },
      { workDir, stems: true, copies: ['flac'] },
    )
    expect(stems.map(({ name }) => name)).toEqual(['voice', 'music', 'effects'])
    const sounds = await Promise.all(stems.map(({ path }) => decodeSound(path, tools)))
    const whole = await decodeSound(copies[0]?.path ?? '', tools)
    expect([whole, ...sounds].map(({ length }) => length)).toEqual(Array(4).fill(DURATION_SEC * 48_000))
    // The music fades out to the very end: its last samples are there, and all but silent.
    const fading = sounds[1] ?? new Float32Array()
    expect(levelDb(fading, DURATION_SEC - 0.01, DURATION_SEC)).toBeGreaterThan(-120)
    expect(levelDb(fading, DURATION_SEC - 0.01, DURATION_SEC)).toBeLessThan(levelDb(fading, 0, 2) - 30)
    const rest = whole.map(
      (sample, index) => sample - sounds.reduce((sum, sound) => sum + (sound[index] ?? 0), 0),
    )
    // What is left is what the limiter's resampling takes from the very top of the spectrum.
    expect(levelDb(rest, 0, DURATION_SEC)).toBeLessThan(levelDb(whole, 0, DURATION_SEC) - 50)
    expect((await readdir(workDir)).toSorted()).toEqual(
      [
        'soundtrack.flac',
        'soundtrack.m4a',
        'stem_effects.wav',
        'stem_music.wav',
        'stem_voice.wav',
      ].toSorted(),
    )
  })

  it('copies the sound as MP3, as long and as loud', async () => {
    const voice = { path: await sourceOf('talk', speech([1, 3], [4, 5.5])), startUs: 0 }
    const { copies } = await mix({ voice }, { copies: ['mp3'] })
    const { samples, integratedLufs, truePeakDbtp } = await measureLoudness(copies[0]?.path ?? '', tools)
    expect(samples).toBe(DURATION_SEC * 48_000)
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(0.5)
    expect(truePeakDbtp).toBeLessThanOrEqual(-1)
  })

  it('makes silence of exact length when there is nothing to hear', async () => {
    const { path, integratedLufs, truePeakDbtp } = await mix({})
    expect({ integratedLufs, truePeakDbtp }).toEqual({
      integratedLufs: SILENCE_LUFS,
      truePeakDbtp: SILENCE_DBTP,
    })
    await expectExactLength(path)
  })

  it('rejects with the reason of an abort, and with what ffmpeg said about a file it cannot read', async () => {
    const workDir = await mkdtemp(join(folder, 'job-'))
    const options = { durationUs: 1_000_000, workDir, ...tools }
    const reason = new Error('cancelled by test')
    await expect(mixSoundtrack(base, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const missing = { ...base, voice: { path: join(folder, 'missing.wav'), startUs: 0 } }
    await expect(mixSoundtrack(missing, options)).rejects.toMatchObject({
      name: 'ProcessError',
      stderrTail: expect.stringContaining('No such file'),
    })
  })
})
