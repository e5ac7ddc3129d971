import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { publicEvent } from '../../../jobs/envelope.ts'
import { eventsAfter, getEvent, newestEvent, oldestEvent } from '../../../store/events.ts'
import type { PlatformContext } from '../deps.ts'
import { eventStream } from '../event-stream.ts'

/** The project's log: a live stream for `Accept: text/event-stream`, else a page. */
export const streamEvents: PlatformHandlers<PlatformContext>['streamEvents'] = async (request, context) => {
  const { query, headers, raw } = request
  const cursor = headers['Last-Event-ID'] ?? query.cursor
  if (raw.headers.get('Accept')?.includes('text/event-stream')) {
    return eventStream(context, cursor === undefined ? await now(context) : await placeOf(context, cursor))
  }
  const { seq } = await placeOf(context, cursor ?? '')
  const events = await eventsAfter(context.db, context.project.id, seq, { limit: query.limit })
  return Response.json({ items: events.map(publicEvent), next: events.at(-1)?.id ?? null })
}

interface Place {
  id: string
  seq: number
}

/** The cursor of a log in which nothing has happened yet: its start. */
const START: Place = { id: 'evt_0', seq: 0 }
const EVENT_ID = /^evt_[0-9a-hjkmnp-tv-z]{26}$/

/** Ids sort by age as far as the millisecond that they begin with; what follows is chance. */
const timeOf = (id: string): string => id.slice('evt_'.length, 'evt_'.length + 10)

const now = async ({ db, project }: PlatformContext): Promise<Place> =>
  (await newestEvent(db, project.id)) ?? START

/** Where a cursor stands in the log: at the event it names. */
async function placeOf({ db, project }: PlatformContext, cursor: string): Promise<Place> {
  if (cursor === '' || cursor === START.id) return START
  const event = await getEvent(db, project.id, cursor)
  if (event) return { id: cursor, seq: event.seq }
  const oldest = await oldestEvent(db, project.id)
  if (EVENT_ID.test(cursor) && (oldest === null || timeOf(cursor) <= timeOf(oldest.id))) {
    throw new ApiError('cursor_expired', `This project's log no longer holds ${cursor}.`, {
      field: 'cursor',
      hint: 'Read the state of your jobs anew, and send an empty cursor for all events that are kept.',
    })
  }
  throw new ApiError('invalid_param', `There is no event ${cursor} in this project's log.`, {
    field: 'cursor',
    hint: 'Send the id of an event you were given, or an empty cursor for the whole log.',
  })
}
