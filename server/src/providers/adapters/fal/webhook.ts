import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { readCallbackBody } from '../../callback-body.ts'
import { callbackKeys } from '../../callback-keys.ts'
import type { Connection } from '../../definition.ts'
import type { VerifyCallback } from '../../port.ts'

/*
 * fal signs its callbacks with ED25519 and publishes the keys:
 * https://fal.ai/docs/documentation/model-apis/webhooks#webhook-verification.
 */

const KEYS_URL = 'https://rest.fal.ai/.well-known/jwks.json'
const TOLERANCE_SEC = 300

const Keys = z.object({ keys: z.array(z.object({ kty: z.string(), crv: z.string(), x: z.string() })) })
type Key = z.output<typeof Keys>['keys'][number]
const Body = z.object({ request_id: z.string().min(1) })

export function verifyFalCallback({ http, now }: Pick<Connection, 'http' | 'now'>): VerifyCallback {
  const isGenuine = callbackKeys(now, async (context) =>
    (await http.ask({ method: 'GET', path: KEYS_URL }, context)).json(Keys),
  )
  return async ({ headers, body }) => {
    const header = (name: string) => headers[`x-fal-webhook-${name}`] ?? ''
    const ageSec = Math.abs(now() / 1000 - Number(header('timestamp')))
    if (!(ageSec <= TOLERANCE_SEC)) return null
    const bodyHash = createHash('sha256').update(body).digest('hex')
    const signed = [header('request-id'), header('user-id'), header('timestamp'), bodyHash]
    const message = Buffer.from(signed.join('\n'))
    const signature = Buffer.from(header('signature'), 'hex')
    if (!(await isGenuine(({ keys }) => keys.some((key) => isSignedBy(key, message, signature))))) return null
    const said = readCallbackBody(Body, body)
    // fal calls back once for each request, again and again until we answer.
    return said && { remoteId: said.request_id, eventId: said.request_id }
  }
}

const isSignedBy = (key: Key, message: Uint8Array, signature: Uint8Array): boolean =>
  key.kty === 'OKP' &&
  key.crv === 'Ed25519' &&
  verify(null, message, createPublicKey({ key, format: 'jwk' }), signature)
