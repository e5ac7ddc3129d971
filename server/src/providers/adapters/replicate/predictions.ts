import { z } from 'zod'
import type { Connection } from '../../definition.ts'
import { statusOf } from '../../http.ts'
import { cannotTell, listAnswer, takenInAround, theOneAlike } from '../../listed-calls.ts'
import type { CallContext, CheckResult, Media, MediaBytes, SlowCall } from '../../port.ts'
import { NO_COST } from '../../price.ts'
import { fileInput } from './files.ts'

/* Predictions, the same for every model: https://replicate.com/docs/reference/http#predictions.create. */

const POLL_EVERY_MS = 5_000
/** Whatever becomes of us, nothing runs and bills longer than this. */
const CANCEL_AFTER = '30m'
/** Of a hundred each. */
const MAX_LIST_PAGES = 10

/** What to send, and what it will cost. */
export interface Prediction {
  /** `bytedance/seedance-1-pro` */
  model: string
  input: Record<string, string | number | boolean>
  files: Record<string, MediaBytes>
  /** By the price table: official models are billed by what they make, and answers name no price. */
  cost: { model: string; units: Record<string, number> }
  notes: string[]
}

/** A kind of model: what to ask of it, and how to read the files that it made. */
export interface ReplicateModel<Request, Result> {
  /** Throws what the model cannot do. */
  plan(request: Request): Prediction
  resultOf(file: Media, more: Media[]): Result
}

const Submitted = z.object({ id: z.string().min(1) })
const Answer = z.object({
  id: z.string(),
  status: z.enum(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted']),
  output: z.unknown(),
  error: z.unknown(),
})
/** One file or several. */
const Files = z.union([z.url().transform((url): [string, ...string[]] => [url]), z.tuple([z.url()], z.url())])
const Page = z.object({
  next: z.string().nullish(),
  results: z.array(
    z.object({
      id: z.string(),
      model: z.string(),
      data_removed: z.boolean().nullish(),
      input: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
})
const Ticket = z.object({
  predictionId: z.string(),
  cost: z.object({ model: z.string(), units: z.record(z.string(), z.number()) }),
})

export function predictionCall<Request, Result>(
  { http, secret }: Connection,
  model: ReplicateModel<Request, Result>,
): SlowCall<Request, Result> {
  // Files are for the account that made them.
  const fileAt = (url: string): Media => ({
    type: 'remote',
    url,
    headers: { authorization: `Bearer ${secret('REPLICATE_API_TOKEN')}` },
  })
  return {
    style: 'slow',
    async start(request, context) {
      const { model: id, input, files, cost, notes } = model.plan(request)
      const uploaded: Record<string, string> = {}
      for (const [name, media] of Object.entries(files))
        uploaded[name] = await fileInput(http, media, context)
      // It calls back by TLS only.
      const callback = context.callbackUrl?.startsWith('https:')
        ? { webhook: context.callbackUrl, webhook_events_filter: ['completed'] }
        : {}
      const answer = await http.submit(
        {
          method: 'POST',
          path: `/models/${id}/predictions`,
          headers: { 'cancel-after': CANCEL_AFTER },
          body: { json: { input: { ...input, ...uploaded }, ...callback } },
        },
        context,
      )
      return { ticket: { predictionId: answer.json(Submitted).id, cost }, notes }
    },

    async check(ticket, context): Promise<CheckResult<Result>> {
      const { predictionId, cost: used } = Ticket.parse(ticket)
      try {
        const { status, output, error } = (
          await http.ask({ method: 'GET', path: pathOf(predictionId) }, context)
        ).json(Answer)
        if (status === 'starting' || status === 'processing') {
          return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
        }
        const cost = { amountMicrosUsd: null, ...used }
        const urls = Files.safeParse(output).data
        // What it made is kept for an hour only.
        if (status === 'succeeded' && !urls) return failed('succeeded without output', cost)
        if (status !== 'succeeded' || !urls) return failed(`${status}: ${JSON.stringify(error ?? null)}`)
        const [first, ...more] = urls
        return { state: 'done', result: model.resultOf(fileAt(first), more.map(fileAt)), cost, notes: [] }
      } catch (error) {
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },

    async cancel(ticket, context) {
      const { predictionId } = Ticket.parse(ticket)
      await http.ask({ method: 'POST', path: `${pathOf(predictionId)}/cancel` }, context)
    },

    async lookup({ request, sentAt }, context) {
      const { model: id, input, cost } = model.plan(request)
      const ofThatModel = (await listed(sentAt, context)).filter((prediction) => prediction.model === id)
      // An hour later the list no longer says what was asked.
      if (ofThatModel.some(({ data_removed, input: kept }) => data_removed || !kept))
        throw cannotTell('Replicate')
      const alike = ofThatModel.filter(({ input: kept }) =>
        Object.entries(input).every(([name, value]) => kept?.[name] === value),
      )
      const ours = theOneAlike('Replicate', alike)
      return ours && { predictionId: ours.id, cost }
    },
  }

  /** Everything that was taken in around a time. */
  async function listed(sentAt: Date, context: CallContext) {
    const { from, until } = takenInAround(sentAt)
    const query: Record<string, string> = {
      created_after: from.toISOString(),
      created_before: until.toISOString(),
    }
    const all: z.output<typeof Page>['results'] = []
    for (let page = 0; page < MAX_LIST_PAGES; page++) {
      const list = http.ask({ method: 'GET', path: '/predictions', query }, context)
      const { next, results } = (await listAnswer('Replicate', list)).json(Page)
      all.push(...results)
      if (!next) return all
      // Only where to go on is taken from the link, not where it leads.
      query.cursor = new URL(next).searchParams.get('cursor') ?? ''
    }
    throw cannotTell('Replicate')
  }
}

const pathOf = (predictionId: string): string => `/predictions/${encodeURIComponent(predictionId)}`

/** Official models bill what they made, and nothing for what failed. */
function failed(detail: string, cost = NO_COST): CheckResult<never> & { state: 'failed' } {
  // Errors are the models' own words, and mostly without a code.
  const refused = /nsfw|flagged as sensitive|E005/i.test(detail)
  return {
    state: 'failed',
    message: refused
      ? 'Replicate refused the content of the request.'
      : 'Replicate could not carry the request out.',
    detail,
    code: refused ? 'content_refused' : 'provider_rejected',
    cost,
  }
}
