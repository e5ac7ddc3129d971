import { type Change, LIST } from './document.ts'

/** A rule of `spectral.yaml`, what the document shows, and how it comes about. */
export type Fixture = readonly [rule: string, shows: string, ...changes: Change[]]

export const HEALTH = ['paths', '/health', 'get']
export const LIST_REPLY = [...LIST, 'responses', '200']
export const LIST_JSON = [...LIST_REPLY, 'content', 'application/json']
export const SCHEMAS = ['components', 'schemas']
export const FAILURE = [...SCHEMAS, 'Failure']
const FAILED = { $ref: '#/components/responses/Failure' }
export const NUMBER = { type: 'number' }
export const TEXT = { type: 'string' }
export const FOUR = { type: 'object', properties: { a: TEXT, b: TEXT, c: TEXT, d: TEXT } }
export const THREE = { type: 'object', properties: { a: TEXT, b: TEXT, c: TEXT } }

export const parameter = (name: string, place: string, schema: unknown = TEXT) => ({
  name,
  in: place,
  description: 'It matters.',
  schema,
  example: schema === TEXT ? 'abc' : 1,
  ...(place === 'path' ? { required: true } : {}),
})

/** A further path, open to all, that answers 204. */
export function path(name: string, operation: Record<string, unknown> = {}): Change {
  const ids = [...name.matchAll(/\{(\w+)\}/g)].map(([, id = '']) => parameter(id, 'path'))
  const item = {
    operationId: 'getOther',
    tags: ['Lamps'],
    summary: 'Other',
    description: 'Another one.',
    security: [],
    parameters: ids,
    responses: { 204: { description: 'Yes.' }, 404: FAILED, 422: FAILED, 500: FAILED },
    ...operation,
  }
  return [['paths', name], { get: item }]
}
