import { z } from 'zod'
import { type ProviderHttp, StatusError, statusOf } from '../../http.ts'
import {
  type CallContext,
  type CallCost,
  type CheckResult,
  ProviderError,
  type ProviderErrorCode,
  type SlowCall,
} from '../../port.ts'
import { NO_COST } from '../../price.ts'

/*
 * fal's queue, the same for every model: https://fal.ai/docs/documentation/model-apis/queue. It has neither a key
 * against sending twice nor a list, so an unknown outcome stays unknown.
 */

const POLL_EVERY_MS = 3_000

/** What to send, and what it will cost. */
export interface FalJob {
  /** `fal-ai/flux/dev` */
  endpoint: string
  input: Record<string, unknown>
  /** By the price table: fal's answers name no price. */
  cost: { model: string; units: Record<string, number> }
  notes: string[]
}

/** A model behind the queue. */
export interface FalModel<Request, Output extends z.ZodType, Result> {
  /** Throws what the model cannot do. */
  plan(request: Request): FalJob
  output: Output
  /** Null: fal's safety checker blackened it. */
  resultOf(output: z.output<Output>): Result | null
}

const Submitted = z.object({ request_id: z.string().min(1) })
const Status = z.object({
  status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']),
  error: z.string().nullish(),
  error_type: z.string().nullish(),
})
/** A model's own errors come as a list with types, the platform's as a text with one type. */
const Failure = z.union([
  z.object({ detail: z.array(z.object({ type: z.string() })) }),
  z.object({ detail: z.string(), error_type: z.string() }),
])
const Ticket = z.object({
  requestId: z.string(),
  endpoint: z.string(),
  cost: z.object({ model: z.string(), units: z.record(z.string(), z.number()) }),
})

export function queueCall<Request, Output extends z.ZodType, Result>(
  http: ProviderHttp,
  model: FalModel<Request, Output, Result>,
): SlowCall<Request, Result> {
  return {
    style: 'slow',
    async start(request, context) {
      const { endpoint, input, cost, notes } = model.plan(request)
      const answer = await http.submit(
        {
          method: 'POST',
          path: `/${endpoint}`,
          query: { fal_webhook: context.callbackUrl ?? undefined },
          body: { json: input },
        },
        context,
      )
      return { ticket: { requestId: answer.json(Submitted).request_id, endpoint, cost }, notes }
    },

    async check(ticket, context): Promise<CheckResult<Result>> {
      const { endpoint, requestId, cost: used } = Ticket.parse(ticket)
      const path = requestPath(endpoint, requestId)
      try {
        const status = (await http.ask({ method: 'GET', path: `${path}/status` }, context)).json(Status)
        if (status.status !== 'COMPLETED') return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
        if (status.error) return failed(`${status.error_type ?? ''}: ${status.error}`)
        return await resultAt(path, used, context)
      } catch (error) {
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },

    async cancel(ticket, context) {
      const { endpoint, requestId } = Ticket.parse(ticket)
      try {
        await http.ask({ method: 'PUT', path: `${requestPath(endpoint, requestId)}/cancel` }, context)
      } catch (error) {
        // 400: it is done already; 404: it is gone.
        if (![400, 404].includes(statusOf(error) ?? 0)) throw error
      }
    },
  }

  async function resultAt(
    path: string,
    used: FalJob['cost'],
    context: CallContext,
  ): Promise<CheckResult<Result>> {
    try {
      const output = (await http.ask({ method: 'GET', path }, context)).json(model.output)
      const result = model.resultOf(output)
      const cost: CallCost = { amountMicrosUsd: null, ...used }
      if (result === null) return failed('the safety checker took offence', 'content_refused', cost)
      return { state: 'done', result, cost, notes: [] }
    } catch (error) {
      const failure = failureOf(error)
      if (!failure) throw error
      return failed(failure.detail, failure.code)
    }
  }
}

/** Requests are asked after under the application alone, without the path of its endpoint. */
function requestPath(endpoint: string, requestId: string): string {
  const [owner, application] = endpoint.split('/')
  return `/${owner}/${application}/requests/${encodeURIComponent(requestId)}`
}

/** fal bills nothing that failed: https://fal.ai/docs/documentation/model-apis/pricing. */
function failed(
  detail: string,
  code: ProviderErrorCode = 'provider_rejected',
  cost = NO_COST,
): CheckResult<never> & { state: 'failed' } {
  const refused = code === 'content_refused'
  const message = refused ? 'fal refused the content of the request.' : 'fal could not carry the request out.'
  return { state: 'failed', message, detail, code, cost }
}

/**
 * What a failed request answers where its result would be: the model's own status, told from a fault of the queue by
 * its body. A 503 without one is the queue's, and no end.
 */
function failureOf(error: unknown): { code: ProviderErrorCode; detail: string } | null {
  if (!(error instanceof ProviderError) || !(error.cause instanceof StatusError)) return null
  const { body } = error.cause
  if (!Failure.safeParse(body).success) return null
  return { code: refusesContent(body) ? 'content_refused' : 'provider_rejected', detail: error.detail }
}

/** Whether an error's body is about content: https://docs.fal.ai/errors#content_policy_violation. */
export function refusesContent(body: unknown): boolean {
  const detail = Failure.safeParse(body).data?.detail
  return Array.isArray(detail) && detail.some(({ type }) => type === 'content_policy_violation')
}
