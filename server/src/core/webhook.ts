import { randomBytes } from 'node:crypto'
import { ApiError } from './errors.ts'

/*
 * What is asked of a webhook's URL and secret, wherever a client names one: Standard Webhooks 1.0,
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */

const PREFIX = 'whsec_'
const LEAST_BYTES = 24
const MOST_BYTES = 64

export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/** Throws ApiError `invalid_param` for a secret that is too short, too long, or no base64. */
export function requireWebhookSecret(secret: string, field: string): void {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : ''
  const bytes = Buffer.from(text, 'base64')
  // Node reads what is almost base64 as well; receivers need not.
  const isWhole = bytes.toString('base64') === text
  if (isWhole && bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES) return
  throw new ApiError('invalid_param', `${field} is no secret that we could sign with.`, {
    field,
    hint: `Send ${PREFIX} and ${LEAST_BYTES} to ${MOST_BYTES} random bytes in padded base64, or leave it out.`,
  })
}

/** Throws ApiError `invalid_param` for a URL that `check` (of `core/guarded-fetch.ts`) finds we may never call. */
export function requireWebhookUrl(check: (url: string) => string | null, url: string, field: string): void {
  const reason = check(url)
  if (reason === null) return
  throw new ApiError('invalid_param', `${field} cannot be called: ${reason}.`, {
    field,
    hint: 'Send an https:// URL at a public address, on port 443 or 8443, without user name or password.',
  })
}
