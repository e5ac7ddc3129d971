import fc from 'fast-check'
import {
  isRecord,
  type JsonValue,
  type OpenApiDocument,
  type Schema,
  type SchemaOrBoolean,
} from '../../../scripts/codegen/document.ts'
import {
  dereference,
  flattenAllOf,
  type SchemaComponents,
  typesOf,
} from '../../../scripts/codegen/schema-keywords.ts'
import { documentsOf } from '../../../scripts/codegen/testing/arbitrary.ts'
import type { ContractJudge } from './contract-reply.ts'

/** Every way in which a document can break a schema that our specs use. */
export const FAULT_KINDS = [
  'missing field',
  'unknown field',
  'wrong type',
  'out of range',
  'not a step',
  'too long',
  'too short',
  'bad format',
  'bad enum',
  'too many items',
  'too few items',
  'repeated items',
  'bad name',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** A document with exactly one thing wrong. */
export interface FaultyDocument {
  kind: FaultKind
  /** Where: a path such as `options.fps`; '' for the document itself. */
  at: string
  document: JsonValue
}

/** Recursive schemas end here; nothing in the contract nests deeper by itself. */
const MAX_DEPTH = 7
/** Longer texts and lists are refused by the limit of the body's size before anything reads them. */
const MAX_GROWTH = 100_000

const SCALARS: readonly JsonValue[] = [7, 'zz', true]
const CONTAINERS: readonly JsonValue[] = [{}, []]

/** Null, a scalar and a container that are of none of these types, as far as there are such. */
function ofOtherTypes(types: readonly string[]): JsonValue[] {
  const other = (value: JsonValue) => !types.some((type) => isOfType(value, type))
  return [
    ...[null].filter(other),
    ...SCALARS.filter(other).slice(0, 1),
    ...CONTAINERS.filter(other).slice(0, 1),
  ]
}

/**
 * Every single fault that can be planted in a document, found by walking its schema: fields that the document
 * leaves out are tried too, and so is every alternative of a `oneOf`. The judge (Ajv) has the last word: documents
 * that fit after all are left out, as when another alternative takes them. A component that stands in several places
 * is taken apart in the first; in the others only its type is wrong once.
 */
export function faultyDocuments(
  contract: OpenApiDocument,
  judge: ContractJudge,
  schema: SchemaOrBoolean,
  valid: JsonValue,
  seed: number,
): FaultyDocument[] {
  const components: SchemaComponents = contract.components?.schemas ?? {}
  const fits = (of: SchemaOrBoolean, document: JsonValue) => judge.misfits(of, document).length === 0
  /** A document that fits, the same for the same seed; undefined when none is found. */
  const sample = (of: SchemaOrBoolean): JsonValue | undefined =>
    fc.sample(documentsOf(of, components), { seed, numRuns: 20 }).find((document) => fits(of, document))

  const takenApart = new Set<SchemaOrBoolean>()
  return faults(schema, valid, 0).filter(({ document }) => !fits(schema, document))

  function faults(given: SchemaOrBoolean, value: JsonValue, depth: number): FaultyDocument[] {
    if (typeof given === 'boolean' || depth > MAX_DEPTH) return []
    const component = dereference(given, components)
    const of = flattenAllOf(component, 'contract tests', components)
    const here = (kind: FaultKind, document: JsonValue): FaultyDocument => ({ kind, at: '', document })
    if (given.$ref !== undefined && takenApart.has(component))
      return ofOtherTypes(typesOf(of)).map((other) => here('wrong type', other))
    if (given.$ref !== undefined) takenApart.add(component)
    if (of.enum || of.const !== undefined)
      return [here('bad enum', 'zz-unheard-of'), here('wrong type', 7), here('wrong type', {})]
    const alternatives = of.oneOf ?? of.anyOf
    if (alternatives)
      return [
        ...ofOtherTypes([]).map((other) => here('wrong type', other)),
        ...alternatives.flatMap((one) => inAlternative(one, value, depth)),
      ]
    const types = typesOf(of)
    return [
      ...ofOtherTypes(types).map((other) => here('wrong type', other)),
      ...textFaults(of, types.includes('string')).map(([kind, document]) => here(kind, document)),
      ...numberFaults(of, types).map(([kind, document]) => here(kind, document)),
      ...(types.includes('array') ? listFaults(of, value, depth) : []),
      ...(types.includes('object') ? objectFaults(of, value, depth) : []),
    ]
  }

  function inAlternative(one: Schema, value: JsonValue, depth: number): FaultyDocument[] {
    const base = fits(one, value) ? value : sample(one)
    return base === undefined ? [] : faults(one, base, depth)
  }

  function listFaults(of: Schema, value: JsonValue, depth: number): FaultyDocument[] {
    const items = of.items ?? true
    const [first = sample(items)] = Array.isArray(value) ? value : []
    const rest = Array.isArray(value) ? value.slice(1) : []
    const found: FaultyDocument[] = []
    if ((of.minItems ?? 0) > 0) found.push({ kind: 'too few items', at: '', document: [] })
    if (first === undefined) return found
    const tooMany = (of.maxItems ?? MAX_GROWTH) + 1
    if (tooMany <= MAX_GROWTH / 10)
      found.push({ kind: 'too many items', at: '', document: Array.from({ length: tooMany }, () => first) })
    if (of.uniqueItems) found.push({ kind: 'repeated items', at: '', document: [first, first] })
    for (const fault of faults(items, first, depth + 1))
      found.push({ ...fault, at: join('0', fault.at), document: [fault.document, ...rest] })
    return found
  }

  function objectFaults(of: Schema, value: JsonValue, depth: number): FaultyDocument[] {
    const base = isRecord(value) ? value : sample(of)
    if (!isRecord(base)) return []
    const found: FaultyDocument[] = []
    for (const name of of.required ?? []) {
      const { [name]: _, ...others } = base
      found.push({ kind: 'missing field', at: name, document: others })
    }
    if (of.additionalProperties === false)
      found.push({ kind: 'unknown field', at: 'zz_unknown', document: { ...base, zz_unknown: 1 } })
    if (of.propertyNames?.maxLength !== undefined)
      found.push({
        kind: 'bad name',
        at: '',
        document: { ...base, ['z'.repeat(of.propertyNames.maxLength + 1)]: 'x' },
      })
    const open = typeof of.additionalProperties === 'object' ? { zz: of.additionalProperties } : {}
    for (const [name, property] of Object.entries({ ...open, ...of.properties })) {
      const own = base[name] ?? sample(property)
      if (own === undefined) continue
      for (const fault of faults(property, own, depth + 1))
        found.push({ ...fault, at: join(name, fault.at), document: { ...base, [name]: fault.document } })
    }
    return found
  }
}

const join = (name: string, rest: string): string => (rest === '' ? name : `${name}.${rest}`)

function isOfType(value: JsonValue, type: string): boolean {
  if (value === null) return type === 'null'
  if (Array.isArray(value)) return type === 'array'
  if (typeof value === 'number') return type === 'number' || type === 'integer'
  return typeof value === type
}

function textFaults(of: Schema, isText: boolean): [FaultKind, JsonValue][] {
  if (!isText) return []
  const found: [FaultKind, JsonValue][] = []
  if (of.maxLength !== undefined && of.maxLength < MAX_GROWTH)
    found.push(['too long', 'a'.repeat(of.maxLength + 1)])
  if (of.minLength !== undefined && of.minLength > 0) found.push(['too short', 'a'.repeat(of.minLength - 1)])
  if (of.format !== undefined || of.pattern !== undefined)
    found.push(['bad format', '\u0007'], ['bad format', '%zz'], ['bad format', '2026-02-30T25:00:00Z'])
  return found
}

function numberFaults(of: Schema, types: readonly string[]): [FaultKind, JsonValue][] {
  if (!types.includes('integer') && !types.includes('number')) return []
  const found: [FaultKind, JsonValue][] = []
  if (of.minimum !== undefined) found.push(['out of range', of.minimum - 1])
  if (of.maximum !== undefined) found.push(['out of range', of.maximum + 1])
  if (of.exclusiveMinimum !== undefined) found.push(['out of range', of.exclusiveMinimum])
  if (of.exclusiveMaximum !== undefined) found.push(['out of range', of.exclusiveMaximum])
  if (!types.includes('number')) found.push(['not a step', (of.minimum ?? 0) + 0.5])
  if (of.multipleOf !== undefined) found.push(['not a step', (of.minimum ?? 0) + of.multipleOf / 3])
  return found
}
