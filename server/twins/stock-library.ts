import { picture } from './media.ts'
import type { TwinRoute } from './twin.ts'

/* A library that has a picture of everything, for the twins of those who have them. */

export interface StockPicture {
  id: number
  widthPx: number
  heightPx: number
}

/** How many pictures there are of anything; of `nothing` there are none. */
const PICTURES = 250

const SIZES: Record<string, [number, number]> = {
  landscape: [1200, 800],
  portrait: [800, 1200],
  square: [900, 900],
}

export function stockPictures(query: string, orientation: string, count: number): StockPicture[] {
  if (query === 'nothing') return []
  const [widthPx, heightPx] = SIZES[orientation] ?? [1200, 800]
  const first = [...query].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 1_000)
  return Array.from({ length: Math.min(count, PICTURES) }, (_, index) => ({
    id: first + index,
    widthPx,
    heightPx,
  }))
}

/** Serves `/results/{id}-{width}x{height}.png`. */
export const stockResults: TwinRoute = {
  kind: 'result',
  method: 'GET',
  path: '/results/:name.png',
  async handle({ params }) {
    const [id = '', size = ''] = (params.name ?? '').split('-')
    const [widthPx = 0, heightPx = 0] = size.split('x').map(Number)
    return {
      status: 200,
      headers: { 'content-type': 'image/png' },
      body: await picture(id, widthPx, heightPx),
    }
  },
}

/** Where that picture is. */
export const stockUrl = (twinUrl: string, { id, widthPx, heightPx }: StockPicture): string =>
  `${twinUrl}/results/${id}-${widthPx}x${heightPx}.png`

/** Whether a query parameter is a whole number in a range. */
export function isBetween(value: string | null, min: number, max: number): boolean {
  const number = Number(value)
  return Number.isInteger(number) && number >= min && number <= max
}
