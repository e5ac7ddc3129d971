import type { PipelineOp } from './catalog.ts'
import { types } from './catalog.ts'
import { isObject, type Path, type PlacedReference, referenceOf, referencesIn } from './references.ts'
import { ANYTHING, type JsonSchema, type Shape } from './types.ts'

/** What a node gives its operation, as the operation takes it. */
export interface OperationInput {
  params: Record<string, unknown>
  body: Record<string, unknown>
}

/** Divides what a node gives between path and body; a plain `text` takes its place. */
export function operationInput(
  { params, textFor }: PipelineOp,
  given: Record<string, unknown>,
): OperationInput {
  const isParam = (name: string) => params.some((param) => param.name === name)
  const entries = Object.entries(given)
  const body = Object.fromEntries(entries.filter(([name]) => !isParam(name)))
  const { text, ...others } = body
  return {
    params: Object.fromEntries(entries.filter(([name]) => isParam(name))),
    body: textFor !== null && text !== undefined ? { ...others, [textFor]: { type: 'text', text } } : body,
  }
}

/** Where in the node it stands: the other way round. */
export const asWritten = ({ textFor }: PipelineOp, given: Record<string, unknown>, at: Path): Path =>
  textFor !== null && 'text' in given && at[0] === textFor && at[1] === 'text' ? ['text', ...at.slice(2)] : at

/** What is wanted where a reference stands. */
export interface Want {
  reference: PlacedReference
  schema: JsonSchema
  /** Whether the operation needs something there. */
  required: boolean
}

/** What an operation wants in the places of a node's references; `at` is where they stand in `in`, as written. */
export function wantsOf(op: PipelineOp, given: Record<string, unknown>): Want[] {
  const { params, body } = operationInput(op, given)
  const ofPath = referencesIn(params).map((reference) => ({
    reference,
    schema: op.params.find(({ name }) => name === reference.at[0])?.schema ?? ANYTHING,
    required: true,
  }))
  const ofBody = referencesIn(body).map((reference) => ({
    reference: { ...reference, at: asWritten(op, given, reference.at) },
    ...wantAt(op.body, body, reference.at),
  }))
  return [...ofPath, ...ofBody]
}

/** Of several shapes only those count that what stands there can still have. */
function wantAt(whole: JsonSchema, value: unknown, path: Path): { schema: JsonSchema; required: boolean } {
  let schemas = [whole]
  let required = false
  let current = value
  for (const key of path) {
    const shapes = schemas.flatMap(types.shapesOf).filter((shape) => isPossible(shape, current))
    required = shapes.length > 0 && shapes.every((shape) => shape.required.includes(String(key)))
    schemas = shapes.flatMap((shape) => inside(shape, key))
    current = Reflect.get(Object(current), key)
  }
  return { schema: schemas.length > 0 ? { oneOf: schemas } : ANYTHING, required }
}

function inside({ type, items, properties, others }: Shape, key: string | number): JsonSchema[] {
  if (type === 'any') return [ANYTHING]
  if (typeof key === 'number') return [items]
  return [properties[key] ?? others ?? []].flat()
}

function isPossible({ type, properties, others }: Shape, value: unknown): boolean {
  if (type === 'any') return true
  if (Array.isArray(value)) return type === 'array'
  if (!isObject(value)) return false
  const hasPlace = (name: string, inner: unknown) => {
    const schema = properties[name] ?? others
    if (!schema) return false
    const shapes = types.shapesOf(schema)
    const isCounted =
      referenceOf(inner) === null && shapes.length > 0 && shapes.every(({ values }) => values !== null)
    return !isCounted || shapes.some(({ values }) => values?.includes(inner))
  }
  return type === 'object' && Object.entries(value).every(([name, inner]) => hasPlace(name, inner))
}
