import { CREATE, GET, LAMP, LIST } from './document.ts'
import {
  FAILURE,
  type Fixture,
  FOUR,
  HEALTH,
  LIST_JSON,
  LIST_REPLY,
  NUMBER,
  parameter,
  path,
  SCHEMAS,
  TEXT,
} from './fixture.ts'

/** Each breaks its rule, and no other. */
export const REFUSED: readonly Fixture[] = [
  ['oas3-schema', 'a misspelt key', [[...GET, 'sumary'], 'Get a lamp']],
  ['path-params', 'an undeclared path parameter', path('/v1/lamps/{lamp_id}/bulb', { parameters: [] })],
  ['path-keys-no-trailing-slash', 'a trailing slash', path('/health/')],
  ['path-not-include-query', 'a query in the path', path('/health/all?deep=1')],
  ['operation-parameters', 'a parameter twice', [[...LIST, 'parameters', 2], parameter('cursor', 'query')]],
  ['operation-success-response', 'no success', [[...HEALTH, 'responses', '204']]],
  [
    'duplicated-entry-in-enum',
    'a value twice',
    [
      [...LAMP, 'mood', 'enum'],
      ['warm', 'cold', 'warm'],
    ],
  ],
  [
    'typed-enum',
    'a value of another type',
    [
      [...LAMP, 'mood', 'enum'],
      ['warm', 'cold', 7],
    ],
  ],
  ['openapi-tags-uniqueness', 'a tag twice', [['tags', 1], { name: 'Lamps', description: 'Again.' }]],

  ['operation-operationId', 'none', [[...GET, 'operationId']]],
  ['operation-operationId-unique', 'one for two', [[...GET, 'operationId'], 'createLamp']],
  ['operation-id-verb-noun', 'no verb', [[...GET, 'operationId'], 'lamp']],
  ['operation-id-verb-noun', 'no noun', [[...GET, 'operationId'], 'get']],
  ['operation-id-verb-noun', 'snake_case', [[...GET, 'operationId'], 'get_lamp']],
  ['operation-id-verb-noun', 'a verb of its own', [[...GET, 'operationId'], 'fetchLamp']],

  ['path-segments', 'no version', path('/lamps')],
  ['path-segments', 'an underscore', path('/v1/desk_lamps')],
  ['path-segments', 'a capital', path('/v1/deskLamps')],
  ['path-segments', 'one where there are many', path('/v1/bulb/{bulb_id}')],
  ['path-segments', 'a path that only begins like an unversioned one', path('/healthy')],

  ['property-snake-case', 'camelCase', [[...LAMP, 'shadeColor'], TEXT]],
  ['property-snake-case', 'a hyphen', [[...LAMP, 'shade-color'], TEXT]],
  [
    'property-snake-case',
    'deep inside',
    [[...LAMP, 'parts'], { type: 'array', items: { properties: { aB: TEXT } } }],
  ],
  ['parameter-case', 'a camelCase query', [[...LIST, 'parameters', 2], parameter('sortBy', 'query')]],
  [
    'parameter-case',
    'in the components',
    [['components', 'parameters'], { By: parameter('sort-by', 'query') }],
  ],
  ['header-case', 'a lower-case header', [[...LIST, 'parameters', 2], parameter('x-trace', 'header')]],

  ['unit-suffix', 'a bare duration', [[...LAMP, 'duration'], NUMBER]],
  ['unit-suffix', 'a size in a list', [[...LAMP, 'sizes'], { type: 'array', items: NUMBER }]],
  ['unit-suffix', 'an optional rate', [[...LAMP, 'flicker_rate'], { type: ['number', 'null'] }]],
  ['unit-suffix', 'a choice', [[...LAMP, 'timeout'], { oneOf: [NUMBER, { type: 'null' }] }]],
  ['unit-suffix', 'a referenced number', [[...LAMP, 'width'], { $ref: '#/components/schemas/Pixels' }]],
  ['unit-suffix', 'an unknown unit', [[...LAMP, 'amount_stuff'], NUMBER]],
  ['unit-suffix', 'a parameter', [[...LIST, 'parameters', 2], parameter('min_height', 'query', NUMBER)]],

  ['info-description', 'none', [['info', 'description']]],
  ['operation-description', 'none', [[...GET, 'description']]],
  ['operation-summary', 'none', [[...GET, 'summary']]],
  ['oas3-parameter-description', 'none', [[...LIST, 'parameters', 0, 'description']]],
  ['tag-description', 'none', [['tags', 0, 'description']]],
  ['operation-tags', 'none', [[...GET, 'tags'], []]],
  [
    'operation-singular-tag',
    'two',
    [
      [...GET, 'tags'],
      ['Lamps', 'Bulbs'],
    ],
  ],
  ['operation-tag-defined', 'unknown', [[...GET, 'tags'], ['Light']]],

  ['idempotency-key', 'none', [[...CREATE, 'parameters'], []]],
  ['idempotency-key', 'optional', [[...CREATE, 'parameters', 0, 'required'], false]],
  [
    'idempotency-key',
    'in the query',
    [[...CREATE, 'parameters', 0], { ...parameter('idempotency_key', 'query') }],
  ],
  ['created-location', 'none', [[...CREATE, 'responses', '201', 'headers']]],
  [
    'created-location',
    'optional',
    [[...CREATE, 'responses', '201', 'headers', 'Location', 'required'], false],
  ],
  ['created-location', 'a 202 without', [[...CREATE, 'responses', '202'], { description: 'Later.' }]],

  ['item-etag', 'no ETag', [[...GET, 'responses', '200', 'headers']]],
  ['item-etag', 'no If-None-Match', [[...GET, 'parameters'], []]],
  [
    'list-pagination',
    'no cursor',
    [[...LIST, 'parameters'], [parameter('limit', 'query', { type: 'integer' })]],
  ],
  ['list-pagination', 'no largest limit', [[...SCHEMAS, 'Limit', 'maximum']]],
  ['list-pagination', 'another largest limit', [[...SCHEMAS, 'Limit', 'maximum'], 1000]],
  ['list-pagination', 'no usual limit', [[...SCHEMAS, 'Limit', 'default']]],
  [
    'list-pagination',
    'an optional `next`',
    [
      [...SCHEMAS, 'LampPage', 'required'],
      ['items', 'prev'],
    ],
  ],
  [
    'list-pagination',
    'items under another name',
    [[...SCHEMAS, 'LampPage'], { type: 'object', properties: { lamps: TEXT } }],
  ],
  ['list-pagination', 'no Link', [[...LIST_REPLY, 'headers']]],
  [
    'list-pagination',
    'a cursor in a GET of another name',
    [[...LIST, 'operationId'], 'getLamps'],
    [[...LIST_REPLY, 'headers']],
  ],

  ['error-envelope', 'no body', [[...GET, 'responses', '404'], { description: 'Gone.' }]],
  [
    'error-envelope',
    'a page',
    [[...GET, 'responses', '404'], { description: 'Gone.', content: { 'text/html': {} } }],
  ],
  ['error-envelope', 'an optional error', [[...FAILURE, 'required']]],
  [
    'error-envelope',
    'an optional field',
    [
      [...SCHEMAS, 'FailureBody', 'required'],
      ['code', 'message', 'field', 'docs', 'request_id'],
    ],
  ],

  ['operation-scopes', 'nothing said', [['security']]],
  ['operation-scopes', 'no scope', [[...GET, 'security'], [{ bearerAuth: [] }]]],
  ['operation-scopes', 'two scopes', [[...GET, 'security'], [{ bearerAuth: ['read', 'generate'] }]]],
  [
    'operation-scopes',
    'two schemes at once',
    [[...GET, 'security'], [{ bearerAuth: ['read'], apiKeyHeader: ['read'] }]],
  ],
  [
    'operation-scopes',
    'different scopes',
    [
      [...GET, 'security'],
      [{ bearerAuth: ['read'] }, { apiKeyHeader: ['admin'] }],
    ],
  ],
  [
    'operation-scopes',
    'open as an alternative',
    [
      [...GET, 'security'],
      [{ bearerAuth: ['read'] }, {}],
    ],
  ],

  ...['401', '403', '404', '422', '429', '500', '304'].map(
    (status): Fixture => ['required-statuses', `a GET without ${status}`, [[...GET, 'responses', status]]],
  ),
  ...['400', '401', '403', '409', '413', '415', '422', '429', '500'].map(
    (status): Fixture => [
      'required-statuses',
      `a POST without ${status}`,
      [[...CREATE, 'responses', status]],
    ],
  ),
  ['required-statuses', 'If-Match without 412', [[...GET, 'parameters', 1], parameter('If-Match', 'header')]],

  ['examples-present', 'a reply without', [[...LIST_JSON, 'examples']]],
  ['examples-present', 'a reply with an empty map', [[...LIST_JSON, 'examples'], {}]],
  [
    'examples-present',
    'a request without',
    [[...CREATE, 'requestBody', 'content', 'application/json', 'examples']],
  ],
  [
    'examples-present',
    'an error without',
    [['components', 'responses', 'Failure', 'content', 'application/json', 'examples']],
  ],
  ['parameter-example', 'none', [[...LIST, 'parameters', 0, 'example']]],
  [
    'example-matches',
    'a missing field',
    [[...LIST_JSON, 'examples', 'empty', 'value'], { items: [], next: null }],
  ],
  ['example-matches', 'a wrong type', [[...LIST_JSON, 'examples', 'empty', 'value', 'items'], 'none']],
  ['example-matches', 'a wrong parameter', [[...LIST, 'parameters', 1, 'example'], 500]],
  ['oas3-valid-schema-example', 'a default outside the enum', [[...LAMP, 'mood', 'default'], 'hot']],

  ['inline-object-size', 'in a property', [[...LAMP, 'base'], FOUR]],
  ['inline-object-size', 'in a list', [[...LAMP, 'bases'], { type: 'array', items: FOUR }]],
  ['inline-object-size', 'in a choice', [[...SCHEMAS, 'Base'], { oneOf: [FOUR] }]],
  [
    'inline-object-size',
    'in a reply',
    [[...HEALTH, 'responses', '200'], { description: 'On.', content: { 'text/json': { schema: FOUR } } }],
  ],
  ['no-nullable', 'in a component', [[...LAMP, 'mood', 'nullable'], true]],
  ['no-nullable', 'in a parameter', [[...LIST, 'parameters', 0, 'schema', 'nullable'], true]],
]
