import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pixabayTwin } from '../../../../twins/pixabay.ts'
import type { Twin } from '../../../../twins/twin.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeSearchEdges, searchRequest } from '../../conformance/search-edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import { type CallResult, type GeneratedImage, type ImageSearchRequest, ProviderError } from '../../port.ts'
import { pixabay } from './index.ts'

describeConformance({
  definition: pixabay,
  name: 'image search',
  startTwin: pixabayTwin,
  callOf: (calls) => calls.image?.search,
  request: searchRequest,
  verify: (images) => {
    expect(images).toHaveLength(2)
  },
  chargesPerCall: 0,
})

describeSearchEdges({ definition: pixabay, startTwin: pixabayTwin })

describe('what Pixabay wants', () => {
  const DAY_MS = 24 * 60 * 60 * 1000
  let twin: Twin
  let nowMs: number
  let find: (request?: Partial<ImageSearchRequest>) => Promise<CallResult<GeneratedImage[]>>

  beforeEach(async () => {
    twin = await pixabayTwin()
    nowMs = 1_000_000
    const settings = { ...settingsFor(pixabay, twin), now: () => nowMs }
    const call = connectProvider(pixabay, settings).image?.search
    if (call?.style !== 'fast') throw new Error('a search is answered at once')
    const context = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    find = (request) => call.generate({ ...searchRequest, ...request }, context)
  })
  afterEach(() => twin.stop())

  test('the same search is made once a day', async () => {
    const first = await find()
    nowMs += DAY_MS - 1
    expect((await find()).result).toEqual(first.result)
    expect(twin.seen).toHaveLength(1)
    nowMs += 2
    await find()
    expect(twin.seen).toHaveLength(2)
  })

  test('another search is another', async () => {
    await find()
    await find({ query: 'harbour' })
    await find({ aspectRatio: '9:16' })
    await find({ language: 'de' })
    expect(twin.seen).toHaveLength(4)
  })

  test('a failed search is not kept', async () => {
    twin.failNext('submit', { type: 'status', status: 500 })
    await expect(find()).rejects.toMatchObject({ submission: 'ambiguous' })
    expect((await find()).result).toHaveLength(2)
  })

  test('under load it says how long to wait', async () => {
    const headers = { 'x-ratelimit-reset': '42' }
    twin.failNext('submit', {
      type: 'status',
      status: 429,
      headers,
      body: Buffer.from('API rate limit exceeded'),
    })
    await expect(find()).rejects.toMatchObject({ submission: 'not_sent', retryAfterMs: 42_000 })
  })

  test('the key is in the URL, and in nothing that is told', async () => {
    const [key = ''] = Object.values(twin.secrets)
    const body = Buffer.from(`[ERROR 400] bad query: key=${key}`)
    twin.failNext('submit', { type: 'status', status: 400, body })
    const error = await find().catch((thrown: unknown) => thrown)
    expect(twin.seen[0]?.query.get('key')).toBe(key)
    expect(error).toBeInstanceOf(ProviderError)
    if (error instanceof ProviderError) expect(`${error.message} ${error.detail}`).not.toContain(key)
  })
})
