import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { readCallbackBody } from '../../callback-body.ts'
import { callbackKeys } from '../../callback-keys.ts'
import type { Connection } from '../../definition.ts'
import type { Callback, VerifyCallback } from '../../port.ts'

/*
 * Standard Webhooks, with a secret that the account is asked for:
 * https://replicate.com/docs/topics/webhooks/verify-webhook.
 */

const Secret = z.object({ key: z.string().startsWith('whsec_') })
const Body = z.object({ id: z.string().min(1) })

export function verifyReplicateCallback({ http, now }: Pick<Connection, 'http' | 'now'>): VerifyCallback {
  const isGenuine = callbackKeys(now, async (context) =>
    (await http.ask({ method: 'GET', path: '/webhooks/default/secret' }, context)).json(Secret),
  )
  return async (callback) => {
    const eventId = callback.headers['webhook-id']
    if (!eventId || !(await isGenuine(({ key }) => isSignedWith(key, callback)))) return null
    const said = readCallbackBody(Body, callback.body)
    return said && { remoteId: said.id, eventId }
  }
}

function isSignedWith(key: string, { headers, body }: Callback): boolean {
  try {
    new Webhook(key).verify(Buffer.from(body), headers)
    return true
  } catch {
    // It throws for each way of not being genuine.
    return false
  }
}
