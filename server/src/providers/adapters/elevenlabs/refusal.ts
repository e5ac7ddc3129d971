import { z } from 'zod'
import type { Refusal } from '../../http.ts'

/** `status` is the older name of `code`: https://elevenlabs.io/docs/eleven-api/resources/errors. */
const Refused = z.object({
  detail: z.object({ code: z.string().optional(), status: z.string().optional() }),
})

const REFUSALS: Record<string, Refusal> = {
  bad_prompt: { code: 'content_refused', message: 'ElevenLabs refused the content of the request.' },
  bad_composition_plan: {
    code: 'content_refused',
    message: 'ElevenLabs refused the content of the request.',
  },
  content_against_policy: {
    code: 'content_refused',
    message: 'ElevenLabs refused the content of the request.',
  },
  quota_exceeded: { code: 'provider_unavailable', message: 'The ElevenLabs account has no credits left.' },
  payment_required: { code: 'provider_unavailable', message: 'The ElevenLabs account has to be paid first.' },
  voice_not_found: { message: 'ElevenLabs has no such voice.' },
  system_busy: { kind: 'busy' },
  too_many_concurrent_requests: { kind: 'busy' },
}

/** What a refusal means; its words never reach the client. */
export function readRefusal(_status: number, body: unknown): Refusal | null {
  const parsed = Refused.safeParse(body)
  if (!parsed.success) return null
  const { code, status } = parsed.data.detail
  return REFUSALS[code ?? ''] ?? REFUSALS[status ?? ''] ?? null
}
