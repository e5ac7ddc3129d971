import { type SelectQueryBuilder, sql } from 'kysely'

/** What a list request may say. `limit` is 1..200, 50 if left out. */
export interface PageRequest {
  cursor?: string | undefined
  limit?: number | undefined
}

/** One page, newest first. `next` leads to older items, `prev` to newer ones; null where there are none. */
export interface Page<Item> {
  items: Item[]
  next: string | null
  prev: string | null
}

/** A cursor that we did not give out. The edge answers 422. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError'
}

interface Position {
  createdAt: Date
  id: string
}

const encode = (direction: 'older' | 'newer', { createdAt, id }: Position): string =>
  Buffer.from(JSON.stringify([direction, createdAt.getTime(), id])).toString('base64url')

function decode(cursor: string): { direction: 'older' | 'newer'; at: Position } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === 3) {
      const [direction, time, id] = parsed as unknown[]
      const createdAt = new Date(typeof time === 'number' ? time : Number.NaN)
      const known = direction === 'older' || direction === 'newer'
      if (known && typeof id === 'string' && !Number.isNaN(createdAt.getTime())) {
        return { direction, at: { createdAt, id } }
      }
    }
  } catch {
    // Not JSON: refused below like every other foreign text.
  }
  throw new InvalidCursorError('the cursor is not one of ours; start again without it')
}

/**
 * Runs `query` (of one table with `created_at` and `id`, selecting both) for one page, newest first. The cursor
 * holds the last row's place, not an offset, so that rows inserted meanwhile neither repeat nor hide any.
 * Throws InvalidCursorError.
 */
export async function paginate<DB, Table extends keyof DB, Row extends Position>(
  query: SelectQueryBuilder<DB, Table, Row>,
  request: PageRequest,
): Promise<Page<Row>> {
  const limit = Math.min(Math.max(Math.trunc(request.limit ?? 50), 1), 200)
  const from = request.cursor === undefined ? null : decode(request.cursor)
  const newer = from?.direction === 'newer'
  let selected = query
  if (from) {
    const edge = sql`(${from.at.createdAt}::timestamptz, ${from.at.id}::text)`
    const beyond = newer ? sql<boolean>`(created_at, id) > ${edge}` : sql<boolean>`(created_at, id) < ${edge}`
    selected = selected.where(beyond)
  }
  const order = newer ? 'asc' : 'desc'
  const rows = await selected
    .orderBy(sql`created_at`, order)
    .orderBy(sql`id`, order)
    // One row more than asked tells whether there is a page beyond.
    .limit(limit + 1)
    .execute()
  const more = rows.length > limit
  const items = rows.slice(0, limit)
  if (newer) items.reverse()
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    next: last && (newer || more) ? encode('older', last) : null,
    prev: first && (newer ? more : from !== null) ? encode('newer', first) : null,
  }
}
