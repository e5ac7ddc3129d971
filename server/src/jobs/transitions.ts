import type { JobStatus } from '../store/schema.ts'

/**
 * From each status, the ones that may follow. A running job that waits (for children, or for a provider) stays
 * `running`; it goes back to `queued` when a worker hands it back, after an unexpected error, or when a person
 * releases it. Terminal is final: a database trigger refuses what this table and `RESUMED_FROM` do
 * not allow there.
 */
export const TRANSITIONS = {
  queued: ['running', 'failed', 'canceled'],
  running: ['queued', 'succeeded', 'failed', 'canceled', 'needs_review'],
  needs_review: ['queued', 'failed', 'canceled'],
  succeeded: [],
  failed: [],
  canceled: [],
} as const satisfies Record<JobStatus, readonly JobStatus[]>

/** The one exception: where `Engine.resume` may fetch a job of a resumable kind back from, to `queued`. */
export const RESUMED_FROM = ['succeeded', 'failed', 'canceled'] as const satisfies readonly JobStatus[]

const table: Record<JobStatus, readonly JobStatus[]> = TRANSITIONS

/** The statuses from which a job may come to `to`: what a conditional update puts in its WHERE. */
export function sourcesOf(to: JobStatus): JobStatus[] {
  return (Object.keys(table) as JobStatus[]).filter((from) => table[from].includes(to))
}
