import {
  isReference,
  METHODS,
  type MediaType,
  type Method,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  type PathItem,
  type RequestBody,
  type ResponseObject,
  resolve,
  type Schema,
  type SecurityRequirement,
  schemaName,
} from './document.ts'
import { type PipelineOp, pipelineOpsOf } from './pipeline-ops.ts'

export type TypedParameter = Parameter & { schema: Schema }

/** One operation with every reference resolved and everything the emitters ask for worked out. */
export interface Operation {
  id: string
  method: Method
  path: string
  honoPath: string
  /** Path parameter name -> the literal `:verb` behind it, for paths like `/v1/stories/{story_id}:resume`. */
  suffixes: Record<string, string>
  source: OperationObject
  parameters: { path: TypedParameter[]; query: TypedParameter[]; header: TypedParameter[] }
  body: RequestBody | undefined
  /** By status, ascending. */
  responses: [status: number, response: ResponseObject][]
  /** Status -> name of the shared component response it refers to. */
  sharedResponses: Record<number, string>
  /** The scope a key needs; null when the operation is open to all. */
  scope: string | null
  idempotent: boolean
  raw: boolean
  etag: boolean
  pipelineOps: PipelineOp[]
}

export const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType)

export const isForm = (mediaType: string): boolean =>
  mediaType === 'multipart/form-data' || mediaType === 'application/x-www-form-urlencoded'

/** Replies a handler may give: successes and redirects; 304 is the edge's own answer. */
export const isHandlerStatus = (status: number): boolean => status >= 200 && status < 400 && status !== 304

export const hasHeader = (response: ResponseObject, name: string): boolean =>
  Object.keys(response.headers ?? {}).some((header) => header.toLowerCase() === name.toLowerCase())

/** Every operation of a document in its own order. Throws on what the generator cannot serve faithfully. */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const known: readonly string[] = [...METHODS, 'parameters', 'summary', 'description']
    const unknown = Object.keys(item).find((key) => !known.includes(key) && !key.startsWith('x-'))
    if (unknown) throw new Error(`${path}: "${unknown}" is not supported in a path`)
    return METHODS.flatMap((method) => {
      const source = item[method]
      return source ? [readOperation(document, path, item, method, source)] : []
    })
  })
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: Method,
  source: OperationObject,
): Operation {
  const id = source.operationId
  if (id === undefined || !/^[a-z][A-Za-z0-9]*$/.test(id)) {
    throw new Error(
      `${method.toUpperCase()} ${path}: operationId ${JSON.stringify(id)} is not a camelCase name`,
    )
  }
  try {
    const parameters = [...(item.parameters ?? []), ...(source.parameters ?? [])].map((parameter) =>
      typedParameter(resolve(document, parameter)),
    )
    const inPlace = (place: string) => parameters.filter((parameter) => parameter.in === place)
    const responses = readResponses(document, source)
    const { honoPath, suffixes } = toHonoPath(path)
    const body = source.requestBody && resolve(document, source.requestBody)
    const idempotent = parameters.some(
      ({ name, required }) => name === 'Idempotency-Key' && required === true,
    )
    const operation: Operation = {
      id,
      method,
      path,
      honoPath,
      suffixes,
      source,
      parameters: { path: inPlace('path'), query: inPlace('query'), header: inPlace('header') },
      body,
      responses,
      sharedResponses: sharedResponsesOf(source),
      scope: scopeOf(source.security ?? document.security ?? []),
      idempotent,
      raw: responses.some(
        ([status, { content = {} }]) =>
          isHandlerStatus(status) && Object.keys(content).some((mediaType) => !isJson(mediaType)),
      ),
      etag: responses.some(([status, response]) => status === 200 && hasHeader(response, 'ETag')),
      pipelineOps: pipelineOpsOf(source, { body, idempotent }),
    }
    assertPathParameters(operation)
    return operation
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function typedParameter(parameter: Parameter): TypedParameter {
  const { name, schema } = parameter
  if (!schema) throw new Error(`parameter ${name} has no schema`)
  if (!['path', 'query', 'header'].includes(parameter.in)) {
    throw new Error(`parameter ${name}: place "${parameter.in}" is not supported`)
  }
  if (parameter.style !== undefined || parameter.explode === false) {
    throw new Error(`parameter ${name}: only the default style is supported (arrays repeat: ?a=1&a=2)`)
  }
  return { ...parameter, schema }
}

function readResponses(document: OpenApiDocument, source: OperationObject): [number, ResponseObject][] {
  return Object.entries(source.responses ?? {})
    .map(([status, response]): [number, ResponseObject] => {
      if (!/^[2-5]\d\d$/.test(status))
        throw new Error(`status "${status}" is not supported: name each status`)
      return [Number(status), resolve(document, response)]
    })
    .sort(([a], [b]) => a - b)
}

function sharedResponsesOf({ responses = {} }: OperationObject): Record<number, string> {
  const shared: Record<number, string> = {}
  for (const [status, response] of Object.entries(responses)) {
    const name = isReference(response) ? response.$ref.split('/').at(-1) : undefined
    if (name !== undefined) shared[Number(status)] = name
  }
  return shared
}

/** All alternatives must name the same single scope: what a key may do cannot depend on how it was sent. */
function scopeOf(security: readonly SecurityRequirement[]): string | null {
  if (security.length === 0) return null
  const scopes = new Set(
    security.flatMap((requirement) => Object.values(requirement)).map((list) => list.join(' ')),
  )
  const [scope = ''] = scopes
  if (scopes.size !== 1 || !/^[a-z_]+$/.test(scope)) {
    throw new Error('every security alternative must name the same one scope, as in bearerAuth: [generate]')
  }
  return scope
}

/**
 * `{story_id}:resume` -> `:story_id{[^:]+(?::|%3[Aa])resume}`. Hono reads a second colon as part of the
 * parameter's name, so the verb moves into the parameter's pattern (which may hold no `/`) and is taken off
 * again when the parameter is parsed.
 */
export function toHonoPath(path: string): { honoPath: string; suffixes: Record<string, string> } {
  const suffixes: Record<string, string> = {}
  const honoPath = path.replace(
    /\{(\w+)\}(?::([\w-]+))?(?=\/|$)/g,
    (_, name: string, verb: string | undefined) => {
      if (verb === undefined) return `:${name}`
      suffixes[name] = `:${verb}`
      return `:${name}{[^:]+(?::|%3[Aa])${verb}}`
    },
  )
  return { honoPath, suffixes }
}

function assertPathParameters({ path, parameters }: Operation): void {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const declared = parameters.path.map(({ name }) => name)
  const odd = [...new Set([...inPath, ...declared])].find(
    (name) => name === undefined || !inPath.includes(name) || !declared.includes(name),
  )
  if (odd !== undefined)
    throw new Error(`path parameter "${odd}" must stand both in the path and in its parameters`)
}

/** The component that describes one event of a `text/event-stream` reply, if the operation has such a reply. */
export function eventSchemaOf({ responses }: Operation): string | null {
  const streams: MediaType[] = responses.flatMap(([, { content }]) => content?.['text/event-stream'] ?? [])
  const reference = streams[0]?.['x-sse-event-schema']
  return reference ? schemaName(reference.$ref) : null
}
