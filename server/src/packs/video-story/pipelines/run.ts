import type {
  PipelineCreate,
  PipelineInput,
  PipelineNode,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { OrderedBy } from '../../../contract/ordered-by.ts'
import { type Fault, refusalOf } from '../../../contract/validation.ts'
import { derivedId } from '../../../core/ids.ts'
import { nearNames } from '../../../core/near-names.ts'
import type { JobRow, JsonObject } from '../../../store/schema.ts'
import { orderOf } from './graph.ts'
import { fits } from './inputs.ts'
import { inWords } from './types.ts'

/** What a run goes by: all of it, since the pipeline may be deleted meanwhile. */
export interface RunInput {
  pipelineId: string
  graph: PipelineNode[]
  outputs: PipelineCreate['outputs']
  /** By name, of the types that the pipeline's inputs have. */
  input: JsonObject
  orderedBy: OrderedBy
}

/** What a node's job goes by; the rest stands with its run. */
export interface NodeInput {
  runId: string
  nodeId: string
}

/** What came of a node. */
export type NodeOutput =
  | { skipped: true }
  /** `value` is what `@node` refers to. */
  | { skipped: false; resourceIds: string[]; value: JsonObject }

/** Runs and nodes are written by this pack alone, so their types are named once, here. */
export const runInputOf = (job: JobRow): RunInput => job.input as unknown as RunInput
export const nodeOutputOf = (job: JobRow): NodeOutput | null =>
  job.status === 'succeeded' ? (job.output as unknown as NodeOutput) : null

/** The id of the job of a run's node. */
export const nodeJobId = (runId: string, nodeId: string): string => derivedId('node', runId, nodeId)

/** The nodes of a checked graph, each after those it needs. */
export function ordered(graph: readonly PipelineNode[]): PipelineNode[] {
  const found = orderOf(graph)
  if ('circle' in found) throw new Error(`a circle was saved: ${found.circle.join(' -> ')}`)
  return found.order
}

/** Refuses an input that is not what the pipeline takes: `missing_input`, `unknown_field`, `type_mismatch`. */
export function checkRunInput(inputs: readonly PipelineInput[], given: JsonObject): void {
  const names = inputs.map(({ name }) => name)
  const faults = [
    ...inputs.flatMap((input) => inputFaults(input, given[input.name])),
    ...Object.keys(given).flatMap((name): Fault[] => {
      if (names.includes(name)) return []
      const hint = `Its inputs are: ${(nearNames(name, names)[0] ? nearNames(name, names) : names).join(', ')}.`
      const message = `The pipeline has no input '${name}'.`
      return [{ code: 'unknown_field', message, field: `input.${name}`, hint }]
    }),
  ]
  if (faults.length > 0) throw refusalOf(faults)
}

function inputFaults({ name, type, required }: PipelineInput, value: unknown): Fault[] {
  const field = `input.${name}`
  if (value === undefined || value === null) {
    return required ? [{ code: 'missing_input', message: `${field} is missing.`, field, hint: null }] : []
  }
  if (fits(type, value)) return []
  return [{ code: 'type_mismatch', message: `${field} must be ${inWords([{ type }])}.`, field, hint: null }]
}
