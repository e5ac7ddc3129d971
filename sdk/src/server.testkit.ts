import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export interface Received {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

export type Answer = (request: Received, response: ServerResponse) => void

/** A real HTTP server for one test: answers as told and remembers what it was asked. */
export async function startServer(answer: Answer): Promise<{ url: string; requests: Received[] }> {
  const requests: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: path = '', headers } = request
    const received = { method, path, headers, body: Buffer.concat(chunks) }
    requests.push(received)
    answer(received, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { url: `http://127.0.0.1:${address.port}`, requests }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** The error envelope, as the contract has it. */
export const errorBody = (code: string) => ({
  error: {
    code,
    message: `It is ${code}.`,
    field: null,
    hint: 'Do better.',
    docs: '/docs',
    request_id: 'req_1',
  },
})

export const sendError = (
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): void => sendJson(response, status, errorBody(code), headers)

/** A voiceover in some state; what tests do not look at is left out. */
export const voiceover = (status: string, percent = 0, more: object = {}) => ({
  id: 'vo_1',
  kind: 'voiceover',
  status,
  progress: { percent, stage: 'speak', done: percent, total: 100 },
  error: null,
  links: { self: '/v1/voiceovers/vo_1' },
  artifact: status === 'succeeded' ? { url: 'http://127.0.0.1/a.wav', size_bytes: 3 } : null,
  ...more,
})

/** One event as it stands in a stream. */
export const sseEvent = (id: string, jobId = 'vo_1', status = 'running'): string =>
  `id: ${id}\nevent: job.${status}\ndata: ${JSON.stringify({ id, type: `job.${status}`, data: { id: jobId, status } })}\n\n`
