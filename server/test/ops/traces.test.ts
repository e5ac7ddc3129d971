import { execFile } from 'node:child_process'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { testServer } from '../support/server.ts'

/** OTLP as JSON: https://opentelemetry.io/docs/specs/otlp/ */
interface ExportedSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: Record<string, unknown> }[]
  status: { code?: number }
}
interface Export {
  resourceSpans: { scopeSpans: { spans: ExportedSpan[] }[] }[]
}

/** A collector that keeps what it is sent. */
async function collector() {
  const spans: ExportedSpan[] = []
  const received: { url: string; headers: IncomingHttpHeaders; text: string }[] = []
  const server = createServer(async (request, response) => {
    const sent = (await json(request)) as Export
    received.push({ url: request.url ?? '', headers: request.headers, text: JSON.stringify(sent) })
    spans.push(...sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response.setHeader('Content-Type', 'application/json').end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, received }
}

const attribute = (span: ExportedSpan | undefined, key: string) =>
  Object.values(span?.attributes.find((one) => one.key === key)?.value ?? {})[0]

test('O-04 one trace from the request over the job to the provider and ffmpeg, without what clients wrote', async () => {
  const { endpoint, spans, received } = await collector()
  const server = await testServer({ otlpEndpoint: endpoint })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const { body: made } = await server.call<{ id: string }>('POST', '/v1/voiceovers', {
    body: {
      script: { type: 'text', text: 'A secret melody.' },
      voice: { voice_id: 'vx_rowan' },
      options: { format: 'mp3' },
    },
    headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'X-Request-ID': 'traced' },
  })
  await server.finished(`/v1/voiceovers/${made.id}`)
  await server.stop()

  const named = (name: string) => spans.find((span) => span.name === name && span.traceId === traceId)
  const [request, run, call, encoder] = ['createVoiceover', 'job.run', 'provider.call', 'media.run'].map(
    named,
  )
  expect([request, run, call, encoder].map((span) => span?.traceId)).toEqual([
    traceId,
    traceId,
    traceId,
    traceId,
  ])
  expect(request?.parentSpanId).toBe('b7ad6b7169203331')
  expect(run?.parentSpanId).toBe(request?.spanId)
  expect(call?.parentSpanId).toBe(run?.spanId)
  expect([run, call].map((span) => span?.spanId)).toContain(encoder?.parentSpanId)
  expect(attribute(request, 'http.response.status_code')).toBe(202)
  expect(attribute(request, 'potterlabs.request_id')).toBe('traced')
  expect([attribute(run, 'potterlabs.job.kind'), attribute(run, 'potterlabs.job.id')]).toEqual([
    'voiceover',
    made.id,
  ])
  expect(attribute(run, 'potterlabs.outcome')).toBe('succeeded')
  expect(attribute(call, 'potterlabs.provider')).toBe('local-tts')
  expect(attribute(call, 'potterlabs.outcome')).toBe('done')

  expect(received.map(({ url }) => url)).toEqual(received.map(() => '/v1/traces'))
  const everything = JSON.stringify(received)
  expect(everything).not.toContain('secret melody')
  expect(everything).not.toContain(server.apiKey)
  expect(everything).not.toContain(server.dataDir)
})

test('a collector that is away holds nothing up', async () => {
  const server = await testServer({ otlpEndpoint: 'http://127.0.0.1:1' })
  expect((await server.call('GET', '/v1/me')).status).toBe(200)
  await server.stop()
})

test('no machinery of OpenTelemetry is loaded without an address to send to', async () => {
  const program = `
    const { registerHooks } = await import('node:module')
    let loaded = 0
    registerHooks({ load(url, context, next) { loaded += /@opentelemetry.(sdk|exporter|context)/.test(url); return next(url, context) } })
    await import(process.argv[1] + '/server.ts')
    const off = loaded
    await import(process.argv[1] + '/telemetry/traces.ts')
    console.log(JSON.stringify({ off, on: loaded > 0 }))`
  const source = new URL('../../src', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    program,
    source,
  ])
  expect(JSON.parse(stdout)).toEqual({ off: 0, on: true })
})
