import type { MountedOperation, Reply } from '../contract/pack.ts'
import { documented } from '../contract/reply.ts'

/** A reply as it goes over the wire. */
export interface Serialised {
  status: number
  /** With names in lower case. */
  headers: Record<string, string>
  /** JSON, or '' for none. Kept as text, which Node writes together with the head. */
  body: string
}

/** Checks the reply against the contract and writes it. Throws ContractViolation. */
export function serialise(operation: MountedOperation, reply: Reply | Response): Serialised {
  const { status, headers, body } = documented(operation, reply)
  if (body === undefined) return { status, headers, body: '' }
  return { status, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
