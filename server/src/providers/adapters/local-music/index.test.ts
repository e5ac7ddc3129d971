import { afterAll, describe, expect, it } from 'vitest'
import { closeThreads } from '../../../core/threads.ts'
import { decodeWav } from '../../../core/wav.ts'
import type { CallContext, MusicRequest } from '../../port.ts'
import { localMusic } from './index.ts'

afterAll(closeThreads)

const { music } = localMusic.music
if (music.style !== 'fast') throw new Error('local-music answers at once')

const request = (changes: Partial<MusicRequest> = {}): MusicRequest => ({
  style: 'ambient-cinematic',
  prompt: null,
  bpm: null,
  durationSec: 6,
  intensityCurve: 'rise-plateau-outro',
  stems: false,
  seed: 1,
  ...changes,
})

const context = (lines: string[] = [], signal = new AbortController().signal): CallContext => ({
  attemptKey: 'a_1',
  signal,
  log: (line) => lines.push(line),
})

describe('local-music', () => {
  it('makes a 48 kHz stereo WAV of the asked length, free of charge, and logs what it played', async () => {
    const lines: string[] = []
    const { result, cost, notes } = await music.generate(request({ bpm: 90, stems: true }), context(lines))
    if (result.audio.type !== 'bytes') throw new Error('bytes expected')
    const pcm = decodeWav(result.audio.data)
    expect(pcm).toMatchObject({ sampleRateHz: 48_000, channels: 2 })
    expect(pcm.samples).toHaveLength(6 * 48_000 * 2)
    expect(result).toMatchObject({ durationSec: 6, bpm: 90 })
    expect(result.stems.length).toBeGreaterThanOrEqual(3)
    expect(cost).toEqual({ amountMicrosUsd: 0, units: { seconds: 6 } })
    expect(notes).toEqual([])
    expect(lines).toEqual([expect.stringMatching(/^ambient-cinematic in .* at 90 bpm, seed 1$/)])
  })

  it('says how it read free text, and that a prompt is followed only in part', async () => {
    const asked = request({ style: 'something for a thriller', prompt: 'with no drums', stems: true })
    const { notes, result } = await music.generate(asked, context())
    expect(notes).toEqual([
      "style 'something for a thriller' played as 'tense-documentary' (by 'thriller')",
      expect.stringContaining('prompt'),
    ])
    expect(result.stems.map(({ name }) => name)).not.toContain('drums')
  })

  it.each<[Partial<MusicRequest>, string]>([
    [{ durationSec: 4.9 }, 'local-music makes 5 to 3600 s of music; 4.9 s was asked for'],
    [{ durationSec: 3601 }, 'local-music makes 5 to 3600 s of music; 3601 s was asked for'],
    [{ durationSec: Number.NaN }, 'local-music makes 5 to 3600 s of music; NaN s was asked for'],
    [{ bpm: 20 }, 'local-music plays at 50 to 180 bpm; 20 was asked for'],
    [{ seed: 1.5 }, 'local-music needs a whole number as seed; 1.5 was given'],
    [{ style: ' ' }, 'local-music needs a style of 1 to 200 characters; 1 were given'],
  ])('rejects %j', async (changes, message) => {
    await expect(music.generate(request(changes), context())).rejects.toMatchObject({
      name: 'ProviderError',
      submission: 'rejected',
      message,
    })
  })

  it('stops when it is called off', async () => {
    const controller = new AbortController()
    const making = music.generate(request({ durationSec: 600 }), context([], controller.signal))
    setTimeout(() => controller.abort(), 100)
    await expect(making).rejects.toThrow(/abort/i)
  })

  it('serves its capabilities as plain data that matches what it takes', () => {
    expect(JSON.parse(JSON.stringify(localMusic.capabilities.music))).toEqual(localMusic.capabilities.music)
    expect(localMusic.capabilities.music).toMatchObject({
      stems: true,
      bpm: { min: 50, max: 180 },
      max_duration_sec: 3600,
      intensity_curves: ['flat', 'rise', 'rise-plateau-outro'],
    })
    expect(localMusic.capabilities.music.styles[0]).toBe('ambient-cinematic')
  })
})
