import type { OperationMetadata } from '@potterlabs/generated/runtime/handler.ts'
import type { MiddlewareHandler } from 'hono'
import type { Metrics } from '../core/metrics.ts'
import { inSpan } from '../core/tracing.ts'
import type { Env } from './mount.ts'

/**
 * Draws a span and counts the time from a request to the head of its answer; a stream goes on after that. What is
 * thrown further in has become an answer by the time it gets here.
 */
export function observe(metadata: OperationMetadata, metrics: Metrics): MiddlewareHandler<Env> {
  return async function observe(c, next) {
    const started = performance.now()
    const attributes = {
      'http.request.method': metadata.method,
      'http.route': metadata.path,
      'potterlabs.request_id': c.get('requestId'),
    }
    const parent = c.req.header('traceparent') ?? null
    await inSpan({ name: metadata.operationId, kind: 'server', attributes, parent }, async (span) => {
      await next()
      span.set({ 'http.response.status_code': c.res.status })
      if (c.res.status >= 500) span.fail(String(c.res.status))
    })
    metrics.requestEnded({
      operation: metadata.operationId,
      status: c.res.status,
      durationSec: (performance.now() - started) / 1_000,
    })
  }
}
