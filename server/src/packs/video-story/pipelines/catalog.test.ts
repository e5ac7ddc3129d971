import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { OPS, types } from './catalog.ts'

test('every operation has a name of its own, and the contract names each of them', () => {
  const paths = contract.paths as unknown as Record<
    string,
    Record<string, { 'x-pipeline-ops'?: { op: string }[] }>
  >
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  const names = operations.flatMap((operation) => (operation['x-pipeline-ops'] ?? []).map(({ op }) => op))
  expect([...OPS.keys()].sort()).toEqual(names.toSorted())
  const { description } = contract.components.schemas.PipelineNode.properties.op
  for (const name of names) expect(description).toContain(`\`${name}\``)
})

test('what is made is read by the operation that shows it', () => {
  const readings = Object.fromEntries([...OPS.values()].map(({ op, reading }) => [op, reading.operationId]))
  expect(readings).toMatchObject({
    'script.create': 'getScript',
    'slideshow.render': 'getSlideshowVideo',
    'storyboard.render': 'getCompose',
    'compose.concat': 'getCompose',
    'story.create': 'getStory',
  })
})

test('types are those of the contract, with all that an envelope adds', () => {
  const story = OPS.get('story.create')?.made ?? {}
  const typeAt = (...path: string[]) => {
    let schema = story
    for (const name of path) {
      const next = types.field(schema, name)
      if (!('schema' in next)) return next.names
      schema = next.schema
    }
    return types.shapesOf(schema).map(({ type }) => type)
  }
  expect(typeAt('id')).toEqual(['string'])
  expect(typeAt('cost', 'amount_micros')).toEqual(['integer'])
  expect(typeAt('final', 'url')).toEqual(['string'])
  expect(typeAt('id', 'first')).toBeNull()
  expect(types.mismatch({ type: ['string', 'null'] }, { type: 'string' })).toBeNull()
  expect(types.mismatch({ type: 'number' }, { type: 'integer' })).toBeNull()
  expect(
    types.mismatch(
      { type: 'object', properties: { a: {} } },
      { type: 'object', required: ['b'], properties: { b: {} } },
    ),
  ).toBe('it has no b')
})
