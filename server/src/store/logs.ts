import type { Db } from './database.ts'
import type { LogLevel, LogRow } from './schema.ts'

export interface LogLine {
  at: Date
  level: LogLevel
  line: string
}

/** Appends lines to a job's log, in the order given. */
export async function appendLogs(db: Db, projectId: string, jobId: string, lines: LogLine[]): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('jobLogs')
    .values(lines.map((line) => ({ projectId, jobId, ...line })))
    .execute()
}

/** The last `tail` lines of a job's log, oldest first; with `after`, the first `tail` lines beyond that number. */
export async function readLogs(
  db: Db,
  projectId: string,
  jobId: string,
  options: { tail: number; after?: number },
): Promise<LogRow[]> {
  const lines = db
    .selectFrom('jobLogs')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('jobId', '=', jobId)
    .limit(options.tail)
  if (options.after !== undefined) {
    return lines.where('seq', '>', options.after).orderBy('seq').execute()
  }
  return (await lines.orderBy('seq', 'desc').execute()).reverse()
}
