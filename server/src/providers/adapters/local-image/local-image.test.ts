import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { closeThreads } from '../../../core/threads.ts'
import { type CallContext, type ImageRequest, ProviderError } from '../../port.ts'
import { sizes } from './compose.ts'
import { localImage } from './index.ts'

afterAll(closeThreads)

const request: ImageRequest = {
  prompt: 'The keepers of the light. Lighthouses guide ships home through stormy seas.',
  negativePrompt: null,
  aspectRatio: '16:9',
  count: 1,
  seed: 7,
  references: [],
}

const context = (signal = new AbortController().signal): CallContext => ({
  attemptKey: 'attempt',
  signal,
  log: () => undefined,
})

function generate(change: Partial<ImageRequest>, signal?: AbortSignal) {
  const call = localImage.image.image
  return call.generate({ ...request, ...change }, context(signal))
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('local-image provider', () => {
  it('draws as many full-size JPEGs as asked for, at no cost, no two alike', async () => {
    const { result, cost, notes } = await generate({ count: 3 })
    expect(result).toHaveLength(3)
    for (const { media, widthPx, heightPx } of result) {
      const { format, width, height } = await sharp(media.data).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 2560, height: 1440 })
      expect({ widthPx, heightPx }).toEqual(sizes['16:9'])
      expect(media.mime).toBe('image/jpeg')
      expect(media.data.byteLength).toBeLessThan(1_500_000)
    }
    expect(new Set(result.map(({ media }) => Buffer.from(media.data).toString('base64'))).size).toBe(3)
    expect(cost).toEqual({ amountMicrosUsd: 0, units: { images: 3 } })
    expect(notes).toEqual([])
  })

  it('gives identical bytes for the same request', async () => {
    const [one, other] = await Promise.all([
      generate({ aspectRatio: '1:1' }),
      generate({ aspectRatio: '1:1' }),
    ])
    expect(one.result[0]?.media.data).toEqual(other.result[0]?.media.data)
  })

  it('takes the colours of a style reference, and says which references it left aside', async () => {
    const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c02020' } })
      .png()
      .toBuffer()
    const media = { type: 'bytes' as const, mime: 'image/png', data: new Uint8Array(red) }
    const { result, notes } = await generate({
      aspectRatio: '1:1',
      references: [
        { role: 'style_ref', media },
        { role: 'style_ref', media },
        { role: 'image_reference', media },
      ],
    })
    expect(notes).toEqual([
      expect.stringContaining('image_reference not used'),
      expect.stringContaining('only the first style_ref'),
    ])
    const { channels } = await sharp(result[0]?.media.data).stats()
    const [redMean = 0, , blueMean = 0] = channels.map(({ mean }) => mean)
    expect(redMean).toBeGreaterThan(blueMean)
  })

  it.each([
    ['no picture', { count: 0 }, '1 to 8'],
    ['too many pictures', { count: 9 }, '1 to 8'],
    ['an endless prompt', { prompt: 'x'.repeat(20_001) }, '20000 characters'],
    [
      'a style reference that is no picture',
      {
        references: [
          {
            role: 'style_ref' as const,
            media: { type: 'bytes' as const, mime: 'image/png', data: new Uint8Array([1, 2, 3]) },
          },
        ],
      },
      'not a picture',
    ],
  ])('refuses %s', async (_, change, sentence) => {
    const error = await failure(generate(change))
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ submission: 'rejected', message: expect.stringContaining(sentence) })
  })

  it('stops when aborted', async () => {
    const reason = new Error('job canceled')
    const aborted = AbortSignal.abort(reason)
    expect(await failure(generate({}, aborted))).toBe(reason)
  })
})
