import { tmpdir } from 'node:os'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilmClip } from '../../../core/layered-clip.ts'
import { closeThreads } from '../../../core/threads.ts'
import { clipFilmer } from '../../../media/clip/film.ts'
import { locateFfmpeg } from '../../../media/ffmpeg.ts'
import { type CallContext, ProviderError, type VideoRequest } from '../../port.ts'
import { localVideo, sizeOf } from './index.ts'

afterAll(closeThreads)

describe('local-video provider', () => {
  let film: FilmClip
  beforeAll(async () => {
    film = clipFilmer({ ffmpeg: await locateFfmpeg({}), workDir: tmpdir() })
  })

  const request: VideoRequest = {
    ...{
      prompt: 'A library at night',
      negativePrompt: null,
      durationSec: 1,
      aspectRatio: '16:9',
      resolution: '480p',
    },
    ...{ seed: 3, audio: false, references: [], model: null, overrides: {}, fps: 24 },
  }
  const context: CallContext = {
    attemptKey: 'attempt',
    signal: AbortSignal.timeout(120_000),
    log: () => undefined,
  }
  function generate(change: Partial<VideoRequest>, filmed: FilmClip = film) {
    const call = localVideo({ film: filmed }).video?.video
    if (call?.style !== 'fast') throw new Error('it answers at once')
    return call.generate({ ...request, ...change }, context)
  }

  it('answers an MP4, the same bytes for the same request, at no cost', async () => {
    const [one, again] = [await generate({}), await generate({})]
    expect(again.result.video).toEqual(one.result.video)
    expect(one.result).toMatchObject({ durationSec: 1, video: { type: 'bytes', mime: 'video/mp4' } })
    expect(one.cost).toEqual({ amountMicrosUsd: 0, units: { second: 1 } })
    expect(one.notes).toEqual([])
  })

  it.each([
    ['too short', { durationSec: 0.5 }, '1 to 15 seconds'],
    ['too long', { durationSec: 16 }, '1 to 15 seconds'],
    ['told too much', { prompt: 'x'.repeat(20_001) }, '20000 characters'],
    [
      'begun with what is no picture',
      {
        references: [
          { role: 'first_frame', media: { type: 'bytes', mime: 'image/png', data: new Uint8Array(9) } },
        ],
      } satisfies Partial<VideoRequest>,
      'first_frame is not a picture',
    ],
  ])('refuses a clip that is %s', async (_, change, sentence) => {
    const error = await generate(change).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ submission: 'rejected', message: expect.stringContaining(sentence) })
  })

  it('says what it leaves aside', async () => {
    const none: FilmClip = async () => ({ mp4: new Uint8Array(), frames: 24, durationSec: 1 })
    const media = {
      type: 'bytes' as const,
      mime: 'image/png',
      data: await sharp({ create: { width: 9, height: 9, channels: 3, background: '#c02020' } })
        .png()
        .toBuffer(),
    }
    const { notes } = await generate(
      {
        resolution: '4k',
        audio: true,
        references: [{ role: 'image_reference', media }],
        overrides: { style: 1 },
      },
      none,
    )
    expect(notes).toEqual([
      expect.stringContaining('1080p'),
      expect.stringContaining('no sound made'),
      expect.stringContaining('gives the colours'),
      expect.stringContaining('overrides not used'),
    ])
  })

  it('has a frame for every shape and size', () => {
    expect(sizeOf('16:9', '720p')).toEqual({ widthPx: 1280, heightPx: 720 })
    expect(sizeOf('9:16', '720p')).toEqual({ widthPx: 720, heightPx: 1280 })
    for (const aspectRatio of ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'] as const) {
      for (const resolution of ['480p', '720p', '1080p', '4k'] as const) {
        const { widthPx, heightPx } = sizeOf(aspectRatio, resolution)
        const [across = 1, down = 1] = aspectRatio.split(':').map(Number)
        expect([widthPx % 16, heightPx % 2]).toEqual([0, 0])
        expect(Math.abs(widthPx / heightPx / (across / down) - 1)).toBeLessThan(0.01)
      }
    }
  })
})
