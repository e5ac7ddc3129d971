import { expect, test } from 'vitest'
import { AuthenticationError, PotterLabs, PotterLabsError, type Schemas } from './index.ts'
import { errorBody, voiceover } from './server.testkit.ts'

/** A client whose requests are observed and answered in order; the last answer is given again. */
function observedClient(answers: Response[], baseUrl = 'http://api.test') {
  const requests: Request[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init))
    const answer = answers.length > 1 ? answers.shift() : answers[0]?.clone()
    if (!answer) throw new Error('no answer is left')
    return answer
  }
  return { requests, client: new PotterLabs({ apiKey: 'pl_test_1', baseUrl, fetch }) }
}

const create: Schemas['VoiceoverCreate'] = {
  script: { type: 'text', text: 'The lamp went out.' },
  voice: { voice_id: 'vx_clara' },
}

test('a call sends the key, the body and an Idempotency-Key of its own', async () => {
  const { client, requests } = observedClient([Response.json(voiceover('queued'), { status: 202 })])
  const job = await client.voiceovers.create(create)
  await client.voiceovers.create(create)

  expect(job).toMatchObject({ id: 'vo_1', status: 'queued' })
  const [first, second] = requests
  expect(first).toMatchObject({ method: 'POST', url: 'http://api.test/v1/voiceovers' })
  expect(first?.headers.get('Authorization')).toBe('Bearer pl_test_1')
  expect(first?.headers.get('Content-Type')).toBe('application/json')
  expect(await first?.json()).toEqual(create)
  expect(first?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  expect(second?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'))
})

test('the caller may choose the Idempotency-Key and add headers', async () => {
  const { client, requests } = observedClient([Response.json(voiceover('queued'), { status: 202 })])
  await client.voiceovers.create(create, { idempotencyKey: 'order-7', headers: { 'X-Request-ID': 'mine' } })
  expect(requests[0]?.headers.get('Idempotency-Key')).toBe('order-7')
  expect(requests[0]?.headers.get('X-Request-ID')).toBe('mine')
})

test('a call that only reads carries no Idempotency-Key', async () => {
  const { client, requests } = observedClient([Response.json({ status: 'ok' })])
  await client.health.live()
  expect(requests[0]?.headers.has('Idempotency-Key')).toBe(false)
})

test('the base URL may have a path and a slash at its end', async () => {
  const { client, requests } = observedClient([Response.json({ status: 'ok' })], 'http://api.test/media/')
  await client.health.live()
  expect(requests[0]?.url).toBe('http://api.test/media/health/live')
})

test('ids are encoded, and those that would change the path are refused before anything is sent', async () => {
  const { client, requests } = observedClient([Response.json(voiceover('queued'))])
  await client.voiceovers.get('a/b?c')
  expect(requests[0]?.url).toBe('http://api.test/v1/voiceovers/a%2Fb%3Fc')
  for (const id of ['', '.', '..']) {
    await expect(client.voiceovers.get(id)).rejects.toThrow('voiceover_id')
  }
  expect(requests).toHaveLength(1)
})

test('a file is uploaded as a form', async () => {
  const { client, requests } = observedClient([Response.json({ id: 'a_1' }, { status: 201 })])
  await client.assets.create({ file: new Blob(['PNG']), filename: 'cover.png' })
  const form = await requests[0]?.formData()
  expect(form?.get('filename')).toBe('cover.png')
  const file = form?.get('file')
  expect(file instanceof Blob && (await file.text())).toBe('PNG')
})

test('a call that answers with nothing resolves', async () => {
  const { client, requests } = observedClient([new Response(null, { status: 204 })])
  expect(await client.jobs.cancel('vo_1')).toBeUndefined()
  expect(requests[0]).toMatchObject({ method: 'DELETE', url: 'http://api.test/v1/jobs/vo_1' })
})

test('a list goes on through all pages, with the query of the first', async () => {
  const { client, requests } = observedClient([
    Response.json({ items: [{ id: 'vx_1' }, { id: 'vx_2' }], next: 'c2', prev: null }),
    Response.json({ items: [], next: 'c3', prev: 'c1' }),
    Response.json({ items: [{ id: 'vx_3' }], next: null, prev: 'c2' }),
  ])
  const page = await client.voices.list({ language: 'en', limit: 2 })
  expect(page.items).toHaveLength(2)
  expect(page.next).toBe('c2')
  expect(requests, 'pages are fetched when they are reached').toHaveLength(1)

  const ids: string[] = []
  for await (const voice of page) ids.push(voice.id)
  expect(ids).toEqual(['vx_1', 'vx_2', 'vx_3'])
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    '?language=en&limit=2',
    '?language=en&limit=2&cursor=c2',
    '?language=en&limit=2&cursor=c3',
  ])
})

test('the ends of a list are null', async () => {
  const { client } = observedClient([Response.json({ items: [], next: null, prev: null })])
  const page = await client.jobs.list()
  expect(await page.nextPage()).toBeNull()
  expect(await page.prevPage()).toBeNull()
})

test('an answer that is not the contract is an error, not a result', async () => {
  const html = observedClient([new Response('<html>', { status: 200 })])
  await expect(html.client.me.get()).rejects.toThrow('not JSON')
  const empty = observedClient([new Response('', { status: 200 })])
  await expect(empty.client.me.get()).rejects.toBeInstanceOf(PotterLabsError)
})

test('waiting follows the link of a job, but never takes the key to another server', async () => {
  const { client, requests } = observedClient([Response.json(errorBody('unauthorized'), { status: 401 })])
  const job = await observedClient([Response.json(voiceover('queued'))]).client.voiceovers.get('vo_1')
  await expect(client.wait(job)).rejects.toBeInstanceOf(AuthenticationError)
  expect(requests.map(({ url }) => url)).toContain('http://api.test/v1/voiceovers/vo_1')

  const before = requests.filter(({ url }) => !url.endsWith('/events')).length
  for (const self of ['http://evil.test/v1/voiceovers/vo_1', 'http://api.test.evil.test/', '../vo_1']) {
    const links = { ...job.links, self }
    await expect(client.wait({ ...job, links })).rejects.toThrow('leads away')
  }
  expect(requests.filter(({ url }) => !url.endsWith('/events'))).toHaveLength(before)
})
