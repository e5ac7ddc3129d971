import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Received {
  path: string
  headers: Record<string, string>
  body: string
}

/** Answers one request, or leaves it open. */
export type Answer = (response: ServerResponse, received: Received, request: IncomingMessage) => void

export interface WebhookReceiver {
  /** `http://127.0.0.1:<port><path>` */
  url(path?: string): string
  received: Received[]
  /** By path; others are answered with `otherwise`, at first 204. */
  answers: Map<string, Answer>
  otherwise: Answer
  /** Resolves once `enough` holds for what was received. */
  until(enough: (received: Received[]) => boolean): Promise<void>
  close(): Promise<void>
}

/** Answers with a status and headers, and nothing more. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end()

/** A receiver of webhooks: a real server on loopback that remembers what it was sent. */
export async function webhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = []
  const answers = new Map<string, Answer>()
  let changed = Promise.withResolvers<void>()

  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const one = { path: request.url ?? '', headers, body: await text(request) }
    received.push(one)
    const { resolve } = changed
    changed = Promise.withResolvers()
    resolve()
    const answer = answers.get(one.path) ?? receiver.otherwise
    answer(response, one, request)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port')
  const base = `http://127.0.0.1:${address.port}`

  const receiver: WebhookReceiver = {
    url: (path = '/hook') => base + path,
    received,
    answers,
    otherwise: status(204),
    async until(enough) {
      while (!enough(received)) await changed.promise
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return receiver
}
