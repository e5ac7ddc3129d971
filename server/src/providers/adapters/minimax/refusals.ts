import { z } from 'zod'
import type { Refusal } from '../../http.ts'

const Body = z.union([
  z.object({ base_resp: z.object({ status_code: z.number() }) }),
  z.object({ error: z.object({ message: z.string() }) }),
])

/**
 * The code of an answer: under `base_resp` with any status, 200 among them, or at the end of an error's words:
 * `insufficient balance (1008)`.
 */
function codeOf(body: unknown): number | null {
  const read = Body.safeParse(body).data
  if (!read) return null
  if ('base_resp' in read) return read.base_resp.status_code
  const [, code] = /\((\d+)\)\s*$/.exec(read.error.message) ?? []
  return code === undefined ? null : Number(code)
}

/** What the input, or what came of it, breaks the rules with. */
const CONTENT = [1026, 1027]

/** Whether a code is about content. */
export const refusesContent = (code: number | string | null | undefined): boolean =>
  CONTENT.includes(Number(code))

/** https://platform.minimax.io/docs/api-reference/errorcode */
export function readRefusal(_status: number, body: unknown): Refusal | null {
  const code = codeOf(body)
  if (code === null || code === 0) return null
  if (refusesContent(code)) {
    return { code: 'content_refused', message: 'refused the content of the request.' }
  }
  switch (code) {
    case 1002:
    case 1039:
    case 1041:
      return { kind: 'busy' }
    case 1000:
    case 1001:
    case 1013:
    case 1024:
    case 1033:
      return { kind: 'ambiguous' }
    case 1004:
    case 2049:
      return { code: 'provider_unavailable', message: 'does not accept the key that this server has.' }
    case 1008:
    case 2056:
      return { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
    default:
      return {}
  }
}
