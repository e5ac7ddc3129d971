import fc from 'fast-check'
import { type JsonValue, type Schema, type SchemaOrBoolean, schemaName } from '../document.ts'
import { flattenAllOf, type SchemaComponents, typesOf } from '../schema-keywords.ts'

/** Below this depth optional properties and items are left out, so that recursive documents end. */
const MAX_DEPTH = 3

/**
 * Documents that a schema accepts, for property tests. "Nearly always accepts": a string that must satisfy a
 * pattern and a length may miss the length, so callers ask a validator what they got.
 */
export function documentsOf(
  schema: SchemaOrBoolean,
  components: SchemaComponents,
  depth = 0,
): fc.Arbitrary<JsonValue> {
  if (typeof schema === 'boolean') return fc.constantFrom<JsonValue>(null, 0, 'x', [], {})
  if (schema.$ref !== undefined)
    return documentsOf(components[schemaName(schema.$ref)] ?? true, components, depth)
  if (schema.allOf) return objects(flattenAllOf(schema, 'test', components), components, depth)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const alternatives = schema.oneOf ?? schema.anyOf
  if (alternatives) {
    const shallow = depth < MAX_DEPTH ? alternatives : alternatives.slice(0, 1)
    return fc.oneof(...shallow.map((member) => documentsOf(member, components, depth)))
  }
  const types = typesOf(schema)
  if (types.length === 0) return documentsOf(true, components, depth)
  return fc.oneof(...types.map((type) => ofType(type, schema, components, depth)))
}

function ofType(
  type: string,
  schema: Schema,
  components: SchemaComponents,
  depth: number,
): fc.Arbitrary<JsonValue> {
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return numbers(type, schema)
    case 'string':
      return strings(schema)
    case 'array': {
      const minLength = schema.minItems ?? 0
      const maxLength = depth < MAX_DEPTH ? Math.min(schema.maxItems ?? 3, minLength + 3) : minLength
      return fc.array(documentsOf(schema.items ?? true, components, depth + 1), { minLength, maxLength })
    }
    default:
      return objects(schema, components, depth)
  }
}

function numbers(type: 'integer' | 'number', schema: Schema): fc.Arbitrary<number> {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1000
  const max = schema.maximum ?? schema.exclusiveMaximum ?? Math.max(1000, min + 1000)
  if (type === 'integer') return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
  return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max))
}

const MOMENT = { min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }

function strings({
  format,
  pattern,
  minLength = 0,
  maxLength = minLength + 12,
}: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date(MOMENT).map((date) => date.toISOString())
  if (format === 'date') return fc.date(MOMENT).map((date) => date.toISOString().slice(0, 10))
  if (format === 'uri') return fc.webUrl()
  if (format === 'uri-reference') return fc.webPath()
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const atMost = Math.min(maxLength, minLength + 12)
  return fc.oneof(
    fc.string({ minLength, maxLength: atMost, unit: 'binary' }),
    fc.constantFrom('a'.repeat(minLength), 'a'.repeat(maxLength), '😀'.repeat(maxLength)),
  )
}

function objects(schema: Schema, components: SchemaComponents, depth: number): fc.Arbitrary<JsonValue> {
  const required = schema.required ?? []
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name]) => depth < MAX_DEPTH || required.includes(name),
  )
  const known = fc.record(
    Object.fromEntries(
      properties.map(([name, property]) => [name, documentsOf(property, components, depth + 1)]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  )
  const rest = schema.additionalProperties
  if (typeof rest !== 'object') return known
  const { minLength = 1, maxLength = 8, pattern } = schema.propertyNames ?? {}
  const names =
    pattern === undefined
      ? fc.string({ minLength, maxLength, unit: LETTER })
      : fc.stringMatching(new RegExp(pattern))
  return fc
    .tuple(
      known,
      fc.dictionary(names, documentsOf(rest, components, depth + 1), { maxKeys: 3, noNullPrototype: true }),
    )
    .map(([own, others]) => ({ ...others, ...own }))
}

const LETTER = fc.constantFrom(...'abcdefgh')

/** Values that tend to lie just outside what a schema accepts. */
const ODD_VALUES: readonly JsonValue[] = [
  null,
  true,
  '',
  'zz',
  '😀😀😀',
  'x'.repeat(300),
  '//a//b?c#d',
  'a:b',
  'not a uri',
  '%zz',
  '2026-02-30',
  '2026-01-02T03:04:05',
  '2026-01-02T03:04Z',
  '2026-01-02T25:04:05Z',
  -1,
  0,
  1,
  1.5,
  1e12,
  [],
  [[], []],
  {},
  { zz: 1 },
]

/** One small change somewhere in a document: a value replaced, removed, repeated or added. */
export function mutationsOf(document: JsonValue): fc.Arbitrary<JsonValue> {
  const root = { document }
  const places = placesIn(root)
  return fc
    .tuple(
      fc.nat({ max: places.length - 1 }),
      fc.constantFrom('replace', 'remove', 'repeat', 'add'),
      fc.constantFrom(...ODD_VALUES),
    )
    .map(([index, action, value]) => {
      const copy = structuredClone(root)
      const place = placesIn(copy)[index]
      if (place) change(place, action, structuredClone(value))
      return copy.document ?? null
    })
}

type Holder = JsonValue[] | { [key: string]: JsonValue }
interface Place {
  holder: Holder
  key: string
}

function placesIn(node: JsonValue): Place[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [{ holder: node, key }, ...placesIn(value)])
}

function change({ holder, key }: Place, action: string, value: JsonValue): void {
  if (Array.isArray(holder)) {
    const index = Number(key)
    const own = holder[index] ?? null
    if (action === 'remove') holder.splice(index, 1)
    else if (action === 'repeat') holder.push(structuredClone(own))
    else holder[index] = value
    return
  }
  const own = holder[key]
  if (action === 'remove') delete holder[key]
  else if (action === 'add' && typeof own === 'object' && own !== null && !Array.isArray(own))
    own.zz_extra = value
  else if (action === 'repeat' && Array.isArray(own)) own.push(...structuredClone(own))
  else holder[key] = value
}
