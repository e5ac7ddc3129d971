import { z } from 'zod'
import type { Refusal } from '../../http.ts'

/** https://platform.openai.com/docs/guides/error-codes */
const Refused = z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) })

const NOT_ALLOWED: Refusal = {
  code: 'content_refused',
  message: 'refused the content of the request.',
}
const NO_CREDIT: Refusal = {
  code: 'provider_unavailable',
  message: 'does not serve the account that this server has: no credit is left.',
}

const REFUSALS: Record<string, Refusal> = {
  content_policy_violation: NOT_ALLOWED,
  moderation_blocked: NOT_ALLOWED,
  insufficient_quota: NO_CREDIT,
  billing_hard_limit_reached: NO_CREDIT,
}

/** What a refusal means; its words never reach the client. */
export function readRefusal(_status: number, body: unknown): Refusal | null {
  const parsed = Refused.safeParse(body)
  if (!parsed.success) return null
  const { code, type } = parsed.data.error
  return REFUSALS[code ?? ''] ?? REFUSALS[type ?? ''] ?? null
}
