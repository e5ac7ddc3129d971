import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { EdgeContext, MountedOperation, Pack, Reply } from '../contract/pack.ts'
import { ApiError } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import { authenticate, type Principal } from './auth.ts'
import { etagOf, matches } from './etag.ts'
import { fingerprintOf, onceOnly } from './idempotency.ts'
import { withPageLinks } from './page-links.ts'
import { refuseUnstorableText } from './storable.ts'
import { type Target, validationError } from './validation.ts'

export interface EdgeVariables {
  requestId: string
  principal: Principal
}
export type Env = { Variables: EdgeVariables }

const JSON_LIMIT_BYTES = 1024 * 1024
const FILE_LIMIT_BYTES = 32 * 1024 * 1024

/** Nobody: what operations without credentials are given. */
const ANONYMOUS: Principal = { project: { id: '', name: '' }, key: { id: '', scopes: [] } }

/** A reply that the contract does not know: our fault, a 500, logged with what was wrong. */
export class ContractViolation extends Error {
  override name = 'ContractViolation'
}

/** Registers every operation of a pack: key, size, contract, once-only, handler, reply check, ETag, in this order. */
export function mountPack(app: OpenAPIHono<Env>, pack: Pack, db: Db): void {
  for (const operation of pack.operations) {
    app.openapi(
      { ...operation.route, middleware: [admit(operation, db), limitBody(operation)], hide: true },
      (c) => serve(c, operation, db),
      (result) => {
        if (!result.success)
          throw validationError(result.target as Target, result.error.issues, Reflect.get(result, 'data'))
      },
    )
  }
}

function admit({ metadata }: MountedOperation, db: Db): MiddlewareHandler<Env> {
  return async function admit(c, next) {
    c.set('principal', metadata.scope === null ? ANONYMOUS : await authenticate(c, db, metadata.scope))
    await next()
  }
}

function limitBody({ metadata }: MountedOperation): MiddlewareHandler<Env> {
  const maxSize = metadata.body?.mediaTypes.includes('multipart/form-data')
    ? FILE_LIMIT_BYTES
    : JSON_LIMIT_BYTES
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError('payload_too_large', `The body is larger than ${maxSize} bytes.`, {
        hint: maxSize === JSON_LIMIT_BYTES ? 'Send files through /v1/assets.' : 'Send a smaller file.',
      })
    },
  })
}

async function serve(c: Context<Env>, operation: MountedOperation, db: Db): Promise<Response> {
  const { metadata } = operation
  const request = parsedRequest(c, operation)
  const context = (contextDb: Db): EdgeContext => ({
    ...c.get('principal'),
    db: contextDb,
    requestId: c.get('requestId'),
    signal: c.req.raw.signal,
  })
  if (metadata.raw) {
    const response = await operation.handle({ ...request, raw: c.req.raw }, context(db))
    if (!(response instanceof Response))
      throw new ContractViolation(`${metadata.operationId}: a raw operation answers a Response`)
    return response
  }
  const answer = async (handlerDb: Db) =>
    serialise(operation, withPageLinks(await operation.handle(request, context(handlerDb)), c.req.url))
  if (!metadata.idempotent) return respond(c, operation, await answer(db))
  const once = await onceOnly(
    db,
    {
      scope: {
        projectId: c.get('principal').project.id,
        method: metadata.method,
        route: new URL(c.req.url).pathname,
        key: unquote(c.req.header('Idempotency-Key') ?? ''),
      },
      fingerprint: await fingerprintOf(request.body, c.req.query()),
    },
    answer,
  )
  return respond(c, operation, once)
}

/** The draft sends the key as a quoted string; most clients send it bare. Both mean the same. */
const unquote = (key: string): string => key.replace(/^"(.*)"$/, '$1')

function parsedRequest(c: Context, { route, metadata }: MountedOperation): Record<string, unknown> {
  // Which parts were validated is known only at run time, so Hono's type of valid() cannot be given.
  const valid = (target: string): unknown => c.req.valid(target as never)
  const parts: Record<string, unknown> = {}
  if (route.request?.params) parts.params = valid('param')
  if (route.request?.query) parts.query = valid('query')
  if (route.request?.headers) parts.headers = valid('header')
  if (metadata.body)
    parts.body = valid(metadata.body.mediaTypes.includes('multipart/form-data') ? 'form' : 'json')
  for (const part of [parts.params, parts.query, parts.body]) refuseUnstorableText(part)
  return parts
}

interface Serialised {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** Checks the reply against the contract and makes its bytes. */
function serialise({ metadata, route }: MountedOperation, reply: Reply | Response): Serialised {
  const fault = (what: string) => new ContractViolation(`${metadata.operationId}: ${what}`)
  if (reply instanceof Response) throw fault('a JSON operation answers a reply, not a Response')
  const declared = route.responses[reply.status]
  if (!declared) throw fault(`status ${reply.status} is not in the contract`)
  const headers = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (reply.body === undefined) return { status: reply.status, headers, body: new Uint8Array() }
  const content = 'content' in declared ? declared.content?.['application/json'] : undefined
  const schema = content && 'schema' in content ? content.schema : undefined
  if (!(schema instanceof z.ZodType)) throw fault(`status ${reply.status} has no JSON body in the contract`)
  const checked = schema.safeParse(reply.body)
  if (!checked.success) {
    const issues = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw fault(`the ${reply.status} body is not as documented: ${issues.join('; ')}`)
  }
  return {
    status: reply.status,
    headers: { ...headers, 'content-type': 'application/json' },
    // What the schema made of it, so that a field the contract does not know never leaves.
    body: new TextEncoder().encode(JSON.stringify(checked.data)),
  }
}

function respond(c: Context<Env>, { metadata }: MountedOperation, reply: Serialised): Response {
  const headers = new Headers(reply.headers)
  if (metadata.etag && reply.status === 200) {
    const etag = etagOf(reply.body)
    headers.set('etag', etag)
    if (matches(c.req.header('If-None-Match') ?? '', etag)) {
      headers.delete('content-type')
      return new Response(null, { status: 304, headers })
    }
  }
  return new Response(reply.body.length > 0 ? Uint8Array.from(reply.body) : null, {
    status: reply.status,
    headers,
  })
}
