import { faultAboutHeader } from './examples.ts'
import { envelope, type Finding, faultsOf, missingHeaders } from './faults.ts'
import type { Operation } from './operations.ts'
import { json, type Reply } from './reply.ts'
import { RequestFault } from './request.ts'

/** What to say of a request that breaks the contract: a missing header as the contract documents it, else a 422. */
export function faultReply(operation: Operation, findings: readonly Finding[], requestId: string): Reply {
  for (const header of missingHeaders(findings)) {
    const documented = faultAboutHeader(operation, header)
    if (documented) return json(documented.status, documented.body)
  }
  const faults = faultsOf(findings)
  const [first] = faults
  if (!first) throw new Error('a fault without findings')
  const { error } = envelope({ ...first, hint: null }, requestId)
  return json(422, { error: { ...error, errors: faults } })
}

/** 405 where the path takes other methods, else 404. */
export function unknownRoute(method: string, path: string, allowed: readonly string[]): RequestFault {
  if (allowed.length > 0) {
    const hint = `It takes ${allowed.join(', ')}.`
    return new RequestFault('method_not_allowed', 405, `${path} does not take ${method}.`, null, hint)
  }
  const hint = 'This mock may serve one pack only; `all` serves every one.'
  return new RequestFault('route_not_found', 404, `There is nothing at ${path}.`, null, hint)
}

/** The client asked by `Prefer` for a reply that the operation does not document. */
export function unknownPreference(): RequestFault {
  const message = 'The operation documents no such reply.'
  const hint =
    'Prefer takes a status and the name of one of its examples, as in `code=404, example=not_found`.'
  return new RequestFault('invalid_param', 422, message, 'Prefer', hint)
}
