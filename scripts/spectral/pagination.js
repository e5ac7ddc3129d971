import { headerOf, jsonSchemaOf, parametersOf } from './operation.js'

const hasArray = (schema, name) => [schema?.properties?.[name]?.type].flat().includes('array')

/**
 * A list is paged: `cursor` and `limit` in (1 to `options.maxLimit`, with a default), required `items`, `next` and
 * `prev` out, and a Link header. Every operation named list... is a list, and so is whatever takes a cursor.
 */
export default function pagination(operation, options, context) {
  const { operationId = '' } = operation
  const parameters = parametersOf(operation, context)
  const parameter = (wanted) => parameters.find(({ name, in: place }) => place === 'query' && name === wanted)
  if (options.except.includes(operationId)) return []
  if (!operationId.startsWith('list') && !parameter('cursor')) return []

  const missing = []
  if (!parameter('cursor')) missing.push('the query parameter cursor')
  const { minimum, maximum, default: usual } = parameter('limit')?.schema ?? {}
  if (minimum !== 1 || maximum !== options.maxLimit || usual === undefined) {
    missing.push(`the query parameter limit, 1 to ${options.maxLimit} with a default`)
  }
  const page = operation.responses?.['200']
  const schema = jsonSchemaOf(page)
  if (!hasArray(schema, 'items')) missing.push('an array `items` in the reply')
  for (const name of ['items', 'next', 'prev']) {
    if (!schema?.required?.includes(name)) missing.push(`a required \`${name}\` in the reply`)
  }
  if (!headerOf(page, 'Link')) missing.push('a Link header on 200')
  return missing.length === 0 ? [] : [{ message: `a list needs ${missing.join(', ')}` }]
}
