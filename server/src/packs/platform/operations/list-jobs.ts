import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { jobEnvelope } from '../../../jobs/envelope.ts'
import { listJobs as storedJobs } from '../../../store/jobs.ts'
import type { PlatformContext } from '../deps.ts'

export const listJobs: PlatformHandlers<PlatformContext>['listJobs'] = async ({ query }, context) => {
  const { kind, status } = query
  const filter = { ...(kind === undefined ? {} : { kind }), ...(status === undefined ? {} : { status }) }
  const page = await readPage(() => storedJobs(context.db, context.project.id, filter, query))
  return { status: 200, body: { ...page, items: page.items.map((job) => jobEnvelope(job)) } }
}
