import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { EdgeContext, MountedOperation, Pack, Reply } from '../contract/pack.ts'
import { ContractViolation } from '../contract/reply.ts'
import { ApiError } from '../core/errors.ts'
import type { Metrics } from '../core/metrics.ts'
import type { SecretBox } from '../core/secret-box.ts'
import { type Db, inTransaction } from '../store/database.ts'
import type { KeyDirectory } from '../store/key-directory.ts'
import type { Tenants } from '../store/tenants.ts'
import { authenticate, type Principal } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { etagOf, matches } from './etag.ts'
import { fingerprintOf, onceOnly } from './idempotency.ts'
import { observe } from './observe.ts'
import { withPageLinks } from './page-links.ts'
import { type Guard, guardOf } from './preconditions.ts'
import { makesJobs, providerOf } from './provider-work.ts'
import type { Standing } from './rate-limit-headers.ts'
import { type RequestReader, requestReader } from './request.ts'
import type { RequestLimits } from './request-limits.ts'
import { type Serialised, serialise } from './serialise.ts'
import type { EdgeSettings } from './settings.ts'

export interface EdgeVariables {
  requestId: string
  /** The buckets that the request was counted against. */
  standings: Standing[]
}
export type Env = { Variables: EdgeVariables; Bindings: Partial<HttpBindings> }

/** What the edge itself works with. */
export interface EdgeParts {
  /** Knows the keys of all projects. */
  keys: KeyDirectory
  /** Where handlers work. */
  tenants: Tenants
  /** Seals stored answers: they can hold a key just made. */
  secrets: SecretBox
  metrics: Metrics
  limits: RequestLimits
  settings: EdgeSettings
}

/** Nobody: what operations without credentials are given. They see no project's rows. */
const ANONYMOUS: Principal = { project: { id: '', name: '' }, key: { id: '', scopes: [], mode: 'test' } }

/** An operation with all that its contract decides about how it is served, worked out once. */
interface Mounted {
  operation: MountedOperation
  read: RequestReader
  guard: Guard | null
  makesJobs: boolean
  /** Whether its contract says that it may answer 429; health checks never do. */
  isLimited: boolean
}

/** Registers every operation of a pack. */
export function mountPack(app: Hono<Env>, pack: Pack, parts: EdgeParts): void {
  for (const operation of pack.operations) {
    const { metadata } = operation
    const mounted: Mounted = {
      operation,
      read: requestReader(operation, parts.settings.bodyTimeoutMs),
      guard: guardOf(operation, pack),
      makesJobs: makesJobs(operation),
      isLimited: metadata.statuses.includes(429),
    }
    app.on(metadata.method, metadata.honoPath, observe(metadata, parts.metrics), (c) =>
      serve(c, mounted, parts),
    )
  }
}

/** Key, limits, contract, precondition or once-only, handler, reply check, ETag: in this order, for every operation. */
async function serve(c: Context<Env>, mounted: Mounted, parts: EdgeParts): Promise<Response> {
  const { operation, guard } = mounted
  const { metadata } = operation
  const principal = await admit(c, mounted, parts)
  const { parts: request, sentBody } = await mounted.read(c)
  const db = parts.tenants.forProject(principal.project.id)
  const context = (contextDb: Db): EdgeContext => ({
    ...principal,
    db: contextDb,
    sentBody,
    requestId: c.get('requestId'),
    headers: c.req.raw.headers,
    signal: c.req.raw.signal,
  })
  if (metadata.raw) {
    const response = await operation.handle({ ...request, raw: c.req.raw }, context(db))
    if (!(response instanceof Response))
      throw new ContractViolation(`${metadata.operationId}: a raw operation answers a Response`)
    return response
  }
  const answer = async (handlerDb: Db): Promise<Serialised> => {
    const reply = await operation.handle(request, context(handlerDb))
    if (mounted.makesJobs) await countProviderWork(c, reply, principal, parts)
    return serialise(operation, withPageLinks(reply, c.req.url))
  }
  if (guard) {
    const guarded = await inTransaction(db, async (tx) => {
      const ifMatch = c.req.header('If-Match')
      await guard(tx, { params: paramsOf(request), ifMatch, context: context(tx) })
      return answer(tx)
    })
    return respond(c, operation, guarded)
  }
  if (!metadata.idempotent) return respond(c, operation, await answer(db))
  const once = await onceOnly(
    { db, secrets: parts.secrets },
    {
      scope: {
        projectId: principal.project.id,
        method: metadata.method,
        route: c.req.path,
        key: unquote(c.req.header('Idempotency-Key') ?? ''),
      },
      fingerprint: await fingerprintOf(request.body, c.req.query()),
    },
    answer,
  )
  return respond(c, operation, once)
}

/** Finds out who asks, and counts the request for them; who may not ask is counted by address. */
async function admit(
  c: Context<Env>,
  { operation, isLimited }: Mounted,
  parts: EdgeParts,
): Promise<Principal> {
  const { scope } = operation.metadata
  const { keys, limits, settings } = parts
  const standings = c.get('standings')
  const countClient = () =>
    isLimited
      ? limits.ofClient(standings, clientAddress(c.env?.incoming, settings.trustedProxies))
      : Promise.resolve()
  if (scope === null) {
    await countClient()
    return ANONYMOUS
  }
  const principal = await authenticate(c, keys, scope).catch(async (error) => {
    if (error instanceof ApiError) await countClient()
    throw error
  })
  if (isLimited) await limits.ofPrincipal(standings, principal.project.id, principal.key.id)
  return principal
}

/** Over its quota the work is taken back: what the handler made rolls back with the transaction. */
async function countProviderWork(
  c: Context<Env>,
  reply: Reply | Response,
  { project }: Principal,
  { limits }: EdgeParts,
): Promise<void> {
  const provider = providerOf(reply)
  if (provider !== null) await limits.ofProvider(c.get('standings'), project.id, provider)
}

/** The draft sends the key as a quoted string; most clients send it bare. Both mean the same. */
const unquote = (key: string): string => key.replace(/^"(.*)"$/, '$1')

const paramsOf = ({ params }: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(Object(params)).map(([name, value]) => [name, String(value)]))

function respond(c: Context<Env>, { metadata }: MountedOperation, reply: Serialised): Response {
  const headers = new Headers(reply.headers)
  if (metadata.etag && reply.status === 200) {
    const etag = etagOf(reply.body)
    headers.set('etag', etag)
    if (metadata.method === 'GET' && matches(c.req.header('If-None-Match') ?? '', etag)) {
      headers.delete('content-type')
      return new Response(null, { status: 304, headers })
    }
  }
  return new Response(reply.body === '' ? null : reply.body, { status: reply.status, headers })
}
