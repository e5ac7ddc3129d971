import { successesOf } from './examples.ts'
import type { Operation } from './operations.ts'

/** Whether an operation answers with an event stream or with a page of the same events, as the client likes. */
export const isStreamed = (operation: Operation): boolean =>
  successesOf(operation).some(({ contents = [] }) =>
    contents.some(({ mediaType }) => mediaType === 'text/event-stream'),
  )

interface StreamedEvent {
  id: string
  type: string
}

const isEvent = (value: unknown): value is StreamedEvent =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'type' in value &&
  typeof value.type === 'string'

/**
 * A page of events as server-sent events (WHATWG HTML, 9.2): a short script that ends. A client that reconnects with
 * the id of the last event it has gets none of them twice; `retry` keeps it from asking more than every three seconds.
 * Throws where the page is not one of events.
 */
export function toEventStream(page: unknown, lastEventId: string | undefined): string {
  const items: unknown = typeof page === 'object' && page !== null ? Reflect.get(page, 'items') : undefined
  if (!Array.isArray(items) || !items.every(isEvent)) throw new Error('the JSON page holds no events')
  const seen = items.findIndex(({ id }) => id === lastEventId)
  const frames = items
    .slice(seen + 1)
    .map((event) => `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  return `retry: 3000\n\n${frames.join('')}`
}
