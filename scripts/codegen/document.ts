/**
 * The part of OpenAPI 3.1 that our specs may use, as types. What is not here is refused by the generator,
 * never dropped: see `schema-keywords.ts` for schemas and `operations.ts` for operations.
 */

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

export type SchemaType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

/** JSON Schema 2020-12, https://json-schema.org/draft/2020-12; `true` accepts everything, `false` nothing. */
export type SchemaOrBoolean = Schema | boolean

export interface Schema {
  $ref?: string
  type?: SchemaType | SchemaType[]
  const?: JsonValue
  enum?: JsonValue[]
  default?: JsonValue
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  discriminator?: { propertyName: string; mapping?: Record<string, string> }
  properties?: Record<string, SchemaOrBoolean>
  required?: string[]
  additionalProperties?: SchemaOrBoolean
  unevaluatedProperties?: boolean
  propertyNames?: Schema
  minProperties?: number
  maxProperties?: number
  items?: SchemaOrBoolean
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  contentMediaType?: string
  contentEncoding?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
}

export interface Reference {
  $ref: string
}

export interface MediaType {
  schema?: Schema
  encoding?: Record<string, { contentType?: string }>
  examples?: Record<string, { value: JsonValue } | Reference>
  example?: JsonValue
  'x-sse-event-schema'?: Reference
}

export interface Parameter {
  name: string
  in: string
  required?: boolean
  schema?: Schema
  style?: string
  explode?: boolean
}

export interface RequestBody {
  required?: boolean
  content: Record<string, MediaType>
}

export interface ResponseObject {
  description: string
  headers?: Record<string, unknown>
  content?: Record<string, MediaType>
}

export type SecurityRequirement = Record<string, string[]>

export interface OperationObject {
  operationId?: string
  summary?: string
  tags?: string[]
  deprecated?: boolean
  security?: SecurityRequirement[]
  parameters?: (Parameter | Reference)[]
  requestBody?: RequestBody | Reference
  responses?: Record<string, ResponseObject | Reference>
}

export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const
export type Method = (typeof METHODS)[number]

export type PathItem = { parameters?: (Parameter | Reference)[] } & { [M in Method]?: OperationObject }

export interface Components {
  schemas?: Record<string, Schema>
  [kind: string]: Record<string, unknown> | undefined
}

/** One bundled spec: every `$ref` in it is local. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string; [field: string]: unknown }
  servers?: unknown[]
  security?: SecurityRequirement[]
  tags?: { name: string }[]
  paths?: Record<string, PathItem>
  webhooks?: Record<string, unknown>
  components?: Components
}

/** A pack is one file of `specs/`; its name is the file's. */
export interface Pack {
  name: string
  document: OpenApiDocument
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isReference = (value: unknown): value is Reference =>
  isRecord(value) && typeof value.$ref === 'string'

/** Reads a JSON pointer (RFC 6901, with or without the leading `#`) in a document; undefined when it leads nowhere. */
export function readPointer(root: unknown, pointer: string): unknown {
  const segments = pointer.replace(/^#/, '').split('/').slice(1)
  let node = root
  for (const segment of segments) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
    if (!isRecord(node) || !Object.hasOwn(node, key)) return undefined
    node = node[key]
  }
  return node
}

/** Follows local references until it meets the thing itself; throws on one that leads nowhere. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!isReference(node)) return node
  const target = readPointer(document, node.$ref)
  if (!isRecord(target)) throw new Error(`${node.$ref} leads nowhere`)
  return resolve(document, target as T | Reference)
}

const SCHEMA_POINTER = '#/components/schemas/'

/** `#/components/schemas/Voice` -> `Voice`. Schemas may refer to named components only, so that each has a name. */
export function schemaName(ref: string): string {
  const name = ref.slice(SCHEMA_POINTER.length)
  if (!ref.startsWith(SCHEMA_POINTER) || name.includes('/')) {
    throw new Error(`${ref}: a schema reference must name a component of ${SCHEMA_POINTER}`)
  }
  return name
}
