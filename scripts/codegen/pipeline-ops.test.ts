import { expect, test } from 'vitest'
import { pipelineOpsOf } from './pipeline-ops.ts'

const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/TreeCreate' } } } }
const read = (entries: unknown, more: object = {}) =>
  pipelineOpsOf({ 'x-pipeline-ops': entries }, { body, idempotent: true, ...more })

test('an operation has the names that its spec gives it, and is read by its own body unless one of its shapes is named', () => {
  expect(pipelineOpsOf({}, { body, idempotent: true })).toEqual([])
  expect(read([{ op: 'tree.create' }])).toEqual([{ op: 'tree.create', body: 'TreeCreate', textFor: null }])
  expect(read([{ op: 'tree.graft', body: 'TreeFromTwig', text_for: 'twig' }])).toEqual([
    { op: 'tree.graft', body: 'TreeFromTwig', textFor: 'twig' },
  ])
})

test('what pipelines could not run is refused', () => {
  expect(() => read([{ op: 'createTree' }])).toThrow('x-pipeline-ops must be a list')
  expect(() => read({ op: 'tree.create' })).toThrow('x-pipeline-ops must be a list')
  expect(() => read([{ op: 'tree.create', textFor: 'twig' }])).toThrow('x-pipeline-ops must be a list')
  expect(() => read([{ op: 'tree.create', body: 7 }])).toThrow('x-pipeline-ops must be a list')
  const onlyMaking = 'only an operation that makes something from a JSON component'
  expect(() => read([{ op: 'tree.get' }], { idempotent: false })).toThrow(onlyMaking)
  expect(() => read([{ op: 'tree.create' }], { body: undefined })).toThrow(onlyMaking)
})
