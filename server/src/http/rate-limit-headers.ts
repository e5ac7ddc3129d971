import type { Quota } from '../store/rate-limits.ts'

/** Where one bucket of a request stands. */
export interface Standing {
  /** As clients read it: `key`, `project`, `client`, `provider-kling`. */
  name: string
  quota: Quota
  remaining: number
  resetSec: number
}

/**
 * `RateLimit-Policy` and `RateLimit`: lists of strings with parameters (RFC 9651), as
 * draft-ietf-httpapi-ratelimit-headers-10 has them. The draft still moves, so nothing else writes them.
 */
export const rateLimitHeaders = (standings: readonly Standing[]): [policy: string, state: string] => [
  standings.map(({ name, quota }) => `${sfString(name)};q=${quota.limit};w=${quota.windowSec}`).join(', '),
  standings
    .map(({ name, remaining, resetSec }) => `${sfString(name)};r=${remaining};t=${resetSec}`)
    .join(', '),
]

/** RFC 9651, 3.3.3: printable ASCII in quotes; what else there may be in a name is left out. */
const sfString = (text: string): string =>
  `"${text.replaceAll(/[^\x20-\x7e]/g, '').replaceAll(/["\\]/g, '\\$&')}"`
