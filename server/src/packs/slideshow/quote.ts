import type { EstimateLine, RoutingDecision } from '@potterlabs/generated/providers/schemas.ts'
import type { PlannedWork } from '../../contract/planner.ts'
import type { JudgedCandidate } from '../../providers/router.ts'
import { costOf, type Plan, type PlannedJob } from './plan.ts'
import { middleOf } from './quantities.ts'
import type { PlannedUse } from './routing.ts'

/** Decisions as previews show them. */
export const decisionView = ({ makes, decision }: PlannedUse): RoutingDecision => ({
  makes,
  modality: decision.modality,
  requested: decision.requested,
  provider: decision.chosen?.provider.id ?? null,
  ...(decision.presetId === null ? {} : { preset_id: decision.presetId }),
  candidates: decision.candidates.map(candidateView),
})

const candidateView = ({
  provider,
  chosen,
  reason,
  status,
  price,
  p50Ms,
}: JudgedCandidate): RoutingDecision['candidates'][number] => ({
  provider: provider.id,
  chosen,
  reason,
  status,
  cost: price && { currency: 'USD', amount_micros: price.maxMicrosUsd },
  p50_ms: p50Ms === null ? null : Math.round(p50Ms),
})

/** What a plan will cost, and how long it and its result will take. */
export function quoteOf({ jobs, durationSec, assumptions }: Plan): PlannedWork['quote'] {
  const uses = jobs.flatMap((job) => job.uses)
  const runSec = longestWaySec(jobs)
  const unpriced = uses.flatMap(({ makes, decision: { chosen } }) =>
    chosen && chosen.price === null
      ? [`${chosen.provider.id} has no price for ${makes}: it counts nothing.`]
      : [],
  )
  return {
    cost: {
      currency: 'USD',
      min_micros: costOf(uses, 'minMicrosUsd'),
      max_micros: costOf(uses, 'maxMicrosUsd'),
    },
    duration_sec: durationSec && roundedSec(middleOf(durationSec)),
    run_sec: runSec === null ? null : roundedSec(runSec),
    lines: uses.flatMap(linesOf),
    assumptions: [
      ...assumptions,
      ...unpriced,
      ...(uses.some(isComposition) ? ['Putting the video together is not in run_sec.'] : []),
    ],
  }
}

const linesOf = ({ makes, decision }: PlannedUse): EstimateLine[] =>
  (decision.chosen?.price?.lines ?? []).map(({ row, quantity }) => ({
    makes,
    provider: decision.chosen?.provider.id ?? '',
    unit: row.unit,
    quantity_min: quantity.min,
    quantity_max: quantity.max,
    amount_micros: row.amountMicrosUsd,
    as_of: row.asOf,
  }))

/** Jobs run side by side unless one is needed first; within a job one call comes after another. Null where a time is not known. */
function longestWaySec(jobs: readonly PlannedJob[]): number | null {
  const byId = new Map(jobs.map((job) => [job.spec.id, job]))
  const endOf = (job: PlannedJob): number | null => {
    const calls = job.spec.alreadyDone ? [] : job.uses.filter((use) => !isComposition(use))
    const before = job.after.flatMap((id) => byId.get(id) ?? [])
    return added([...calls.map(timeSec), longest(before.map(endOf))])
  }
  return longest(jobs.map(endOf))
}

const timeSec = ({ decision: { chosen }, calls }: PlannedUse): number | null =>
  chosen?.p50Ms == null ? null : (chosen.p50Ms / 1000) * middleOf(calls)

/** Null as soon as one is. */
const added = (times: readonly (number | null)[]): number | null =>
  times.reduce<number | null>((sum, time) => (sum === null || time === null ? null : sum + time), 0)

const longest = (times: readonly (number | null)[]): number | null =>
  times.reduce<number | null>(
    (most, time) => (most === null || time === null ? null : Math.max(most, time)),
    0,
  )

/** The compositor is no provider call: how long it takes depends on this machine. */
const isComposition = ({ decision }: PlannedUse): boolean => decision.modality === 'compose'

const roundedSec = (sec: number): number => Math.round(sec * 10) / 10
