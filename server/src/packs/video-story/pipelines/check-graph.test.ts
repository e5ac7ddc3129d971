import { describe, expect, test } from 'vitest'
import { board, faultsOf, music } from './check.testkit.ts'

describe('names, lists and conditions', () => {
  test('names that are taken or have a meaning', () => {
    expect(faultsOf({ graph: [board, { ...music, id: 'board' }] })).toMatchObject({
      code: 'invalid_param',
      field: 'graph.1.id',
      message: "graph.0 is called 'board' already.",
    })
    expect(faultsOf({ graph: [{ ...board, id: 'input' }] }).field).toBe('graph.0.id')
    const twice = [
      { name: 'text', type: 'string' },
      { name: 'text', type: 'string' },
    ]
    expect(faultsOf({ inputs: twice, graph: [board] }).field).toBe('inputs.1.name')
  })

  test('what is no list cannot be gone through', () => {
    const each = { id: 'each', op: 'images.create', in: { prompt: '@item' }, for_each: '@board.title' }
    expect(faultsOf({ graph: [board, each] })).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.1.for_each',
      message: '@board.title cannot be gone through: it is a text, and a list is wanted.',
    })
    expect(faultsOf({ graph: [board, { ...each, for_each: '@item.shots' }] }).field).toBe('graph.1.for_each')
  })

  test('conditions that compare what cannot be compared', () => {
    const when = (condition: object) => faultsOf({ graph: [board, { ...music, when: condition }] })
    expect(when({ value: '@board.title', is: 'less', to: 3 })).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.1.when.value',
    })
    expect(when({ value: '@board.duration_sec', is: 'greater', to: 'long' })).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.1.when.to',
    })
    expect(when({ value: '@board.duration_sec', is: 'equal', to: true })).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.1.when.to',
    })
    expect(when({ value: '@board.nothing', is: 'empty' })).toMatchObject({
      code: 'unknown_reference',
      field: 'graph.1.when.value',
    })
  })

  test('all faults of a graph are told at once', () => {
    const graph = [
      { id: 'a', op: 'music.create', in: { duration_sec: 1, tempo: 1 } },
      { id: 'b', op: 'images.create', in: { prompt: '@a.stems' } },
    ]
    expect(faultsOf({ graph })).toMatchObject({ field: 'graph.0.in.duration_sec', count: 3 })
  })
})
