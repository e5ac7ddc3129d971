import { getPath } from 'hono/utils/url'
import type { Pack } from '../contract/pack.ts'
import { ApiError } from '../core/errors.ts'

/** What stands at a path, for requests that no operation answers. */
export interface KnownRoutes {
  /** The methods of the operations at a path; empty where there is nothing. */
  methodsAt(path: string): string[]
}

export function knownRoutes(packs: readonly Pack[]): KnownRoutes {
  const routes = packs.flatMap((pack) =>
    pack.operations.map(({ metadata }) => ({
      pattern: new RegExp(
        `^${metadata.path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
      method: metadata.method,
    })),
  )
  return {
    methodsAt: (path) => [
      ...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ],
  }
}

/** The value of `Allow` (RFC 9110, 10.2.1): what is read can be asked about, and all can be asked for its options. */
export const allowOf = (methods: readonly string[]): string =>
  [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')

/** Why no operation answers a request. */
export function unknownRoute(method: string, path: string, routes: KnownRoutes): ApiError {
  const methods = routes.methodsAt(path)
  if (methods.length > 0) {
    return new ApiError('method_not_allowed', `${path} does not take ${method}.`, {
      hint: `It takes ${methods.join(', ')}.`,
    })
  }
  const tidy = path.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '')
  const hint =
    tidy !== path && routes.methodsAt(tidy).length > 0 ? `Ask for ${tidy}.` : 'The reference is at /docs.'
  return new ApiError('route_not_found', `There is nothing at ${path.slice(0, 200)}.`, { hint })
}

/** The path that is routed by: `%3A` is a colon, since some clients encode the one in `/v1/routes:preview`. */
export function routedPath(request: Request): string {
  const path = getPath(request)
  return path.includes('%3') ? path.replaceAll(/%3a/gi, ':') : path
}
