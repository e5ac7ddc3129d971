import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { getJobs, isTerminal } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import { needsOf } from '../pipelines/graph.ts'
import { nodeJobId, ordered, type RunInput } from '../pipelines/run.ts'

type Job = RunningJob<RunInput>

/**
 * Runs a pipeline: every node is a job of its own that starts once those it refers to are finished. The run waits for all,
 * also where some fail, so that a resumed run has only those to make.
 */
export const pipelineRunJob = () =>
  defineJob<RunInput, object>({
    kind: 'pipeline-run',
    concurrency: 4,
    resumable: true,
    async run(job, context) {
      const nodes = ordered(job.input.graph)
      await context.spawn(
        nodes.map((node) => ({
          id: nodeJobId(job.id, node.id),
          kind: 'pipeline-node',
          input: { runId: job.id, nodeId: node.id },
          needs: needsOf(node).map((id) => nodeJobId(job.id, id)),
          tolerant: true,
        })),
      )
      await followNodes(
        job,
        context,
        nodes.map(({ id }) => id),
      )
      return {}
    },
  })

/** Tells how far the run is while its nodes end. Throws `dependency_failed`, naming those that did not succeed. */
async function followNodes(job: Job, context: JobContext, nodeIds: readonly string[]): Promise<void> {
  for (;;) {
    const ids = nodeIds.map((id) => nodeJobId(job.id, id))
    const rows = new Map((await getJobs(context.db, job.projectId, ids)).map((row) => [row.id, row]))
    const states = nodeIds.map((id) => ({ id, row: rows.get(nodeJobId(job.id, id)) }))
    const open = states.filter(({ row }) => !row || !isTerminal(row.status))
    const [first] = open
    if (!first) {
      const lacking = states.filter(({ row }) => row?.status !== 'succeeded')
      if (lacking.length > 0) throw incomplete(job, lacking, nodeIds.length)
      return
    }
    context.progress({
      stage: first.id,
      percent: Math.round(((nodeIds.length - open.length) / nodeIds.length) * 100),
      done: nodeIds.length - open.length,
      total: nodeIds.length,
    })
    await context.waitFor([nodeJobId(job.id, first.id)], { tolerant: true })
  }
}

interface NodeState {
  id: string
  row: JobRow | undefined
}

/** In their order the first that did not succeed is one that failed for a reason of its own. */
function incomplete({ id }: Job, lacking: readonly NodeState[], total: number): JobFailure {
  const names = lacking.map((node) => node.id).join(', ')
  const [first] = lacking
  const why = first?.row?.error ? ` ${first.id}: ${first.row.error.message}` : ''
  const message = `${lacking.length} of ${total} nodes did not succeed: ${names}.${why}`
  return new JobFailure('dependency_failed', message, {
    hint: `See the nodes' errors; POST /v1/pipeline-runs/${id}:resume runs only these again.`,
  })
}
