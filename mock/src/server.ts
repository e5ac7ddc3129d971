import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createAnswerer, type Mode } from './answer.ts'
import { envelope, problem } from './faults.ts'
import { corsHeaders, json, type Reply, serialize } from './reply.ts'
import { RequestFault, readBody } from './request.ts'

export interface MockOptions {
  /** A bundled OpenAPI 3.1 document: every `$ref` in it is local. */
  document: object
  /** 0: any free one. */
  port: number
  /** Default: this machine only. */
  host?: string
  mode?: Mode
}

export interface Mock {
  /** Base URL, without a slash at its end. */
  url: string
  close(): Promise<void>
}

/** Starts a mock server; resolves once it listens, rejects when it cannot. */
export async function startMock({
  document,
  port,
  host = '127.0.0.1',
  mode = 'examples',
}: MockOptions): Promise<Mock> {
  const answer = await createAnswerer(document, mode)
  const server = createServer((request, response) => {
    const requestId = headerOf(request, 'x-request-id') ?? `req_${randomUUID().replaceAll('-', '')}`
    const replying = request.method === 'OPTIONS' ? preflight() : answerRequest(request, requestId)
    replying
      .catch((error: unknown) => toFaultReply(error, request, requestId))
      .then((reply) => write(request, response, reply, requestId))
  })

  async function answerRequest(request: IncomingMessage, requestId: string): Promise<Reply> {
    const { method = 'GET', url = '/' } = request
    return answer({ method, url, headers: headersOf(request), body: await readBody(request), requestId })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the mock listens on no port')
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const preflight = async (): Promise<Reply> => ({ status: 204, headers: {}, body: undefined })

function write(request: IncomingMessage, response: ServerResponse, reply: Reply, requestId: string): void {
  const bytes = Buffer.from(serialize(reply))
  response.writeHead(reply.status, {
    ...reply.headers,
    ...corsHeaders(headerOf(request, 'origin'), headerOf(request, 'access-control-request-headers')),
    'x-request-id': requestId,
    ...(reply.status !== 204 && reply.status !== 304 && { 'content-length': bytes.length }),
  })
  response.end(bytes)
}

/** Our own fault is a 500 with its message: whoever runs a mock is the one to mend it. */
function toFaultReply(error: unknown, request: IncomingMessage, requestId: string): Reply {
  // What is left of a refused body is read and dropped, or the client would not see the answer.
  request.resume()
  const fault =
    error instanceof RequestFault
      ? error
      : new RequestFault(
          'internal_error',
          500,
          error instanceof Error ? error.message : String(error),
          null,
          null,
        )
  const { code, status, message, field, hint } = fault
  const body = envelope({ code, message, field, hint }, requestId)
  if (!headerOf(request, 'accept')?.includes('application/problem+json')) return json(status, body)
  return { ...json(status, problem(body, status)), headers: { 'content-type': 'application/problem+json' } }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
