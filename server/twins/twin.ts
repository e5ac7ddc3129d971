import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv2020 } from 'ajv/dist/2020.js'

/*
 * A twin is a provider that we run ourselves: a real HTTP server that checks requests as the vendor would, plays the
 * life cycle of its jobs with its quirks, counts what it would have charged, and can be told to misbehave. Adapters
 * are tested against it, and whole videos are made with it. It knows nothing of the adapter that speaks with it.
 */

/** What the vendor would put on the bill. */
export interface Charge {
  /** The vendor's id of the work, or what tells it apart. */
  id: string
  amountMicrosUsd: number
  units: Record<string, number>
}

export interface TwinRequest {
  method: string
  path: string
  /** From the route's `:names`. */
  params: Record<string, string>
  query: URLSearchParams
  headers: Record<string, string>
  raw: Buffer
  /** The body if it is JSON. */
  json: Record<string, unknown>
}

export interface TwinReply {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** What goes wrong once, at the next request of a kind. */
export type Fault =
  /** Does the work, bills it, and cuts the connection instead of answering. */
  | { type: 'lost_answer' }
  /** Does the work, bills it, and answers half of what it should. */
  | { type: 'truncated' }
  /** Does the work, bills it, and answers 200 with an object that says nothing. */
  | { type: 'no_id' }
  /** Does nothing but answer so. */
  | { type: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { type: 'rate_limit'; retryAfterSec: number }
  /** Takes the request and never answers. */
  | { type: 'silent' }

/** `submit` may make a charge, `ask` is free, `result` is the download of what was made. */
export type RouteKind = 'submit' | 'ask' | 'cancel' | 'result'

export interface TwinRoute {
  kind: RouteKind
  method: string
  /** `/v1/tasks/:id` */
  path: string
  /** JSON Schema that the vendor holds the body to; a breach is answered by `invalid`. */
  body?: Record<string, unknown>
  handle(request: TwinRequest): TwinReply | Promise<TwinReply>
}

export interface TwinPlan {
  id: string
  /** The secrets that the operator would be given, by the names that the adapter's definition asks for. */
  secrets: Record<string, string>
  /** Null when the key is good; otherwise the vendor's answer. */
  refuseKey(request: TwinRequest): TwinReply | null | Promise<TwinReply | null>
  /** The vendor's answer to a body that is not as documented. */
  invalid(message: string): TwinReply
  /** The vendor's answer under load, besides `Retry-After`. */
  rateLimited?: unknown
  routes: TwinRoute[]
}

export interface Twin {
  url: string
  secrets: Record<string, string>
  charges: Charge[]
  /** Every request that came in, faults included, in order. */
  seen: (TwinRequest & { kind: RouteKind })[]
  /** Queues faults for the next requests of a kind, one each. */
  failNext(kind: RouteKind, ...faults: Fault[]): void
  stop(): Promise<void>
}

const ajv = new Ajv2020({ allErrors: true, strict: false })

/** Starts the server that a plan describes. `charges` is shared with the plan's routes, which add to it. */
export async function startTwin(plan: TwinPlan, charges: Charge[]): Promise<Twin> {
  const routes = plan.routes.map((route) => ({
    ...route,
    pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
    holds: route.body && ajv.compile(route.body),
  }))
  const faults: Record<RouteKind, Fault[]> = { submit: [], ask: [], cancel: [], result: [] }
  const seen: Twin['seen'] = []

  async function reply(
    request: TwinRequest,
  ): Promise<{ reply: TwinReply; fault: Fault | undefined } | 'silent'> {
    const route = routes.find(
      ({ method, pattern }) => method === request.method && pattern.test(request.path),
    )
    if (!route) return { reply: { status: 404, body: { error: 'no such route' } }, fault: undefined }
    request.params = { ...route.pattern.exec(request.path)?.groups }
    seen.push({ ...request, kind: route.kind })
    const fault = faults[route.kind].shift()
    if (fault?.type === 'silent') return 'silent'
    if (fault?.type === 'status') {
      const { status, body, headers } = fault
      return {
        reply: { status, body: body ?? { error: 'told to fail' }, ...(headers ? { headers } : {}) },
        fault,
      }
    }
    if (fault?.type === 'rate_limit') {
      const headers = { 'retry-after': String(fault.retryAfterSec) }
      return { reply: { status: 429, headers, body: plan.rateLimited ?? { error: 'slow down' } }, fault }
    }
    const refusal = route.kind === 'result' ? null : await plan.refuseKey(request)
    if (refusal) return { reply: refusal, fault }
    if (route.holds && !route.holds(request.json)) {
      return { reply: plan.invalid(ajv.errorsText(route.holds.errors)), fault }
    }
    return { reply: await route.handle(request), fault }
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, reply).catch((error: unknown) => {
      // A fault in the twin itself must be seen by the test that runs into it.
      outgoing.writeHead(599, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    secrets: plan.secrets,
    charges,
    seen,
    failNext: (kind, ...more) => {
      faults[kind].push(...more)
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reply: (request: TwinRequest) => Promise<{ reply: TwinReply; fault: Fault | undefined } | 'silent'>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const url = new URL(incoming.url ?? '/', 'http://twin')
  const answer = await reply({
    method: incoming.method ?? 'GET',
    path: url.pathname,
    params: {},
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    raw,
    json: jsonOf(raw, incoming.headers['content-type']),
  })
  if (answer === 'silent') return
  const { fault } = answer
  if (fault?.type === 'lost_answer') {
    incoming.socket.destroy()
    return
  }
  const { status, headers = {}, body } = fault?.type === 'no_id' ? { status: 200, body: {} } : answer.reply
  const bytes =
    Buffer.isBuffer(body) || body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body ?? {}))
  const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json'
  if (fault?.type !== 'truncated') {
    outgoing.writeHead(status, { 'content-type': type, ...headers }).end(bytes)
    return
  }
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  if (type === 'application/json') {
    outgoing.writeHead(status, { 'content-type': type, ...headers }).end(half)
    return
  }
  // Half of a sound may well look whole, so of bytes it is the connection that breaks off.
  outgoing.writeHead(status, { 'content-type': type, ...headers, 'content-length': bytes.length })
  outgoing.write(half, () => incoming.socket.destroy())
}

function jsonOf(raw: Buffer, contentType = ''): Record<string, unknown> {
  if (!contentType.includes('json') || raw.length === 0) return {}
  const value: unknown = JSON.parse(raw.toString('utf8'))
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
