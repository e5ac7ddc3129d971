import { parametersOf, securityOf, statusesOf } from './operation.js'

/** Every status that the operation can answer by what it takes, each with the reason. */
function expectedStatuses(operation, context) {
  const parameters = parametersOf(operation, context)
  const takes = (name) => parameters.some((parameter) => parameter.name === name)
  const reasons = [['500', 'always']]
  const add = (why, ...statuses) => reasons.push(...statuses.map((status) => [status, why]))

  if (securityOf(operation, context).length > 0) add('when secured', '401', '403', '429')
  const mediaTypes = Object.keys(operation.requestBody?.content ?? {})
  if (mediaTypes.length > 0) add('with a body', '413', '422')
  if (mediaTypes.some((mediaType) => mediaType !== '*/*')) add('with a body of a given type', '400', '415')
  if (parameters.length > 0) add('with parameters', '422')
  if (parameters.some((parameter) => parameter.in === 'path')) add('with an id in the path', '404')
  if (takes('Idempotency-Key')) add('with Idempotency-Key', '400', '409')
  if (takes('If-None-Match')) add('with If-None-Match', '304')
  if (takes('If-Match')) add('with If-Match', '412')
  return new Map(reasons)
}

/** A client can only handle what it was told of. */
export default function statuses(operation, _options, context) {
  const declared = statusesOf(operation)
  return [...expectedStatuses(operation, context)]
    .filter(([status]) => !declared.includes(status))
    .map(([status, why]) => ({ message: `declare ${status}: it can happen ${why}` }))
}
