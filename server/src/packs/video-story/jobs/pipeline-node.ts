import { defineJob, type JobContext } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { getJob } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import { OPS } from '../pipelines/catalog.ts'
import { holds } from '../pipelines/conditions.ts'
import { needsOf } from '../pipelines/graph.ts'
import { asLists, type Made, makeOnce, type NodeDeps, type NodeWork, readMade } from '../pipelines/make.ts'
import { lookUp, referenceOf, type Scope } from '../pipelines/references.ts'
import { type NodeInput, type NodeOutput, nodeJobId, nodeOutputOf, runInputOf } from '../pipelines/run.ts'

/** How many items a node may be run for. */
const MOST_ITEMS = 200

/**
 * Runs one node of a pipeline once those it refers to are finished: calls its operation, waits for what that makes, and
 * keeps what references to it will find. It fails if one that it needs failed, and is skipped if one was skipped.
 */
export const pipelineNodeJob = (deps: NodeDeps) =>
  defineJob<NodeInput, NodeOutput>({
    kind: 'pipeline-node',
    concurrency: 8,
    resumable: true,
    internal: true,
    async run(job, context) {
      const run = await getJob(context.db, job.projectId, job.input.runId)
      const node = run && runInputOf(run).graph.find(({ id }) => id === job.input.nodeId)
      if (!run || !node) throw new Error(`${job.id} is a node of no run`)
      const scope = await scopeOf(run, needsOf(node), context)
      if (scope === null) return { skipped: true }
      const op = OPS.get(node.op)
      if (!op) throw new JobFailure('unknown_operation', `There is no operation '${node.op}' (any more).`)
      const row = { ...job, input: { ...job.input } }
      return runNode({ job: row, run, node, op, context, deps }, scope)
    },
  })

/** What the node's references are looked up in; null if one that it needs was skipped. */
async function scopeOf(run: JobRow, needs: readonly string[], context: JobContext): Promise<Scope | null> {
  const ids = needs.map((id) => nodeJobId(run.id, id))
  const finished = await context.waitFor(ids, { tolerant: true })
  const scope: Record<string, unknown> = { input: runInputOf(run).input }
  let skipped = false
  for (const [index, id] of needs.entries()) {
    const output = finished[index] && nodeOutputOf(finished[index])
    if (!output) {
      throw new JobFailure('dependency_failed', `It needs the node '${id}', which did not succeed.`, {
        hint: `See the error of '${id}'.`,
      })
    }
    if (output.skipped) skipped = true
    else scope[id] = output.value
  }
  return skipped ? null : scope
}

async function runNode(work: NodeWork, scope: Scope): Promise<NodeOutput> {
  const { node, op, context } = work
  const condition = node.when && { ...node.when, reference: referenceOf(node.when.value) }
  const isWanted = (here: Scope) =>
    !condition?.reference || holds(condition, lookUp(here, condition.reference))
  const isOfItem = condition?.reference?.root === 'item'
  if (!isOfItem && !isWanted(scope)) return { skipped: true }

  const items = itemsOf(work, scope)
  const made: Made[] = []
  for (const here of items ?? [scope]) {
    if (isOfItem && !isWanted(here)) continue
    made.push(await makeOnce(work, made.length, here))
    context.progress({ stage: 'make', done: made.length, total: items?.length ?? 1 })
  }
  await requireSuccess(work, made)
  const values = []
  for (const one of made) values.push(await readMade(work, one))
  const value = items === null ? (values[0] ?? {}) : asLists(op, values)
  return { skipped: false, resourceIds: made.map(({ id }) => id), value }
}

/** A scope for each item that the node runs for; null where it just runs. */
function itemsOf({ node }: NodeWork, scope: Scope): Scope[] | null {
  const list = referenceOf(node.for_each)
  if (!list) return null
  const items = lookUp(scope, list) ?? []
  if (!Array.isArray(items)) throw new JobFailure('type_mismatch', `${list.text} is not a list.`)
  if (items.length > MOST_ITEMS) {
    throw new JobFailure(
      'invalid_param',
      `${list.text} has ${items.length} items; at most ${MOST_ITEMS} can be gone through.`,
    )
  }
  return items.map((item: unknown) => ({ ...scope, item }))
}

/** Waits for all, so that nothing that can still be made is left behind, and then says what went wrong. */
async function requireSuccess({ context }: NodeWork, made: readonly Made[]): Promise<void> {
  const ids = made.filter(({ isJob }) => isJob).map(({ id }) => id)
  const finished = await context.waitFor(ids, { tolerant: true })
  const failed = finished.filter(({ status }) => status !== 'succeeded')
  const [first] = failed
  if (!first) return
  const why = first.error?.message ?? 'It was canceled.'
  const others = failed.length === 1 ? '' : ` ${failed.length} of ${finished.length} did not succeed.`
  throw new JobFailure('dependency_failed', `${first.kind} ${first.id}: ${why}${others}`, {
    ...(first.error?.hint ? { hint: first.error.hint } : {}),
  })
}
