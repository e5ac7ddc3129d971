import { type Case, get, type Json, lamp, NUMBER, post, TEXT, withQuery } from './contract.ts'

const OK = { description: 'Yes.' }
const optional = (schema: Json): Json => ({ ...schema, type: [String(schema.type), 'null'] })
const oneOf = (...options: Json[]): Json => ({ oneOf: options })
const words = (...values: string[]): Json => ({ type: 'string', enum: values })
const replies = (responses: Json): Json => ({ get: { responses } })
const secured = (...scopes: string[]): Json => get(TEXT, { security: [{ bearerAuth: scopes }] })
const events = (event: string): Json =>
  replies({
    '200': {
      description: 'A stream.',
      content: {
        'text/event-stream': {
          schema: { type: 'string' },
          'x-sse-event-schema': { $ref: `#/components/schemas/${event}` },
        },
      },
    },
  })
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** Each breaks a client. */
export const BREAKS: Readonly<Record<string, Case>> = {
  'removed path': { base: get(TEXT) },
  'removed operation': { base: { ...get(TEXT), ...post(TEXT) }, revision: get(TEXT) },
  'renamed operationId': {
    base: get(TEXT, { operationId: 'getLamp' }),
    revision: get(TEXT, { operationId: 'readLamp' }),
  },
  'another scope': { base: secured('read'), revision: secured('admin') },
  'security added': { base: get(TEXT, { security: [] }), revision: secured('read') },

  'removed success status': { base: replies({ '200': OK, '202': OK }), revision: replies({ '200': OK }) },
  'removed error status': { base: replies({ '200': OK, '409': OK }), revision: replies({ '200': OK }) },
  'removed response media type': {
    base: replies({ '200': { ...OK, content: { 'text/vtt': {}, 'text/srt': {} } } }),
    revision: replies({ '200': { ...OK, content: { 'text/vtt': {} } } }),
  },
  'removed response header': {
    base: replies({ '200': { ...OK, headers: { ETag: { schema: TEXT } } } }),
    revision: replies({ '200': OK }),
  },
  'removed response field': {
    base: get(lamp({ id: TEXT, mood: TEXT }, 'id')),
    revision: get(lamp({ id: TEXT }, 'id')),
  },
  'response field no longer required': {
    base: get(lamp({ id: TEXT }, 'id')),
    revision: get(lamp({ id: TEXT })),
  },
  'widened response nullability': {
    base: get(lamp({ id: TEXT }, 'id')),
    revision: get(lamp({ id: optional(TEXT) }, 'id')),
  },
  'response reference may be null': {
    base: get(lamp({ bulb: reference('Bulb') }, 'bulb')),
    revision: get(lamp({ bulb: oneOf(reference('Bulb'), { type: 'null' }) }, 'bulb')),
  },
  'changed response type': { base: get(lamp({ id: TEXT })), revision: get(lamp({ id: NUMBER })) },
  'changed type in a response list': {
    base: get({ type: 'array', items: TEXT }),
    revision: get({ type: 'array', items: NUMBER }),
  },
  'new value of a response enum': {
    base: get(words('on', 'off')),
    revision: get(words('on', 'off', 'broken')),
  },
  'new value of a response enum that only now says it grows': {
    base: get(words('on')),
    revision: get({ ...words('on', 'off'), description: 'Extensible enum.' }),
  },
  'loosened response limit': {
    base: get({ type: 'integer', maximum: 10 }),
    revision: get({ type: 'integer', maximum: 20 }),
  },

  'new required request field': {
    base: post(lamp({ id: TEXT }, 'id')),
    revision: post(lamp({ id: TEXT, mood: TEXT }, 'id', 'mood')),
  },
  'request field becomes required': {
    base: post(lamp({ id: TEXT })),
    revision: post(lamp({ id: TEXT }, 'id')),
  },
  'removed request field': {
    base: post(lamp({ id: TEXT, mood: TEXT })),
    revision: post(lamp({ id: TEXT })),
  },
  'narrowed request enum': { base: post(words('on', 'off')), revision: post(words('on')) },
  'a request enum where anything went': { base: post(TEXT), revision: post(words('on')) },
  'changed request type': { base: post(lamp({ id: TEXT })), revision: post(lamp({ id: NUMBER })) },
  'narrowed request number': { base: post({ type: 'number' }), revision: post({ type: 'integer' }) },
  'narrowed request nullability': { base: post(optional(TEXT)), revision: post(TEXT) },
  'removed request alternative': { base: post(oneOf(TEXT, NUMBER)), revision: post(oneOf(TEXT)) },
  'tightened maximum': { base: post({ ...NUMBER, maximum: 9 }), revision: post({ ...NUMBER, maximum: 8 }) },
  'tightened minimum': { base: post({ ...NUMBER, minimum: 1 }), revision: post({ ...NUMBER, minimum: 2 }) },
  'a limit where there was none': { base: post(TEXT), revision: post({ ...TEXT, maxLength: 100 }) },
  'tightened length': { base: post({ ...TEXT, maxLength: 9 }), revision: post({ ...TEXT, maxLength: 8 }) },
  'a pattern where there was none': { base: post(TEXT), revision: post({ ...TEXT, pattern: '^a' }) },
  'tightened count': {
    base: post({ type: 'array', items: TEXT, maxItems: 9 }),
    revision: post({ type: 'array', items: TEXT, maxItems: 8 }),
  },
  'unknown request fields no longer allowed': {
    base: post({ ...lamp({ id: TEXT }), additionalProperties: true }),
    revision: post(lamp({ id: TEXT })),
  },
  'removed request media type': {
    base: post(TEXT, { requestBody: { content: { 'text/plain': {}, 'text/markdown': {} } } }),
    revision: post(TEXT, { requestBody: { content: { 'text/plain': {} } } }),
  },
  'request body becomes required': {
    base: post(TEXT, { requestBody: { content: { 'text/plain': {} } } }),
    revision: post(TEXT, { requestBody: { required: true, content: { 'text/plain': {} } } }),
  },

  'new required parameter': { base: get(TEXT), revision: withQuery(TEXT, { required: true }) },
  'parameter becomes required': { base: withQuery(TEXT), revision: withQuery(TEXT, { required: true }) },
  'removed parameter': { base: withQuery(TEXT), revision: get(TEXT) },
  'changed parameter type': { base: withQuery(TEXT), revision: withQuery(NUMBER) },
  'narrowed parameter enum': { base: withQuery(words('on', 'off')), revision: withQuery(words('on')) },
  'tightened parameter limit': {
    base: withQuery({ ...NUMBER, maximum: 200 }),
    revision: withQuery({ ...NUMBER, maximum: 100 }),
  },

  'changed default': {
    base: withQuery({ ...NUMBER, default: 3 }),
    revision: withQuery({ ...NUMBER, default: 4 }),
  },

  'new required field of a schema that is also a reply': {
    base: { ...get(reference('Shared')), ...post(reference('Shared')) },
    revision: { ...get(reference('Shared')), ...post(reference('Shared')) },
  },
  'removed field of a schema that contains itself': {
    base: get(reference('Tree')),
    revision: get(reference('Tree')),
  },

  'another event in a stream': { base: events('Bulb'), revision: events('Socket') },
  'removed webhook field': {
    base: post(lamp({ id: TEXT, mood: TEXT })),
    revision: post(lamp({ id: TEXT })),
    isWebhook: true,
  },
  'removed webhook': { base: post(TEXT), isWebhook: true },
}

