import { z } from 'zod'
import { baseLanguage } from '../../../core/text/language.ts'
import type { Connection, ProviderDefinition } from '../../definition.ts'
import type { FastCall, GeneratedImage, ImageSearchRequest } from '../../port.ts'
import { found, orientationOf, SEARCH_TIMEOUT_MS, searchCapabilities } from '../../stock-pictures.ts'
import { requireSearchSupport } from '../../support.ts'

const capabilities = searchCapabilities({ maxCount: 80, maxQueryCharacters: 200 })

/** The languages that a search can be in; others are searched for as they are. */
const LOCALES = [
  ...[
    'en-US',
    'pt-BR',
    'es-ES',
    'ca-ES',
    'de-DE',
    'it-IT',
    'fr-FR',
    'sv-SE',
    'id-ID',
    'pl-PL',
    'ja-JP',
    'zh-CN',
  ],
  ...[
    'ko-KR',
    'th-TH',
    'nl-NL',
    'hu-HU',
    'vi-VN',
    'cs-CZ',
    'da-DK',
    'fi-FI',
    'uk-UA',
    'el-GR',
    'ro-RO',
    'nb-NO',
  ],
  ...['sk-SK', 'tr-TR', 'ru-RU', 'zh-TW'],
]

const Found = z.object({
  photos: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      url: z.url(),
      photographer: z.string(),
      photographer_url: z.string().nullish(),
      src: z.object({ original: z.url() }),
    }),
  ),
})

/** GET /v1/search, https://www.pexels.com/api/documentation/#photos-search. */
function search({ http }: Connection): FastCall<ImageSearchRequest, GeneratedImage[]> {
  return {
    style: 'fast',
    async generate(request, context) {
      requireSearchSupport({ name: 'Pexels', capabilities }, request)
      const answer = await http.submit(
        {
          method: 'GET',
          path: '/v1/search',
          query: {
            query: request.query,
            orientation: orientationOf(request.aspectRatio),
            locale: localeFor(request.language),
            per_page: request.count,
          },
          timeoutMs: SEARCH_TIMEOUT_MS,
        },
        context,
      )
      return found(answer.json(Found).photos.map(image))
    },
  }
}

const localeFor = (language: string): string | undefined =>
  LOCALES.find((locale) => locale.toLowerCase() === language.toLowerCase()) ??
  LOCALES.find((locale) => baseLanguage(locale) === baseLanguage(language))

const image = (photo: z.output<typeof Found>['photos'][number]): GeneratedImage => ({
  media: { type: 'remote', url: photo.src.original },
  widthPx: photo.width,
  heightPx: photo.height,
  attribution: {
    author: photo.photographer,
    authorUrl: photo.photographer_url ?? null,
    sourceUrl: photo.url,
    license: 'Pexels License',
    licenseUrl: 'https://www.pexels.com/license/',
  },
})

/** Photographs by Pexels: 200 searches an hour and 20 000 a month, free; a credit is to be shown. */
export const pexels = {
  id: 'pexels',
  name: 'Pexels',
  description: 'Free photographs from Pexels, found by words.',
  url: 'https://www.pexels.com/api/documentation/',
  regions: ['global'],
  secrets: ['PEXELS_API_KEY'],
  baseUrl: 'https://api.pexels.com',
  resultHosts: ['images.pexels.com'],
  maxConcurrent: 4,
  dedupe: 'provider_key',
  capabilities: { image: capabilities },
  models: [],
  prices: [{ modality: 'image', model: null, unit: 'call', amountMicrosUsd: 0, asOf: '2026-11-21' }],
  // The bare key, without a scheme.
  authorize: ({ secret }) => ({ headers: { authorization: secret('PEXELS_API_KEY') } }),
  connect: (connection) => ({ image: { search: search(connection) } }),
} satisfies ProviderDefinition
