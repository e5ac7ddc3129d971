/**
 * The page behind the example: without items, and the last one. Clients that go through a list page by page would
 * otherwise be given the same example for ever. Anything but the page that `cursor` was taken from is returned as it is.
 */
export function pageAt(body: unknown, cursor: string | null): unknown {
  if (cursor === null || typeof body !== 'object' || body === null) return body
  if (!('items' in body) || !('next' in body) || body.next !== cursor) return body
  // A log has no last page: its `next` is where to go on reading later.
  return { ...body, items: [], next: 'prev' in body ? null : body.next }
}
