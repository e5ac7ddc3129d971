import { parse } from 'yaml'

/** A small contract that keeps every rule of `spectral.yaml`: a collection of lamps that can be listed, made and read. */
const LAMPS = `
openapi: 3.1.0
info:
  title: Lamps
  version: 1.0.0
  description: Things that glow.
  license: { name: None, identifier: LicenseRef-None }
servers: [{ url: http://localhost:4000 }]
security: [{ bearerAuth: [read] }, { apiKeyHeader: [read] }]
tags: [{ name: Lamps, description: Each glows. }, { name: Bulbs, description: Parts of lamps. }]
paths:
  /health:
    get:
      operationId: getHealth
      tags: [Lamps]
      summary: Is it on
      description: For monitors.
      security: []
      responses:
        '204': { description: It is. }
        '500': { $ref: '#/components/responses/Failure' }
  /v1/lamps:
    get:
      operationId: listLamps
      tags: [Lamps]
      summary: List lamps
      description: Newest first.
      parameters:
        - { name: cursor, in: query, description: Where to go on., schema: { type: string }, example: abc }
        - { name: limit, in: query, description: How many., schema: { $ref: '#/components/schemas/Limit' }, example: 50 }
      responses:
        '200':
          description: A page.
          headers: { Link: { schema: { type: string } } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/LampPage' }
              examples: { empty: { value: { items: [], next: null, prev: null } } }
        '401': { $ref: '#/components/responses/Failure' }
        '403': { $ref: '#/components/responses/Failure' }
        '422': { $ref: '#/components/responses/Failure' }
        '429': { $ref: '#/components/responses/Failure' }
        '500': { $ref: '#/components/responses/Failure' }
    post:
      operationId: createLamp
      tags: [Lamps]
      summary: Make a lamp
      description: It is there at once.
      security: [{ bearerAuth: [generate] }, { apiKeyHeader: [generate] }]
      parameters:
        - name: Idempotency-Key
          in: header
          required: true
          description: One a lamp.
          schema: { type: string }
          example: abc
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Lamp' }
            examples: { desk: { value: { id: lamp_1, height_px: 40, mood: warm } } }
      responses:
        '201':
          description: Made.
          headers: { Location: { required: true, schema: { type: string } } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Lamp' }
              examples: { desk: { value: { id: lamp_1, height_px: 40, mood: warm } } }
        '400': { $ref: '#/components/responses/Failure' }
        '401': { $ref: '#/components/responses/Failure' }
        '403': { $ref: '#/components/responses/Failure' }
        '409': { $ref: '#/components/responses/Failure' }
        '413': { $ref: '#/components/responses/Failure' }
        '415': { $ref: '#/components/responses/Failure' }
        '422': { $ref: '#/components/responses/Failure' }
        '429': { $ref: '#/components/responses/Failure' }
        '500': { $ref: '#/components/responses/Failure' }
  /v1/lamps/{lamp_id}:
    parameters:
      - { name: lamp_id, in: path, required: true, description: The lamp., schema: { type: string }, example: lamp_1 }
    get:
      operationId: getLamp
      tags: [Lamps]
      summary: Get a lamp
      description: As it stands.
      parameters:
        - { name: If-None-Match, in: header, description: What you have., schema: { type: string }, example: '"1"' }
      responses:
        '200':
          description: The lamp.
          headers: { ETag: { schema: { type: string } } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Lamp' }
              examples: { desk: { value: { id: lamp_1, height_px: 40, mood: warm } } }
        '304': { description: As you have it. }
        '401': { $ref: '#/components/responses/Failure' }
        '403': { $ref: '#/components/responses/Failure' }
        '404': { $ref: '#/components/responses/Failure' }
        '422': { $ref: '#/components/responses/Failure' }
        '429': { $ref: '#/components/responses/Failure' }
        '500': { $ref: '#/components/responses/Failure' }
components:
  securitySchemes:
    bearerAuth: { type: http, scheme: bearer }
    apiKeyHeader: { type: apiKey, in: header, name: X-Api-Key }
  responses:
    Failure:
      description: It did not work.
      content:
        application/json:
          schema: { $ref: '#/components/schemas/Failure' }
          examples:
            broken:
              value:
                error: { code: broken, message: It broke., field: null, hint: null, docs: /docs, request_id: req_1 }
  schemas:
    Limit: { type: integer, minimum: 1, maximum: 200, default: 50 }
    Pixels: { type: integer }
    Lamp:
      type: object
      required: [id]
      properties:
        id: { type: string }
        height_px: { $ref: '#/components/schemas/Pixels' }
        mood: { type: string, enum: [warm, cold] }
        shade: { $ref: '#/components/schemas/Shade' }
    Shade:
      type: object
      properties:
        of:
          description: The lamp it hangs on; schemas may refer to each other.
          oneOf: [{ $ref: '#/components/schemas/Lamp' }, { type: 'null' }]
    LampPage:
      type: object
      required: [items, next, prev]
      properties:
        items: { type: array, items: { $ref: '#/components/schemas/Lamp' } }
        next: { type: [string, 'null'] }
        prev: { type: [string, 'null'] }
    Failure:
      type: object
      required: [error]
      properties: { error: { $ref: '#/components/schemas/FailureBody' } }
    FailureBody:
      type: object
      required: [code, message, field, hint, docs, request_id]
      properties:
        code: { type: string }
        message: { type: string }
        field: { type: [string, 'null'] }
        hint: { type: [string, 'null'] }
        docs: { type: string }
        request_id: { type: string }
`

/** Where in the document, key by key. */
export type Place = readonly (string | number)[]

/** A place and what to put there; without a value the place is emptied. */
export type Change = readonly [place: Place, value?: unknown]

export const LIST = ['paths', '/v1/lamps', 'get'] as const
export const CREATE = ['paths', '/v1/lamps', 'post'] as const
export const GET = ['paths', '/v1/lamps/{lamp_id}', 'get'] as const
export const LAMP = ['components', 'schemas', 'Lamp', 'properties'] as const

function apply(document: unknown, [place, value]: Change): void {
  let node = document
  for (const key of place.slice(0, -1)) node = Reflect.get(Object(node), key)
  const last = place.at(-1)
  if (last === undefined || typeof node !== 'object' || node === null) {
    throw new Error(`${place.join('.')} leads nowhere`)
  }
  if (value === undefined) Reflect.deleteProperty(node, last)
  else Reflect.set(node, last, value)
}

/** A fresh copy of the document, changed. Throws when a change's place does not exist. */
export function lampsWith(changes: readonly Change[]): unknown {
  const document: unknown = parse(LAMPS)
  for (const change of changes) apply(document, change)
  return document
}
