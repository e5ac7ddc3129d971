import { type MediaType, type OpenApiDocument, resolve, type Schema, schemaName } from '../document.ts'
import { eventSchemaOf, isForm, isJson, type Operation, type TypedParameter } from '../operations.ts'
import { block, docComment, list, propertyKey, quote } from '../source.ts'

/** How an operation is called in the SDK: `client.<resource>.<method>()`; with `wait`, the resource is a job. */
export interface SdkName {
  resource: string
  method: string
  wait: boolean
}

export interface SdkOperation extends Operation {
  sdk: SdkName
}

/** Headers that the SDK sets by itself. Optional others are the caller's to add. */
const OWN_HEADERS = ['Idempotency-Key', 'Last-Event-ID']

/** The methods of one operation, with their comments: one, and `wait` beside it where the operation reads a job. */
export function sdkMethods(document: OpenApiDocument, operation: SdkOperation): string[] {
  const { id, parameters, sdk } = operation
  const foreign = parameters.header.find(({ name, required }) => required && !OWN_HEADERS.includes(name))
  if (foreign) throw new Error(`${id}: the SDK cannot fill the header ${foreign.name}`)
  if (eventSchemaOf(operation) !== null) return [streamMethod(operation)]
  if (parameters.query.some(({ name }) => name === 'cursor')) return [pageMethod(document, operation)]
  return sdk.wait ? [plainMethod(operation), waitMethod(operation)] : [plainMethod(operation)]
}

function plainMethod(operation: SdkOperation): string {
  const type = replyType(operation)
  const fields = ['...this.transport.request(options)', ...callFields(operation)]
  const read = type === 'void' ? 'readNothing' : 'readBody'
  return method(operation, `Promise<${type}>`, [
    `return ${read}(`,
    indent(`${call(operation, fields)},`),
    ')',
  ])
}

/** A list: the caller's query, with the cursor of each page in turn. */
function pageMethod(document: OpenApiDocument, operation: SdkOperation): string {
  const type = replyType(operation)
  const { properties = {} } = resolve<Schema>(document, { $ref: replySchema(operation)?.schema?.$ref ?? '' })
  const missing = ['items', 'next', 'prev'].find((name) => !Object.hasOwn(properties, name))
  if (missing) throw new Error(`${operation.id}: takes a cursor, but its reply has no "${missing}"`)
  const fields = ['...this.transport.request(options)', ...callFields(operation, '{ ...query, ...position }')]
  return method(operation, `Promise<Page<${type}['items'][number]>>`, [
    'return readPage((position) =>',
    indent(`readBody(\n${indent(`${call(operation, fields)},`)}\n),`),
    ')',
  ])
}

/** An event stream. A page's size has no meaning in it; everything else of the query has. */
function streamMethod(operation: SdkOperation): string {
  const { id, parameters } = operation
  if (!parameters.header.some(({ name }) => name === 'Last-Event-ID')) {
    throw new Error(`${id}: a stream that cannot be resumed: it takes no Last-Event-ID`)
  }
  if (parameters.path.length > 0 || operation.body) throw new Error(`${id}: a stream takes only a query`)
  const event = `Schemas[${quote(eventSchemaOf(operation) ?? '')}]`
  const query = parameters.query.length > 0 ? ` & Omit<Query<${quote(id)}>, 'limit'>` : ''
  const fields = ['...this.transport.stream(headers, connection)', 'params: { query, header: position }']
  const body = [
    'const { signal, idleTimeoutMs, headers, ...query } = options',
    `return followEvents<${event}>(`,
    indent(`(position, connection) =>\n${indent(`${call(operation, fields)},`)}`),
    indent('{ signal, idleTimeoutMs },'),
    ')',
  ]
  const result = `AsyncGenerator<${event}, void, undefined>`
  const head = `${operation.sdk.method}(options: StreamOptions${query} = {}): ${result} {`
  return `${documentation(operation)}\n${block(head, body, '}', '')}`
}

function waitMethod(operation: SdkOperation): string {
  const type = replyType(operation)
  const names = operation.parameters.path.map(({ name }) => camelCase(name))
  const ids = operation.parameters.path.map((parameter) => pathArgument(operation, parameter))
  const read = `(request) => this.${operation.sdk.method}(${[...names, 'request'].join(', ')})`
  const head = `wait(${[...ids, `options: WaitOptions<${type}> = {}`].join(', ')}): Promise<Finished<${type}>> {`
  const comment = docComment(
    `Waits until it has succeeded. Throws a \`JobFailedError\` when it ends otherwise. \`GET ${operation.path}\``,
  )
  return `${comment}\n${block(head, [`return this.jobs.wait(${names.at(-1)}, ${read}, options)`], '}', '')}`
}

