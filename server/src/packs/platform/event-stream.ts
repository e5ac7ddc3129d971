import { publicEvent } from '../../jobs/envelope.ts'
import type { EventLog, Following } from '../../jobs/event-channel.ts'
import { eventsAfter, latestEventSeq } from '../../store/events.ts'
import type { Tenants } from '../../store/tenants.ts'
import type { PlatformContext } from './deps.ts'

/** How much may wait for a client that reads slowly. It stops being given more, and goes on where it was. */
const MAX_WAITING_BYTES = 64 * 1024

/**
 * A server-sent event stream (WHATWG HTML, 9.2) of the events after `from`. It first names the place where it starts,
 * by an id without an event, so that a client that loses it before the first event still resumes without a gap.
 * Ends when the client goes or the server stops. Throws ApiError when there are too many streams.
 */
export function eventStream(context: PlatformContext, from: { id: string; seq: number }): Response {
  const { feed, project, key } = context
  let following: Following | null = null
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`retry: 1000\nid: ${from.id}\n\n`))
        following = feed.follow({ projectId: project.id, keyId: key.id }, from.seq, {
          ready: () => (controller.desiredSize ?? 0) > 0,
          push: (bytes) => controller.enqueue(bytes),
          end() {
            following?.leave()
            controller.close()
          },
        })
      },
      pull: () => following?.more(),
      cancel: () => following?.leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MAX_WAITING_BYTES }),
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

/** The events as they stand in a stream, for the feed that all streams of a process share. */
export function eventLog(tenants: Pick<Tenants, 'forProject'>): EventLog {
  const encoder = new TextEncoder()
  return {
    async after(projectId, seq, limit) {
      const events = await eventsAfter(tenants.forProject(projectId), projectId, seq, { limit })
      return events.map((event) => ({
        seq: event.seq,
        bytes: encoder.encode(
          `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(publicEvent(event))}\n\n`,
        ),
      }))
    },
    latestSeq: (projectId) => latestEventSeq(tenants.forProject(projectId), projectId),
  }
}
