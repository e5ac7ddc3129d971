import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { type HttpServer, listen } from './http-server.ts'
import { EDGE_DEFAULTS } from './settings.ts'

type Serve = (request: Request) => Response | Promise<Response>

async function started(serve: Serve, idleTimeoutMs?: number): Promise<HttpServer> {
  const server = await listen(serve, {
    port: 0,
    host: '127.0.0.1',
    edge: EDGE_DEFAULTS,
    logger: pino({ level: 'silent' }),
    ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
  })
  onTestFinished(() => server.close(0))
  return server
}

/** A bare connection that has sent one request. */
function requesting({ port }: HttpServer): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  return socket
}

test('R-18 closing lets requests under way be answered, and closes the connections that carry none', async () => {
  const arrived = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const server = await started(async () => {
    arrived.resolve()
    await finish.promise
    return new Response('whole')
  })
  const idle = connect(server.port, '127.0.0.1')
  const idleClosed = new Promise((resolve) => idle.on('close', resolve))
  const busy = requesting(server)
  await arrived.promise
  const closed = server.close(60_000)
  await idleClosed
  const refused = connect(server.port, '127.0.0.1')
  await new Promise((resolve) => refused.on('error', resolve))
  finish.resolve()
  expect(await text(busy)).toMatch(/^HTTP\/1.1 200 OK[\s\S]*whole$/)
  await closed
})

test('R-18 what is not answered in time is cut', async () => {
  const arrived = Promise.withResolvers<void>()
  const server = await started(() => {
    arrived.resolve()
    return new Promise<Response>(() => {})
  })
  const stuck = requesting(server)
  const cut = new Promise((resolve) => stuck.on('close', resolve))
  await arrived.promise
  await server.close(20)
  await cut
})

test('a client that stops reading a stream is cut, and the stream is told', async () => {
  const left = Promise.withResolvers<void>()
  const chunk = new Uint8Array(64 * 1024)
  const server = await started(
    () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.enqueue(chunk),
          cancel: () => left.resolve(),
        }),
      ),
    100,
  )
  requesting(server).pause()
  await left.promise
})
