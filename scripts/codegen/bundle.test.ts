import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPacks } from './bundle.ts'
import { readPointer } from './document.ts'
import { mergePacks } from './merge.ts'
import { openWorkshop } from './testing/workshop.ts'

let workshop: ReturnType<typeof openWorkshop>
beforeEach(() => {
  workshop = openWorkshop()
})
afterEach(() => workshop.close())

/** A small pack beside the others; `more` is YAML at the top level. */
const addPack = (name: string, more: string) =>
  writeFileSync(
    join(workshop.specs, `${name}.yaml`),
    `openapi: 3.1.0\ninfo: { title: ${name}, version: 1.10.0 }\nsecurity: [{ bearerAuth: [generate] }]\n${more}`,
  )
const operation = (path: string, id: string) =>
  `paths:\n  ${path}:\n    get:\n      operationId: ${id}\n      responses: { '204': { description: Nothing. } }\n`

const merged = () => mergePacks(readPacks(workshop.specs))

describe('bundling', () => {
  test('a pack is every spec but the shared one', () => {
    addPack('another', operation('/v1/things', 'getThing'))
    expect(readPacks(workshop.specs).map(({ name }) => name)).toEqual(['another', 'constructs'])
  })

  test('components of the shared file come under their own names, with what they need', () => {
    const [pack] = readPacks(workshop.specs)
    expect(pack?.document.components?.schemas).toHaveProperty('ErrorResponse')
    expect(readPointer(pack?.document, '/paths/~1v1~1trees/get/responses/422')).toEqual({
      $ref: '#/components/responses/Problem',
    })
    const media = readPointer(
      pack?.document,
      '/paths/~1v1~1ticks/get/responses/200/content/text~1event-stream',
    )
    expect(media).toMatchObject({ 'x-sse-event-schema': { $ref: '#/components/schemas/Tick' } })
  })

  test('an example in a file takes the place of its reference', () => {
    const [pack] = readPacks(workshop.specs)
    const media = readPointer(pack?.document, '/paths/~1v1~1trees/post/requestBody/content/application~1json')
    expect(media).toMatchObject({ examples: { leaf: { value: { name: 'a tree', kind: 'leaf' } } } })
  })

  test.each([
    ['./examples/none.json', 'none.json does not exist'],
    ['./nowhere.yaml#/components/schemas/A', 'nowhere.yaml does not exist'],
    ['./common.yaml#/components/schemas/Nobody', 'common.yaml#/components/schemas/Nobody does not exist'],
    ['./common.yaml#/info', 'must name a component'],
  ])('the reference %s is refused', (reference, message) => {
    addPack('wrong', `paths: {}\ncomponents: { schemas: { A: { items: { $ref: '${reference}' } } } }\n`)
    expect(() => readPacks(workshop.specs)).toThrow(message)
  })

  test('a component defined here and in the shared file is refused', () => {
    addPack(
      'twice',
      "paths: {}\ncomponents: { schemas: { Tick: { type: string }, A: { $ref: './common.yaml#/components/schemas/Tick' } } }\n",
    )
    expect(() => readPacks(workshop.specs)).toThrow(
      'schemas/Tick is defined in twice.yaml and in common.yaml',
    )
  })

  test('a comma in an unquoted YAML text is found', () => {
    addPack('comma', 'paths: {}\ncomponents: { schemas: { A: { description: One, for all. } } }\n')
    expect(() => readPacks(workshop.specs)).toThrow('comma.yaml: quote the text before "for all."')
  })
})

describe('merging', () => {
  test('keeps what each pack asks for: security, and the highest version', () => {
    addPack('another', operation('/v1/things', 'getThing'))
    const document = merged()
    expect(document.info.version).toBe('1.10.0')
    expect(document.security).toEqual([{ bearerAuth: ['generate'] }])
    expect(document.paths?.['/v1/trees']?.get?.security).toEqual([
      { bearerAuth: ['read'] },
      { apiKey: ['read'] },
    ])
    expect(document.paths?.['/v1/trees/{tree_id}']?.delete?.security).toEqual([])
  })

  test.each([
    ['a path and method', operation('/v1/trees', 'getThing'), 'get /v1/trees is defined by another pack too'],
    ['an operationId', operation('/v1/things', 'getTree'), 'operationId getTree is used twice'],
    [
      'a component with another meaning',
      'paths: {}\ncomponents: { schemas: { Leaf: { type: string } } }\n',
      'component schemas/Leaf differs between packs',
    ],
  ])('%s twice is refused', (_, more, message) => {
    addPack('rival', more)
    expect(merged).toThrow(message)
  })

  test('the same component in two packs is one', () => {
    addPack(
      'friend',
      "paths: {}\ncomponents: { schemas: { A: { $ref: './common.yaml#/components/schemas/Tick' } } }\n",
    )
    expect(merged().components?.schemas).toHaveProperty('Tick')
  })
})
