import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { hashApiKey, newApiKey, shownOfApiKey } from '../../src/core/api-key.ts'
import { newId } from '../../src/core/ids.ts'
import { makeProject } from '../../src/first-key.ts'
import { createApiKey } from '../../src/store/api-keys.ts'
import { elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { contract, judge } from './contract.ts'
import { callbackToken, jobInReview } from './contract-calls.ts'
import { recordingsOf } from './contract-recordings.ts'
import type { Reply } from './contract-reply.ts'
import { type ContractRequest, exampleRequests, type WireRequest } from './contract-requests.ts'
import { PICTURE, type Target, wireClient } from './contract-target.ts'
import { createThings, type JsonReply, type Things } from './contract-things.ts'
import { withTwins } from './provider-twins.ts'
import { rowsOf, type TableContent } from './rows.ts'
import { type TestServer, testServer } from './server.ts'

export interface LiveTarget extends Target {
  things: Things
  /** A key of the same project that may do no more than these scopes. */
  keyWith(scopes: string[]): Promise<string>
  get(path: string): Promise<Reply>
  /** Jobs in one of these states. */
  jobs(statuses: string[]): Promise<{ id: string; kind: string }[]>
  cancel(jobId: string): Promise<Reply>
  /** The same server to another project, which has nothing yet. */
  stranger(): Promise<LiveTarget>
  /** What the project has in every table. */
  rows(): Promise<Record<string, TableContent>>
}

/** Those that the contract's examples name. Nobody has them. `elevenlabs`: where its calls go. */
const exampleSecrets = (elevenlabs: string) =>
  new Map(
    [
      ['ACME_SECRET_KEY', 'api.acme.example.com'],
      ['ACME_ACCESS_KEY', 'api.acme.example.com'],
      ['ELEVENLABS_API_KEY', new URL(elevenlabs).host],
    ].map(([name = '', host = '']) => [name, { value: 'no secret at all', hosts: [host] }]),
  )

/** The whole server in this process on a database of its own; what it is asked to make it makes. */
export async function liveTarget(): Promise<LiveTarget> {
  const elevenlabs = await elevenlabsTwin()
  const server = await testServer({
    ...withTwins({ elevenlabs }),
    providerSecrets: exampleSecrets(elevenlabs.url),
  })
  const stop = async () => {
    await server.stop()
    await elevenlabs.stop()
  }
  return targetAt({ ...server, works: true }, stop)
}

/** The same without workers: takes every request in and does no job, so that hundreds of them cost nothing. */
export async function idleLiveTarget(): Promise<LiveTarget> {
  const server = await testServer({
    role: 'api',
    providerSecrets: exampleSecrets(UNREACHABLE.ELEVENLABS_BASE_URL),
    providerSetting: (name) => (name in UNREACHABLE ? Reflect.get(UNREACHABLE, name) : undefined),
  })
  return targetAt({ ...server, works: false }, () => server.stop())
}

/** Somebody who makes voices from recordings, as the contract's example wants it, and is never asked. */
const UNREACHABLE = {
  ELEVENLABS_API_KEY: 'no secret at all',
  ELEVENLABS_BASE_URL: 'http://127.0.0.1:9',
}

interface Place extends Pick<TestServer, 'url' | 'apiKey' | 'projectId' | 'db'> {
  /** Whether there are workers, so that what is asked for gets done. */
  works: boolean
}

function targetAt(place: Place, stop: () => Promise<void>): LiveTarget {
  const { url, apiKey, projectId, db } = place
  const client = wireClient(url, apiKey)
  const recordings = recordingsOf(url, apiKey)
  const sendJson = async (request: ContractRequest): Promise<JsonReply> => {
    const { status, headers, text } = await client.send(withFreshKey(await recordings(request)))
    const isJson = headers.get('content-type')?.includes('json') ?? false
    return { status, body: isJson ? JSON.parse(text) : undefined, etag: headers.get('etag') }
  }
  const things = createThings(contract, judge.operations, sendJson)
  let registered: Promise<string> | undefined
  const ask = (method: string, path: string, search = '') =>
    client.sendRaw({ method, path, search, headers: {} })
  return {
    name: 'server',
    things,
    ...client,
    stop,
    get: (path) => ask('GET', path),
    cancel: (jobId) => ask('DELETE', `/v1/jobs/${jobId}`),
    async jobs(statuses) {
      const pages = statuses.map((status) => ask('GET', '/v1/jobs', `?limit=200&status=${status}`))
      return (await Promise.all(pages)).flatMap(({ text }) => JSON.parse(text).items)
    },
    async keyWith(scopes) {
      const key = newApiKey('live')
      await createApiKey(db, {
        projectId,
        id: newId('key'),
        name: 'narrow',
        mode: 'live',
        hash: hashApiKey(key),
        scopes,
        ...shownOfApiKey(key),
      })
      return key
    },
    async stranger() {
      const { projectId, apiKey } = await makeProject(db, 'Strangers')
      return targetAt({ ...place, projectId, apiKey }, async () => {})
    },
    rows: () => rowsOf(db, projectId),
    async realised(request) {
      const real = withFreshKey(await recordings(await things.realised(request)))
      if (place.works && AFTER_ITS_JOB.includes(real.operation.id)) await untilMade(sendJson, real.path)
      if (real.operation.path.endsWith(':resume')) await canceled(real, client.sendRaw)
      if (real.operation.id === 'releaseJob')
        return { ...real, path: { job_id: await jobInReview(db, projectId) } }
      if ('callback_token' in real.path)
        return { ...real, path: { callback_token: await callbackToken(db, projectId) } }
      if (UPLOAD_STEPS.includes(real.operation.id)) return withOwnUpload(real, client.sendRaw)
      if ('webhook_delivery_id' in real.path) return withDelivery(real, client.sendRaw)
      if (OF_REGISTERED.includes(real.operation.id)) {
        // What is deleted is gone; anything else can be done to one of them many times.
        if (real.operation.id !== 'deleteProvider') registered ??= ownProvider(sendJson)
        const provider_id = await (real.operation.id === 'deleteProvider'
          ? ownProvider(sendJson)
          : registered)
        const path = { ...real.path, provider_id: String(provider_id) }
        return withState({ ...real, path }, sendJson)
      }
      if (real.operation.id === 'putProviderDefinition') return withState(withDefinedId(real), sendJson)
      return withState(await withSignedLink(real, things), sendJson)
    },
  }
}

/** Only what was ended can be resumed; what has ended by itself meanwhile stays so. */
async function canceled({ operation, path }: ContractRequest, send: Target['sendRaw']): Promise<void> {
  const self = operation.path
    .replace(/:resume$/, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => String(path[name]))
  await send({ method: 'DELETE', path: self, search: '', headers: {} })
}

/** What is there only once its job is done: what edits it or takes it away comes after. */
const AFTER_ITS_JOB = ['updateSlide', 'deleteVoice']

/** Waits for the job that makes the first thing of a path. */
async function untilMade(
  send: (request: ContractRequest) => Promise<JsonReply>,
  path: ContractRequest['path'],
): Promise<void> {
  const [job_id = null] = Object.values(path)
  const asking = { operation: readingOf('/v1/jobs/{job_id}'), title: 'is it made', query: {}, headers: {} }
  const status = async () => Reflect.get(Object((await send({ ...asking, path: { job_id } })).body), 'status')
  await expect.poll(status, { timeout: 110_000 }).toBe('succeeded')
}

/** The examples share one Idempotency-Key; each request is a request of its own here. */
const withFreshKey = (request: ContractRequest): ContractRequest =>
  'Idempotency-Key' in request.headers
    ? { ...request, headers: { ...request.headers, 'Idempotency-Key': randomUUID() } }
    : request

/** Parameters that only the server's present state can fill: what the client has seen last. */
async function withState(
  request: ContractRequest,
  send: (request: ContractRequest) => Promise<JsonReply>,
): Promise<ContractRequest> {
  const path = await withChildIds(request, send)
  const { operation, query, headers } = request
  const read = (first: ContractRequest['query'] = {}) => {
    const reading = operation.method === 'get' ? operation : readingOf(operation.path)
    return send({ operation: reading, title: 'as it stands', path, query: first, headers: {} })
  }
  const isGuarded = operation.responses.some(([status]) => status === 428)
  if ('If-Match' in headers || isGuarded) {
    const item = { operation: itemOf(operation.path), title: 'as it stands', path, query: {}, headers: {} }
    return { ...request, path, headers: { ...headers, 'If-Match': (await send(item)).etag } }
  }
  const place = 'cursor' in query ? 'query' : 'Last-Event-ID' in headers ? 'headers' : undefined
  if (!place) return { ...request, path }
  const name = place === 'query' ? 'cursor' : 'Last-Event-ID'
  const next: unknown = Reflect.get(Object((await read({ limit: 1 })).body), 'next')
  const { [name]: _, ...others } = request[place]
  return { ...request, path, [place]: typeof next === 'string' ? { ...others, [name]: next } : others }
}

/** `/v1/slideshows/{slideshow_id}/slides/{slide_id}`: a slide that the slideshow really has, from its `slides`. */
async function withChildIds(
  { operation, path }: ContractRequest,
  send: (request: ContractRequest) => Promise<JsonReply>,
): Promise<ContractRequest['path']> {
  const [, parentPath, field = '', parameter = ''] = /^(.+\})\/(\w+)\/\{(\w+)\}/.exec(operation.path) ?? []
  if (parentPath === undefined) return path
  const { body } = await send({
    operation: readingOf(parentPath),
    title: 'parent',
    path,
    query: {},
    headers: {},
  })
  const children: unknown = Reflect.get(Object(body), field)
  const ids: unknown[] = Array.isArray(children)
    ? children.map((child) => Reflect.get(Object(child), 'id'))
    : []
  const id = ids.includes(path[parameter]) ? path[parameter] : ids[0]
  return typeof id === 'string' ? { ...path, [parameter]: id } : path
}

