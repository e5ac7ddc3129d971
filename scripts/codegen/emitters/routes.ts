import type { MediaType, Pack, ResponseObject, Schema, SchemaOrBoolean } from '../document.ts'
import { isForm, isJson, listOperations, type Operation, type TypedParameter } from '../operations.ts'
import { dereference, flattenAllOf, isBinary, type SchemaComponents, typesOf } from '../schema-keywords.ts'
import { block, docComment, HEAD, list, literal, propertyKey, quote } from '../source.ts'
import { optionalExpression, type ZodScope, zodExpression } from '../zod.ts'
import { perPack } from './emitter.ts'

/** `<pack>/routes.ts`: a `createRoute` definition an operation, which parses requests and knows the replies. */
export const emitRoutes = perPack('routes.ts', ({ name, document }: Pack) => {
  const components = document.components?.schemas ?? {}
  const scope = { components, prefix: 'schemas.', at: name }
  const operations = listOperations(document)
  const routes = operations.map((operation) =>
    routeDeclaration(operation, { ...scope, at: `${name}: ${operation.id}` }),
  )
  const body = [...sharedResponses(operations, scope), ...routes].join('\n')
  const imports = [
    `import { createRoute${/\bz\./.test(body) ? ', z' : ''} } from '@hono/zod-openapi'`,
    ...(/\bx\./.test(body) ? ["import * as x from '../runtime/zod-extra.ts'"] : []),
    ...(/\bschemas\./.test(body) ? ["import * as schemas from './schemas.ts'"] : []),
  ]
  return `${HEAD}${imports.join('\n')}\n\n${body}`
})

function routeDeclaration(operation: Operation, scope: ZodScope): string {
  const { id, method, path, honoPath, parameters, source } = operation
  const request = [
    ...parameterGroup('params', parameters.path, scope, ({ name, schema }, inner) => {
      const suffix = operation.suffixes[name]
      const expression = textExpression(schema, inner)
      return suffix === undefined ? expression : `x.beforeSuffix(${quote(suffix)}, ${expression})`
    }),
    ...parameterGroup('query', parameters.query, scope, ({ schema }, inner) => textExpression(schema, inner)),
    ...parameterGroup('headers', parameters.header, scope, ({ schema }, inner) =>
      textExpression(schema, inner),
    ),
    ...bodyEntry(operation, scope),
  ]
  const responses = operation.responses.map(
    ([status, response]) =>
      `${status}: ${operation.sharedResponses[status] ?? responseExpression(response, scope)}`,
  )
  const fields = [
    `method: ${quote(method)}`,
    `path: ${quote(honoPath)}`,
    `operationId: ${quote(id)}`,
    ...(request.length ? [`request: ${block('{', request, '}')}`] : []),
    `responses: ${block('{', responses, '}')}`,
  ]
  const doc = docComment(`${source.summary ?? id}. \`${method.toUpperCase()} ${path}\``)
  return `${doc}\nexport const ${id} = ${block('createRoute({', fields, '})')}\n`
}

/** Replies that many operations share, each declared once. */
function sharedResponses(operations: readonly Operation[], scope: ZodScope): string[] {
  const declarations = new Map<string, string>()
  for (const { responses, sharedResponses } of operations) {
    for (const [status, response] of responses) {
      const name = sharedResponses[status]
      if (name === undefined) continue
      declarations.set(name, `const ${name} = ${responseExpression(response, scope)} as const\n`)
    }
  }
  return [...declarations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, declaration]) => declaration)
}

function responseExpression({ description, content = {} }: ResponseObject, scope: ZodScope): string {
  const media = Object.entries(content).map(([mediaType, { schema }]) => {
    const expression = isJson(mediaType) ? zodExpression(schema ?? true, scope) : 'z.unknown()'
    return mediaEntry(mediaType, expression)
  })
  const entries = [`description: ${quote(description)}`]
  if (media.length > 0) entries.push(`content: ${list('{', media, '}')}`)
  return list('{', entries, '}')
}

