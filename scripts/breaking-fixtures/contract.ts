import type { JsonValue, OpenApiDocument } from '../codegen/document.ts'

export type Json = { [key: string]: JsonValue }

export const TEXT: Json = { type: 'string' }
export const NUMBER: Json = { type: 'integer' }
export const lamp = (properties: Json, ...required: string[]): Json => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
})

const json = (schema: Json): Json => ({ 'application/json': { schema } })

/** A GET that answers with the schema; further parts of the operation may be given. */
export const get = (reply: Json, operation: Json = {}): Json => ({
  get: { responses: { '200': { description: 'The lamp.', content: json(reply) } }, ...operation },
})

/** A POST that takes the schema. */
export const post = (body: Json, operation: Json = {}): Json => ({
  post: {
    requestBody: { required: true, content: json(body) },
    responses: { '204': { description: 'Done.' } },
    ...operation,
  },
})

/** A GET with one query parameter. */
export const withQuery = (schema: Json, parameter: Json = {}): Json =>
  get(TEXT, { parameters: [{ name: 'glow', in: 'query', schema, ...parameter }] })

/** What a contract says of one thing before and after; absent: nothing. */
export interface Case {
  base?: Json
  revision?: Json
  /** Something that we call instead of being called. */
  isWebhook?: true
}

/** Every case has a path of its own, so that one comparison judges all of them. */
export const placeOf = (name: string) => `/v1/${name.replaceAll(/\W+/g, '-')}`

/** The contract of all cases, before or after. Schemas that recur are components. */
export function contractOf(
  cases: Readonly<Record<string, Case>>,
  side: 'base' | 'revision',
  schemas: Json,
): OpenApiDocument {
  const entries = (isWebhook: boolean) =>
    Object.entries(cases).flatMap(([name, { [side]: item, isWebhook: mark = false }]) =>
      item && mark === isWebhook ? [[placeOf(name), item]] : [],
    )
  const document: Json = {
    openapi: '3.1.0',
    info: { title: 'Lamps', version: '1.0.0' },
    paths: Object.fromEntries(entries(false)),
    webhooks: Object.fromEntries(entries(true)),
    components: { schemas, securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } } },
  }
  // Untyped JSON becomes the typed document, as in the bundler.
  return document as unknown as OpenApiDocument
}
