import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { contract, judge } from './contract.ts'
import type { Reply } from './contract-reply.ts'
import { type ContractRequest, exampleRequests, type WireRequest } from './contract-requests.ts'
import { PICTURE, type Target } from './contract-target.ts'
import type { JsonReply, Things } from './contract-things.ts'

/*
 * What a request of the contract's examples needs that only a running server knows: an ETag, a link that it signed, an
 * upload that was begun, something that is done or was ended before.
 */

/** Only what was ended can be resumed; what has ended by itself meanwhile stays so. */
export async function canceled({ operation, path }: ContractRequest, send: Target['sendRaw']): Promise<void> {
  const self = operation.path
    .replace(/:resume$/, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => String(path[name]))
  await send({ method: 'DELETE', path: self, search: '', headers: {} })
}

/** What is there only once its job is done: what edits it or takes it away comes after. */
export const AFTER_ITS_JOB = ['updateSlide', 'deleteVoice']

/** Waits for the job that makes the first thing of a path. */
export async function untilMade(
  send: (request: ContractRequest) => Promise<JsonReply>,
  path: ContractRequest['path'],
): Promise<void> {
  const [job_id = null] = Object.values(path)
  const asking = { operation: readingOf('/v1/jobs/{job_id}'), title: 'is it made', query: {}, headers: {} }
  const status = async () => Reflect.get(Object((await send({ ...asking, path: { job_id } })).body), 'status')
  await expect.poll(status, { timeout: 110_000 }).toBe('succeeded')
}

/** The examples share one Idempotency-Key; each request is a request of its own here. */
export const withFreshKey = (request: ContractRequest): ContractRequest =>
  'Idempotency-Key' in request.headers
    ? { ...request, headers: { ...request.headers, 'Idempotency-Key': randomUUID() } }
    : request

/** Parameters that only the server's present state can fill: what the client has seen last. */
export async function withState(
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
export const OF_REGISTERED = ['replaceProvider', 'deleteProvider', 'getProviderDefinition']

/** Registers one under an id of its own. */
export async function ownProvider(send: (request: ContractRequest) => Promise<JsonReply>): Promise<string> {
  const creating = judge.operations.find(({ id }) => id === 'createProvider')
  const example =
    creating && exampleRequests(contract, creating).find(({ title }) => title === 'known_adapter')
  if (!example?.body) throw new Error('createProvider shows no known adapter')
  const id = `own-${randomUUID()}`
  await send({ ...example, body: { ...example.body, content: { ...Object(example.body.content), id } } })
  return id
}

/** A definition says itself whose it is. */
export const withDefinedId = (request: ContractRequest): ContractRequest => {
  const [, id] = /^id: (.+)$/m.exec(String(request.body?.content)) ?? []
  return { ...request, path: { ...request.path, ...(id === undefined ? {} : { provider_id: id }) } }
}

/** What can be done once with an upload, and needs the bytes that were announced. */
export const UPLOAD_STEPS = ['putAssetUploadContent', 'completeAssetUpload']

/** The contract's example announces a photo, and the suite sends one pixel: so an upload of the pixel is begun. */
export async function withOwnUpload(
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
export async function withDelivery(
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
export async function withSignedLink(request: ContractRequest, things: Things): Promise<ContractRequest> {
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
