import {
  isRecord,
  type JsonValue,
  type MediaType,
  type OpenApiDocument,
} from '../../../scripts/codegen/document.ts'
import { isJson, type Operation, type TypedParameter } from '../../../scripts/codegen/operations.ts'

/*
 * The requests that the contract itself shows, and how they look on the wire.
 */

/** One request by the contract: values by the names of the parameters, not yet on the wire. */
export interface ContractRequest {
  operation: Operation
  /** What sets it apart from the operation's other requests: the example's or the parameter's name. */
  title: string
  path: Record<string, JsonValue>
  query: Record<string, JsonValue>
  headers: Record<string, JsonValue>
  /** Undefined sends none. For multipart/form-data the fields beside the file. */
  body?: { mediaType: string; content: JsonValue }
}

/**
 * Every request that the contract gives an example of: one for each body example with the required parameters, then
 * one for each optional parameter with its example.
 */
export function exampleRequests(contract: OpenApiDocument, operation: Operation): ContractRequest[] {
  const bodies = Object.entries(operation.body?.content ?? {}).flatMap(([mediaType, media]) =>
    bodyExamples(contract, mediaType, media),
  )
  const { path, query, header } = operation.parameters
  const required = {
    operation,
    path: examplesOf(path),
    query: examplesOf(query.filter((parameter) => parameter.required)),
    headers: examplesOf(header.filter((parameter) => parameter.required)),
  }
  const requests: ContractRequest[] = bodies.map(({ title, ...body }) => ({ ...required, title, body }))
  if (!operation.body?.required) requests.unshift({ ...required, title: 'nothing but what is required' })
  const [first] = requests
  if (!first) throw new Error(`${operation.id} needs a body and shows none`)
  const optional = [...query, ...header].filter((parameter) => !parameter.required)
  return [...requests, ...optional.map((parameter) => withParameter(first, parameter, exampleOf(parameter)))]
}

/** The same request with a query or header parameter of this value. */
export function withParameter(
  request: ContractRequest,
  { name, in: place }: TypedParameter,
  value: JsonValue,
): ContractRequest {
  const part = place === 'query' ? 'query' : place === 'header' ? 'headers' : 'path'
  return { ...request, title: `${place} ${name}`, [part]: { ...request[part], [name]: value } }
}

export interface WireRequest {
  method: string
  /** Without the query. */
  path: string
  search: string
  headers: Record<string, string>
  body?: string | FormData | Blob
}

/** Puts a request on the wire. Arrays in the query repeat their name; forms and raw bodies carry `file`. */
export function toWire(request: ContractRequest, file: Blob): WireRequest {
  const { operation, body } = request
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query)) {
    for (const item of [value].flat()) search.append(name, String(item))
  }
  const wire: WireRequest = {
    method: operation.method.toUpperCase(),
    path: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(request.path[name])),
    ),
    search: search.size > 0 ? `?${search}` : '',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
  }
  if (!body) return wire
  if (body.mediaType === 'multipart/form-data') return { ...wire, body: formOf(body.content, file) }
  return {
    ...wire,
    headers: { ...wire.headers, 'Content-Type': body.mediaType },
    body: isJson(body.mediaType)
      ? JSON.stringify(body.content)
      : isText(body.mediaType)
        ? String(body.content)
        : file,
  }
}

const isText = (mediaType: string): boolean => mediaType === 'application/yaml'

function formOf(fields: JsonValue, file: Blob): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(isRecord(fields) ? fields : {})) {
    if (value !== FILE) form.set(name, String(value))
  }
  form.set('file', file, 'picture.png')
  return form
}

/** Stands in a form's fields where a file goes. */
const FILE = '(file)'

function bodyExamples(contract: OpenApiDocument, mediaType: string, media: MediaType) {
  const named = Object.entries(media.examples ?? {}).map(([title, example]) => {
    if (!('value' in example)) throw new Error(`example ${title} is a reference: the bundle resolves them`)
    return { title, mediaType, content: example.value }
  })
  if (named.length > 0) return named
  if (media.example !== undefined) return [{ title: 'example', mediaType, content: media.example }]
  if (mediaType === 'multipart/form-data') return [{ title: 'a file', mediaType, content: { file: FILE } }]
  if (isJson(mediaType)) throw new Error(`${contract.info.title}: a JSON body without an example`)
  return [{ title: mediaType, mediaType, content: '' }]
}

const examplesOf = (parameters: readonly TypedParameter[]): Record<string, JsonValue> =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, exampleOf(parameter)]))

/** A parameter's own example, else its schema's default. Throws where there is neither: every parameter shows one. */
export function exampleOf(
  parameter: TypedParameter & { example?: JsonValue; examples?: Record<string, { value?: JsonValue }> },
): JsonValue {
  const [first] = Object.values(parameter.examples ?? {})
  const example = parameter.example ?? first?.value ?? parameter.schema.default
  if (example === undefined) throw new Error(`parameter ${parameter.name} has no example`)
  return example
}
