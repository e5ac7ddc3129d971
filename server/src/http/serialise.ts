import { z } from '@hono/zod-openapi'
import type { MountedOperation, Reply } from '../contract/pack.ts'

/** A reply that the contract does not know: our fault, a 500, logged with what was wrong. */
export class ContractViolation extends Error {
  override name = 'ContractViolation'
}

/** A reply as it goes over the wire. */
export interface Serialised {
  status: number
  /** With names in lower case. */
  headers: Record<string, string>
  /** JSON, or '' for none. Kept as text, which Node writes together with the head. */
  body: string
}

/** Checks the reply against the contract and writes it. Throws ContractViolation. */
export function serialise({ metadata, route }: MountedOperation, reply: Reply | Response): Serialised {
  const fault = (what: string) => new ContractViolation(`${metadata.operationId}: ${what}`)
  if (reply instanceof Response) throw fault('a JSON operation answers a reply, not a Response')
  const declared = route.responses[reply.status]
  if (!declared) throw fault(`status ${reply.status} is not in the contract`)
  const headers = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (reply.body === undefined) return { status: reply.status, headers, body: '' }
  const schema = jsonSchemaOf({ route }, reply.status)
  if (!schema) throw fault(`status ${reply.status} has no JSON body in the contract`)
  const checked = schema.safeParse(reply.body)
  if (!checked.success) {
    const issues = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw fault(`the ${reply.status} body is not as documented: ${issues.join('; ')}`)
  }
  return {
    status: reply.status,
    headers: { ...headers, 'content-type': 'application/json' },
    // What the schema made of it, so that a field the contract does not know never leaves.
    body: JSON.stringify(checked.data),
  }
}

/** The schema of an operation's JSON at a status, if it has one. */
export function jsonSchemaOf({ route }: Pick<MountedOperation, 'route'>, status: number): z.ZodType | null {
  const declared = route.responses[status]
  const content = declared && 'content' in declared ? declared.content?.['application/json'] : undefined
  return content && 'schema' in content && content.schema instanceof z.ZodType ? content.schema : null
}
