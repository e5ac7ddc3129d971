import { HttpAdapter, type HttpCalls, type HttpExtraction } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { CallContext, CallCost } from '../port.ts'
import type { Answer, HttpTools } from './exchange.ts'
import type { ModalityRules } from './modalities.ts'
import { type MadeThing, thingsOf } from './outputs.ts'

/* What the calls of a definition share: what they are made of, what they see, what they cost. */

export interface Parts<Request, Result> {
  name: string
  /** Its `calls` hold just those of this modality. */
  adapter: HttpAdapter
  calls: HttpCalls
  rules: ModalityRules<Request, Result>
  tools: HttpTools
}

/**
 * All that is needed to ask after a call: also the definition as it was when the call was made, so that a provider may
 * be replaced while its calls are under way.
 */
export const Ticket = z.object({
  remoteId: z.string(),
  attemptKey: z.string(),
  adapter: HttpAdapter,
  model: z.string().nullable(),
  memory: z.string().nullable(),
  units: z.record(z.string(), z.number()),
  costMicros: z.number().nullable(),
})
export type Ticket = z.output<typeof Ticket>

export function scopeOf<Request>(
  parts: Parts<Request, unknown>,
  request: Request,
  context: CallContext,
): Record<string, unknown> {
  const model = modelOf(parts, request)
  return {
    request: { ...parts.rules.words(request), ...(model === null ? {} : { model }) },
    attempt_key: context.attemptKey,
    callback_url: context.callbackUrl ?? null,
  }
}

export const modelOf = <Request>(
  { rules, calls }: Parts<Request, unknown>,
  request: Request,
): string | null => rules.modelOf(request) ?? calls.models[0] ?? null

export const unitsOf = <Request>(
  rules: ModalityRules<Request, unknown>,
  request: Request,
): Record<string, number> => ({
  call: 1,
  ...rules.units(request),
})

export const modelPart = (model: string | null): { model?: string } => (model === null ? {} : { model })

const Units = z.record(z.string(), z.number().min(0))

export function costOf(
  { extracted }: Answer,
  known: { units: Record<string, number>; model: string | null; costMicros: number | null },
): CallCost {
  const micros = numberOf(extracted.cost_micros) ?? known.costMicros
  return {
    amountMicrosUsd: micros === null ? null : Math.max(0, Math.round(micros)),
    units: { ...known.units, ...Units.safeParse(extracted.units).data },
    ...modelPart(known.model),
  }
}

export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : null
}

export function resultOf<Request, Result>(
  { adapter, rules }: Pick<Parts<Request, Result>, 'adapter' | 'rules'>,
  answer: Answer,
  memory: string | null,
  extract: HttpExtraction | undefined,
): Result {
  const from = {
    baseUrl: adapter.base_url,
    hosts: [new URL(adapter.base_url).host, ...adapter.result_hosts],
  }
  let things: MadeThing[] | null = null
  return rules.result(answer, memory, () => {
    things ??= thingsOf(answer, extract?.outputs !== undefined, from)
    return things
  })
}
