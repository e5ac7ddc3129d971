import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { baseLanguage } from '../../../core/text/language.ts'
import type { Connection, ProviderDefinition } from '../../definition.ts'
import type { Refusal } from '../../http.ts'
import type { FastCall, GeneratedImage, ImageSearchRequest } from '../../port.ts'
import { found, orientationOf, SEARCH_TIMEOUT_MS, searchCapabilities } from '../../stock-pictures.ts'
import { requireSearchSupport } from '../../support.ts'

/** "A URL encoded search term. This value may not exceed 100 characters." */
const capabilities = searchCapabilities({ maxCount: 200, maxQueryCharacters: 100 })
const MIN_PER_PAGE = 3

/** Its terms want every search kept for a day; links to results hold as long. */
const CACHE_MS = 24 * 60 * 60 * 1000
const CACHED_SEARCHES = 500

const ORIENTATIONS = { landscape: 'horizontal', portrait: 'vertical', square: 'all' } as const
const LANGUAGES = [
  ...[
    'cs',
    'da',
    'de',
    'en',
    'es',
    'fr',
    'id',
    'it',
    'hu',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'sk',
    'fi',
    'sv',
    'tr',
  ],
  ...['vi', 'th', 'bg', 'ru', 'el', 'ja', 'ko', 'zh'],
]

const Found = z.object({
  hits: z.array(
    z.object({
      pageURL: z.url(),
      largeImageURL: z.url(),
      user: z.string(),
      user_id: z.number(),
    }),
  ),
})

type Hit = z.output<typeof Found>['hits'][number]

/** GET /api/, https://pixabay.com/api/docs/. The key is part of the URL. */
function search({ http, now }: Connection): FastCall<ImageSearchRequest, GeneratedImage[]> {
  const searches = new LRUCache<string, GeneratedImage[]>({
    max: CACHED_SEARCHES,
    ttl: CACHE_MS,
    perf: { now },
    // Otherwise it keeps the time for a millisecond by a timer of its own.
    ttlResolution: 0,
  })
  return {
    style: 'fast',
    async generate(request, context) {
      requireSearchSupport({ name: 'Pixabay', capabilities }, request)
      const language = baseLanguage(request.language)
      const query = {
        q: request.query,
        lang: LANGUAGES.includes(language) ? language : undefined,
        orientation: ORIENTATIONS[orientationOf(request.aspectRatio)],
        image_type: 'photo',
        safesearch: true,
        per_page: Math.max(MIN_PER_PAGE, request.count),
      }
      const key = JSON.stringify(query)
      const kept = searches.get(key)
      if (kept) return found(kept.slice(0, request.count))
      const answer = await http.submit(
        { method: 'GET', path: '/api/', query, timeoutMs: SEARCH_TIMEOUT_MS },
        context,
      )
      const images = answer.json(Found).hits.map(image)
      searches.set(key, images)
      return found(images.slice(0, request.count))
    },
  }
}

/** The large picture has at most 1280 pixels on a side; larger ones take an approved account. */
const image = ({ pageURL, largeImageURL, user, user_id: userId }: Hit): GeneratedImage => ({
  media: { type: 'remote', url: largeImageURL },
  widthPx: null,
  heightPx: null,
  attribution: {
    author: user,
    authorUrl: `https://pixabay.com/users/${encodeURIComponent(user)}-${userId}/`,
    sourceUrl: pageURL,
    license: 'Pixabay Content License',
    licenseUrl: 'https://pixabay.com/service/license-summary/',
  },
})

/** Errors are plain text: a bad key is a 400 like any other, and how long to wait is in a header of its own. */
function readRefusal(status: number, body: unknown, headers: Record<string, string>): Refusal | null {
  if (status === 400 && /api key/i.test(String(body))) {
    return { code: 'provider_unavailable', message: 'Pixabay does not accept the key that this server has.' }
  }
  const seconds = Number(headers['x-ratelimit-reset'])
  return status === 429 && seconds > 0 ? { kind: 'busy', retryAfterMs: seconds * 1000 } : null
}

/** Photographs by Pixabay: 100 searches a minute, free. */
export const pixabay = {
  id: 'pixabay',
  name: 'Pixabay',
  description: 'Free photographs from Pixabay, found by words in 26 languages.',
  url: 'https://pixabay.com/api/docs/',
  regions: ['global'],
  secrets: ['PIXABAY_API_KEY'],
  baseUrl: 'https://pixabay.com',
  resultHosts: ['pixabay.com', 'cdn.pixabay.com'],
  maxConcurrent: 4,
  dedupe: 'provider_key',
  capabilities: { image: capabilities },
  models: [],
  prices: [{ modality: 'image', model: null, unit: 'call', amountMicrosUsd: 0, asOf: '2026-11-21' }],
  authorize: ({ secret }) => ({ query: { key: secret('PIXABAY_API_KEY') } }),
  readRefusal,
  connect: (connection) => ({ image: { search: search(connection) } }),
} satisfies ProviderDefinition
