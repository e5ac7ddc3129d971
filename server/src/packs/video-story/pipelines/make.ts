import type { PipelineNode } from '@potterlabs/generated/video-story/schemas.ts'
import { edgeContextFor } from '../../../contract/ordered-by.ts'
import type { JobContext } from '../../../jobs/definition.ts'
import { onceResult } from '../../../jobs/once.ts'
import { inTransaction } from '../../../store/database.ts'
import { getJob } from '../../../store/jobs.ts'
import type { JobRow, JsonObject } from '../../../store/schema.ts'
import { asProject } from '../../../store/tenants.ts'
import type { VideoStoryJobDeps } from '../deps.ts'
import { fieldsMade, type PipelineOp } from './catalog.ts'
import { operationInput } from './node-input.ts'
import { isObject, resolved, type Scope } from './references.ts'
import { runInputOf } from './run.ts'

/** What a call of an operation made. */
export interface Made {
  id: string
  /** Whether it is a job, to be waited for; otherwise it is there. */
  isJob: boolean
}

/** What nodes are run with. */
export type NodeDeps = Pick<VideoStoryJobDeps, 'engine' | 'caller'>

/** A node's work in its job's hands. */
export interface NodeWork {
  job: JobRow
  run: JobRow
  node: PipelineNode
  op: PipelineOp
  context: JobContext
  deps: NodeDeps
}

/** The step of a node's job that calls its operation for one item. Whoever resumes it allows one call more. */
const callStep = (index: number, attempt: number): string => `call:${index}:${attempt}`

/** Calls the node's operation for one item, once whatever happens; after a resumption anew if what it made had failed. */
export async function makeOnce(work: NodeWork, index: number, scope: Scope): Promise<Made> {
  const { context, job } = work
  for (let attempt = 0; ; attempt++) {
    const made = await context.once(callStep(index, attempt), (tx) => {
      const { projectId } = job
      return asProject(tx, projectId, async () => {
        const { op, run, node, deps } = work
        const edge = edgeContextFor({ ...run, input: runInputOf(run) }, { db: tx, signal: context.signal })
        const { params, body } = operationInput(op, JSON.parse(JSON.stringify(resolved(node.in, scope))))
        const answer = await deps.caller.call<string>(edge, op.operationId, { params: texts(params), body })
        const id = String(answer.body.id)
        const isJob = (await getJob(tx, projectId, id)) !== null
        if (isJob) await deps.engine.adopt(tx, { projectId, parentId: run.id }, [id])
        return { id, isJob }
      })
    })
    if (!made.isJob || attempt >= timesResumed(job)) return made
    const row = await getJob(context.db, job.projectId, made.id)
    if (row?.status !== 'failed' && row?.status !== 'canceled') return made
  }
}

/** What a node's job has made so far, by item: of several tries the last. */
export function madeBy(job: Pick<JobRow, 'state'>): Made[] {
  const made: Made[] = []
  for (let index = 0; ; index++) {
    const tries = attemptsOf(job, index)
    const last = tries.at(-1)
    if (!last) return made
    made.push(last)
  }
}

function attemptsOf(job: Pick<JobRow, 'state'>, index: number): Made[] {
  const tries: Made[] = []
  for (;;) {
    const made = onceResult<Made>(job, callStep(index, tries.length))
    if (!made) return tries
    tries.push(made)
  }
}

/** How often a node's job was resumed. */
export const timesResumed = ({ state }: Pick<JobRow, 'state'>): number => Number(state.resumed ?? 0)

/** What was made, as its own operation shows it. */
export async function readMade({ context, run, op, deps }: NodeWork, { id }: Made): Promise<JsonObject> {
  const { operationId, param } = op.reading
  return inTransaction(context.db, (tx) =>
    asProject(tx, run.projectId, async () => {
      const edge = edgeContextFor({ ...run, input: runInputOf(run) }, { db: tx, signal: context.signal })
      return (await deps.caller.call<string>(edge, operationId, { params: { [param]: id } })).body
    }),
  )
}

/** For each field of what an operation makes the list of all. */
export function asLists(op: PipelineOp, values: readonly JsonObject[]): JsonObject {
  const names = new Set([...fieldsMade(op), ...values.flatMap((value) => Object.keys(value))])
  return Object.fromEntries([...names].map((name) => [name, values.map((value) => value[name] ?? null)]))
}

const texts = (params: JsonObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(params) ? params : {}).map(([name, value]) => [name, String(value)]),
  )
