import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { SpanKind as Kind, Tracer } from '../core/tracing.ts'

/** A tracer that sends what it draws. */
export interface ExportingTracer extends Tracer {
  /** Sends what is left and stops, within two seconds. Rejects if the collector does not take it. */
  close(): Promise<void>
}

const KINDS: Record<Kind, SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
}
const EXPORT_TIMEOUT_MS = 2_000
/** W3C Trace Context, 3.2: version, trace id, parent id, flags. */
const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/**
 * Draws traces with OpenTelemetry and sends them by OTLP (HTTP, JSON) to `<endpoint>/v1/traces`. The only file that
 * knows OpenTelemetry; it is loaded only where tracing is switched on. Nothing is registered globally.
 */
export function openTraces(options: { endpoint: string; serviceName: string }): ExportingTracer {
  const exporter = new OTLPTraceExporter({
    url: `${options.endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  })
  const contexts = new AsyncLocalStorageContextManager().enable()
  const tracer = provider.getTracer(options.serviceName)

  return {
    async span({ name, kind, attributes, parent }, work) {
      const under = (parent && continued(parent)) || contexts.active()
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, under)
      const fail = (reason: string) => {
        span.setStatus({ code: SpanStatusCode.ERROR })
        span.setAttribute('error.type', reason)
      }
      try {
        return await contexts.with(trace.setSpan(under, span), () =>
          work({ set: (more) => void span.setAttributes(more), fail }),
        )
      } catch (error) {
        // Its message may hold what a client or a provider wrote.
        fail(error instanceof Error ? error.name : 'unknown')
        throw error
      } finally {
        span.end()
      }
    },

    traceParent() {
      const here = trace.getSpanContext(contexts.active())
      if (!here) return null
      return `00-${here.traceId}-${here.spanId}-${here.traceFlags.toString(16).padStart(2, '0')}`
    },

    async close() {
      contexts.disable()
      const sent = provider.shutdown()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the collector does not answer')), EXPORT_TIMEOUT_MS)
      })
      await Promise.race([sent, late]).finally(() => clearTimeout(timer))
    },
  }
}

/** The context of a span elsewhere; null if the text is none. */
function continued(parent: string): Context | null {
  const [, traceId, spanId, flags] = TRACE_PARENT.exec(parent) ?? []
  if (!traceId || !spanId || !flags) return null
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}