/** The operation that reads the item which an edit at a path is of: lists have no ETag. */
function itemOf(path: string): Operation {
  const reading = readingOf(path)
  return reading.path.endsWith('}') ? reading : itemOf(reading.path.slice(0, reading.path.lastIndexOf('/')))
}

/** The operation that reads what stands at a path, or else the nearest thing above it, of which it is a part. */
function readingOf(path: string): Operation {
  const reading = judge.operations.find(
    (other) => other.method === 'get' && other.path === path && !other.raw,
  )
  if (reading) return reading
  const above = path.slice(0, path.lastIndexOf('/'))
  if (above === '') throw new Error('nothing can be read there')
  return readingOf(above)
}

/** What is only there of providers that the project registered itself. */
const OF_REGISTERED = ['replaceProvider', 'deleteProvider', 'getProviderDefinition']

/** Registers one under an id of its own. */
async function ownProvider(send: (request: ContractRequest) => Promise<JsonReply>): Promise<string> {
  const creating = judge.operations.find(({ id }) => id === 'createProvider')
  const example =
    creating && exampleRequests(contract, creating).find(({ title }) => title === 'known_adapter')
  if (!example?.body) throw new Error('createProvider shows no known adapter')
  const id = `own-${randomUUID()}`
  await send({ ...example, body: { ...example.body, content: { ...Object(example.body.content), id } } })
  return id
}

