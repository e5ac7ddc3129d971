import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { Images, Slideshow } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pexelsTwin } from '../../twins/pexels.ts'
import type { Twin } from '../../twins/twin.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* Slideshows of pictures that exist: every one keeps whose it is and under what terms. */

let pexels: Twin
let server: TestServer
beforeAll(async () => {
  pexels = await pexelsTwin()
  server = await testServer(withTwins({ pexels }))
})
afterAll(async () => {
  await server.stop()
  await pexels.stop()
})

const create = (items: object[], strategy: object) =>
  server.call<Slideshow>('POST', '/v1/slideshows', {
    body: {
      beats: { items },
      image_strategy: strategy,
      timing_strategy: { mode: 'fixed', per_slide_sec: 3 },
    },
  })
const asset = async (id: string | null | undefined) =>
  (await server.call<Asset>('GET', `/v1/assets/${id}`)).body

const HARBOUR = { section_id: 's1', title: 'Harbour at dawn', summary: 'Boats leave the harbour.' }
const MARKET = { section_id: 's1', title: 'Fish market', summary: 'The catch is sold at noon.' }
/** The library has a picture of everything but this. */
const NOTHING = { section_id: 's1', title: 'nothing', summary: 'An empty sea.' }

test('search: each slide has a found picture, with whose it is', async () => {
  const { body: made } = await create([HARBOUR, MARKET], { mode: 'search', provider: 'pexels' })
  const slideshow = await server.finished<Slideshow>(`/v1/slideshows/${made.id}`)
  expect(slideshow.slides).toHaveLength(2)
  for (const { image } of slideshow.slides) {
    const picture = await asset(image.asset_id)
    expect(picture.attribution).toEqual({
      author: 'Ada Example',
      author_url: 'https://www.pexels.com/@ada',
      source_url: expect.stringMatching(/^https:\/\/www\.pexels\.com\/photo\/\d+\/$/),
      license: 'Pexels License',
      license_url: 'https://www.pexels.com/license/',
    })
    const images = await server.call<Images>('GET', `/v1/images/${image.images_id}`)
    expect(images.body.items[0]?.attribution).toEqual(picture.attribution)
    expect(images.body.cost.amount_micros).toBe(0)
  }
  expect(pexels.seen.filter(({ kind }) => kind === 'submit').map(({ query }) => query.get('query'))).toEqual(
    expect.arrayContaining(['Harbour at dawn', 'Fish market']),
  )
})

test('mix: found where there is one, drawn where there is none', async () => {
  const { body: made } = await create([HARBOUR, NOTHING], { mode: 'mix', provider: 'pexels' })
  const slideshow = await server.finished<Slideshow>(`/v1/slideshows/${made.id}`)
  const [found, drawn] = await Promise.all(slideshow.slides.map(({ image }) => asset(image.asset_id)))
  expect(found?.attribution?.author).toBe('Ada Example')
  expect(drawn).not.toHaveProperty('attribution')
})

test('search: where nothing is found the slideshow fails and says so', async () => {
  const { body: made } = await create([NOTHING], { mode: 'search', provider: 'pexels' })
  const failed = await server.finished<Slideshow>(`/v1/slideshows/${made.id}`, 'failed')
  expect(failed.error?.code).toBe('dependency_failed')
})
