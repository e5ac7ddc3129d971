import { ApiError } from './errors.ts'

/** One page of a list that is all in memory, such as a catalog; its cursors name the last item seen. */
export function pageOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  request: { cursor?: string | undefined; limit: number },
): { items: Item[]; next: string | null; prev: string | null } {
  const start = request.cursor === undefined ? 0 : startOf(items, idOf, request.cursor)
  const end = start + request.limit
  const first = items[Math.max(0, start - request.limit)]
  const next = items[end]
  return {
    items: items.slice(start, end),
    next: next ? encode(idOf(next)) : null,
    prev: start > 0 && first ? encode(idOf(first)) : null,
  }
}

function startOf<Item>(items: readonly Item[], idOf: (item: Item) => string, cursor: string): number {
  const start = items.findIndex((item) => encode(idOf(item)) === cursor)
  if (start < 0)
    throw new ApiError('invalid_param', 'cursor is not one of ours.', {
      field: 'cursor',
      hint: 'Start again without it.',
    })
  return start
}

const encode = (id: string): string => Buffer.from(id).toString('base64url')
