import type { CallRecord } from './call-record.ts'
import { believeLost, findEarlier } from './earlier-call.ts'

/*
 * Calls of jobs that are over. What they make is of no use any more, but it may be billed: the provider is told to
 * stop where it can, and asked until it is known what the call cost.
 */

const CANCEL_WITHIN_MS = 5_000

/** A call that may have been sent. It is not sent again; where nobody can say, the estimate counts as its cost. */
export async function settlePosting<Request, Result, Stored>(
  record: CallRecord<Request, Result, Stored>,
): Promise<never> {
  const { run, spec } = record
  if (record.dedupe !== 'lookup' || !spec.call.lookup) return record.giveUp()
  await record.pauseSinceSend(run.timing.lookupAfterMs)
  const found = await findEarlier(record)
  if (found?.answer) return record.settleAs(record.settle(found.answer.cost))
  if (found?.ticket) {
    await record.change({ state: 'posted', ticket: found.ticket, failedSends: 0, failedChecks: 0 })
    return settlePosted(record)
  }
  await record.change({ state: 'intent' })
  return record.leave()
}

/** A call that the provider has. */
export async function settlePosted<Request, Result, Stored>(
  record: CallRecord<Request, Result, Stored>,
): Promise<never> {
  const { call, step } = record.spec
  if (call.style !== 'slow') throw new Error(`step '${step}' has a ticket, but its call is fast now`)
  await cancelThere(record)
  for (;;) {
    const answer = await record.ask(
      () => call.check(record.row.ticket ?? {}, record.context()),
      () => record.settleAs(record.asEstimated()),
    )
    if (answer.state === 'done' || answer.state === 'failed') {
      return record.settleAs(record.settle(answer.cost))
    }
    if (answer.state === 'lost') {
      await believeLost(record)
      continue
    }
    await record.requirePatience()
    await record.pauseBetweenChecks(answer.checkAfterMs)
  }
}

/** Saves money where the provider can stop; that it could not be told is only worth a line. */
async function cancelThere<Request, Result, Stored>(
  record: CallRecord<Request, Result, Stored>,
): Promise<void> {
  const { run, spec, row } = record
  const { call, provider } = spec
  if (call.style !== 'slow' || !call.cancel || !row.ticket || row.canceledAt) return
  try {
    const signal = AbortSignal.timeout(CANCEL_WITHIN_MS)
    await call.cancel(row.ticket, { ...record.context(), signal })
    run.log(`${provider.id} was told to stop`)
  } catch (error) {
    run.log(`${provider.id} could not be told to stop: ${error instanceof Error ? error.message : error}`)
  }
  await record.change({ isCanceled: true })
}
