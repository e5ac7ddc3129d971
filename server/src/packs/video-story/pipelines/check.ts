import type {
  PipelineCondition,
  PipelineCreate,
  PipelineInput,
  PipelineNode,
} from '@potterlabs/generated/video-story/schemas.ts'
import { type Fault, refusalOf } from '../../../contract/validation.ts'
import { nearNames } from '../../../core/near-names.ts'
import { OPS, types } from './catalog.ts'
import { nodeReferences, orderOf, RESERVED } from './graph.ts'
import { allInputs, type Use } from './inputs.ts'
import { literalFaults } from './literals.ts'
import { wantsOf } from './node-input.ts'
import { type ReferenceTypes, referenceTypes } from './reference-types.ts'
import { type Path, type Reference, referenceOf } from './references.ts'
import { inWords, type JsonSchema, typeOf } from './types.ts'

/**
 * Checks a pipeline against the contract before it is saved, and returns its inputs, named or found. Throws one ApiError
 * with every fault that can be told apart, each with its place: `unknown_operation`, `unknown_reference`, `type_mismatch`, `graph_cycle`,
 * `missing_input`, `invalid_param`, `unknown_field`.
 */
export function checkPipeline({ graph, inputs: named, outputs }: PipelineCreate): PipelineInput[] {
  refuse([...nameFaults(graph, named), ...opFaults(graph)])
  const inputs = allInputs(named, usesOf(graph, outputs))
  const referred = referenceTypes(graph, inputs)
  refuse(circleFaults(graph))
  refuse([
    ...danglingFaults(graph, outputs, referred),
    ...graph.flatMap((node, index) => nodeFaults(node, index, referred, inputs)),
  ])
  return [...inputs.values()]
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw refusalOf(faults)
}

const fault = (code: Fault['code'], at: Path, message: string, hint: string | null = null): Fault => ({
  code,
  message,
  field: at.join('.'),
  hint,
})

function nameFaults(graph: readonly PipelineNode[], inputs: readonly PipelineInput[]): Fault[] {
  const nodes = graph.flatMap(({ id }, index) => {
    const at = ['graph', index, 'id']
    if (RESERVED.some((name) => name === id)) {
      return fault(
        'invalid_param',
        at,
        `'${id}' is not a name for a node.`,
        `@${id} has a meaning of its own.`,
      )
    }
    const first = graph.findIndex((node) => node.id === id)
    return first === index ? [] : fault('invalid_param', at, `graph.${first} is called '${id}' already.`)
  })
  const named = inputs.flatMap(({ name }, index) =>
    inputs.findIndex((input) => input.name === name) === index
      ? []
      : fault('invalid_param', ['inputs', index, 'name'], `There is an input '${name}' already.`),
  )
  return [...nodes, ...named]
}

