import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import type { Pack } from '../contract/pack.ts'
import { newId } from '../core/ids.ts'
import type { RateLimits } from '../store/rate-limits.ts'
import { errorAnswer, publicError } from './answers.ts'
import { allowOf, knownRoutes, routedPath, unknownRoute } from './known-routes.ts'
import { type EdgeParts, type Env, mountPack } from './mount.ts'
import { rateLimitHeaders } from './rate-limit-headers.ts'
import { createRequestLimits, type ProviderQuota } from './request-limits.ts'
import { createCors, securityHeaders, stampSecurity } from './response-headers.ts'

export interface AppParts extends Omit<EdgeParts, 'limits'> {
  packs: Pack[]
  logger: Logger
  rateLimits: RateLimits
  /** For providers that are not limited as all are; undefined: as all are. */
  providerQuota?: ProviderQuota
}

/** The whole edge; the order of what a request passes through is written here and nowhere else. */
export function createApp(parts: AppParts): Hono<Env> {
  const { packs, logger, settings, rateLimits, providerQuota = () => undefined } = parts
  const app = new Hono<Env>({ getPath: routedPath })
  const cors = createCors(settings.corsOrigins)
  const security = securityHeaders(settings)
  const routes = knownRoutes(packs)
  // The six fields below are all that a request's line says: to look for secrets in each would cost more than to write it.
  const requestLog = logger.child({}, { redact: [] })

  app.use(async function requestId(c, next) {
    const given = c.req.header('X-Request-ID')
    c.set('requestId', given && /^[\x21-\x7e]{1,100}$/.test(given) ? given : newId('req'))
    c.set('standings', [])
    const started = performance.now()
    await next()
    stamp(c)
    // Neither headers nor query nor bodies: they can hold keys and signatures.
    requestLog.info(
      {
        request_id: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        duration_ms: Math.round(performance.now() - started),
      },
      'request',
    )
    // Of a stream nobody reads, nobody would hear the end.
    if (c.req.method === 'HEAD') await c.res.body?.cancel()
  })

  /** What every answer carries, whoever made it. */
  function stamp(c: Context<Env>): void {
    const { headers } = c.res
    headers.set('X-Request-ID', c.get('requestId'))
    const standings = c.get('standings')
    if (standings.length > 0) {
      const [policy, state] = rateLimitHeaders(standings)
      headers.set('RateLimit-Policy', policy)
      headers.set('RateLimit', state)
    }
    stampSecurity(headers, security)
    cors.stamp(headers, c.req.header('Origin'))
    if (c.req.method === 'OPTIONS') cors.stampPreflight(headers, headers.get('Allow') ?? '')
  }

  const limits = createRequestLimits(rateLimits, settings.rateLimits, providerQuota)
  for (const pack of packs) mountPack(app, pack, { ...parts, limits })
  app.notFound((c) => {
    const methods = routes.methodsAt(c.req.path)
    const allow: Record<string, string> = methods.length > 0 ? { Allow: allowOf(methods) } : {}
    if (c.req.method === 'OPTIONS' && methods.length > 0) {
      return new Response(null, { status: 204, headers: allow })
    }
    return errorAnswer(c, unknownRoute(c.req.method, c.req.path, routes), allow)
  })
  app.onError((error, c) => errorAnswer(c, publicError(error, c.get('requestId'), logger)))
  return app
}
