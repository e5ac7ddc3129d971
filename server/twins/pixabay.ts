import { isBetween, stockPictures, stockResults, stockUrl } from './stock-library.ts'
import { startTwin, type Twin, type TwinReply } from './twin.ts'

/* Pixabay as documented at pixabay.com/api/docs: the key in the URL, errors in plain text, a bad key is a 400. */

const KEY = 'pixabay-twin-key-0123456789'

const plain = (status: number, text: string): TwinReply => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from(text),
})
const invalid = (name: string) => plain(400, `[ERROR 400] "${name}" is out of valid range.`)

const ORIENTATIONS: Record<string, string> = { all: 'square', horizontal: 'landscape', vertical: 'portrait' }

export async function pixabayTwin(): Promise<Twin> {
  let url = ''
  const twin = await startTwin(
    {
      id: 'pixabay',
      secrets: { PIXABAY_API_KEY: KEY },
      refuseKey: ({ query }) =>
        query.get('key') === KEY
          ? null
          : plain(400, '[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).'),
      invalid,
      routes: [
        {
          kind: 'submit',
          method: 'GET',
          path: '/api/',
          handle({ query }) {
            const words = query.get('q') ?? ''
            const orientation = ORIENTATIONS[query.get('orientation') ?? 'all']
            if (words.length > 100) return invalid('q')
            if (!orientation) return invalid('orientation')
            if (!/^[a-z]{2}$/.test(query.get('lang') ?? 'en')) return invalid('lang')
            if (!isBetween(query.get('per_page'), 3, 200)) return invalid('per_page')
            const pictures = stockPictures(words, orientation, Number(query.get('per_page')))
            return {
              status: 200,
              headers: { 'x-ratelimit-limit': '100', 'x-ratelimit-reset': '42' },
              body: {
                total: pictures.length,
                totalHits: pictures.length,
                hits: pictures.map((one) => ({
                  id: one.id,
                  pageURL: `https://pixabay.com/photos/${one.id}/`,
                  largeImageURL: stockUrl(url, one),
                  imageWidth: 6000,
                  imageHeight: 4000,
                  user: 'Ada',
                  user_id: 17,
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
