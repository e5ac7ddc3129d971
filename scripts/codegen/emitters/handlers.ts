import { schemaName } from '../document.ts'
import { hasHeader, isForm, isHandlerStatus, isJson, listOperations, type Operation } from '../operations.ts'
import { block, docComment, HEAD, pascalCase, quote } from '../source.ts'
import { perPack } from './emitter.ts'

/** `<pack>/handlers.ts`: what each operation's handler is given and may answer, without a framework in sight. */
export const emitHandlers = perPack('handlers.ts', ({ name, document }) => {
  const pack = pascalCase(name)
  const operations = listOperations(document)
  const shapes = operations.map((operation) => {
    const { id, method, path, source } = operation
    const doc = docComment(`${source.summary ?? id}. \`${method.toUpperCase()} ${path}\``)
    const request = `request: ${requestType(operation)}`
    const fields = operation.raw ? [request] : [request, `reply: ${replyType(operation)}`]
    return `${doc}\n${id}: ${block('{', fields, '}', '')}`
  })
  const handlers = operations.map(
    ({ id, raw }) => `${id}: ${raw ? 'RawHandler' : 'Handler'}<${pack}Operations[${quote(id)}], Context>`,
  )
  const body = `/** What each operation is given, and every reply below 400 it may give. */
export interface ${pack}Operations ${block('{', shapes, '}', '')}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface ${pack}Handlers<Context> ${block('{', handlers, '}', '')}
`
  const kinds = ['Handler', 'RawHandler'].filter((kind) => new RegExp(`: ${kind}<`).test(body))
  const imports = [
    ...(/\bz\./.test(body) ? ["import type { z } from '@hono/zod-openapi'"] : []),
    `import type { ${kinds.join(', ')} } from '../runtime/handler.ts'`,
    ...(/\broutes\./.test(body) ? ["import type * as routes from './routes.ts'"] : []),
    ...(/\bschemas\./.test(body) ? ["import type * as schemas from './schemas.ts'"] : []),
  ]
  return `${HEAD}${imports.join('\n')}\n\n${body}`
})

function requestType({ id, parameters, body }: Operation): string {
  const part = (name: string) => `${name}: z.output<typeof routes.${id}.request.${name}>`
  const fields = [
    ...(parameters.path.length ? [part('params')] : []),
    ...(parameters.query.length ? [part('query')] : []),
    ...(parameters.header.length ? [part('headers')] : []),
  ]
  if (body) {
    const types = Object.entries(body.content).map(([mediaType, { schema }]) => {
      const form = `(typeof routes.${id}.request.body.content)[${quote(mediaType)}]['schema']`
      if (isJson(mediaType) && schema?.$ref !== undefined) return `schemas.${schemaName(schema.$ref)}`
      if (isJson(mediaType) || isForm(mediaType)) return `z.output<${form}>`
      return 'ReadableStream<Uint8Array>'
    })
    fields.push(`body: ${[...types, ...(body.required ? [] : ['undefined'])].join(' | ')}`)
  }
  return fields.length === 0 ? 'object' : block('{', fields, '}', '')
}

/** A union over the documented statuses; the headers are those a handler alone can know: Location. */
function replyType({ id, responses }: Operation): string {
  const replies = responses
    .filter(([status]) => isHandlerStatus(status))
    .map(([status, response]) => {
      const bodies = Object.entries(response.content ?? {}).map(([mediaType, { schema }]) =>
        schema?.$ref === undefined
          ? `z.output<(typeof routes.${id}.responses)[${status}]['content'][${quote(mediaType)}]['schema']>`
          : `schemas.${schemaName(schema.$ref)}`,
      )
      const fields = [
        `status: ${status}`,
        ...(hasHeader(response, 'Location') ? ['headers: { Location: string }'] : []),
        ...(bodies.length ? [`body: ${bodies.join(' | ')}`] : []),
      ]
      return `{ ${fields.join('; ')} }`
    })
  if (replies.length === 0) throw new Error(`${id}: documents no reply below 400`)
  return replies.length === 1 ? replies.join('') : replies.map((reply) => `\n  | ${reply}`).join('')
}
