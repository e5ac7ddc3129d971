import { Webhook } from 'standardwebhooks'
import { expect } from 'vitest'
import type { TestServer } from './server.ts'
import type { Received, WebhookReceiver } from './webhook-receiver.ts'

export interface Endpoint {
  id: string
  url: string
  enabled: boolean
  disabled_reason: string | null
  secret: string | null
  previous_secret_expires_at: string | null
}

export interface Delivery {
  id: string
  status: string
  webhook_id: string | null
  event: { id: string; type: string; data: { id: string; sequence: number } }
  attempts: unknown[]
  next_attempt_at: string | null
}

export interface WebhookClient {
  /** An endpoint at a path of its own, so that tests hear only of theirs. */
  endpoint(path: string, more?: object): Promise<Endpoint & { secret: string }>
  /** Beats are found at once: two events. Resolves with the job's id. */
  beats(more?: object): Promise<string>
  deliveriesOf(query: string): Promise<Delivery[]>
}

export function webhookClient(server: TestServer, receiver: WebhookReceiver): WebhookClient {
  return {
    async endpoint(path, more = {}) {
      const { body } = await server.call<Endpoint>('POST', '/v1/webhooks', {
        body: { url: receiver.url(path), ...more },
      })
      return { ...body, secret: body.secret ?? '' }
    },
    async beats(more = {}) {
      const { status, text, body } = await server.call<{ id: string }>('POST', '/v1/beats', {
        body: { script: { type: 'text', text: 'The lamp turns. Ships pass.' }, ...more },
      })
      expect(status, text).toBe(201)
      return body.id
    },
    async deliveriesOf(query) {
      const { body } = await server.call<{ items: Delivery[] }>('GET', `/v1/webhook-deliveries?${query}`)
      return body.items
    },
  }
}

/** Throws unless it was signed with this secret. */
export const verify = (secret: string, { body, headers }: Received): void => {
  new Webhook(secret).verify(body, headers)
}
