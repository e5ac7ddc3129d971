import type { PipelineNode } from '@potterlabs/generated/video-story/schemas.ts'
import { PipelineCreate } from '@potterlabs/generated/video-story/schemas.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPipeline } from './check.ts'
import { needsOf, orderOf } from './graph.ts'

const idOf = (index: number) => `n${index}`

/** A node that refers to others: in what it is given, in its condition, or in the list it goes through. */
function nodeOf(id: string, needs: readonly { id: string; how: 'in' | 'when' | 'for_each' }[]): PipelineNode {
  const by = (how: string) => needs.filter((need) => need.how === how).map((need) => need.id)
  const [condition, ...moreConditions] = by('when')
  const [list, ...moreLists] = by('for_each')
  const clips = [...by('in'), ...moreConditions, ...moreLists].map((need) => `@${need}.id`)
  return {
    id,
    op: 'compose.concat',
    in: { clips: clips.length > 0 ? clips : ['vid_1'] },
    ...(condition ? { when: { value: `@${condition}.id`, is: 'not_empty' as const, to: null } } : {}),
    ...(list ? { for_each: `@${list}.clip_ids` } : {}),
  }
}

const links = fc.record({ from: fc.nat(11), to: fc.nat(11), how: fc.constantFrom('in', 'when', 'for_each') })

/** Graphs in which every reference leads from a later node to an earlier one, written in any order. */
const acyclic = fc
  .record({
    size: fc.integer({ min: 1, max: 12 }),
    drawn: fc.array(links, { maxLength: 30 }),
    shuffle: fc.array(fc.nat()),
  })
  .map(({ size, drawn, shuffle }) => {
    const nodes = Array.from({ length: size }, (_, index) =>
      nodeOf(
        idOf(index),
        drawn
          .filter(({ from, to }) => from === index && to < index)
          .map(({ to, how }) => ({ id: idOf(to), how })),
      ),
    )
    return nodes
      .map((node, index) => ({ node, rank: shuffle[index] ?? index }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ node }) => node)
  })

/** Clips of a node with for_each are lists in a list, which no operation takes: only acyclic graphs without are whole. */
const withoutLists = acyclic.map((graph) => graph.map(({ for_each: _, ...node }) => node))

describe('the order of a graph', () => {
  test('has every node once, each after those it refers to', () => {
    fc.assert(
      fc.property(acyclic, (graph) => {
        const found = orderOf(graph)
        if (!('order' in found)) return false
        const place = new Map(found.order.map((node, index) => [node.id, index]))
        expect(place.size).toBe(graph.length)
        for (const node of graph) {
          for (const need of needsOf(node)) expect(place.get(need)).toBeLessThan(place.get(node.id) ?? -1)
        }
        return true
      }),
    )
  })

  test('there is one whenever a pipeline is accepted', () => {
    fc.assert(
      fc.property(withoutLists, (graph) => {
        expect(checkPipeline(PipelineCreate.parse({ name: 'Any', graph }))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('there is none with a circle, which is named', () => {
    const circles = fc.record({
      graph: withoutLists,
      length: fc.integer({ min: 1, max: 6 }),
      how: fc.constantFrom('in' as const, 'when' as const),
    })
    fc.assert(
      fc.property(circles, ({ graph, length, how }) => {
        const ids = Array.from({ length }, (_, index) => `c${index}`)
        const circle = ids.map((id, index) => nodeOf(id, [{ id: ids[(index + 1) % length] ?? '', how }]))
        const whole = { name: 'Round', graph: [...graph, ...circle] }
        const said = `No node of a circle can begin: ${[...ids, 'c0'].join(' -> ')}.`
        expect(() => checkPipeline(PipelineCreate.parse(whole))).toThrow(said)
      }),
      { numRuns: 30 },
    )
  })
})