/** None breaks a client. */
export const ADDITIONS: Readonly<Record<string, Case>> = {
  'nothing at all': { base: get(TEXT), revision: get(TEXT) },
  'new path': { revision: get(TEXT) },
  'new operation': { base: get(TEXT), revision: { ...get(TEXT), ...post(TEXT) } },
  'new error status': { base: replies({ '200': OK }), revision: replies({ '200': OK, '409': OK }) },
  'new response header': {
    base: replies({ '200': OK }),
    revision: replies({ '200': { ...OK, headers: { ETag: { schema: TEXT } } } }),
  },
  'new response field': {
    base: get(lamp({ id: TEXT })),
    revision: get(lamp({ id: TEXT, mood: TEXT }, 'mood')),
  },
  'response field always there': { base: get(lamp({ id: TEXT })), revision: get(lamp({ id: TEXT }, 'id')) },
  'response never null any more': { base: get(optional(TEXT)), revision: get(TEXT) },
  'narrowed response enum': { base: get(words('on', 'off')), revision: get(words('on')) },
  'new value of an extensible response enum': {
    base: get(reference('Mood')),
    revision: get(reference('Mood')),
  },

  'new optional request field': {
    base: post(lamp({ id: TEXT }, 'id')),
    revision: post(lamp({ id: TEXT, mood: TEXT }, 'id')),
  },
  'request field becomes optional': {
    base: post(lamp({ id: TEXT }, 'id')),
    revision: post(lamp({ id: TEXT })),
  },
  'widened request enum': { base: post(words('on')), revision: post(words('on', 'off')) },
  'widened request nullability': { base: post(TEXT), revision: post(optional(TEXT)) },
  'new request alternative': { base: post(oneOf(TEXT)), revision: post(oneOf(TEXT, NUMBER)) },
  'loosened maximum': { base: post({ ...NUMBER, maximum: 8 }), revision: post({ ...NUMBER, maximum: 9 }) },
  'loosened length': { base: post({ ...TEXT, minLength: 2 }), revision: post({ ...TEXT, minLength: 1 }) },
  'limit gone': { base: post({ ...TEXT, maxLength: 100 }), revision: post(TEXT) },
  'new request media type': {
    base: post(TEXT, { requestBody: { content: { 'text/plain': {} } } }),
    revision: post(TEXT, { requestBody: { content: { 'text/plain': {}, 'text/markdown': {} } } }),
  },
  'new optional parameter': { base: get(TEXT), revision: withQuery(TEXT) },
  'loosened parameter limit': {
    base: withQuery({ ...NUMBER, maximum: 100 }),
    revision: withQuery({ ...NUMBER, maximum: 200 }),
  },
  'new default': { base: withQuery(NUMBER), revision: withQuery({ ...NUMBER, default: 3 }) },
  'a schema gets a name': { base: post(lamp({ watt: NUMBER }, 'watt')), revision: post(reference('Bulb')) },
  'a schema gets another name': { base: get(reference('Bulb')), revision: get(reference('Light')) },
  deprecation: { base: get(TEXT), revision: get(TEXT, { deprecated: true }) },
  'other words': {
    base: get(TEXT),
    revision: get(TEXT, { summary: 'Get a lamp', description: 'As it stands.' }),
  },
  'new webhook field': {
    base: post(lamp({ id: TEXT })),
    revision: post(lamp({ id: TEXT, mood: TEXT })),
    isWebhook: true,
  },
  'new webhook': { revision: post(TEXT), isWebhook: true },
}

/** What the cases refer to, before and after. */
export const SCHEMAS: Readonly<Record<'base' | 'revision', Json>> = {
  base: {
    Bulb: lamp({ watt: NUMBER }, 'watt'),
    Socket: lamp({ screw: TEXT }, 'screw'),
    Shared: lamp({ id: TEXT }),
    Tree: lamp({ id: TEXT, branches: { type: 'array', items: reference('Tree') } }),
    Mood: { type: 'string', description: 'Extensible enum.', enum: ['warm', 'cold'] },
  },
  revision: {
    Bulb: lamp({ watt: NUMBER }, 'watt'),
    Socket: lamp({ screw: TEXT }, 'screw'),
    Light: lamp({ watt: NUMBER }, 'watt'),
    Shared: lamp({ id: TEXT }, 'id'),
    Tree: lamp({ branches: { type: 'array', items: reference('Tree') } }),
    Mood: { type: 'string', description: 'Extensible enum.', enum: ['warm', 'cold', 'hot'] },
  },
}
