import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import type { Pack } from '../contract/pack.ts'
import { ApiError } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { type Db, isDatabaseAway } from '../store/database.ts'
import { envelope, problem, statusOf } from './errors.ts'
import { type Env, mountPack } from './mount.ts'

export interface AppParts {
  db: Db
  packs: Pack[]
  logger: Logger
}

/** The whole edge; the order of what a request passes through is written here and nowhere else. */
export function createApp({ db, packs, logger }: AppParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  app.use(async function requestId(c, next) {
    const given = c.req.header('X-Request-ID')
    c.set('requestId', given && /^[\x21-\x7e]{1,100}$/.test(given) ? given : newId('req'))
    const started = performance.now()
    await next()
    c.header('X-Request-ID', c.get('requestId'))
    logger.info(
      {
        request_id: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        duration_ms: Math.round(performance.now() - started),
      },
      'request',
    )
  })
  for (const pack of packs) mountPack(app, pack, db)
  const methods = methodsByPath(packs)
  app.notFound((c) => answer(c, unknownRoute(c, methods)))
  app.onError((error, c) => answer(c, publicError(error, c, logger)))
  return app
}

/** What a thrown thing means to the client. Strangers become a request id; their text stays in our log. */
function publicError(error: Error, c: Context<Env>, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof HTTPException && error.status === 400) {
    return new ApiError('invalid_json', 'The body cannot be read as what its Content-Type says.', {
      hint: 'Check for a trailing comma or a missing quote.',
    })
  }
  if (error instanceof HTTPException && error.status === 415) {
    const type = c.req.header('Content-Type')
    return new ApiError(
      'unsupported_media_type',
      type ? `This operation does not take ${type}.` : 'The body has no Content-Type.',
      {
        field: 'Content-Type',
        hint: 'Send `Content-Type: application/json` (files: multipart/form-data).',
      },
    )
  }
  logger.error({ request_id: c.get('requestId'), error }, 'request failed')
  if (isDatabaseAway(error)) {
    return new ApiError('service_unavailable', 'The database does not answer.', {
      hint: 'Retry with the same Idempotency-Key.',
      retryAfterSec: 1,
    })
  }
  return new ApiError('internal_error', 'Something went wrong on our side.', {
    hint: 'Retry with the same Idempotency-Key; tell us the request id if it stays.',
  })
}

function answer(c: Context<Env>, error: ApiError): Response {
  const body = envelope(error, c.get('requestId'))
  const asProblem = c.req.header('Accept')?.includes('application/problem+json') ?? false
  const headers: Record<string, string> = {
    'Content-Type': asProblem ? 'application/problem+json' : 'application/json',
    'X-Request-ID': c.get('requestId'),
  }
  // The rest of the body is not read, so the connection cannot carry another request.
  if (error.code === 'payload_too_large') headers.Connection = 'close'
  if (error.retryAfterSec !== undefined) headers['Retry-After'] = String(error.retryAfterSec)
  return c.newResponse(JSON.stringify(asProblem ? problem(body) : body), statusOf(error.code), headers)
}

function methodsByPath(packs: Pack[]): { pattern: RegExp; method: string }[] {
  return packs.flatMap((pack) =>
    pack.operations.map(({ metadata }) => ({
      pattern: new RegExp(
        `^${metadata.path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
      method: metadata.method,
    })),
  )
}

function unknownRoute(c: Context<Env>, routes: { pattern: RegExp; method: string }[]): ApiError {
  const allowed = routes.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method)
  if (allowed.length > 0) {
    return new ApiError('method_not_allowed', `${c.req.path} does not take ${c.req.method}.`, {
      hint: `It takes ${allowed.join(', ')}.`,
    })
  }
  return new ApiError('route_not_found', `There is nothing at ${c.req.path}.`, {
    hint: 'The reference is at /docs.',
  })
}
