import type {
  Cost,
  ErrorCode,
  JobEnvelope,
  JobError,
  JobKind,
  JobLinks,
  Progress,
} from '@potterlabs/generated/common/schemas.ts'
import {
  ErrorCode as ErrorCodeSchema,
  JobKind as JobKindSchema,
  Routing,
} from '@potterlabs/generated/common/schemas.ts'
import type { Event, EventData } from '@potterlabs/generated/platform/schemas.ts'
import { isTerminal } from '../store/jobs.ts'
import type { JobProgress, JobRow, JsonObject, JobError as StoredError } from '../store/schema.ts'

/** Where the resource of each kind of job lives; a new kind in the specs does not compile until it has a line here. */
const PATHS: Record<JobKind, string> = {
  voiceover: '/v1/voiceovers',
  beats: '/v1/beats',
  images: '/v1/images',
  slideshow: '/v1/slideshows',
  music: '/v1/music',
  'background-music': '/v1/background-music',
  'slideshow-video': '/v1/slideshow-videos',
  voice: '/v1/voices',
  video: '/v1/videos',
  storyboard: '/v1/storyboards',
  compose: '/v1/compose',
  story: '/v1/stories',
  'pipeline-run': '/v1/pipeline-runs',
  // Its result is shown with the provider that it is about.
  'provider-probe': '/v1/jobs',
}

/** Path of the resource that a job makes. */
export const resourcePath = (kind: string, id: string): string => `${PATHS[JobKindSchema.parse(kind)]}/${id}`

export const jobLinks = (kind: string, id: string): JobLinks => ({
  self: resourcePath(kind, id),
  job: `/v1/jobs/${id}`,
  logs: `/v1/jobs/${id}/logs`,
  events: '/v1/events',
})

/** A job as clients see it, without what its kind adds. `extraLinks` are added to the standard ones. */
export function jobEnvelope(job: JobRow, extraLinks: Record<string, string> = {}): JobEnvelope {
  return {
    id: job.id,
    kind: JobKindSchema.parse(job.kind),
    status: job.status,
    progress: progressView(job.status, job.progress),
    provider: job.provider,
    routing: job.routing === null ? null : Routing.parse(job.routing),
    parent_id: job.parentId,
    created_at: job.createdAt.toISOString(),
    updated_at: job.updatedAt.toISOString(),
    started_at: job.startedAt?.toISOString() ?? null,
    finished_at: job.finishedAt?.toISOString() ?? null,
    cost: costView(job),
    metrics: {
      queue_ms: job.startedAt ? elapsedMs(job.createdAt, job.startedAt) : null,
      run_ms: job.startedAt && job.finishedAt ? elapsedMs(job.startedAt, job.finishedAt) : null,
    },
    error: job.error === null ? null : jobErrorView(job.error),
    links: { ...jobLinks(job.kind, job.id), ...extraLinks },
    metadata: Object.fromEntries(Object.entries(job.metadata).map(([name, value]) => [name, String(value)])),
  }
}

/** An event as streams, pages and webhooks show it; the engine alone writes events, in the form that is read here. */
export const publicEvent = (event: {
  id: string
  type: string
  createdAt: Date
  data: JsonObject
}): Event => ({
  id: event.id,
  type: event.type as Event['type'],
  created_at: event.createdAt.toISOString(),
  data: eventView(event.data as Parameters<typeof eventView>[0]),
})

/** Whether the contract knows this kind of job. Others are of our own making, and nobody outside hears of them. */
export const isPublicKind = (kind: string): boolean => JobKindSchema.safeParse(kind).success

/** The data of a job's event, from what the engine stored with it. */
function eventView(stored: {
  id: string
  sequence: number
  kind: string
  status: JobRow['status']
  parent_id?: string
  progress: JobProgress
  error?: StoredError
}): EventData {
  return {
    id: stored.id,
    sequence: stored.sequence,
    kind: JobKindSchema.parse(stored.kind),
    status: stored.status,
    parent_id: stored.parent_id ?? null,
    progress: progressView(stored.status, stored.progress),
    error: stored.error ? jobErrorView(stored.error) : null,
    links: jobLinks(stored.kind, stored.id),
  }
}

/** What was set aside stays to be seen beside what was billed. */
const costView = ({ costMicrosUsd, reservedMicrosUsd, status }: JobRow): Cost => ({
  currency: 'USD',
  amount_micros: costMicrosUsd,
  estimated_micros: reservedMicrosUsd,
  state: status === 'needs_review' ? 'unknown' : isTerminal(status) ? 'settled' : 'estimated',
})

const elapsedMs = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime())

/** A job that has not told a stage yet, or is past its last, shows its status as the stage. */
const progressView = (status: string, stored: JobProgress): Progress => ({
  percent: stored.percent,
  stage: stored.stage ?? status,
  done: stored.done ?? 0,
  total: stored.total ?? 0,
})

/** A code that the contract does not know is a fault of ours, not of the client's switch statement. */
export const jobErrorView = (error: StoredError): JobError => ({
  code: ErrorCodeSchema.safeParse(error.code).data ?? ('internal_error' satisfies ErrorCode),
  message: error.message,
  hint: error.hint,
})
