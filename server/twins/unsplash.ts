import { isBetween, stockPictures, stockResults, stockUrl } from './stock-library.ts'
import { startTwin, type Twin, type TwinReply } from './twin.ts'

/*
 * Unsplash as documented at unsplash.com/documentation: downloads are to be reported one by one, and a full hour is
 * answered 403 in plain text (`Fault` of type `status`).
 */

const KEY = 'unsplash-twin-key-0123456789'

export interface UnsplashTwin extends Twin {
  /** The ids of the pictures whose download was reported, with the mark of the search that found them. */
  reported: string[]
}

const invalid = (message: string): TwinReply => ({ status: 400, body: { errors: [message] } })

export async function unsplashTwin(): Promise<UnsplashTwin> {
  let url = ''
  const reported: string[] = []
  const twin = await startTwin(
    {
      id: 'unsplash',
      secrets: { UNSPLASH_ACCESS_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Client-ID ${KEY}`
          ? null
          : { status: 401, body: { errors: ['OAuth error: The access token is invalid'] } },
      invalid,
      routes: [
        {
          kind: 'submit',
          method: 'GET',
          path: '/search/photos',
          handle({ query, headers }) {
            const words = query.get('query') ?? ''
            const orientation = query.get('orientation') ?? 'landscape'
            if (headers['accept-version'] !== 'v1') return invalid('Accept-Version is missing')
            if (words.trim() === '') return invalid('query is missing')
            if (!['landscape', 'portrait', 'squarish'].includes(orientation)) return invalid('orientation')
            if (!isBetween(query.get('per_page'), 1, 30)) return invalid('per_page')
            const shape = orientation === 'squarish' ? 'square' : orientation
            const pictures = stockPictures(words, shape, Number(query.get('per_page')))
            return {
              status: 200,
              body: {
                total: pictures.length,
                results: pictures.map((one) => ({
                  id: String(one.id),
                  width: one.widthPx,
                  height: one.heightPx,
                  urls: { raw: `${stockUrl(url, one)}?ixid=mark-${one.id}` },
                  links: {
                    html: `https://unsplash.com/photos/${one.id}`,
                    download_location: `https://api.unsplash.com/photos/${one.id}/download?ixid=mark-${one.id}`,
                  },
                  user: { name: 'Ada Example', links: { html: 'https://unsplash.com/@ada' } },
                })),
              },
            }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/photos/:id/download',
          handle({ params, query }) {
            reported.push(`${params.id} ${query.get('ixid')}`)
            return { status: 200, body: { url: `https://images.unsplash.com/${params.id}` } }
          },
        },
        stockResults,
      ],
    },
    [],
  )
  url = twin.url
  return Object.assign(twin, { reported })
}
