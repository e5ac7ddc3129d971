import { type LoadKind, type LoadTarget, openRequests } from './requests.ts'
import { openStatements } from './statements.ts'

/*
 * A process that does one thing over and over, as fast as it is answered: requests to the server, or the bare
 * statements that such requests cannot do without. It is told by messages what and for how long, and lives through
 * all rounds, so that its connections and its code are warm.
 */

/** One round, as the bench asks for it. */
export interface Round {
  kind: LoadKind
  durationMs: number
  /** How many are under way at once. */
  concurrency: number
}

export interface RoundResult {
  count: number
  perSec: number
  medianMs: number
  p99Ms: number
}

/** What does the work; `close` gives back its connections. */
export interface Worker {
  run(kind: LoadKind): Promise<void>
  close(): Promise<void>
}

async function measure(worker: Worker, { kind, durationMs, concurrency }: Round): Promise<RoundResult> {
  const latencies: number[] = []
  const started = performance.now()
  const end = started + durationMs
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let at = performance.now(); at < end; ) {
        await worker.run(kind)
        const now = performance.now()
        latencies.push(now - at)
        at = now
      }
    }),
  )
  const perSec = latencies.length / ((performance.now() - started) / 1000)
  latencies.sort((a, b) => a - b)
  const quantile = (part: number) => latencies[Math.floor(part * (latencies.length - 1))] ?? 0
  return { count: latencies.length, perSec, medianMs: quantile(0.5), p99Ms: quantile(0.99) }
}

const target: LoadTarget = JSON.parse(process.argv[2] ?? '{}')
const worker = await (target.through === 'server' ? openRequests(target) : openStatements(target))
process.on('message', (round: Round) => {
  measure(worker, round).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => worker.close())
process.send?.('ready')
