import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { ApiError } from '../core/errors.ts'
import { type BareAnswer, bareAnswer, connectionError, malformed, onTheWire } from './bare-answers.ts'
import { securityHeaders } from './response-headers.ts'
import type { EdgeSettings } from './settings.ts'

export interface HttpServer {
  port: number
  /**
   * Takes no more requests, lets those under way be answered for up to `withinMs`, and then cuts what is left.
   * Connections on which nothing is under way are closed at once.
   */
  close(withinMs: number): Promise<void>
}

export interface ListenOptions {
  port: number
  host: string
  edge: EdgeSettings
  logger: Logger
  /** A connection on which no byte moved for so long is cut: clients that hang up without a word, or stop reading. */
  idleTimeoutMs?: number
}

/** Eight heartbeats of an event stream. */
const IDLE_TIMEOUT_MS = 120_000
/** Longer than proxies keep theirs, 60 s mostly: else one would send a request just as we hang up. */
const KEEP_ALIVE_MS = 65_000
const LOOK_EVERY_MS = 50
const MAX_HEADER_BYTES = 16_384
/** The bodies that the edge reads have limits of their own; this is for those that handlers stream. */
const REQUEST_TIMEOUT_MS = 3_600_000
/** How late a slow client may be noticed. */
const CHECK_CLIENTS_EVERY_MS = 5_000

/**
 * Serves `fetch` by HTTP; resolves once it listens. What never becomes a request of `fetch` (a broken request line,
 * headers that come too slowly or are too large, CONNECT) is answered here, with the same envelope.
 */
export function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { port, host, edge, logger, idleTimeoutMs = IDLE_TIMEOUT_MS }: ListenOptions,
): Promise<HttpServer> {
  const security = securityHeaders(edge)
  const refuse = (error: ApiError): BareAnswer => {
    const answer = bareAnswer(error, security)
    logger.info(
      { request_id: answer.requestId, status: answer.status, code: error.code },
      'connection refused',
    )
    return answer
  }
  const serveRequest = getRequestListener(fetch, {
    hostname: host,
    errorHandler: (error) => {
      if (error instanceof Error && error.name === 'RequestError') {
        const { status, headers, body } = refuse(malformed('The request names no place on this server.'))
        return new Response(body, { status, headers })
      }
      throw error
    },
  })
  const server = createServer(
    {
      headersTimeout: edge.headersTimeoutMs,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(CHECK_CLIENTS_EVERY_MS, edge.headersTimeoutMs),
      maxHeaderSize: MAX_HEADER_BYTES,
      // A request without Host is refused below, in words.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      if (incoming.headers.host === undefined && incoming.httpVersion === '1.1') {
        const { status, headers, body } = refuse(malformed('The request has no Host header.'))
        outgoing.writeHead(status, headers).end(body)
        return
      }
      void serveRequest(incoming, outgoing)
    },
  )
  server.timeout = idleTimeoutMs
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.maxConnections = edge.maxConnections
  answerBrokenConnections(server, refuse)
  const silent = silentConnections(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address() as AddressInfo
      resolve({ port: address.port, close: (withinMs) => close(server, silent, withinMs) })
    })
  })
}

function answerBrokenConnections(server: Server, refuse: (error: ApiError) => BareAnswer): void {
  const answering = new WeakMap<Duplex, ServerResponse>()
  server.prependListener('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answering.set(incoming.socket, outgoing)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const answer = answering.get(socket)
    const isMidAnswer = answer?.headersSent === true && !answer.writableFinished
    if (error.code === 'ECONNRESET' || !socket.writable || isMidAnswer) socket.destroy()
    else endWith(socket, refuse(connectionError(error.code)))
  })
  server.on('connect', (_incoming: IncomingMessage, socket: Duplex) => {
    const error = new ApiError('method_not_allowed', 'This server is no proxy.', {
      hint: 'Ask for a path, /v1/me.',
    })
    endWith(socket, refuse(error))
  })
  // Expectations that nobody knows may be passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', (incoming, outgoing) => server.emit('request', incoming, outgoing))
}

/** The client may never hang up by itself. */
function endWith(socket: Duplex, answer: BareAnswer): void {
  socket.on('error', () => socket.destroy())
  socket.end(onTheWire(answer), () => socket.destroy())
}

/** Connections on which nothing was asked yet, as browsers open them in advance; Node counts them as busy. */
function silentConnections(server: Server): Set<Duplex> {
  const silent = new Set<Duplex>()
  server.on('connection', (socket: Duplex) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket))
  return silent
}

function close(server: Server, silent: Iterable<Duplex>, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    for (const socket of silent) socket.destroy()
    // An answered connection becomes idle and would otherwise be kept for its next request.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
    const late = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(late)
      resolve()
    })
  })
}
