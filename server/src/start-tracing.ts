import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { noTracer, useTracer } from './core/tracing.ts'

/** Loads OpenTelemetry only where somebody wants traces. */
export async function startTracing(
  { otlpEndpoint }: Config,
  logger: Logger,
): Promise<{ stop(): Promise<void> } | null> {
  if (otlpEndpoint === undefined) return null
  const { openTraces } = await import('./telemetry/traces.ts')
  const tracer = openTraces({ endpoint: otlpEndpoint, serviceName: 'potterlabs-media-api' })
  useTracer(tracer)
  return {
    async stop() {
      useTracer(noTracer)
      await tracer.close().catch((err) => logger.warn({ err }, 'the last traces could not be sent'))
    },
  }
}
