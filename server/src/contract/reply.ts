import { z } from '@hono/zod-openapi'
import type { MountedOperation, Reply } from './pack.ts'

/** A reply that the contract does not know: our fault, a 500, logged with what was wrong. */
export class ContractViolation extends Error {
  override name = 'ContractViolation'
}

/** A reply as documented: header names in lower case, and of the body what its schema made of it. */
export interface DocumentedReply {
  status: number
  headers: Record<string, string>
  /** JSON; absent where there is none. */
  body?: unknown
}

/** Checks a reply against the contract, so that a field it does not know never leaves. Throws ContractViolation. */
export function documented({ metadata, route }: MountedOperation, reply: Reply | Response): DocumentedReply {
  const fault = (what: string) => new ContractViolation(`${metadata.operationId}: ${what}`)
  if (reply instanceof Response) throw fault('a JSON operation answers a reply, not a Response')
  const declared = route.responses[reply.status]
  if (!declared) throw fault(`status ${reply.status} is not in the contract`)
  const headers = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (reply.body === undefined) return { status: reply.status, headers }
  const schema = jsonSchemaOf({ route }, reply.status)
  if (!schema) throw fault(`status ${reply.status} has no JSON body in the contract`)
  const checked = schema.safeParse(reply.body)
  if (!checked.success) {
    const issues = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw fault(`the ${reply.status} body is not as documented: ${issues.join('; ')}`)
  }
  return { status: reply.status, headers, body: checked.data }
}

/** The schema of an operation's JSON at a status, if it has one. */
export function jsonSchemaOf({ route }: Pick<MountedOperation, 'route'>, status: number): z.ZodType | null {
  const declared = route.responses[status]
  const content = declared && 'content' in declared ? declared.content?.['application/json'] : undefined
  return content && 'schema' in content && content.schema instanceof z.ZodType ? content.schema : null
}
