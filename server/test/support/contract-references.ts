import fc from 'fast-check'
import {
  isRecord,
  type JsonValue,
  type OpenApiDocument,
  type Schema,
  type SchemaOrBoolean,
} from '../../../scripts/codegen/document.ts'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import {
  dereference,
  flattenAllOf,
  type SchemaComponents,
  typesOf,
} from '../../../scripts/codegen/schema-keywords.ts'
import { documentsOf } from '../../../scripts/codegen/testing/arbitrary.ts'
import type { ContractJudge } from './contract-reply.ts'
import { type ContractRequest, exampleOf, exampleRequests, withParameter } from './contract-requests.ts'

/*
 * Where the body of a request names another thing: fields that are called like a path parameter (`voiceover_id`,
 * `source_asset_id`, `character_ids`, `provider`), and whatever shows an id as its example (`assets[].id`).
 */

/** A request that names FOREIGN in one place and is else as an example shows it. */
export interface Reference {
  /** Where, a path such as `assets.0.id`. */
  at: string
  /** The path parameter that takes such an id. */
  parameter: string
  request: ContractRequest
}

/** Stands where the id of somebody else's thing goes. Two underscores: no real id takes its place. */
export const FOREIGN = 'p_somebody_elses'

const ID = /^([a-z]{1,6})_[0-9A-Za-z]+$/
const MAX_DEPTH = 7

/** Every reference in the JSON bodies of an operation: in its examples, and in the fields that they leave out. */
export function bodyReferences(
  contract: OpenApiDocument,
  judge: ContractJudge,
  operation: Operation,
  seed: number,
): Reference[] {
  const schema = operation.body?.content['application/json']?.schema
  if (!schema) return []
  const components: SchemaComponents = contract.components?.schemas ?? {}
  const parameterOf = parameterFinder(judge.operations)
  const fits = (of: SchemaOrBoolean, document: JsonValue) => judge.misfits(of, document).length === 0
  const sample = (of: SchemaOrBoolean): JsonValue | undefined =>
    fc.sample(documentsOf(of, components), { seed, numRuns: 20 }).find((document) => fits(of, document))

  const found = exampleRequests(contract, operation).flatMap((request) => {
    const { body } = request
    if (body?.mediaType !== 'application/json') return []
    return places(schema, body.content, '', 0)
      .filter(({ document }) => fits(schema, document))
      .map(({ at, parameter, document, madeUp }) => ({
        at,
        parameter,
        madeUp,
        request: { ...request, body: { ...body, content: document } },
      }))
  })
  // Examples that have a field in common show the same reference; the less is made up around it, the nearer to life.
  const best = new Map<string, Reference & { madeUp: number }>()
  for (const reference of found) {
    const key = `${reference.at} ${reference.parameter}`
    const before = best.get(key)
    if (!before || reference.madeUp <= before.madeUp) best.set(key, reference)
  }
  return [...best.values()]

  interface Place {
    at: string
    parameter: string
    document: JsonValue
    /** How much of what is around it stands in no example and is made up from the schema: more, the nearer to the root. */
    madeUp: number
  }

  function places(
    given: SchemaOrBoolean,
    value: JsonValue | undefined,
    name: string,
    depth: number,
  ): Place[] {
    if (typeof given === 'boolean' || depth > MAX_DEPTH) return []
    const of = flattenAllOf(dereference(given, components), 'contract tests', components)
    const alternatives = of.oneOf ?? of.anyOf
    if (alternatives)
      return alternatives.flatMap((one) =>
        places(one, value !== undefined && fits(one, value) ? value : undefined, name, depth),
      )
    const types = typesOf(of)
    const parameter = of.enum || !types.includes('string') ? undefined : parameterOf(name, value)
    return [
      ...(parameter === undefined ? [] : [{ at: '', parameter, document: FOREIGN, madeUp: 0 }]),
      ...(types.includes('array') ? inList(of, value, name, depth) : []),
      ...(types.includes('object') ? inObject(of, value, depth) : []),
    ]
  }

  function inList(of: Schema, value: JsonValue | undefined, name: string, depth: number): Place[] {
    const [first, ...rest] = Array.isArray(value) ? value : []
    return places(of.items ?? true, first, name.replace(/s$/, ''), depth + 1).map((place) => ({
      ...place,
      at: join('0', place.at),
      document: [place.document, ...rest],
    }))
  }

  function inObject(of: Schema, value: JsonValue | undefined, depth: number): Place[] {
    const base = isRecord(value) ? value : sample(of)
    if (!isRecord(base)) return []
    return Object.entries(of.properties ?? {}).flatMap(([name, property]) =>
      places(property, base[name], name, depth + 1).map((place) => ({
        ...place,
        madeUp: place.madeUp + (isRecord(value) ? 0 : 2 ** (MAX_DEPTH - depth)),
        at: join(name, place.at),
        document: { ...base, [name]: place.document },
      })),
    )
  }
}

/** Every parameter of a query that takes the id of a thing, on the operation's first example. */
export function queryReferences(
  contract: OpenApiDocument,
  judge: ContractJudge,
  operation: Operation,
): Reference[] {
  const [request] = exampleRequests(contract, operation)
  if (!request) return []
  const parameterOf = parameterFinder(judge.operations)
  return operation.parameters.query.flatMap((given) => {
    const parameter = given.schema.enum ? undefined : parameterOf(given.name, exampleOf(given))
    return parameter === undefined
      ? []
      : [{ at: given.name, parameter, request: withParameter(request, given, FOREIGN) }]
  })
}

const join = (name: string, rest: string): string => (rest === '' ? name : `${name}.${rest}`)

/** Tells by a field's name, or by its example, which path parameter takes the same ids. */
function parameterFinder(operations: readonly Operation[]) {
  const things = operations.flatMap(({ method, parameters }) => {
    const [first, ...others] = parameters.path
    if (method !== 'get' || !first || others.length > 0) return []
    return [{ name: first.name, prefix: prefixOf(Reflect.get(first, 'example')) }]
  })
  return (name: string, value: unknown): string | undefined => {
    const byName = things.find(
      (thing) =>
        `_${name}`.endsWith(`_${thing.name}`) ||
        // What clients name themselves goes by that name: `provider`, `override_provider`.
        (thing.prefix === undefined && `_${name}_id`.endsWith(`_${thing.name}`)),
    )
    const prefix = prefixOf(value)
    return (byName ?? things.find((thing) => prefix !== undefined && thing.prefix === prefix))?.name
  }
}

const prefixOf = (id: unknown): string | undefined => ID.exec(String(id))?.[1]
