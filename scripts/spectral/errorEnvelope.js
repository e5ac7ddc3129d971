import { jsonSchemaOf } from './operation.js'

/**
 * A response must carry JSON whose schema is an object with a required `error`, itself an object that requires each
 * of `options.fields`. The shape is judged, not the schema's name, so a fork may call it what it likes.
 */
export default function errorEnvelope(response, options) {
  const schema = jsonSchemaOf(response)
  if (!schema) return [{ message: 'an error needs an application/json body with the error envelope' }]
  if (!schema.required?.includes('error')) {
    return [{ message: 'the body is not the error envelope: it must require `error`' }]
  }
  const required = schema.properties?.error?.required ?? []
  const missing = options.fields.filter((field) => !required.includes(field))
  return missing.length === 0
    ? []
    : [{ message: `the error envelope must require ${missing.map((field) => `error.${field}`).join(', ')}` }]
}
