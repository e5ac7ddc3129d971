import { randomUUID } from 'node:crypto'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { hashApiKey, newApiKey, shownOfApiKey } from '../../src/core/api-key.ts'
import { newId } from '../../src/core/ids.ts'
import { makeProject } from '../../src/first-key.ts'
import { createApiKey } from '../../src/store/api-keys.ts'
import { contract, judge } from './contract.ts'
import { callbackToken, jobInReview } from './contract-calls.ts'
import type { Reply } from './contract-reply.ts'
import { type ContractRequest, exampleRequests, type WireRequest } from './contract-requests.ts'
import { PICTURE, type Target, wireClient } from './contract-target.ts'
import { createThings, type JsonReply, type Things } from './contract-things.ts'
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

/** Those that the contract's examples name. Nobody has them. */
const EXAMPLE_SECRETS = new Map(
  [
    ['ACME_SECRET_KEY', 'api.acme.example.com'],
    ['ACME_ACCESS_KEY', 'api.acme.example.com'],
    ['ELEVENLABS_API_KEY', 'api.elevenlabs.io'],
  ].map(([name = '', host = '']) => [name, { value: 'no secret at all', hosts: [host] }]),
)

/** The whole server in this process on a database of its own; what it is asked to make it makes. */
export async function liveTarget(): Promise<LiveTarget> {
  const server = await testServer({ providerSecrets: EXAMPLE_SECRETS })
  return targetAt(server, () => server.stop())
}

/** The same without workers: takes every request in and does no job, so that hundreds of them cost nothing. */
export async function idleLiveTarget(): Promise<LiveTarget> {
  const server = await testServer({ role: 'api', providerSecrets: EXAMPLE_SECRETS })
  return targetAt(server, () => server.stop())
}

type Place = Pick<TestServer, 'url' | 'apiKey' | 'projectId' | 'db'>

function targetAt({ url, apiKey, projectId, db }: Place, stop: () => Promise<void>): LiveTarget {
  const client = wireClient(url, apiKey)
  const sendJson = async (request: ContractRequest): Promise<JsonReply> => {
    const { status, headers, text } = await client.send(withFreshKey(request))
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
      return targetAt({ url, db, projectId, apiKey }, async () => {})
    },
    rows: () => rowsOf(db, projectId),
    async realised(request) {
      const real = withFreshKey(await things.realised(request))
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
