import { describe, expect, test } from 'vitest'
import { pexelsTwin } from '../../../../twins/pexels.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeSearchEdges, searchRequest } from '../../conformance/search-edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import { pexels } from './index.ts'

describeConformance({
  definition: pexels,
  name: 'image search',
  startTwin: pexelsTwin,
  callOf: (calls) => calls.image?.search,
  request: searchRequest,
  verify: (images) => {
    expect(images).toHaveLength(2)
  },
  chargesPerCall: 0,
})

describeSearchEdges({ definition: pexels, startTwin: pexelsTwin })

describe('what Pexels wants', () => {
  test.each([
    ['en-US', 'en-US'],
    ['de-AT', 'de-DE'],
    ['zh-TW', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['tlh', null],
  ])('a search in %s is one in %s', async (language, locale) => {
    const twin = await pexelsTwin()
    const call = connectProvider(pexels, settingsFor(pexels, twin)).image?.search
    if (call?.style !== 'fast') throw new Error('a search is answered at once')
    const context = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    await call.generate({ ...searchRequest, language }, context)
    expect(twin.seen[0]?.query.get('locale')).toBe(locale)
    await twin.stop()
  })
})
