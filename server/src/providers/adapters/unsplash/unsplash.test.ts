import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type UnsplashTwin, unsplashTwin } from '../../../../twins/unsplash.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeSearchEdges, searchRequest } from '../../conformance/search-edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import { unsplash } from './index.ts'

describeConformance({
  definition: unsplash,
  name: 'image search',
  startTwin: unsplashTwin,
  callOf: (calls) => calls.image?.search,
  request: searchRequest,
  verify: (images) => {
    expect(images).toHaveLength(2)
  },
  chargesPerCall: 0,
})

describeSearchEdges({ definition: unsplash, startTwin: unsplashTwin })

describe('what Unsplash wants', () => {
  let twin: UnsplashTwin
  beforeEach(async () => {
    twin = await unsplashTwin()
  })
  afterEach(() => twin.stop())

  const find = () => {
    const call = connectProvider(unsplash, settingsFor(unsplash, twin)).image?.search
    if (call?.style !== 'fast') throw new Error('a search is answered at once')
    return call.generate(searchRequest, { attemptKey: 'a', signal: new AbortController().signal, log() {} })
  }

  test('every download is reported, with the mark of its search, and readers are sent back', async () => {
    const { result } = await find()
    expect(twin.reported).toHaveLength(2)
    for (const report of twin.reported) expect(report).toMatch(/^(\d+) mark-\1$/)
    expect(result[0]?.attribution?.authorUrl).toBe(
      'https://unsplash.com/@ada?utm_source=potterlabs&utm_medium=referral',
    )
  })

  test('reports go to our host, whatever the link says', async () => {
    // The twin's links name api.unsplash.com, as the vendor's do; nothing but the twin was asked.
    await find()
    expect(twin.seen.map(({ kind }) => kind)).toEqual(['submit', 'ask', 'ask'])
  })

  test('a picture taken down since is no reason to lose the others; a fault is asked about again', async () => {
    twin.failNext('ask', { type: 'status', status: 404 })
    expect((await find()).result).toHaveLength(2)
    twin.failNext('ask', { type: 'status', status: 503 })
    await expect(find()).rejects.toMatchObject({ submission: 'ambiguous' })
  })

  test('a full hour is a reason to wait, not a bad key', async () => {
    const body = Buffer.from('Rate Limit Exceeded')
    twin.failNext('submit', { type: 'status', status: 403, body })
    await expect(find()).rejects.toMatchObject({ submission: 'not_sent' })
  })
})
