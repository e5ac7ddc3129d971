import type { PipelineNode } from '@potterlabs/generated/video-story/schemas.ts'
import { referencesIn } from './references.ts'

/** Names that are no node's: what references may begin with besides. */
export const RESERVED = ['input', 'item'] as const

/** A node's references with their places in it. */
export const nodeReferences = ({ in: given, when, for_each }: PipelineNode) =>
  referencesIn({
    in: given,
    ...(when ? { when: { value: when.value } } : {}),
    ...(for_each === undefined ? {} : { for_each }),
  })

/** The nodes that a node refers to, each once. */
export function needsOf(node: PipelineNode): string[] {
  const roots = nodeReferences(node).map(({ root }) => root)
  return [...new Set(roots)].filter((root) => !RESERVED.some((reserved) => reserved === root))
}

/**
 * The nodes in an order in which each comes after those it refers to, otherwise as they were written; or a circle that
 * keeps them from having one, as `['a', 'b', 'a']`. Every node that is referred to must be there.
 */
export function orderOf(graph: readonly PipelineNode[]): { order: PipelineNode[] } | { circle: string[] } {
  const nodes = new Map(graph.map((node) => [node.id, node]))
  const order = new Set<PipelineNode>()

  /** The circle that `node` is found to be in, if any. */
  function place(node: PipelineNode, above: readonly string[]): string[] | null {
    if (order.has(node)) return null
    const start = above.indexOf(node.id)
    if (start >= 0) return [...above.slice(start), node.id]
    for (const id of needsOf(node)) {
      const needed = nodes.get(id)
      const circle = needed ? place(needed, [...above, node.id]) : null
      if (circle) return circle
    }
    order.add(node)
    return null
  }

  for (const node of graph) {
    const circle = place(node, [])
    if (circle) return { circle }
  }
  return { order: [...order] }
}
