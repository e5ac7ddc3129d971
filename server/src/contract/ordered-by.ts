import type { Db } from '../store/database.ts'
import type { EdgeContext } from './pack.ts'

/** Who ordered a job that calls operations in its turn; kept in the job's input. */
export interface OrderedBy {
  projectName: string
  /** A test key may use built-in providers only, however deep the call. */
  key: EdgeContext['key']
}

export const orderedBy = ({ project, key }: Pick<EdgeContext, 'project' | 'key'>): OrderedBy => ({
  projectName: project.name,
  key,
})

/** What operations called by a job are given: who ordered it, the job's id in the place of a request's, no headers. */
export const edgeContextFor = (
  job: { id: string; projectId: string; input: { orderedBy: OrderedBy } },
  { db, signal }: { db: Db; signal: AbortSignal },
): EdgeContext => ({
  project: { id: job.projectId, name: job.input.orderedBy.projectName },
  key: job.input.orderedBy.key,
  db,
  sentBody: undefined,
  requestId: job.id,
  headers: new Headers(),
  signal,
})