/** A definition says itself whose it is. */
const withDefinedId = (request: ContractRequest): ContractRequest => {
  const [, id] = /^id: (.+)$/m.exec(String(request.body?.content)) ?? []
  return { ...request, path: { ...request.path, ...(id === undefined ? {} : { provider_id: id }) } }
}

/** What can be done once with an upload, and needs the bytes that were announced. */
const UPLOAD_STEPS = ['putAssetUploadContent', 'completeAssetUpload']

/** The contract's example announces a photo, and the suite sends one pixel: so an upload of the pixel is begun. */
async function withOwnUpload(
  request: ContractRequest,
  sendRaw: (request: WireRequest) => Promise<Reply>,
): Promise<ContractRequest> {
  const begun = await sendRaw({
    method: 'POST',
    path: '/v1/asset-uploads',
    search: '',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      mode: 'presigned_init',
      filename: 'pixel.png',
      mime: 'image/png',
      size_bytes: PICTURE.size,
    }),
  })
  const { id, upload } = JSON.parse(begun.text)
  const { pathname, search, searchParams } = new URL(upload.url)
  const path = { ...request.path, asset_upload_id: id }
  if (request.operation.id === 'putAssetUploadContent')
    return { ...request, path, query: { ...request.query, ...Object.fromEntries(searchParams) } }
  await sendRaw({ method: 'PUT', path: pathname, search, headers: upload.headers, body: PICTURE })
  return { ...request, path }
}

/** Nobody makes a delivery: it comes about by an endpoint and something to tell. */
async function withDelivery(
  request: ContractRequest,
  sendRaw: (request: WireRequest) => Promise<Reply>,
): Promise<ContractRequest> {
  const post = (path: string, body: object) =>
    sendRaw({
      method: 'POST',
      path,
      search: '',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(body),
    })
  const endpoint = JSON.parse((await post('/v1/webhooks', { url: 'https://hooks.example/' })).text)
  await post('/v1/beats', { script: { type: 'text', text: 'The lamp turns.' } })
  const search = `?webhook_id=${endpoint.id}`
  const { text } = await sendRaw({ method: 'GET', path: '/v1/webhook-deliveries', search, headers: {} })
  return { ...request, path: { ...request.path, webhook_delivery_id: JSON.parse(text).items[0].id } }
}

/** Links to files are signed by the server, so one is taken from an asset. */
async function withSignedLink(request: ContractRequest, things: Things): Promise<ContractRequest> {
  const { operation } = request
  if (!operation.parameters.query.some(({ name }) => name === 'signature')) return request
  const creating = judge.operations.find(({ id }) => id === 'getAsset')
  const [reading] = creating ? exampleRequests(contract, creating) : []
  if (reading) await things.realised(reading)
  const [prefix = ''] = operation.path.split('{')
  const [, link] = new RegExp(`"(https?://[^"]*${prefix}[^"]*)"`).exec(JSON.stringify(things.made())) ?? []
  // An operation that nothing leads to yet: its example stays as it stands.
  if (link === undefined) return request
  const url = new URL(link)
  const [parameter] = operation.parameters.path
  const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  return {
    ...request,
    path: { [parameter?.name ?? '']: last },
    query: { ...request.query, ...Object.fromEntries(url.searchParams) },
  }
}
