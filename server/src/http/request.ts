import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { MountedOperation } from '../contract/pack.ts'
import { checked, type Target } from '../contract/validation.ts'
import { type BodyRules, bodyRules, readBody } from './body.ts'
import { refuseUnstorableText } from './storable.ts'

/** A request, checked, with the contract's defaults filled in. */
export interface ReadRequest {
  parts: Record<string, unknown>
  /** The body as it came, without defaults. */
  sentBody: unknown
}

/** Reads and checks one operation's requests; throws what the client is told. */
export type RequestReader = (c: Context) => Promise<ReadRequest>

/** Builds the reader of an operation from its generated route. What the contract does not name is not looked at. */
export function requestReader(operation: MountedOperation, bodyTimeoutMs: number): RequestReader {
  const { route, metadata } = operation
  const params = schemaOf(route.request?.params)
  const query = schemaOf(route.request?.query)
  const headers = schemaOf(route.request?.headers)
  const headerNames = headersOf(operation)
  const rules = bodyRules(metadata.body, bodyTimeoutMs)
  const content = rules && route.request?.body?.content[rules.mediaType]
  const body = content && 'schema' in content ? schemaOf(content.schema) : null

  return async (c) => {
    const parts: Record<string, unknown> = {}
    if (query) parts.query = checked(query, queryOf(c), { target: 'query' })
    if (params) parts.params = checked(params, c.req.param(), { target: 'param' })
    if (headers) {
      const given = headerNames.map((name) => [name, c.req.header(name)] as const)
      const sent = given.filter(([, value]) => value !== undefined)
      parts.headers = checked(headers, Object.fromEntries(sent), { target: 'header' })
    }
    const sentBody = rules && body ? await readBody(c, rules) : undefined
    if (rules && body) parts.body = checked(body, sentBody, { target: targetOf(rules) })
    for (const part of [parts.params, parts.query, parts.body]) refuseUnstorableText(part)
    // Bytes of whatever type go to the handler as they come; it knows how many there may be.
    if (metadata.body && !rules) parts.body = c.req.raw.body ?? new Blob().stream()
    return { parts, sentBody }
  }
}

/** The headers that an operation looks at, as the contract writes them. */
export function headersOf({ route }: MountedOperation): string[] {
  const headers = schemaOf(route.request?.headers)
  return headers instanceof z.ZodObject ? Object.keys(headers.shape) : []
}

const schemaOf = (given: unknown): z.ZodType | null => (given instanceof z.ZodType ? given : null)

const targetOf = ({ format }: BodyRules): Target => format

/** A parameter that comes more than once has all its values, and so fits no schema of one. */
const queryOf = (c: Context): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
