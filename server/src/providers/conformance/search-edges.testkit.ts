import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Twin } from '../../../twins/twin.ts'
import { connectProvider } from '../connect.ts'
import type { ProviderDefinition } from '../definition.ts'
import type { CallContext, ImageSearchRequest } from '../port.ts'
import { settingsFor } from './conformance.testkit.ts'

/** A search that every provider of pictures answers. */
export const searchRequest: ImageSearchRequest = {
  query: 'lighthouse at dusk',
  aspectRatio: '16:9',
  count: 2,
  language: 'en-US',
}

/** What a search provider's capabilities promise is found, and what they do not is refused before it is sent. */
export function describeSearchEdges(edges: {
  definition: ProviderDefinition
  startTwin(): Promise<Twin>
}): void {
  const { definition, startTwin } = edges
  const { image: limits } = definition.capabilities
  if (!limits) throw new Error(`${definition.id} has no image`)

  describe(`${definition.id} search: capabilities`, () => {
    let twin: Twin
    beforeEach(async () => {
      twin = await startTwin()
    })
    afterEach(() => twin.stop())

    const context: CallContext = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    const find = async (request: Partial<ImageSearchRequest>) => {
      const call = connectProvider(definition, settingsFor(definition, twin)).image?.search
      if (call?.style !== 'fast') throw new Error('a search is answered at once')
      return (await call.generate({ ...searchRequest, ...request }, context)).result
    }

    test.each(limits.aspect_ratios)('%s', async (aspectRatio) => {
      expect(await find({ aspectRatio })).toHaveLength(2)
    })

    test('one, as many as it says, and no more', async () => {
      expect(await find({ count: 1 })).toHaveLength(1)
      expect(await find({ count: limits.max_count })).toHaveLength(limits.max_count)
      await expect(find({ count: limits.max_count + 1 })).rejects.toMatchObject({ submission: 'rejected' })
    })

    test('the longest query, and no longer one', async () => {
      const longest = 'q'.repeat(limits.max_prompt_characters)
      expect(await find({ query: longest })).toHaveLength(2)
      await expect(find({ query: `${longest}q` })).rejects.toMatchObject({ submission: 'rejected' })
    })

    test.each(['en', 'de-AT', 'zh-Hans', 'tlh', ''])('a search in language "%s"', async (language) => {
      expect(await find({ language })).toHaveLength(2)
    })

    test('nothing found is no error', async () => {
      expect(await find({ query: 'nothing' })).toEqual([])
    })

    test('what is found can be fetched, and says whose it is', async () => {
      const [image] = await find({})
      if (image?.media.type !== 'remote') throw new Error('pictures are found at the provider')
      const response = await fetch(image.media.url)
      expect(response.headers.get('content-type')).toBe('image/png')
      expect(image.attribution).toMatchObject({
        author: expect.stringContaining('Ada'),
        sourceUrl: expect.stringContaining('https://'),
        license: expect.stringContaining('License'),
      })
    })

    test('no two pictures alike', async () => {
      const urls = (await find({ count: 20 })).map(({ media }) => media.type === 'remote' && media.url)
      expect(new Set(urls).size).toBe(20)
    })
  })
}
