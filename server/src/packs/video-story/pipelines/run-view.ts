import type { PipelineNode, PipelineRun, PipelineRunNode } from '@potterlabs/generated/video-story/schemas.ts'
import { jobEnvelope, jobErrorView } from '../../../jobs/envelope.ts'
import { childrenOf, isTerminal, totalCostMicrosUsd } from '../../../store/jobs.ts'
import type { JobRow, JsonObject } from '../../../store/schema.ts'
import type { VideoStoryContext } from '../deps.ts'
import { withFreshLinks } from './fresh-links.ts'
import { madeBy } from './make.ts'
import { isObject, lookUp, referenceOf } from './references.ts'
import { nodeJobId, nodeOutputOf, runInputOf } from './run.ts'

/** A run as clients see it: the state of every node, and the outputs when it is done. */
export async function runView(
  { db, links }: Pick<VideoStoryContext, 'db' | 'links'>,
  job: JobRow,
): Promise<PipelineRun> {
  const { pipelineId, graph, input, outputs } = runInputOf(job)
  const children = new Map((await childrenOf(db, job.projectId, job.id)).map((child) => [child.id, child]))
  const nodes = graph.map((node) => {
    const view = nodeView(job, node, children)
    const output = withFreshLinks(view.output, links, job.projectId)
    return { ...view, output: isObject(output) ? output : null }
  })
  const envelope = jobEnvelope(job, { pipeline: `/v1/pipelines/${pipelineId}` })
  const spent = await totalCostMicrosUsd(db, job.projectId, job.id)
  return {
    ...envelope,
    cost: { ...envelope.cost, amount_micros: spent },
    pipeline_id: pipelineId,
    input,
    nodes,
    output: job.status === 'succeeded' ? outputOf(outputs, input, nodes) : {},
  }
}

function nodeView(
  run: JobRow,
  { id, op }: PipelineNode,
  children: ReadonlyMap<string, JobRow>,
): PipelineRunNode {
  const job = children.get(nodeJobId(run.id, id))
  if (!job) {
    // The run has not begun, or was ended before it did.
    const status = isTerminal(run.status) ? 'canceled' : 'queued'
    return { id, op, status, resource_ids: [], output: null, error: null }
  }
  const output = nodeOutputOf(job)
  const resourceIds = madeBy(job).map((made) => made.id)
  const needsReview = resourceIds.some((made) => children.get(made)?.status === 'needs_review')
  const status = output?.skipped
    ? 'skipped'
    : job.status === 'running' && needsReview
      ? 'needs_review'
      : job.status
  return {
    id,
    op,
    status,
    resource_ids: resourceIds,
    output: output && !output.skipped ? output.value : null,
    error: job.error && jobErrorView(job.error),
  }
}

function outputOf(
  outputs: Readonly<Record<string, string>>,
  input: JsonObject,
  nodes: readonly PipelineRunNode[],
): JsonObject {
  const scope = { ...Object.fromEntries(nodes.map(({ id, output }) => [id, output])), input }
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => {
      const reference = referenceOf(text)
      return [name, (reference && lookUp(scope, reference)) ?? null]
    }),
  )
}
