import {
  isRecord,
  type JsonValue,
  type MediaType,
  type OpenApiDocument,
  resolve,
  type Schema,
} from '../document.ts'
import {
  isHandlerStatus,
  isJson,
  listOperations,
  type Operation,
  type TypedParameter,
} from '../operations.ts'
import { dereference, isBinary, type SchemaComponents } from '../schema-keywords.ts'

/** One header, query parameter or path parameter of a sample. */
export interface SampleValue {
  name: string
  value: string
  required: boolean
  description: string
}

export interface FormField {
  name: string
  /** null: the field is a file. */
  value: string | null
}

export type SampleBody =
  | { kind: 'json'; mediaType: string; value: JsonValue }
  | { kind: 'form'; mediaType: string; fields: FormField[] }
  | { kind: 'file'; mediaType: string }

/** One request as the contract's examples write it. */
export interface RequestSample {
  /** The example's name; `default` where the operation has none that is named. */
  name: string
  body: SampleBody | null
}

/** An operation with every request that its examples make. */
export interface OperationSamples {
  operation: Operation
  path: SampleValue[]
  query: SampleValue[]
  header: SampleValue[]
  /** The media type to ask for; null where no success has a body. */
  accept: string | null
  /** Successes, ascending. */
  statuses: number[]
  requests: RequestSample[]
}

/** Every operation of a document with its requests, in the document's order. */
export function listSamples(document: OpenApiDocument): OperationSamples[] {
  return listOperations(document).map((operation) => {
    const { parameters, responses, body } = operation
    const values = (list: TypedParameter[]) => list.map((parameter) => sampleValue(document, parameter))
    const successes = responses.filter(([status]) => isHandlerStatus(status) && status < 300)
    const accepted = successes.flatMap(([, { content }]) => Object.keys(content ?? {}))
    return {
      operation,
      path: values(parameters.path),
      query: values(parameters.query),
      header: values(parameters.header),
      accept: accepted.find(isJson) ?? accepted[0] ?? null,
      statuses: successes.map(([status]) => status),
      requests: body ? bodySamples(document, body.content) : [{ name: 'default', body: null }],
    }
  })
}

function sampleValue(document: OpenApiDocument, parameter: TypedParameter): SampleValue {
  const example = exampleOf(document, parameter) ?? exampleOfSchema(document, parameter.schema)
  const description = Reflect.get(parameter, 'description')
  return {
    name: parameter.name,
    value: Array.isArray(example) ? String(example[0] ?? '') : String(example ?? parameter.name),
    required: parameter.required === true,
    description: typeof description === 'string' ? description.trim() : '',
  }
}

/** `example`, or the first of `examples`. */
function exampleOf(document: OpenApiDocument, owner: object): unknown {
  const single: unknown = Reflect.get(owner, 'example')
  if (single !== undefined) return single
  const named: unknown = Reflect.get(owner, 'examples')
  const first = isRecord(named) ? Object.values(named)[0] : undefined
  if (!isRecord(first)) return undefined
  return Reflect.get(resolve(document, first), 'value')
}

/** What a schema itself gives away about its values. */
function exampleOfSchema(document: OpenApiDocument, schema: Schema): JsonValue | undefined {
  const known = dereference(schema, componentsOf(document))
  return known.const ?? known.default ?? known.enum?.[0] ?? known.minimum
}

function bodySamples(document: OpenApiDocument, content: Record<string, MediaType>): RequestSample[] {
  return Object.entries(content).flatMap(([mediaType, media]) => {
    const named = Object.entries(media.examples ?? {}).map(([name, example]) => ({
      name,
      value: resolve(document, example).value,
    }))
    const examples = named.length > 0 ? named : [{ name: 'default', value: media.example }]
    return examples.map(({ name, value }) => ({ name, body: sampleBody(document, mediaType, media, value) }))
  })
}

function sampleBody(
  document: OpenApiDocument,
  mediaType: string,
  { schema = {} }: MediaType,
  example: JsonValue | undefined,
): SampleBody {
  if (isJson(mediaType)) return { kind: 'json', mediaType, value: example ?? {} }
  if (mediaType !== 'multipart/form-data') return { kind: 'file', mediaType }
  return { kind: 'form', mediaType, fields: formFields(document, schema, example) }
}

/** The required fields of a form, and those that its example fills in. */
function formFields(document: OpenApiDocument, schema: Schema, example: JsonValue | undefined): FormField[] {
  const { properties = {}, required = [] } = dereference(schema, componentsOf(document))
  const given = isRecord(example) ? example : {}
  return Object.entries(properties).flatMap(([name, property]): FormField[] => {
    if (!required.includes(name) && !(name in given)) return []
    if (typeof property === 'boolean') return [{ name, value: String(given[name] ?? name) }]
    if (isBinary(property)) return [{ name, value: null }]
    return [{ name, value: String(given[name] ?? exampleOfSchema(document, property) ?? name) }]
  })
}

const componentsOf = (document: OpenApiDocument): SchemaComponents => document.components?.schemas ?? {}
