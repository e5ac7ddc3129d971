import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeliveryOutcome, Metrics, ProviderOutcome } from '../core/metrics.ts'

/** Figures that are looked up when somebody asks, rather than counted. */
export interface Sources {
  /** Jobs of all projects that are not over, by kind and status, and the age of the one queued longest. */
  jobs(): Promise<{ counts: { kind: string; status: string; jobs: number }[]; oldestQueuedSec: number }>
  eventStreams(): number
  /** Connections to the database, by pool. */
  databasePools(): { pool: string; open: number; idle: number; waiting: number }[]
}

export interface MetricsPage extends Metrics {
  /** All figures in the Prometheus text format 0.0.4. */
  text(): Promise<string>
}

const MICROS = 1_000_000
/** Seconds; most requests are a few queries, uploads and waits are longer. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const RUN_BUCKETS = [0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3_600]
/** How long one look at the jobs serves all scrapers. */
const JOBS_FRESH_MS = 5_000

/**
 * Counts for this process and shows it to Prometheus. Labels are bounded: operation ids, kinds, statuses, providers.
 * Nothing names a project, so that whoever may read the figures learns of no other's work more than its amount.
 */
export function createMetricsPage(sources: Sources, now: () => number = Date.now): MetricsPage {
  const registry = new Registry()
  const registers = [registry]
  // Under the names that every Prometheus client gives them, which dashboards know.
  collectDefaultMetrics({ register: registry })

  const requests = new Histogram({
    name: 'potterlabs_http_request_duration_seconds',
    help: 'Time from a request to the head of its answer, by operation and class of status.',
    labelNames: ['operation', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  })
  const runs = new Histogram({
    name: 'potterlabs_job_run_duration_seconds',
    help: 'Time of one run of a job, by kind and how it ended; a job that waits is run again after.',
    labelNames: ['kind', 'outcome'],
    buckets: RUN_BUCKETS,
    registers,
  })
  const calls = new Counter({
    name: 'potterlabs_provider_calls_total',
    help: 'Calls to providers by how they ended; unknown ones are left to a person.',
    labelNames: ['provider', 'outcome'],
    registers,
  })
  const cost = new Counter({
    name: 'potterlabs_provider_cost_usd_total',
    help: 'What providers charged, in US dollars.',
    labelNames: ['provider'],
    registers,
  })
  const deliveries = new Counter({
    name: 'potterlabs_webhook_attempts_total',
    help: 'Attempts to deliver webhooks by how they ended.',
    labelNames: ['outcome'],
    registers,
  })
  watchJobs(sources, registers, now)
  watchProcess(sources, registers)

  return {
    requestEnded({ operation, status, durationSec }) {
      requests.observe({ operation, status: `${Math.floor(status / 100)}xx` }, durationSec)
    },
    jobRunEnded({ kind, outcome, durationSec }) {
      runs.observe({ kind, outcome }, durationSec)
    },
    providerCallEnded({ provider, outcome, costMicrosUsd }) {
      calls.inc({ provider, outcome } satisfies { provider: string; outcome: ProviderOutcome })
      cost.inc({ provider }, costMicrosUsd / MICROS)
    },
    webhookAttempted(outcome: DeliveryOutcome) {
      deliveries.inc({ outcome })
    },
    text: () => registry.metrics(),
  }
}

/** The queue is the same for all processes, so every one of them shows the same figures. */
function watchJobs(sources: Sources, registers: Registry[], now: () => number): void {
  let latest: { at: number; figures: ReturnType<Sources['jobs']> } | null = null
  const figures = () => {
    if (!latest || now() - latest.at >= JOBS_FRESH_MS) latest = { at: now(), figures: sources.jobs() }
    const { figures: asked } = latest
    asked.catch(() => {
      latest = null
    })
    return asked
  }
  new Gauge({
    name: 'potterlabs_jobs',
    help: 'Jobs of all projects that are not over, by kind and status.',
    labelNames: ['kind', 'status'],
    registers,
    async collect() {
      const { counts } = await figures()
      this.reset()
      for (const { kind, status, jobs } of counts) this.set({ kind, status }, jobs)
    },
  })
  new Gauge({
    name: 'potterlabs_oldest_queued_job_age_seconds',
    help: 'How long the job that waits longest for a worker has waited; 0 when none does.',
    registers,
    async collect() {
      this.set((await figures()).oldestQueuedSec)
    },
  })
}

function watchProcess(sources: Sources, registers: Registry[]): void {
  new Gauge({
    name: 'potterlabs_event_streams',
    help: 'Event streams (SSE) open in this process.',
    registers,
    collect() {
      this.set(sources.eventStreams())
    },
  })
  new Gauge({
    name: 'potterlabs_database_connections',
    help: 'Connections to the database by pool and state; `waiting` are queries that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const { pool, open, idle, waiting } of sources.databasePools()) {
        this.set({ pool, state: 'used' }, open - idle)
        this.set({ pool, state: 'idle' }, idle)
        this.set({ pool, state: 'waiting' }, waiting)
      }
    },
  })
}
