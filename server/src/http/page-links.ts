import type { Reply } from '../contract/pack.ts'

/**
 * Adds the `Link` header (RFC 8288) to a page of a list: the same request with the cursor of the next or the previous
 * page. Whatever is no page stays as it is.
 */
export function withPageLinks(reply: Reply | Response, url: string): Reply | Response {
  if (reply instanceof Response || !isPage(reply.body)) return reply
  const links = (['next', 'prev'] as const).flatMap((direction) => {
    const cursor = isPage(reply.body) ? reply.body[direction] : null
    if (typeof cursor !== 'string') return []
    const target = new URL(url)
    target.searchParams.set('cursor', cursor)
    return `<${target.pathname}${target.search}>; rel="${direction}"`
  })
  return links.length === 0 ? reply : { ...reply, headers: { ...reply.headers, Link: links.join(', ') } }
}

const isPage = (body: unknown): body is { next: unknown; prev: unknown } =>
  typeof body === 'object' && body !== null && 'items' in body && 'next' in body && 'prev' in body
