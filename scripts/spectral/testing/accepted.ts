import { CREATE, GET, LAMP, LIST } from './document.ts'
import { type Fixture, FOUR, LIST_REPLY, NUMBER, parameter, path, SCHEMAS, TEXT, THREE } from './fixture.ts'

/** Each comes close to its rule and keeps all of them. */
export const ACCEPTED: readonly Fixture[] = [
  ['operation-id-verb-noun', 'several nouns', [[...GET, 'operationId'], 'getLampBulbOfRoom2']],
  ['path-segments', 'hyphens, an id and a verb', path('/v1/desk-lamps/{lamp_id}/switch')],
  ['path-segments', 'a verb behind a colon', path('/v1/lamps/{lamp_id}:resume')],
  ['path-segments', 'a verb on a collection', path('/v1/routes:preview')],
  ['path-segments', 'music has no plural', path('/v1/music/{music_id}')],
  ['path-segments', 'below an unversioned one', path('/health/live')],
  ['property-snake-case', 'a digit', [[...LAMP, 'p95_ms'], NUMBER]],
  ['header-case', 'a standard header', [[...LIST, 'parameters', 2], parameter('X-Request-ID', 'header')]],
  [
    'header-case',
    'a webhook, whose headers others name',
    [
      ['webhooks'],
      {
        lampBroke: {
          post: {
            parameters: [parameter('webhook-id', 'header')],
            responses: { 204: { description: 'Yes.' } },
          },
        },
      },
    ],
  ],
  ['unit-suffix', 'a unit', [[...LAMP, 'duration_sec'], NUMBER]],
  ['unit-suffix', 'a word', [[...LAMP, 'duration_policy'], TEXT]],
  ['unit-suffix', 'a share of one', [[...LAMP, 'success_rate'], NUMBER]],
  ['unit-suffix', 'a count', [[...LAMP, 'max_bulbs'], { type: 'integer' }]],
  ['unit-suffix', 'a quantity only inside a word', [[...LAMP, 'stage'], { type: 'integer' }]],
  [
    'idempotency-key',
    'a POST that makes nothing',
    [[...CREATE, 'parameters'], []],
    [[...CREATE, 'responses', '204'], { description: 'Done.' }],
    [[...CREATE, 'responses', '201']],
  ],
  [
    'list-pagination',
    'a list that is short by nature',
    [[...LIST, 'operationId'], 'listCapabilities'],
    [[...LIST_REPLY, 'headers']],
  ],
  [
    'error-envelope',
    'problem details beside it',
    [
      ['components', 'responses', 'Failure', 'content', 'application/problem+json'],
      { schema: { type: 'object' } },
    ],
  ],
  ['operation-scopes', 'one alternative', [[...GET, 'security'], [{ bearerAuth: ['read'] }]]],
  ['inline-object-size', 'three properties', [[...LAMP, 'base'], THREE]],
  ['inline-object-size', 'a named object', [[...SCHEMAS, 'Base'], FOUR]],
  [
    'inline-object-size',
    'a named object of two parts',
    [[...SCHEMAS, 'Base'], { allOf: [{ $ref: '#/components/schemas/Lamp' }, FOUR] }],
  ],
  ['no-nullable', 'null among the types', [[...LAMP, 'note'], { type: ['string', 'null'] }]],
]
