import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

/** The figures of this server, of all projects together. */
export const getMetrics: PlatformHandlers<PlatformContext>['getMetrics'] = async (_request, context) =>
  new Response(await context.metrics.text(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
