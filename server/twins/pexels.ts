import { isBetween, stockPictures, stockResults, stockUrl } from './stock-library.ts'
import { startTwin, type Twin, type TwinReply } from './twin.ts'

/* Pexels as documented at www.pexels.com/api/documentation: the key bare in a header, no rate headers on a 429. */

const KEY = 'pexels-twin-key-0123456789'

const invalid = (message: string): TwinReply => ({ status: 400, body: { status: 400, code: message } })

export async function pexelsTwin(): Promise<Twin> {
  let url = ''
  const twin = await startTwin(
    {
      id: 'pexels',
      secrets: { PEXELS_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === KEY ? null : { status: 401, body: { code: 'Unauthorized' } },
      invalid,
      routes: [
        {
          kind: 'submit',
          method: 'GET',
          path: '/v1/search',
          handle({ query }) {
            const words = query.get('query') ?? ''
            const orientation = query.get('orientation') ?? 'landscape'
            if (words.trim() === '') return invalid('No query param given.')
            if (!['landscape', 'portrait', 'square'].includes(orientation)) return invalid('orientation')
            if (!/^[a-z]{2}-[A-Z]{2}$/.test(query.get('locale') ?? 'en-US')) return invalid('locale')
            if (!isBetween(query.get('per_page'), 1, 80)) return invalid('per_page')
            const pictures = stockPictures(words, orientation, Number(query.get('per_page')))
            return {
              status: 200,
              headers: { 'x-ratelimit-limit': '20000', 'x-ratelimit-remaining': '19999' },
              body: {
                page: 1,
                total_results: pictures.length,
                photos: pictures.map((one) => ({
                  id: one.id,
                  width: one.widthPx,
                  height: one.heightPx,
                  url: `https://www.pexels.com/photo/${one.id}/`,
                  photographer: 'Ada Example',
                  photographer_url: 'https://www.pexels.com/@ada',
                  src: { original: stockUrl(url, one), large2x: stockUrl(url, one) },
                  alt: words,
                })),
              },
            }
          },
        },
        stockResults,
      ],
    },
    [],
  )
  url = twin.url
  return twin
}