const opFaults = (graph: readonly PipelineNode[]): Fault[] =>
  graph.flatMap(({ op }, index) => {
    if (OPS.has(op)) return []
    const near = nearNames(op, [...OPS.keys()])
    const hint =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are: ${[...OPS.keys()].join(', ')}.`
    return fault(
      'unknown_operation',
      ['graph', index, 'op'],
      `There is no operation '${op}' for pipelines.`,
      hint,
    )
  })

/** Every use of a reference, with what is wanted there. */
function usesOf(graph: readonly PipelineNode[], outputs: PipelineCreate['outputs']): Use[] {
  const inNodes = graph.flatMap((node) => {
    const op = OPS.get(node.op)
    return op ? wantsOf(op, node.in).map(({ reference, schema }): Use => ({ reference, wanted: schema })) : []
  })
  const aside = graph.flatMap(({ when, for_each }) => [
    ...useOf(for_each, { type: 'array' }),
    ...useOf(when?.value, when ? comparedWith(when) : null),
  ])
  return [...inNodes, ...aside, ...Object.values(outputs).flatMap((text) => useOf(text, null))]
}

function useOf(text: string | undefined, wanted: JsonSchema | null): Use[] {
  const reference = referenceOf(text)
  return reference ? [{ reference, wanted }] : []
}

const comparedWith = ({ is, to }: PipelineCondition): JsonSchema | null =>
  is === 'empty' || is === 'not_empty' || to === null
    ? null
    : { type: typeOf(to) === 'integer' ? 'number' : typeOf(to) }

function danglingFaults(
  graph: readonly PipelineNode[],
  outputs: PipelineCreate['outputs'],
  referred: ReferenceTypes,
): Fault[] {
  const look = (reference: Reference, node: PipelineNode | null, at: Path): Fault[] => {
    const found = referred.of(reference, node)
    return 'fault' in found ? [{ ...found.fault, field: at.join('.') }] : []
  }
  const inNodes = graph.flatMap((node, index) =>
    nodeReferences(node).flatMap((reference) => look(reference, node, ['graph', index, ...reference.at])),
  )
  const inOutputs = Object.entries(outputs).flatMap(([name, text]) =>
    useOf(text, null).flatMap(({ reference }) => look(reference, null, ['outputs', name])),
  )
  return [...inNodes, ...inOutputs]
}

function circleFaults(graph: readonly PipelineNode[]): Fault[] {
  const ordered = orderOf(graph)
  if ('order' in ordered) return []
  const { circle } = ordered
  const index = graph.findIndex(({ id }) => id === circle[0])
  const message = `No node of a circle can begin: ${circle.join(' -> ')}.`
  return [fault('graph_cycle', ['graph', index], message, 'Each arrow is a reference; take one of them out.')]
}

function nodeFaults(
  node: PipelineNode,
  index: number,
  referred: ReferenceTypes,
  inputs: ReadonlyMap<string, PipelineInput>,
): Fault[] {
  const op = OPS.get(node.op)
  if (!op) return []
  const at: Path = ['graph', index]
  const typed = wantsOf(op, node.in).flatMap(({ reference, schema, required }) => {
    const place = [...at, 'in', ...reference.at]
    const input = reference.root === 'input' ? inputs.get(reference.path[0] ?? '') : undefined
    if (required && input && !input.required && !isSure(node.when, reference)) {
      const message = `${node.op} needs ${place.join('.')}, and the input '${input.name}' need not be given.`
      return fault(
        'missing_input',
        place,
        message,
        'Make the input required, or run the node when it is not_empty.',
      )
    }
    const found = referred.of(reference, node)
    const why = 'schema' in found ? types.mismatch(found.schema, schema) : null
    return why === null ? [] : fault('type_mismatch', place, `${reference.text} does not fit here: ${why}.`)
  })
  return [
    ...literalFaults(op, node.in, [...at, 'in'].map(String)),
    ...typed,
    ...eachFaults(node, at, referred),
    ...conditionFaults(node, at, referred),
  ]
}

/** Whether a node's condition holds only where the reference leads to something. */
function isSure(when: PipelineNode['when'], { text }: Reference): boolean {
  if (when?.value !== text) return false
  const { is, to } = when
  return is === 'not_empty' || is === 'less' || is === 'greater' || (is === 'equal' && to !== null)
}

function eachFaults(node: PipelineNode, at: Path, referred: ReferenceTypes): Fault[] {
  const list = referenceOf(node.for_each)
  if (!list) return []
  const place = [...at, 'for_each']
  if (list.root === 'item') {
    return [
      fault(
        'unknown_reference',
        place,
        '@item is what for_each gives.',
        'Name a list of another node or input.',
      ),
    ]
  }
  const found = referred.of(list, node)
  const why = 'schema' in found ? types.mismatch(found.schema, { type: 'array' }) : null
  return why === null ? [] : [fault('type_mismatch', place, `${list.text} cannot be gone through: ${why}.`)]
}

function conditionFaults({ when, ...node }: PipelineNode, at: Path, referred: ReferenceTypes): Fault[] {
  const reference = referenceOf(when?.value)
  if (!when || !reference) return []
  const found = referred.of(reference, node)
  const schema = 'schema' in found ? found.schema : {}
  const isOrder = when.is === 'less' || when.is === 'greater'
  const notNumber = isOrder ? types.mismatch(schema, { type: 'number' }) : null
  if (notNumber !== null) {
    return [fault('type_mismatch', [...at, 'when', 'value'], `${reference.text} has no order: ${notNumber}.`)]
  }
  const wanted = comparedWith(when)
  if (isOrder && typeof when.to !== 'number') {
    return [fault('type_mismatch', [...at, 'when', 'to'], `'${when.is}' compares with a number.`)]
  }
  if (!wanted || types.mismatch(schema, wanted) === null) return []
  const message = `${reference.text} is ${inWords(types.shapesOf(schema))}, and ${JSON.stringify(when.to)} never is.`
  return [fault('type_mismatch', [...at, 'when', 'to'], message)]
}
