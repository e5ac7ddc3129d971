import { eventsAfter } from '../../store/events.ts'
import type { PlatformContext } from './deps.ts'
import { publicEvent } from './views.ts'

const BATCH = 100
const HEARTBEAT_MS = 15_000

/**
 * A server-sent event stream (WHATWG HTML, 9.2) of the events numbered above `from`. It reads the log whenever the
 * process's one database listener says that there is more, and only as fast as the client takes it: a slow reader
 * holds one batch, never a backlog. Ends when the client goes.
 */
export function eventStream(context: PlatformContext, from: number): Response {
  const { db, project, signal, listener } = context
  const encoder = new TextEncoder()
  let seq = from
  let unsubscribe = () => {}
  let wake = () => {}
  let pending = true

  /** Resolves when there may be more to read, or it is time for a sign of life. */
  const news = () =>
    new Promise<'news' | 'heartbeat'>((resolve) => {
      if (pending || signal.aborted) return resolve('news')
      const timer = setTimeout(() => resolve('heartbeat'), HEARTBEAT_MS)
      wake = () => {
        clearTimeout(timer)
        resolve('news')
      }
    })

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        unsubscribe = listener.subscribe(project.id, () => {
          pending = true
          wake()
        })
        signal.addEventListener('abort', () => wake(), { once: true })
        controller.enqueue(encoder.encode('retry: 1000\n\n'))
      },
      async pull(controller) {
        for (;;) {
          const reason = await news()
          if (signal.aborted) {
            unsubscribe()
            controller.close()
            return
          }
          if (reason === 'heartbeat') {
            controller.enqueue(encoder.encode(': alive\n\n'))
            return
          }
          // Cleared before reading: news that come while we read are not lost.
          pending = false
          const events = await eventsAfter(db, project.id, seq, { limit: BATCH })
          if (events.length === BATCH) pending = true
          for (const event of events) {
            seq = event.seq
            const data = JSON.stringify(publicEvent(event))
            controller.enqueue(encoder.encode(`id: ${event.id}\nevent: ${event.type}\ndata: ${data}\n\n`))
          }
          if (events.length > 0) return
        }
      },
      cancel() {
        unsubscribe()
        wake()
      },
    },
    new CountQueuingStrategy({ highWaterMark: BATCH }),
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that buffer would hold events back.
      'X-Accel-Buffering': 'no',
    },
  })
}
