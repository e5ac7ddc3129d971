import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { getPublicJob } from '../../../store/jobs.ts'
import { readLogs } from '../../../store/logs.ts'
import type { PlatformContext } from '../deps.ts'

export const getJobLogs: PlatformHandlers<PlatformContext>['getJobLogs'] = async (
  { params, query },
  context,
) => {
  const { job_id: id } = params
  if (!(await getPublicJob(context.db, context.project.id, id))) throw notFound('job', id, 'job_id')
  const rows = await readLogs(context.db, context.project.id, id, { tail: query.tail })
  return {
    status: 200,
    body: { lines: rows.map(({ at, level, line }) => `${at.toISOString()} ${level} ${line}`) },
  }
}
