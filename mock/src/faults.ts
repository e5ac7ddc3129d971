/** One finding of Prism's validators. */
export interface Finding {
  /** `body`, `query`, `path` or `header` first, then the way to the value. */
  path?: (string | number)[]
  code?: string | number
  message: string
}

export interface FaultItem {
  code: string
  message: string
  field: string | null
}

/** The contract's error envelope. */
export interface Envelope {
  error: FaultItem & { hint: string | null; docs: string; request_id: string; errors?: FaultItem[] }
}

export function envelope(fault: FaultItem & { hint: string | null }, requestId: string): Envelope {
  const { code, message, field, hint } = fault
  return { error: { code, message, field, hint, docs: '/docs#errors', request_id: requestId } }
}

/**
 * What is wrong with a request, most telling fault first. Where a body fits none of several shapes, every shape adds
 * its findings; the ones furthest inside the body are about the shape that was meant.
 */
export function faultsOf(findings: readonly Finding[]): FaultItem[] {
  const faults = new Map<string, { depth: number; item: FaultItem }>()
  for (const finding of findings) {
    if (finding.code === 'oneOf' || finding.code === 'anyOf') continue
    const item = toFault(finding)
    faults.set(JSON.stringify(item), { depth: finding.path?.length ?? 0, item })
  }
  const sorted = [...faults.values()].sort((a, b) => b.depth - a.depth).map(({ item }) => item)
  if (sorted.length > 0) return sorted
  return findings.map(toFault)
}

function toFault({ path = [], code, message }: Finding): FaultItem {
  // Ajv names a missing or unknown property in its message only.
  const named = /(?:required property|additional properties; found) '([^']+)'/.exec(message)?.[1]
  const place = [...path.slice(1).map(String), ...(named === undefined ? [] : [named])]
  return {
    code: code === 'additionalProperties' ? 'unknown_field' : 'invalid_param',
    message: `${message}.`,
    field: place.length > 0 ? place.join('.') : null,
  }
}

/** Required headers that were not sent, in lower case. */
export const missingHeaders = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ path, code, message }) => {
    const name = /required property '([^']+)'/.exec(message)?.[1]
    return path?.[0] === 'header' && code === 'required' && name !== undefined ? [name.toLowerCase()] : []
  })

/** RFC 9457, from the same object, for clients that accept `application/problem+json`. */
export function problem({ error }: Envelope, status: number): Record<string, unknown> {
  const { docs, message, hint, request_id, code, field, errors } = error
  const instance = `/requests/${request_id}`
  const rest = errors ? { errors } : {}
  return { type: docs, title: message, detail: hint, status, instance, code, field, ...rest }
}