function parameterGroup(
  key: string,
  parameters: readonly TypedParameter[],
  scope: ZodScope,
  expressionOf: (parameter: TypedParameter, scope: ZodScope) => string,
): string[] {
  if (parameters.length === 0) return []
  const entries = parameters.map((parameter) => {
    const { name, schema, required = false } = parameter
    const inner = { ...scope, at: `${scope.at}.${key}.${name}` }
    return `${propertyKey(name)}: ${optionalExpression(expressionOf(parameter, inner), schema, required, inner)}`
  })
  return [`${key}: ${list('z.object({', entries, '})')}`]
}

function bodyEntry({ body }: Operation, scope: ZodScope): string[] {
  if (!body) return []
  const media = Object.entries(body.content).map(([mediaType, content]) => {
    const inner = { ...scope, at: `${scope.at}.body` }
    const { schema = {} } = content
    if (isForm(mediaType)) return mediaEntry(mediaType, formExpression(content, inner))
    // Other bodies than JSON and forms reach the handler as the stream they are.
    const expression = isJson(mediaType) ? zodExpression(schema, inner) : 'z.unknown()'
    return `${quote(mediaType)}: { schema: ${expression} }`
  })
  return [
    `body: ${list('{', [`required: ${body.required ?? false}`, `content: ${list('{', media, '}')}`], '}')}`,
  ]
}

const mediaEntry = (mediaType: string, schema: string) =>
  `${quote(mediaType)}: ${list('{', [`schema: ${schema}`], '}')}`

/** A form's fields arrive as text and files. */
function formExpression({ schema = {}, encoding = {} }: MediaType, scope: ZodScope): string {
  const form = flattenAllOf(schema, scope.at, scope.components)
  const entries = Object.entries(form.properties ?? {}).map(([name, field]) => {
    const inner = { ...scope, at: `${scope.at}.${name}` }
    const types = encoding[name]?.contentType?.split(/,\s*/)
    const expression = textExpression(field, inner) + (types ? mimeCheck(field, types, inner) : '')
    return `${propertyKey(name)}: ${optionalExpression(expression, field, form.required?.includes(name) ?? false, inner)}`
  })
  return list(`${form.additionalProperties === false ? 'z.strictObject' : 'z.object'}({`, entries, '})')
}

function mimeCheck(field: SchemaOrBoolean, types: readonly string[], scope: ZodScope): string {
  if (typeof field === 'object' && isBinary(field)) return `.mime(${literal(types)})`
  if (types.length === 1 && types[0] === 'application/json') return ''
  throw new Error(`${scope.at}: a contentType is supported on files only`)
}

/** A value that arrives as text (path, query, header, form field), read as the type its schema has. */
function textExpression(schema: SchemaOrBoolean, scope: ZodScope): string {
  const expression = zodExpression(schema, scope)
  if (typeof schema === 'boolean') return expression
  const type = textualType(schema, scope.components)
  if (type === 'integer' || type === 'number') return `x.numeric(${expression})`
  if (type === 'boolean') return `x.truthValue(${expression})`
  if (type === 'object') return `x.jsonText(${expression})`
  if (type !== 'array') return expression

  const { items = true } = flattenAllOf(schema, scope.at, scope.components)
  const itemType = typeof items === 'object' ? textualType(items, scope.components) : 'string'
  if (itemType === 'integer' || itemType === 'number') return `x.numericItems(${expression})`
  if (itemType === 'string') return `x.repeated(${expression})`
  throw new Error(`${scope.at}: a repeated field may hold strings, numbers or files, not ${itemType}`)
}

function textualType(schema: Schema, components: SchemaComponents): string {
  const target = dereference(schema, components)
  if (target.allOf) return 'object'
  if (target.oneOf || target.anyOf)
    throw new Error('a union cannot be told from text; give the parameter one type')
  const constants = target.enum ?? (target.const === undefined ? [] : [target.const])
  const types = typesOf(target).filter((type) => type !== 'null')
  return types[0] ?? (constants.length > 0 ? typeof constants[0] : 'string')
}
