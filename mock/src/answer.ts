import { createLogger } from '@stoplight/prism-core'
import {
  createInstance,
  type IHttpMockConfig,
  type IHttpRequest,
  type IHttpResponse,
} from '@stoplight/prism-http'
import { isStreamed, toEventStream } from './event-stream.ts'
import { namedReplyTo, successesOf } from './examples.ts'
import { faultReply, unknownPreference, unknownRoute } from './fault-reply.ts'
import { nameOnlyKnownProperties } from './generator.ts'
import { createRouter, type Operation, readOperations } from './operations.ts'
import { pageAt } from './page.ts'
import type { Reply } from './reply.ts'
import { mediaTypeOf, RequestFault, readPreferences, readQuery } from './request.ts'

/** `examples`: the documented replies. `dynamic`: replies made up from the schemas, other ones each time. */
export type Mode = 'examples' | 'dynamic'

/** A request as it came, its body already read. Header names are in lower case. */
export interface Call {
  method: string
  /** Path and query. */
  url: string
  headers: Record<string, string>
  /** JSON parsed, anything else as text; undefined when there is none. */
  body: unknown
  requestId: string
}

const CONFIG: Omit<IHttpMockConfig, 'mock'> = {
  validateRequest: true,
  validateResponse: false,
  checkSecurity: true,
  errors: false,
  upstreamProxy: undefined,
  isProxy: false,
}

/** Prism's number for a finding that is a fault, not a warning. */
const ERROR_SEVERITY = 0

/**
 * Answers calls by a bundled OpenAPI document: Prism validates them and finds or makes the reply, and faults are told
 * in the contract's own envelope, with what is really wrong. Throws `RequestFault` for what no operation takes.
 */
export async function createAnswerer(document: object, mode: Mode): Promise<(call: Call) => Promise<Reply>> {
  const route = createRouter(await readOperations(document))
  if (mode === 'dynamic') nameOnlyKnownProperties()
  const logger = createLogger('mock', { level: 'silent' })
  const prism = createInstance({ ...CONFIG, mock: { dynamic: false } }, { logger })

  return async (call) => {
    const url = new URL(call.url, 'http://mock.invalid')
    // The colon of `/stories/{id}:resume` may come encoded; Prism knows it only as it is written in the contract.
    const path = url.pathname.replaceAll(/%3A/gi, ':')
    const { operation, allowed } = route(call.method === 'HEAD' ? 'GET' : call.method, path)
    if (!operation) throw unknownRoute(call.method, path, allowed)

    const { accept, ...headers } = call.headers
    const input: IHttpRequest = {
      method: prismMethod(operation.method),
      url: { path, query: readQuery(url.searchParams) },
      headers,
      body: call.body,
    }
    const preferences = readPreferences(headers.prefer)
    // A reply that was asked for by its status is not chosen by anything else.
    const choice =
      preferences.code === undefined ? choiceOf(operation, call, mode, accept) : { dynamic: false }
    const result = await prism.request(input, [operation], {
      ...CONFIG,
      mock: { ...choice, ...preferences },
    })()
    if (result._tag === 'Left') throw headers.prefer === undefined ? result.left : unknownPreference()

    const { output, validations } = result.right
    const findings = validations.input.filter(({ severity }) => severity === ERROR_SEVERITY)
    if (findings.some(({ code }) => code === 401)) return toReply(output, path)
    assertMediaType(operation, call)
    if (findings.length > 0) return faultReply(operation, findings, call.requestId)
    // Prism overlooks a status or an example that it does not find.
    if (preferences.code !== undefined && preferences.code !== output.statusCode) throw unknownPreference()

    const body = pageAt(output.body, url.searchParams.get('cursor'))
    const reply = toReply({ ...output, body }, path)
    if (isUnchanged(operation, reply, headers['if-none-match'])) return notModified(reply)
    if (reply.status !== 200 || !isStreamed(operation) || !accept?.includes('text/event-stream')) return reply
    return {
      ...reply,
      headers: {
        ...reply.headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      },
      body: toEventStream(
        reply.body,
        headers['last-event-id'] ?? url.searchParams.get('cursor') ?? undefined,
      ),
    }
  }
}

/** Which of the documented replies the call is for. */
function choiceOf(operation: Operation, call: Call, mode: Mode, accept: string | undefined) {
  const dynamic = mode === 'dynamic'
  const exampleKey = dynamic ? undefined : namedReplyTo(operation, call.body)
  const accepted = isStreamed(operation) ? ['application/json'] : acceptedOf(operation, accept)
  return {
    dynamic,
    ...(exampleKey !== undefined && { exampleKey }),
    ...(accepted.length > 0 && { mediaTypes: accepted }),
  }
}

/** The documented media types that the client names; like the server, the mock overlooks all others. */
function acceptedOf(operation: Operation, accept: string | undefined): string[] {
  const named = (accept ?? '').split(',').map(mediaTypeOf)
  const documented = (successesOf(operation)[0]?.contents ?? []).map(({ mediaType }) => mediaType)
  if (documented.includes('*/*')) return ['*/*']
  return named.filter((mediaType) => documented.includes(mediaType))
}

/** The mock has one state of each thing, so a client that has its ETag has it all. */
function isUnchanged(operation: Operation, reply: Reply, ifNoneMatch: string | undefined): boolean {
  const { etag } = reply.headers
  if (etag === undefined || reply.status !== 200) return false
  return operation.responses.some(({ code }) => code === '304') && (ifNoneMatch?.includes(etag) ?? false)
}

function notModified({ headers: { 'content-type': _, ...headers } }: Reply): Reply {
  return { status: 304, headers, body: undefined }
}

function assertMediaType({ request }: Operation, { headers, body }: Call): void {
  const takes = request?.body?.contents?.map(({ mediaType }) => mediaType) ?? []
  const sent = mediaTypeOf(headers['content-type'])
  if (body === undefined || takes.length === 0) return
  if (takes.some((mediaType) => mediaType === sent || mediaType === '*/*')) return
  const message = `The body is ${sent || 'of no stated type'}; this operation takes ${takes.join(' or ')}.`
  const hint = `Send \`Content-Type: ${takes[0]}\`.`
  throw new RequestFault('unsupported_media_type', 415, message, 'Content-Type', hint)
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

function prismMethod(method: string): IHttpRequest['method'] {
  const known = METHODS.find((name) => name === method)
  if (!known) throw new Error(`the contract has an operation of method ${method}, which is none of ours`)
  return known
}

/** Says where a made thing is by its own id, where the contract's example can only name one thing for all. */
function toReply({ statusCode, headers: mocked = {}, body }: IHttpResponse, path: string): Reply {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(mocked)) {
    if (value !== null && value !== undefined) headers[name.toLowerCase()] = String(value)
  }
  // Every answer of the mock is a first one.
  delete headers['idempotency-replayed']
  // Example links lead to pages that are not there.
  delete headers.link
  if (headers.location !== undefined) headers.location = selfOf(body, path) ?? headers.location
  if (body === undefined) delete headers['content-type']
  return { status: statusCode, headers, body }
}

function selfOf(body: unknown, path: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if ('links' in body && typeof body.links === 'object' && body.links !== null && 'self' in body.links) {
    if (typeof body.links.self === 'string') return body.links.self
  }
  return 'id' in body && typeof body.id === 'string' ? `${path}/${body.id}` : undefined
}
