import { headerOf, jsonSchemaOf, parametersOf } from './operation.js'

/**
 * A GET of one thing by its id can be cached: ETag out, If-None-Match in. (That a 304 goes with the latter is
 * `statuses`' to say.)
 */
export default function itemEtag(operation, _options, context) {
  const [, path] = context.path
  const found = operation.responses?.['200']
  if (!path.endsWith('}') || !jsonSchemaOf(found)) return []

  const missing = []
  if (!headerOf(found, 'ETag')) missing.push('an ETag header on 200')
  if (!parametersOf(operation, context).some(({ name }) => name === 'If-None-Match')) {
    missing.push('the parameter If-None-Match')
  }
  return missing.length === 0 ? [] : [{ message: `a GET of one item needs ${missing.join(' and ')}` }]
}
