import { creationsOf, parametersOf } from './operation.js'

/** A POST that answers 201 or 202 makes something; only a required key lets a client send it again safely. */
export default function idempotencyKey(operation, _options, context) {
  if (creationsOf(operation).length === 0) return []
  const key = parametersOf(operation, context).find(
    ({ name, in: place }) => place === 'header' && name === 'Idempotency-Key',
  )
  return key?.required === true
    ? []
    : [{ message: 'a POST that answers 201 or 202 must require the header Idempotency-Key' }]
}
