import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedLinks } from '../../src/core/signed-links.ts'
import { type TestServer, testServer } from '../support/server.ts'

const SECRET = 'the secret of this server’s links'
const DAY_MS = 24 * 3_600_000

let server: TestServer
let strangersKey: string
let strangersId: string
/** Two pictures of ours and one of the strangers. */
let first: Asset
let second: Asset
let theirs: Asset

beforeAll(async () => {
  server = await testServer({ urlSigningSecret: SECRET })
  strangersKey = await server.stranger()
  const { body } = await server.call<{ project_id: string }>('GET', '/v1/me', { apiKey: strangersKey })
  strangersId = body.project_id
  first = await upload('#e33', server.apiKey)
  second = await upload('#3e3', server.apiKey)
  theirs = await upload('#33e', strangersKey)
})
afterAll(() => server.stop())

async function upload(background: string, apiKey: string): Promise<Asset> {
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background } })
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(await picture.png().toBuffer())]), 'picture.png')
  const answer = await server.call<Asset>('POST', '/v1/assets', { raw: form, apiKey })
  expect(answer.status).toBe(201)
  return answer.body
}

const artifactOf = ({ url }: Asset): string => new URL(url).pathname.split('/').at(-1) ?? ''

/** What the link answers to somebody without a key. */
async function opened(url: string, method = 'GET'): Promise<[status: number, code: string | null]> {
  const { pathname, search } = new URL(url)
  const { status, body } = await server.call<{ error?: { code: string } }>(method, pathname + search, {
    apiKey: null,
  })
  return [status, body.error?.code ?? null]
}

function changed(url: string, changes: Record<string, string>): string {
  const link = new URL(url)
  for (const [name, value] of Object.entries(changes)) link.searchParams.set(name, value)
  return link.href
}

test('T-05 a link opens its file, and only to read it', async () => {
  expect(await opened(first.url)).toEqual([200, null])
  for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
    expect(await opened(first.url, method), method).toEqual([405, 'method_not_allowed'])
  }
})

test('T-05 a link opens no other file and nothing else', async () => {
  const { search } = new URL(first.url)
  const elsewhere = (path: string) => opened(new URL(path + search, server.url).href)
  expect(await elsewhere(`/v1/artifacts/${artifactOf(second)}`)).toEqual([404, 'not_found'])
  expect(await elsewhere(`/v1/artifacts/${artifactOf(theirs)}`)).toEqual([404, 'not_found'])
  expect(await elsewhere(`/v1/assets/${first.id}`)).toEqual([401, 'unauthorized'])
  expect(await opened(changed(first.url, { project: strangersId }))).toEqual([404, 'not_found'])
  expect(await opened(changed(theirs.url, { project: server.projectId }))).toEqual([404, 'not_found'])
})

test('T-05 a link ends, and its end cannot be put off', async () => {
  const yesterday = signedLinks(
    SECRET,
    () => server.url,
    () => Date.now() - 2 * DAY_MS,
  )
  const { url } = yesterday.sign(server.projectId, artifactOf(first))
  expect(await opened(url)).toEqual([403, 'link_expired'])
  const later = String(Math.ceil((Date.now() + DAY_MS) / 1000))
  expect(await opened(changed(url, { expires: later }))).toEqual([404, 'not_found'])
  expect(await opened(changed(first.url, { expires: later }))).toEqual([404, 'not_found'])
})

test('T-05 another project’s key gets no link to it', async () => {
  const { status, text } = await server.call('GET', `/v1/assets/${first.id}`, { apiKey: strangersKey })
  expect(status).toBe(404)
  expect(text).not.toContain('signature')
  const listed = await server.call('GET', '/v1/assets', { apiKey: strangersKey })
  expect(listed.text).toContain(artifactOf(theirs))
  expect(listed.text).not.toContain(artifactOf(first))
  // Even a link rightly signed for another project finds no file of ours: rows are seen by their own project alone.
  const crossed = signedLinks(SECRET, () => server.url).sign(strangersId, artifactOf(first))
  expect(await opened(crossed.url)).toEqual([404, 'not_found'])
})
