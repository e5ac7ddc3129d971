import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { eventsAfter, getEvent, latestEventSeq } from '../../../store/events.ts'
import type { PlatformContext } from '../deps.ts'
import { eventStream } from '../event-stream.ts'
import { publicEvent } from '../views.ts'

/** The project's log: a live stream for `Accept: text/event-stream`, else a page. */
export const streamEvents: PlatformHandlers<PlatformContext>['streamEvents'] = async (request, context) => {
  const { query, headers, raw } = request
  const streaming = raw.headers.get('Accept')?.includes('text/event-stream') ?? false
  const from = await startSeq(context, headers['Last-Event-ID'] ?? query.cursor, streaming)
  if (streaming) return eventStream(context, from)
  const events = await eventsAfter(context.db, context.project.id, from, { limit: query.limit })
  const body = { items: events.map(publicEvent), next: events.at(-1)?.id ?? null }
  return Response.json(body)
}

/** After which number to read: after the named event; without one a page starts at the beginning, a stream now. */
async function startSeq(
  context: PlatformContext,
  cursor: string | undefined,
  streaming: boolean,
): Promise<number> {
  if (cursor === undefined) return streaming ? latestEventSeq(context.db, context.project.id) : 0
  if (cursor === '') return 0
  const event = await getEvent(context.db, context.project.id, cursor)
  if (event) return event.seq
  throw new ApiError('invalid_param', `There is no event ${cursor} in this project's log.`, {
    field: 'cursor',
    hint: 'Send the id of an event you were given, or an empty cursor for the whole log.',
  })
}
