import { type Fault, faultsOf, type Issue } from '../../../contract/validation.ts'
import type { PipelineOp } from './catalog.ts'
import { asWritten, operationInput } from './node-input.ts'
import { type Path, referencesIn } from './references.ts'

/**
 * What the operation would refuse of what a node gives it, by the operation's own schema. What stands in the place of a
 * reference is left to the check of types.
 */
export function literalFaults(
  op: PipelineOp,
  given: Record<string, unknown>,
  prefix: readonly string[],
): Fault[] {
  const { params, body } = operationInput(op, given)
  const faults = op.params.flatMap(({ name }) => paramFaults([...prefix, name].join('.'), params[name]))
  if (op.textFor !== null && 'text' in given && op.textFor in given) faults.push(twice(op.textFor, prefix))
  const result = op.schema.safeParse(body)
  if (result.success) return faults
  const places = referencesIn(body).map(({ at }) => at)
  const issues = besides(result.error.issues, places, [])
  return [
    ...faults,
    ...faultsOf(issues, body, prefix, 'missing_input').map((fault) => inTheirWords(op, given, fault, prefix)),
  ]
}

function paramFaults(field: string, value: unknown): Fault[] {
  if (value === undefined) {
    return [{ code: 'missing_input', message: `${field} is missing.`, field, hint: null }]
  }
  if (typeof value === 'string' && value !== '') return []
  return [{ code: 'invalid_param', message: `${field} must be an id.`, field, hint: null }]
}

const twice = (textFor: string, prefix: readonly string[]): Fault => ({
  code: 'invalid_param',
  message: `A node gives \`text\` or \`${textFor}\`, not both.`,
  field: [...prefix, 'text'].join('.'),
  hint: `\`text\` stands for \`${textFor}: { type: text, text }\`.`,
})

/** The issues that are not about references. Of a choice between shapes none is left if one is only held up by them. */
function besides(issues: readonly Issue[], places: readonly Path[], above: readonly PropertyKey[]): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...above, ...issue.path]
    if (places.some((place) => isWithin(path, place))) return []
    if (issue.code !== 'invalid_union' || issue.inclusive === false || issue.errors.length === 0)
      return [issue]
    const branches = issue.errors.map((branch) => besides(branch, places, path))
    return branches.some((branch) => branch.length === 0) ? [] : [{ ...issue, errors: branches }]
  })
}

const isWithin = (path: readonly PropertyKey[], place: Path): boolean =>
  place.every((key, index) => path[index] === key)

/** With the places that the client wrote. */
function inTheirWords(
  op: PipelineOp,
  given: Record<string, unknown>,
  fault: Fault,
  prefix: readonly string[],
): Fault {
  const start = `${prefix.join('.')}.`
  if (!fault.field?.startsWith(start)) return fault
  const field = start + asWritten(op, given, fault.field.slice(start.length).split('.')).join('.')
  return { ...fault, field, message: fault.message.replaceAll(fault.field, field) }
}
