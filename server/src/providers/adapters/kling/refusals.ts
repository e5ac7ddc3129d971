import { z } from 'zod'
import type { Refusal } from '../../http.ts'

const Envelope = z.object({ code: z.number() })

/** No such task. */
export const NOT_FOUND = 1203

/** The code of an answer; 0 is success. Errors come with any status, 200 among them. */
export const codeOf = (body: unknown): number | null => Envelope.safeParse(body).data?.code ?? null

const account = { code: 'provider_unavailable' } as const

/** https://app.klingai.com/global/dev/document-api/apiReference/commonInfo, error codes. */
export function readRefusal(_status: number, body: unknown): Refusal | null {
  const code = codeOf(body)
  if (code === null || code === 0) return null
  if (code >= 1000 && code < 1100) {
    return { ...account, message: 'does not accept the key that this server has.' }
  }
  if ((code >= 1100 && code < 1200) || code === 1304) {
    return { ...account, message: 'does not serve the account that this server has.' }
  }
  if (code === 1300 || code === 1301) {
    return { code: 'content_refused', message: 'refused the content of the request.' }
  }
  if (code === 1302 || code === 1303) return { kind: 'busy' }
  if (code >= 5000) return { kind: 'ambiguous' }
  return {}
}
