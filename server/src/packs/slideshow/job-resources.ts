import type { JobKind, JobStatus } from '@potterlabs/generated/common/schemas.ts'
import { readPage } from '../../contract/pages.ts'
import { cancelForClient } from '../../jobs/cancel.ts'
import { requireJob } from '../../jobs/job-lookup.ts'
import { listJobs } from '../../store/jobs.ts'
import type { Page } from '../../store/pagination.ts'
import type { JobRow } from '../../store/schema.ts'
import type { SlideshowContext } from './deps.ts'

/*
 * What all resources that are jobs have in common: a list of each kind, and an end before its time.
 */

interface JobQuery {
  status?: JobStatus | undefined
  cursor?: string | undefined
  limit: number
}

/** One page of a project's jobs of one kind, newest first, each as `view` shows it. */
export async function jobPage<View>(
  context: SlideshowContext,
  kind: JobKind,
  { status, ...position }: JobQuery,
  view: (job: JobRow) => View | Promise<View>,
): Promise<Page<View>> {
  const filter = { kind, ...(status === undefined ? {} : { status }) }
  const page = await readPage(() => listJobs(context.db, context.project.id, filter, position))
  return { ...page, items: await Promise.all(page.items.map(view)) }
}

/** Cancels a job of this kind. Throws `not_found`, or `already_terminal` when it has ended. */
export async function cancelResource(
  context: SlideshowContext,
  kind: JobKind,
  id: string,
  field: string,
): Promise<{ status: 204 }> {
  await requireJob(context.db, context.project.id, id, [kind], field)
  await cancelForClient(context.engine, context.db, { projectId: context.project.id, id, noun: kind, field })
  return { status: 204 }
}
