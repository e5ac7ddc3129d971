import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * Lists, and ending work by its own address. No worker runs here, so what is queued stays queued.
 */

let server: TestServer

beforeAll(async () => {
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

interface Item {
  id: string
  kind?: string
  status: string
}
interface Page {
  items: Item[]
  next: string | null
  prev: string | null
}

const text = 'The lamp turns. Ships pass in the dark.'
const created = async (path: string, body: unknown): Promise<Item> =>
  (await server.call<Item>('POST', path, { body })).body
const listed = async (path: string): Promise<Page> => (await server.call<Page>('GET', path)).body
const idsOf = ({ items }: Page): string[] => items.map(({ id }) => id)

const makeScript = () => created('/v1/scripts', { input: { type: 'text', text } })
const makeMusic = () => created('/v1/music', { duration_sec: 5, seed: 1 })
const makeVoiceover = () =>
  created('/v1/voiceovers', { script: { type: 'text', text }, voice: { voice_id: 'vx_clara' } })
const makeSlideshow = () =>
  created('/v1/slideshows', { beats: { items: [{ title: 'One', summary: text }] }, image_strategy: {} })

/** One of each kind, made the shortest way. */
const MAKERS: Record<string, () => Promise<Item>> = {
  scripts: makeScript,
  voiceovers: makeVoiceover,
  beats: () => created('/v1/beats', { script: { type: 'text', text } }),
  images: () => created('/v1/images', { prompt: 'A lamp at night', seed: 1 }),
  slideshows: makeSlideshow,
  music: makeMusic,
  'background-music': async () =>
    created('/v1/background-music', { target: { voiceover_id: (await makeVoiceover()).id } }),
  'slideshow-videos': async () =>
    created('/v1/slideshow-videos', {
      voiceover_id: (await makeVoiceover()).id,
      slideshow_id: (await makeSlideshow()).id,
    }),
}
const COLLECTIONS = Object.entries(MAKERS)

describe.each(COLLECTIONS)('/v1/%s', (collection, make) => {
  test('shows each thing as its own address does, the newest first, and nothing of another kind', async () => {
    const older = await make()
    const newer = await make()
    const page = await listed(`/v1/${collection}`)
    expect(idsOf(page).slice(0, 2)).toEqual([newer.id, older.id])
    expect(page.items[0]).toEqual((await server.call('GET', `/v1/${collection}/${newer.id}`)).body)
    expect(new Set(page.items.map(({ kind }) => kind)).size).toBe(1)
  })

  test('holds nothing of another project', async () => {
    const apiKey = await server.stranger()
    const { body } = await server.call('GET', `/v1/${collection}`, { apiKey })
    expect(body).toEqual({ items: [], next: null, prev: null })
  })

  test('refuses a cursor that is not ours', async () => {
    const answer = await server.call<{ error: { field: string } }>('GET', `/v1/${collection}?cursor=abc`)
    expect([answer.status, answer.body.error.field]).toEqual([422, 'cursor'])
  })
})

describe.each([
  ['scripts', makeScript],
  ['music', makeMusic],
])('pages of /v1/%s', (collection, make) => {
  test('go on where they were, whatever is made meanwhile, and back again', async () => {
    const made: string[] = []
    for (let i = 0; i < 5; i++) made.unshift((await make()).id)

    const first = await listed(`/v1/${collection}?limit=2`)
    const late = await make()
    const second = await listed(`/v1/${collection}?limit=2&cursor=${first.next}`)
    const third = await listed(`/v1/${collection}?limit=1&cursor=${second.next}`)
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(made)

    const back = await listed(`/v1/${collection}?limit=2&cursor=${second.prev}`)
    expect(idsOf(back)).toEqual(idsOf(first))
    const front = await listed(`/v1/${collection}?limit=2&cursor=${back.prev}`)
    expect([idsOf(front), front.prev]).toEqual([[late.id], null])
  })
})

describe('what is queued can be ended at its own address', () => {
  const jobs = COLLECTIONS.filter(([collection]) => !['scripts', 'beats'].includes(collection))

  test.each(jobs)('DELETE /v1/%s/{id}', async (collection, make) => {
    const { id } = await make()
    const path = `/v1/${collection}/${id}`
    expect((await server.call('DELETE', path)).status).toBe(204)
    expect((await server.call('GET', path)).body).toMatchObject({ id, status: 'canceled' })
    expect(idsOf(await listed(`/v1/${collection}?status=canceled`))).toEqual([id])
    expect(idsOf(await listed(`/v1/${collection}?status=queued`))).not.toContain(id)

    const again = await server.call<{ error: { code: string } }>('DELETE', path)
    expect([again.status, again.body.error.code]).toEqual([409, 'already_terminal'])
  })

  test('beats are done at once, so there is nothing to end', async () => {
    const beats = await created('/v1/beats', { script: { type: 'text', text } })
    const answer = await server.call<{ error: object }>('DELETE', `/v1/beats/${beats.id}`)
    expect([answer.status, answer.body.error]).toMatchObject([
      409,
      { code: 'already_terminal', field: 'beats_id' },
    ])
  })

  test('what waited for it fails and says why', async () => {
    const voiceover = await makeVoiceover()
    const bed = await created('/v1/background-music', { target: { voiceover_id: voiceover.id } })
    await server.call('DELETE', `/v1/voiceovers/${voiceover.id}`)
    const { body } = await server.call('GET', `/v1/background-music/${bed.id}`)
    expect(body).toMatchObject({ status: 'failed', error: { code: 'dependency_failed' } })
  })

  test('neither by the address of another kind nor by another project', async () => {
    const { id } = await makeMusic()
    const elsewhere = await server.call<{ error: object }>('DELETE', `/v1/voiceovers/${id}`)
    expect([elsewhere.status, elsewhere.body.error]).toMatchObject([404, { field: 'voiceover_id' }])
    const apiKey = await server.stranger()
    expect((await server.call('DELETE', `/v1/music/${id}`, { apiKey })).status).toBe(404)
    expect((await server.call('GET', `/v1/music/${id}`)).body).toMatchObject({ status: 'queued' })
  })
})
