import type { CallResult } from '../providers/port.ts'
import type { JsonObject } from '../store/schema.ts'
import type { CallRecord } from './call-record.ts'

/** Asks a provider for a call that may have arrived. A question that it refuses tells nothing: a person decides. */
export async function findEarlier<Request, Result, Stored>(
  record: CallRecord<Request, Result, Stored>,
): Promise<{ answer?: CallResult<Result> | null; ticket?: JsonObject | null } | null> {
  const { run, spec, row } = record
  const { call, provider, request } = spec
  const earlier = { attemptKey: row.attemptKey, request, sentAt: row.postingAt ?? row.createdAt }
  const found = await record.ask(
    async () =>
      call.style === 'fast'
        ? { answer: (await call.lookup?.(earlier, record.context())) ?? null }
        : { ticket: (await call.lookup?.(earlier, record.context())) ?? null },
    (error) => {
      run.log(`${provider.id} would not say whether it has the call: ${error.message}`)
      return record.giveUp()
    },
    run.timing.lookups,
  )
  if (!Object.values(found)[0]) return null
  run.log(`${provider.id} has the earlier call`)
  return found
}

/** A provider may forget a call for a moment (replicas, deployments), so it is asked several times. */
export async function believeLost<Request, Result, Stored>(
  record: CallRecord<Request, Result, Stored>,
): Promise<void> {
  const { provider } = record.spec
  const failedChecks = record.row.failedChecks + 1
  if (failedChecks >= record.run.timing.lostAnswers) {
    const message = `${provider.id} took the call and does not know it any more.`
    const detail = JSON.stringify(record.row.ticket)
    return record.fail({ code: 'provider_job_lost', message, detail }, record.asEstimated())
  }
  record.run.log(`${provider.id} does not know the call right now`)
  await record.change({ failedChecks })
  await record.pause(record.backoff(failedChecks))
}
