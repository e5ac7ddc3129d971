/** What a span says of itself: ids, kinds, counts. Never prompts, keys, names of files, or text of providers. */
export type SpanAttributes = Record<string, string | number | boolean>

/** A span while it is open. */
export interface OpenSpan {
  set(attributes: SpanAttributes): void
  /** Marks it as failed; `reason` is a code or a class name, never a message. */
  fail(reason: string): void
}

export type SpanKind = 'server' | 'client' | 'consumer' | 'internal'

/** What draws traces, if anything does: see `telemetry/traces.ts`. */
export interface Tracer {
  /**
   * Runs `work` in a span, which is the parent of those opened within. `parent` (a W3C `traceparent`) makes it go on
   * with a trace from elsewhere.
   */
  span<Result>(
    span: { name: string; kind: SpanKind; attributes: SpanAttributes; parent?: string | null },
    work: (open: OpenSpan) => Promise<Result>,
  ): Promise<Result>
  /** The `traceparent` of the span that is open here; null without one. */
  traceParent(): string | null
}

const CLOSED: OpenSpan = { set() {}, fail() {} }

/** Draws nothing. */
export const noTracer: Tracer = {
  span: (_span, work) => work(CLOSED),
  traceParent: () => null,
}

/**
 * The tracer of this process. Like the context that it follows through every await, it is the process's own and not
 * a part's: handing it through all of media would tell each function of something that is none of its business.
 */
let current: Tracer = noTracer

export function useTracer(tracer: Tracer): void {
  current = tracer
}

/** Runs `work` in a span of the process's tracer; what it throws passes, and marks the span as failed. */
export const inSpan: Tracer['span'] = (span, work) => current.span(span, work)

export const traceParent = (): string | null => current.traceParent()
