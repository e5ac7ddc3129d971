import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {
  isRecord,
  isReference,
  type OpenApiDocument,
  type ResponseObject,
  resolve,
  type Schema,
  type SchemaOrBoolean,
} from '../../../scripts/codegen/document.ts'
import { hasHeader, listOperations, type Operation } from '../../../scripts/codegen/operations.ts'

/** A reply as it came over the wire, with the request it answers. */
export interface Reply {
  method: string
  /** Without the query. */
  path: string
  status: number
  headers: Headers
  text: string
}

/** Judges JSON and replies by one contract. Knows nothing of our server's own validator (Zod): Ajv judges here. */
export interface ContractJudge {
  operations: Operation[]
  /** What is wrong with a document by a schema of the contract; empty when it fits. */
  misfits(schema: SchemaOrBoolean, document: unknown): string[]
  /** What the contract does not allow in a reply: status, headers, media type, body. Empty when all is documented. */
  replyFaults(reply: Reply): string[]
}

/** Builds the judge of a bundled contract. Schemas are compiled when first asked for. */
export function judgeOf(contract: OpenApiDocument): ContractJudge {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ ...contract, $id: 'contract' })
  const compiled = new Map<SchemaOrBoolean, ValidateFunction>()
  const operations = listOperations(contract)
  const find = operationFinder(operations)

  const misfits = (schema: SchemaOrBoolean, document: unknown): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(withAbsoluteReferences(schema))
    compiled.set(schema, validate)
    if (validate(document)) return []
    return (validate.errors ?? []).map(({ instancePath, message = 'does not fit', params }) =>
      `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`.trim(),
    )
  }

  const jsonFaults = (schema: SchemaOrBoolean, text: string): string[] => {
    let document: unknown
    try {
      document = JSON.parse(text)
    } catch {
      return [`the body is not JSON: ${text.slice(0, 200)}`]
    }
    return misfits(schema, document)
  }

  const bodyFaults = ({ content }: ResponseObject, { headers, text }: Reply): string[] => {
    if (!content) return text === '' ? [] : [`a body where none is documented: ${text.slice(0, 200)}`]
    const type = mediaTypeOf(headers)
    // RFC 9457, the same error in another dress, on request.
    if (type === 'application/problem+json') return []
    const documented = Object.keys(content).find((pattern) => matchesMediaType(pattern, type))
    if (documented === undefined)
      return [`media type ${JSON.stringify(type)} is not one of ${Object.keys(content)}`]
    const media = content[documented]
    if (documented === 'application/json') return jsonFaults(media?.schema ?? true, text)
    const event = media?.['x-sse-event-schema']
    if (documented !== 'text/event-stream' || !event) return []
    return [...text.matchAll(/^data: ?(.*)$/gm)].flatMap(([, data = '']) => jsonFaults(event, data))
  }

  const headerFaults = (response: ResponseObject, { headers, status }: Reply): string[] =>
    Object.entries(response.headers ?? {}).flatMap(([name, given]) => {
      const header = headerObject(contract, given)
      const value = headers.get(name)
      const isValidator = name === 'ETag' && (status === 200 || status === 304)
      if (value === null) return header.required || isValidator ? [`header ${name} is missing`] : []
      return misfits(header.schema, fromText(value, header.schema)).map((fault) => `header ${name}: ${fault}`)
    })

  return {
    operations,
    misfits,
    replyFaults(reply) {
      const faults = reply.headers.get('x-request-id') ? [] : ['header X-Request-ID is missing']
      const operation = find(reply.method, reply.path)
      // Routes that nobody documented still answer with the envelope.
      if (!operation) {
        const isProblem = mediaTypeOf(reply.headers) === 'application/problem+json'
        const envelope = { $ref: '#/components/schemas/ErrorResponse' }
        return isProblem ? faults : [...faults, ...jsonFaults(envelope, reply.text)]
      }
      const response = operation.responses.find(([status]) => status === reply.status)?.[1]
      if (!response) return [`status ${reply.status} is not documented: ${reply.text.slice(0, 300)}`]
      return [...faults, ...headerFaults(response, reply), ...bodyFaults(response, reply)]
    },
  }
}

/** Whether an operation's success carries a validator of its representation. */
export const hasETag = (operation: Operation): boolean =>
  operation.responses.some(([status, response]) => status === 200 && hasHeader(response, 'ETag'))

/** The value that a parameter or header stands for: numbers and booleans travel as text. */
export function fromText(text: string, schema: SchemaOrBoolean): unknown {
  const types = typeof schema === 'object' ? [schema.type ?? []].flat() : []
  if (types.includes('integer') || types.includes('number')) {
    const number = Number(text)
    return text.trim() === '' || Number.isNaN(number) ? text : number
  }
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function operationFinder(operations: readonly Operation[]) {
  const routes = operations
    .map((operation) => ({
      operation,
      parameterCount: operation.path.split('{').length,
      pattern: new RegExp(
        `^${operation.path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
    }))
    // `/v1/stories/{story_id}:resume` before `/v1/stories/{story_id}`, whose parameter would take the verb in.
    .sort(
      (a, b) =>
        a.parameterCount - b.parameterCount ||
        Number(/:\w+$/.test(b.operation.path)) - Number(/:\w+$/.test(a.operation.path)),
    )
  return (method: string, path: string): Operation | undefined =>
    routes.find(({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(path))
      ?.operation
}

function headerObject(contract: OpenApiDocument, given: unknown): { required: boolean; schema: Schema } {
  if (!isRecord(given)) throw new Error('a header that is no object')
  const header: Record<string, unknown> = isReference(given) ? resolve(contract, given) : given
  return { required: header.required === true, schema: isRecord(header.schema) ? header.schema : {} }
}

const mediaTypeOf = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const matchesMediaType = (pattern: string, type: string): boolean =>
  pattern === type ||
  (pattern === '*/*' && type !== '') ||
  (pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1)))

/** Inline schemas are compiled by themselves, so their references must name the document they lie in. */
function withAbsoluteReferences<Node>(node: Node): Node
function withAbsoluteReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => withAbsoluteReferences(item))
  if (!isRecord(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith('#/')
        ? `contract${value}`
        : withAbsoluteReferences(value),
    ]),
  )
}
