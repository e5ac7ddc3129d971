import { ProviderCreate, type ProviderProbe } from '@potterlabs/generated/providers/schemas.ts'
import { defineJob } from '../../../jobs/definition.ts'
import { JobFailure, OutcomeUnknown } from '../../../jobs/errors.ts'
import { changeRegisteredProvider, getRegisteredProvider } from '../../../store/registered-providers.ts'
import { type ProbeTools, type Probing, probe } from './probe-calls.ts'
import { affordable, type PlannedCheck } from './probe-plan.ts'
import { failed, type Verdict } from './verdicts.ts'

export interface ProbeInput {
  providerId: string
}

export const PROBE_KIND = 'provider-probe'

/** A probe is no place to wait for a queue of hours. */
const PATIENCE_MS = 30 * 60_000

/**
 * Tries a registered provider out: one thing of each modality is made by real, ledgered calls and held against what was
 * claimed. What passed is published with the last write, in one step.
 */
export const probeProviderJob = (tools: ProbeTools) =>
  defineJob<ProbeInput, { checks: ProviderProbe['checks'] }>({
    kind: PROBE_KIND,
    concurrency: 2,
    perProject: 1,
    async run(job, context) {
      const { providerId } = job.input
      const row = await getRegisteredProvider(context.db, job.projectId, providerId)
      const provider = (await tools.providers.for(job.projectId)).find(providerId)
      // Replaced or deleted meanwhile: another probe is about what there is now.
      if (!row || !provider || row.probe.job_id !== job.id) return { checks: [] }
      const document = ProviderCreate.parse(row.document)
      const probing = { tools, job, context, provider, claimed: document.capabilities }
      const isLate = Date.now() - (job.startedAt ?? new Date()).getTime() > PATIENCE_MS

      const planned = affordable(document)
      const verdicts: { check: PlannedCheck; verdict: Verdict }[] = []
      for (const { check, allowed } of planned) {
        context.progress({ stage: 'probe', done: verdicts.length, total: planned.length })
        const verdict = !allowed
          ? failed(
              `Not tried: it ${price(check)}, and probe.max_cost_micros is ${document.probe.max_cost_micros}.`,
            )
          : isLate
            ? failed('It was not done within half an hour.')
            : await verdictOn(probing, check)
        context.log('info', `${check.step}: ${verdict.message}`)
        verdicts.push({ check, verdict })
      }
      const checks = document.kinds.map((modality) => joined(modality, verdicts))
      const status = checks.every((check) => check.passed) ? 'passed' : 'failed'
      const finished: ProviderProbe = {
        status,
        job_id: job.id,
        checks,
        finished_at: new Date().toISOString(),
      }
      await changeRegisteredProvider(context.db, job.projectId, providerId, {
        probe: finished,
        ifProbedBy: job.id,
      })
      return { checks }
    },
  })

/** Whatever the provider did wrong is the answer; nobody has to look into a probe whose outcome is unknown. */
async function verdictOn(probing: Probing, check: PlannedCheck): Promise<Verdict> {
  const { unconfigured } = probing.provider
  if (unconfigured !== undefined) return failed(unconfigured)
  try {
    return await probe(probing, check)
  } catch (error) {
    if (error instanceof JobFailure) return failed(error.message)
    if (error instanceof OutcomeUnknown) return failed('It gave no clear answer; it may have charged for it.')
    throw error
  }
}

/** A modality passes as a whole. */
function joined(
  modality: ProviderCreate['kinds'][number],
  verdicts: readonly { check: PlannedCheck; verdict: Verdict }[],
): ProviderProbe['checks'][number] {
  const own = verdicts.filter(({ check }) => check.modality === modality).map(({ verdict }) => verdict)
  if (own.length === 0) return { modality, ...failed('There is nothing to try it by.') }
  return {
    modality,
    passed: own.every((verdict) => verdict.passed),
    message: own.map(({ message }) => message).join(' '),
  }
}

const price = ({ estimatedMicrosUsd }: PlannedCheck): string =>
  estimatedMicrosUsd === null ? 'has no price' : `would cost about ${estimatedMicrosUsd} micros`
