import { type Schema, type SchemaType, schemaName } from './document.ts'

export type SchemaComponents = Readonly<Record<string, Schema>>

/** Keywords that say something about a value without constraining it; they may stand anywhere. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  '$comment',
])

const NUMBER_KEYWORDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']

/** What may stand beside `type`, per type. */
const TYPE_KEYWORDS: Record<SchemaType, readonly string[]> = {
  null: [],
  boolean: [],
  integer: ['format', ...NUMBER_KEYWORDS],
  number: ['format', ...NUMBER_KEYWORDS],
  string: ['minLength', 'maxLength', 'pattern', 'format', 'contentMediaType', 'contentEncoding'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: [
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
  ],
}

/** What may stand beside the keyword that decides how the schema is read; first match wins. */
const SHAPES: readonly (readonly [deciding: keyof Schema, beside: readonly string[]])[] = [
  ['$ref', []],
  ['allOf', ['type', 'properties', 'required', 'unevaluatedProperties', 'minProperties', 'maxProperties']],
  ['const', ['type']],
  ['enum', ['type']],
  ['oneOf', ['discriminator']],
  ['anyOf', ['discriminator']],
]

/**
 * Throws on a keyword the generator would otherwise drop: an unknown one, a misspelt one, or a known one in
 * a place where it has no effect (`minLength` beside `$ref`, `pattern` on an integer).
 */
export function assertKeywords(schema: Schema, at: string): void {
  const shape = SHAPES.find(([deciding]) => deciding in schema)
  const allowed = new Set<string>(
    shape
      ? [shape[0], ...shape[1]]
      : ['type', ...typesOf(schema).flatMap((type) => TYPE_KEYWORDS[type] ?? [])],
  )
  for (const keyword of Object.keys(schema)) {
    if (allowed.has(keyword) || ANNOTATIONS.has(keyword) || keyword.startsWith('x-')) continue
    const place = shape ? `beside "${shape[0]}"` : `for type ${JSON.stringify(schema.type ?? 'any')}`
    throw new Error(`${at}: keyword "${keyword}" is not supported ${place}`)
  }
}

export const typesOf = (schema: Schema): SchemaType[] =>
  schema.type === undefined ? [] : [schema.type].flat()

export function dereference(schema: Schema, components: SchemaComponents): Schema {
  if (schema.$ref === undefined) return schema
  const target = components[schemaName(schema.$ref)]
  if (!target) throw new Error(`${schema.$ref} leads nowhere`)
  return dereference(target, components)
}

/** The default that holds for a property: its own, else that of the component it refers to. */
export const defaultOf = (schema: Schema, components: SchemaComponents) =>
  schema.default === undefined ? dereference(schema, components).default : schema.default

/**
 * An `allOf` of plain objects as the one object it describes. (A Zod intersection can neither be strict nor
 * join a discriminated union, and throws on some inputs.) `additionalProperties: false` inside the parts
 * would refuse the other parts' properties, so a closed composition says `unevaluatedProperties: false`.
 */
export function flattenAllOf(schema: Schema, at: string, components: SchemaComponents): Schema {
  if (schema.$ref !== undefined) return flattenAllOf(dereference(schema, components), at, components)
  if (!schema.allOf) return schema
  assertKeywords(schema, at)

  const { allOf, unevaluatedProperties, ...own } = schema
  const flat: Schema & { properties: NonNullable<Schema['properties']>; required: string[] } = {
    type: 'object',
    properties: {},
    required: [],
  }
  for (const part of [...allOf.map((item) => flattenAllOf(item, at, components)), own]) {
    assertMergeable(part, at)
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      const present = flat.properties[name]
      if (present !== undefined && JSON.stringify(present) !== JSON.stringify(property)) {
        throw new Error(`${at}: allOf redefines property "${name}"`)
      }
      flat.properties[name] = property
    }
    flat.required = [...new Set([...flat.required, ...(part.required ?? [])])]
    for (const keyword of ['minProperties', 'maxProperties'] as const) {
      const value = part[keyword]
      if (value === undefined) continue
      if (flat[keyword] !== undefined) throw new Error(`${at}: allOf sets ${keyword} twice`)
      flat[keyword] = value
    }
  }
  if (unevaluatedProperties === false) flat.additionalProperties = false
  return flat
}

function assertMergeable(part: Schema, at: string): void {
  if (part.type !== undefined && part.type !== 'object') {
    throw new Error(`${at}: allOf may compose objects only, not ${JSON.stringify(part.type)}`)
  }
  if (part.additionalProperties !== undefined && part.additionalProperties !== true) {
    throw new Error(
      `${at}: additionalProperties inside allOf also judges the other parts; use unevaluatedProperties: false beside allOf`,
    )
  }
  for (const keyword of ['oneOf', 'anyOf', 'const', 'enum', 'propertyNames'] as const) {
    if (keyword in part) throw new Error(`${at}: allOf may not contain ${keyword}`)
  }
}

/** Bytes rather than text: OpenAPI 3.1 says so with `contentMediaType` and no `contentEncoding`. */
export const isBinary = (schema: Schema): boolean =>
  schema.contentMediaType !== undefined && schema.contentEncoding === undefined