/** `name(parameters): result { body }`, documented. */
function method(operation: SdkOperation, result: string, body: readonly string[]): string {
  const { id, parameters, idempotent } = operation
  const mustQuery = parameters.query.some(({ required }) => required)
  const args = [
    ...parameters.path.map((parameter) => pathArgument(operation, parameter)),
    ...(operation.body ? [`body${operation.body.required ? '' : '?'}: ${bodyType(operation)}`] : []),
    ...(parameters.query.length > 0 ? [`query: Query<${quote(id)}>${mustQuery ? '' : ' = {}'}`] : []),
    `options: ${idempotent ? 'IdempotentOptions' : 'RequestOptions'} = {}`,
  ]
  const head = `${operation.sdk.method}(${args.join(', ')}): ${result} {`
  return `${documentation(operation)}\n${block(head, body, '}', '')}`
}

function call({ method, path }: Operation, fields: readonly string[]): string {
  return block(`this.transport.api.${method.toUpperCase()}(${quote(path)}, {`, fields, '})')
}

/** What a call says besides the options: parameters and body. */
function callFields({ parameters, body, idempotent }: Operation, query = 'query'): string[] {
  const path = parameters.path.map(({ name }) => `${propertyKey(name)}: ${camelCase(name)}`)
  const params = [
    ...(path.length > 0 ? [`path: ${list('{', path, '}')}`] : []),
    ...(parameters.query.length > 0 ? [query === 'query' ? 'query' : `query: ${query}`] : []),
    ...(idempotent ? ['header: idempotencyHeader(options)'] : []),
  ]
  const form = body && Object.keys(body.content).some(isForm)
  return [
    ...(params.length > 0 ? [`params: ${list('{', params, '}')}`] : []),
    ...(body ? [body.required ? 'body' : '...(body === undefined ? {} : { body })'] : []),
    ...(form ? ['bodySerializer: toForm'] : []),
  ]
}

function pathArgument({ id }: Operation, { name, schema }: TypedParameter): string {
  const isText = schema.type === 'string' && schema.enum === undefined && schema.const === undefined
  const type = isText ? 'string' : `operations[${quote(id)}]['parameters']['path'][${quote(name)}]`
  return `${camelCase(name)}: ${type}`
}

function bodyType({ id, body }: Operation): string {
  const [[mediaType, { schema }] = ['', {} as MediaType], ...others] = Object.entries(body?.content ?? {})
  if (others.length > 0 || !(isJson(mediaType) || isForm(mediaType)) || schema?.$ref === undefined) {
    throw new Error(`${id}: the SDK needs one JSON or form body with a named schema`)
  }
  return `Schemas[${quote(schemaName(schema.$ref))}]`
}

/** `void` for a reply without a body. */
function replyType(operation: Operation): string {
  const reply = replySchema(operation)
  if (reply === null) return 'void'
  if (reply.schema?.$ref !== undefined) return `Schemas[${quote(schemaName(reply.schema.$ref))}]`
  const place = `operations[${quote(operation.id)}]['responses'][${reply.status}]`
  return `${place}['content'][${quote(reply.mediaType)}]`
}

interface ReplySchema {
  status: number
  mediaType: string
  schema: Schema | undefined
}

/** The one successful reply; null when it has no body. */
function replySchema({ id, responses }: Operation): ReplySchema | null {
  const successes = responses.filter(([status]) => status < 300)
  const [[status, { content = {} }] = [0, {}]] = successes
  const [mediaType, ...others] = Object.keys(content)
  if (successes.length !== 1 || others.length > 0 || (mediaType !== undefined && !isJson(mediaType))) {
    throw new Error(`${id}: the SDK needs one successful reply, as JSON or without a body`)
  }
  return mediaType === undefined ? null : { status, mediaType, schema: content[mediaType]?.schema }
}

function documentation({ method, path, source }: Operation): string {
  const { summary, description, deprecated } = { description: undefined, ...source }
  const text = [summary, description].filter((part) => typeof part === 'string').map((part) => sentence(part))
  const endpoint = `\`${method.toUpperCase()} ${path}\``
  return docComment([...text, endpoint, ...(deprecated ? ['@deprecated'] : [])].join(' '))
}

const sentence = (text: string): string => (/[.!?]\s*$/.test(text) ? text.trim() : `${text.trim()}.`)

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ')
