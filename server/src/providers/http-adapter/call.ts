import type { HttpAdapter, HttpExtraction } from '@potterlabs/generated/providers/schemas.ts'
import {
  type Call,
  type CallContext,
  type CallResult,
  type EarlierCall,
  type FastCall,
  ProviderError,
  type SlowCall,
} from '../port.ts'
import { check } from './check.ts'
import { type Answer, createExchange, LostError } from './exchange.ts'
import { NoResultError } from './outputs.ts'
import { costOf, modelOf, numberOf, type Parts, resultOf, scopeOf, Ticket, unitsOf } from './parts.ts'

/** A modality's call as a definition describes it. */
export function callOf<Request, Result>(
  parts: Omit<Parts<Request, Result>, 'adapter'> & { adapter: HttpAdapter },
): Call<Request, Result> {
  const whole = { ...parts, adapter: { ...parts.adapter, calls: [parts.calls] } }
  return parts.calls.poll ? slow(whole) : fast(whole)
}

function fast<Request, Result>(parts: Parts<Request, Result>): FastCall<Request, Result> {
  const { name, adapter, calls, rules, tools } = parts
  const exchange = createExchange(name, adapter, tools)
  const { lookup } = calls
  const answerOf = (answer: Answer, request: Request, extract?: HttpExtraction): CallResult<Result> => ({
    result: resultOf(parts, answer, rules.memory(request), extract),
    cost: costOf(answer, {
      units: unitsOf(rules, request),
      model: modelOf(parts, request),
      costMicros: null,
    }),
    notes: [],
  })
  return {
    style: 'fast',
    dedupe: calls.dedupe,
    async generate(request, context) {
      rules.require(request)
      const scope = scopeOf(parts, request, context)
      const answer = await exchange(calls.submit, scope, context, { kind: 'submit' })
      return unlessAmbiguous(name, () => answerOf(answer, request, calls.submit.extract))
    },
    ...(lookup
      ? {
          async lookup({ attemptKey, request, sentAt }, context) {
            const scope = lookupScope(parts, { attemptKey, request, sentAt }, context)
            const answer = await orLost(() => exchange(lookup, scope, context, { kind: 'ask' }))
            const isFound =
              answer && (lookup.extract?.outputs === undefined || hasAny(answer.extracted.outputs))
            return isFound ? unlessAmbiguous(name, () => answerOf(answer, request, lookup.extract)) : null
          },
        }
      : {}),
  }
}

function slow<Request, Result>(parts: Parts<Request, Result>): SlowCall<Request, Result> {
  const { name, adapter, calls, rules, tools } = parts
  const exchange = createExchange(name, adapter, tools)
  const { lookup, cancel } = calls
  const ticketOf = (answer: Answer, request: Request, attemptKey: string): Ticket | null => {
    const { remote_id: remoteId } = answer.extracted
    if (typeof remoteId !== 'string' && typeof remoteId !== 'number') return null
    return {
      remoteId: String(remoteId),
      attemptKey,
      adapter,
      model: modelOf(parts, request),
      memory: rules.memory(request),
      units: unitsOf(rules, request),
      costMicros: numberOf(answer.extracted.cost_micros),
    }
  }
  return {
    style: 'slow',
    dedupe: calls.dedupe,
    async start(request, context) {
      rules.require(request)
      const scope = scopeOf(parts, request, context)
      const answer = await exchange(calls.submit, scope, context, { kind: 'submit' })
      const ticket = ticketOf(answer, request, context.attemptKey)
      if (!ticket) throw new ProviderError('ambiguous', `${name} answered without the id of a job.`)
      return { ticket, notes: [] }
    },
    async check(saved, context) {
      const ticket = Ticket.parse(saved)
      const [made = calls] = ticket.adapter.calls
      const began = { ...parts, adapter: ticket.adapter, calls: made }
      try {
        return await check(began, createExchange(name, ticket.adapter, tools), ticket, context)
      } catch (error) {
        if (error instanceof LostError) return { state: 'lost' }
        throw error
      }
    },
    ...(cancel
      ? {
          async cancel(saved, context) {
            const ticket = Ticket.parse(saved)
            const scope = { remote_id: ticket.remoteId, attempt_key: ticket.attemptKey }
            const asBegun = ticket.adapter.calls[0]?.cancel ?? cancel
            await orLost(() =>
              createExchange(name, ticket.adapter, tools)(asBegun, scope, context, { kind: 'ask' }),
            )
          },
        }
      : {}),
    ...(lookup
      ? {
          async lookup({ attemptKey, request, sentAt }, context) {
            const scope = lookupScope(parts, { attemptKey, request, sentAt }, context)
            const answer = await orLost(() => exchange(lookup, scope, context, { kind: 'ask' }))
            return answer && ticketOf(answer, request, attemptKey)
          },
        }
      : {}),
  }
}

/** What the question after an earlier submit may name: what the submit could, and when it was sent. */
const lookupScope = <Request>(
  parts: Parts<Request, unknown>,
  { attemptKey, request, sentAt }: EarlierCall<Request>,
  context: CallContext,
): Record<string, unknown> => ({
  ...scopeOf(parts, request, { ...context, attemptKey }),
  sent_at: sentAt.toISOString(),
})

/** A 2xx of a submit that has no result: it may be billed all the same. */
function unlessAmbiguous<Result>(name: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof NoResultError)) throw error
    throw new ProviderError('ambiguous', `${name} answered without a result.`, { detail: error.message })
  }
}

async function orLost<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LostError) return null
    throw error
  }
}

const hasAny = (value: unknown): boolean => value !== null && value !== undefined && [value].flat().length > 0
