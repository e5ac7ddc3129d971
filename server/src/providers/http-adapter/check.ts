import { type CallContext, type CallCost, type CheckResult, ProviderError } from '../port.ts'
import type { Answer, Exchange } from './exchange.ts'
import { NoResultError } from './outputs.ts'
import { costOf, modelPart, numberOf, type Parts, resultOf, type Ticket } from './parts.ts'

/** Asks after a call, once. Throws what the exchange throws. */
export async function check<Request, Result>(
  parts: Parts<Request, Result>,
  exchange: Exchange,
  ticket: Ticket,
  context: CallContext,
): Promise<CheckResult<Result>> {
  const { name, calls } = parts
  const { poll, result, poll_every_sec } = calls
  if (!poll) throw new Error(`${name} has a ticket and no poll`)
  const scope = { remote_id: ticket.remoteId, attempt_key: ticket.attemptKey }
  const answer = await exchange(poll, scope, context, { kind: 'ask', acceptsRefusal: true })
  const word = answer.extracted.state
  const state = word === null || word === undefined ? null : (poll.extract?.states[String(word)] ?? 'running')
  if (state === 'failed' || state === 'canceled' || (state === null && answer.refusal !== null)) {
    return endedBadly(name, answer, state, ticket)
  }
  if (state !== 'succeeded') {
    const percent = numberOf(answer.extracted.progress_percent)
    return {
      state: 'pending',
      checkAfterMs: poll_every_sec * 1000,
      ...(percent === null ? {} : { fraction: Math.min(Math.max(percent / 100, 0), 1) }),
    }
  }
  const known = { ...ticket, costMicros: numberOf(answer.extracted.cost_micros) ?? ticket.costMicros }
  try {
    const final = result ? await exchange(result, scope, context, { kind: 'ask' }) : answer
    const made = resultOf(parts, final, ticket.memory, (result ?? poll).extract)
    return { state: 'done', result: made, cost: costOf(final, known), notes: [] }
  } catch (error) {
    if (error instanceof NoResultError) {
      const message = `${name} says that it is done, and gives no result that can be read.`
      const cost = costOf(answer, known)
      return { state: 'failed', message, detail: error.message, code: 'provider_rejected', cost }
    }
    // A result that is refused is how some tell that the work failed.
    if (!(error instanceof ProviderError) || error.submission !== 'rejected') throw error
    const { message, detail, code } = error
    return { state: 'failed', message, detail, code, cost: freeOf(ticket, answer) }
  }
}

function endedBadly(
  name: string,
  { extracted, refusal }: Answer,
  state: string | null,
  ticket: Ticket,
): CheckResult<never> {
  if (state === null) {
    if (refusal?.code === 'lost') return { state: 'lost' }
    if (refusal?.code === 'busy' || refusal?.code === 'unknown' || refusal?.code === 'unavailable') {
      const { retryAfterMs } = refusal
      const wait = retryAfterMs === undefined ? {} : { retryAfterMs }
      throw new ProviderError('ambiguous', `${name} could not say how the work is.`, wait)
    }
  }
  const isRefused = refusal?.code === 'content_refused'
  const reason = extracted.error_message
  return {
    state: 'failed',
    message: isRefused
      ? `${name} refused the content of the request.`
      : state === 'canceled'
        ? `${name} canceled the work.`
        : `${name} could not do the work.`,
    detail: typeof reason === 'string' ? reason : JSON.stringify(reason ?? ''),
    code: isRefused ? 'content_refused' : 'provider_rejected',
    cost: freeOf(ticket, { extracted }),
  }
}

/** What failed is taken to be free unless the provider says otherwise. */
const freeOf = ({ model }: Ticket, { extracted }: Pick<Answer, 'extracted'>): CallCost => ({
  amountMicrosUsd: numberOf(extracted.cost_micros) ?? 0,
  units: {},
  ...modelPart(model),
})
