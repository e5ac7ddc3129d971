import type {
  PipelineCreate,
  PipelineInput,
  PipelineNode,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { Fault } from '../../../contract/validation.ts'
import { nearNames } from '../../../core/near-names.ts'
import { fieldsMade, OPS, types } from './catalog.ts'
import { type Reference, referenceOf } from './references.ts'
import { inWords, type JsonSchema } from './types.ts'

/** Works out what references lead to. */
export interface ReferenceTypes {
  /** The type of what a reference in `node` (null: in the outputs) leads to, or what is wrong with it. */
  of(
    reference: Reference,
    node: PipelineNode | null,
  ): { schema: JsonSchema } | { fault: Omit<Fault, 'field'> }
}

/** For a graph whose operations are known; `inputs` are all there are. */
export function referenceTypes(
  graph: PipelineCreate['graph'],
  inputs: ReadonlyMap<string, Pick<PipelineInput, 'type'>>,
): ReferenceTypes {
  const nodes = new Map(graph.map((node) => [node.id, node]))

  function rootOf({ root, path, text }: Reference, node: PipelineNode | null) {
    if (root === 'input') {
      const [name] = path
      const input = name === undefined ? undefined : inputs.get(name)
      if (input) return { schema: { type: input.type }, rest: path.slice(1) }
      return unknown(`${text} names no input.`, `As in @input.text; here: ${[...inputs.keys()].join(', ')}.`)
    }
    if (root === 'item') return itemOf(text, path, node)
    const referred = nodes.get(root)
    if (referred) return { schema: outputOf(referred), rest: path }
    const near = nearNames(root, [...nodes.keys()])
    const hint =
      near.length > 0 ? `Did you mean @${near.join(' or @')}?` : `There are: ${[...nodes.keys()].join(', ')}.`
    return unknown(`${text} leads nowhere: there is no node '${root}'.`, hint)
  }

  function itemOf(text: string, path: readonly string[], node: PipelineNode | null) {
    const list = node?.for_each === undefined ? null : referenceOf(node.for_each)
    if (!node || !list) {
      return unknown(
        `${text} is only there in a node with for_each.`,
        'Give the node a for_each, or refer to a node.',
      )
    }
    // What is wrong with for_each is said there.
    const found = list.root === 'item' ? null : of(list, node)
    const shapes = found && 'schema' in found ? types.shapesOf(found.schema) : []
    const items = shapes.flatMap((shape) => (shape.type === 'array' ? shape.items : []))
    return { schema: items.length > 0 ? { oneOf: items } : {}, rest: path }
  }

  function of(reference: Reference, node: PipelineNode | null): ReturnType<ReferenceTypes['of']> {
    const root = rootOf(reference, node)
    if ('fault' in root) return root
    let { schema }: { schema: JsonSchema } = root
    let done = reference.text.slice(0, reference.text.length - root.rest.join('.').length).replace(/\.$/, '')
    for (const name of root.rest) {
      const next = types.field(schema, name)
      if (!('schema' in next)) return noField(reference.text, done, name, schema, next.names)
      schema = next.schema
      done += `.${name}`
    }
    return { schema }
  }

  return { of }
}

/** What `@node` refers to: what its operation makes, or for each field of that the list of all. */
export function outputOf(node: PipelineNode): JsonSchema {
  const op = OPS.get(node.op)
  if (!op) return {}
  if (node.for_each === undefined) return op.made
  const lists = fieldsMade(op).map((name) => {
    const field = types.field(op.made, name)
    return [name, { type: 'array', items: 'schema' in field ? field.schema : {} }] as const
  })
  return { type: 'object', properties: Object.fromEntries(lists) }
}

function noField(
  text: string,
  done: string,
  name: string,
  schema: JsonSchema,
  names: readonly string[] | null,
) {
  if (names === null) {
    return unknown(
      `${text} leads nowhere: ${done} is ${inWords(types.shapesOf(schema))}.`,
      `Refer to ${done}.`,
    )
  }
  const near = nearNames(name, names)
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are: ${names.join(', ')}.`
  return unknown(`${text} leads nowhere: ${done} has no field '${name}'.`, hint)
}

const unknown = (message: string, hint: string) => ({
  fault: { code: 'unknown_reference' as const, message, hint },
})
