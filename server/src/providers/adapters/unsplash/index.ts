import { z } from 'zod'
import type { Connection, ProviderDefinition } from '../../definition.ts'
import { type Refusal, statusOf } from '../../http.ts'
import type { CallContext, FastCall, GeneratedImage, ImageSearchRequest } from '../../port.ts'
import { found, orientationOf, SEARCH_TIMEOUT_MS, searchCapabilities } from '../../stock-pictures.ts'
import { requireSearchSupport } from '../../support.ts'

const capabilities = searchCapabilities({ maxCount: 30, maxQueryCharacters: 200 })

/** Enough for a slide of 1080p that moves; the original may have 50 megapixels. */
const WIDTH_PX = 2560
/** Who sends readers to the photographer, as the guidelines want it. */
const REFERRAL = { utm_source: 'potterlabs', utm_medium: 'referral' }

const Found = z.object({
  results: z.array(
    z.object({
      urls: z.object({ raw: z.url() }),
      links: z.object({ html: z.url(), download_location: z.url() }),
      user: z.object({ name: z.string(), links: z.object({ html: z.url() }) }),
    }),
  ),
})

type Photo = z.output<typeof Found>['results'][number]

/** GET /search/photos, https://unsplash.com/documentation#search-photos. */
function search({ http }: Connection): FastCall<ImageSearchRequest, GeneratedImage[]> {
  /** https://help.unsplash.com/en/articles/2511258-guideline-triggering-a-download: every picture used is reported. */
  async function reportDownload(photo: Photo, context: CallContext): Promise<void> {
    // Only the path of it: the key goes to no other host than ours.
    const { pathname, searchParams } = new URL(photo.links.download_location)
    try {
      await http.ask({ method: 'GET', path: pathname, query: Object.fromEntries(searchParams) }, context)
    } catch (error) {
      // A picture taken down since is no reason to lose the others.
      if (statusOf(error) !== 404) throw error
      context.log('Unsplash knows a picture no more whose download was reported')
    }
  }
  return {
    style: 'fast',
    async generate(request, context) {
      requireSearchSupport({ name: 'Unsplash', capabilities }, request)
      const orientation = orientationOf(request.aspectRatio)
      const answer = await http.submit(
        {
          method: 'GET',
          path: '/search/photos',
          query: {
            query: request.query,
            orientation: orientation === 'square' ? 'squarish' : orientation,
            content_filter: 'high',
            per_page: request.count,
          },
          timeoutMs: SEARCH_TIMEOUT_MS,
        },
        context,
      )
      const photos = answer.json(Found).results
      await Promise.all(photos.map((photo) => reportDownload(photo, context)))
      return found(photos.map(image))
    },
  }
}

const image = ({ urls, links, user }: Photo): GeneratedImage => ({
  media: {
    type: 'remote',
    url: withQuery(urls.raw, { w: String(WIDTH_PX), fit: 'max', fm: 'jpg', q: '85' }),
  },
  widthPx: null,
  heightPx: null,
  attribution: {
    author: user.name,
    authorUrl: withQuery(user.links.html, REFERRAL),
    sourceUrl: withQuery(links.html, REFERRAL),
    license: 'Unsplash License',
    licenseUrl: 'https://unsplash.com/license',
  },
})

function withQuery(url: string, query: Record<string, string>): string {
  const changed = new URL(url)
  for (const [name, value] of Object.entries(query)) changed.searchParams.set(name, value)
  return changed.href
}

/** A full hour's searches are answered 403, in plain text. */
const readRefusal = (status: number, body: unknown): Refusal | null =>
  status === 403 && /rate limit/i.test(String(body)) ? { kind: 'busy' } : null

/** Photographs by Unsplash: 50 requests an hour to begin with, 5 000 once it has approved the application; free. */
export const unsplash = {
  id: 'unsplash',
  name: 'Unsplash',
  description: 'Free photographs from Unsplash, found by English words.',
  url: 'https://unsplash.com/documentation',
  regions: ['global'],
  secrets: ['UNSPLASH_ACCESS_KEY'],
  baseUrl: 'https://api.unsplash.com',
  resultHosts: ['images.unsplash.com', 'plus.unsplash.com'],
  maxConcurrent: 4,
  dedupe: 'provider_key',
  capabilities: { image: capabilities },
  models: [],
  prices: [{ modality: 'image', model: null, unit: 'call', amountMicrosUsd: 0, asOf: '2026-11-21' }],
  authorize: ({ secret }) => ({
    headers: { authorization: `Client-ID ${secret('UNSPLASH_ACCESS_KEY')}`, 'accept-version': 'v1' },
  }),
  readRefusal,
  connect: (connection) => ({ image: { search: search(connection) } }),
} satisfies ProviderDefinition
