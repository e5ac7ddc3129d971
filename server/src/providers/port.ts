/**
 * What every provider adapter implements, one interface a modality. Adapters turn a request into bytes; they know
 * neither database nor queue nor HTTP of ours. Waiting, storing, charging and retrying are done once, by the
 * engine, for all of them.
 */

export type { Attribution } from '../core/attribution.ts'
export type * from './modalities/media.ts'
export type * from './modalities/text.ts'

/** How the engine finds out, after a crash, whether a call it had begun was received (reliability: ledger). */
export type Dedupe =
  /** The provider treats a repeated attempt key as the same call: sending again is free of risk. */
  | 'provider_key'
  /** The provider can be asked for a call by our attempt key. */
  | 'lookup'
  /** Neither: an unknown outcome is for a person to decide. */
  | 'none'

/** What one provider call is given besides its request. */
export interface CallContext {
  /** Ours, unique for each intended call, the same over every retry of it. */
  attemptKey: string
  signal: AbortSignal
  /** A line for the job's private log. */
  log(line: string): void
  /** Where the provider may call back when a slow call is done; null where this server cannot be reached. */
  callbackUrl?: string | null
}

/** What is counted and priced: see the price rows of each adapter. */
export type PriceUnit = 'call' | 'character' | 'second' | 'image' | 'input_token' | 'output_token'

/** What a call cost. Local providers cost nothing. */
export interface CallCost {
  /** Millionths of a US dollar, where the provider itself says so; null: the price table times `units` decides. */
  amountMicrosUsd: number | null
  /** What was used up, in the units of the price table, or the provider's own for the record: `{ character: 812 }`. */
  units: Record<string, number>
  /** The model that was used, where prices differ by it. */
  model?: string
}

/** A made thing in hand. */
export interface MediaBytes {
  type: 'bytes'
  mime: string
  data: Uint8Array
}

/**
 * A made thing at the provider, fetched by the engine at once: links expire, and may hold keys, so they are neither
 * stored nor logged. Only hosts that the adapter's definition names are fetched from.
 */
export interface MediaAtProvider {
  type: 'remote'
  url: string
  /** Some providers want their key for the download too. */
  headers?: Record<string, string>
  /** Hosts that it may be fetched from besides the provider's own: those named when the call was made. */
  hosts?: readonly string[]
}

export type Media = MediaBytes | MediaAtProvider

export interface CallResult<Result> {
  result: Result
  cost: CallCost
  /** Settings the provider could not honour, for the job's log. */
  notes: string[]
}

/** What is known of a call that may have arrived, to find it again by. */
export interface EarlierCall<Request> {
  attemptKey: string
  request: Request
  /** When it was last sent, by our clock: search with a margin. */
  sentAt: Date
}

/** The answer comes with the request. */
export interface FastCall<Request, Result> {
  style: 'fast'
  /** Where it differs from the provider's. */
  dedupe?: Dedupe
  generate(request: Request, context: CallContext): Promise<CallResult<Result>>
  /** Only where `dedupe` is `lookup`: what an earlier call made, had again without being billed again, or null. */
  lookup?(earlier: EarlierCall<Request>, context: CallContext): Promise<CallResult<Result> | null>
}

export type CheckResult<Result> =
  | { state: 'pending'; fraction?: number; checkAfterMs: number }
  | ({ state: 'done' } & CallResult<Result>)
  /** It ended without a result. `cost` is what is billed all the same. */
  | { state: 'failed'; message: string; detail: string; code: ProviderErrorCode; cost: CallCost }
  /** The provider does not know it (any more). Final only once it has said so for a while. */
  | { state: 'lost' }

/** The request is taken in, and asked after until it is done. `ticket` is JSON that any worker can go on from. */
export interface SlowCall<Request, Result> {
  style: 'slow'
  /** Where it differs from the provider's. */
  dedupe?: Dedupe
  start(request: Request, context: CallContext): Promise<{ ticket: Record<string, unknown>; notes: string[] }>
  check(ticket: Record<string, unknown>, context: CallContext): Promise<CheckResult<Result>>
  cancel?(ticket: Record<string, unknown>, context: CallContext): Promise<void>
  /** Only where `dedupe` is `lookup`: the ticket of an earlier call, or null if the provider has none. */
  lookup?(earlier: EarlierCall<Request>, context: CallContext): Promise<Record<string, unknown> | null>
}

export type Call<Request, Result> = FastCall<Request, Result> | SlowCall<Request, Result>

// ---- callbacks ------------------------------------------------------------------------------------------

/** A call that a provider makes to us, exactly as it came. */
export interface Callback {
  headers: Record<string, string>
  /** Before any parsing: signatures are over these bytes. */
  body: Uint8Array
}

/**
 * What a genuine callback says: which remote call it is about. It is only a hint to look now; what it says of results
 * is never used. Null: not genuine, or not about a call.
 */
export type VerifyCallback = (callback: Callback) => Promise<{ remoteId: string; eventId: string } | null>

// ---- errors ---------------------------------------------------------------------------------------------

/**
 * How far a failed call got, which decides whether it may be sent again:
 * `not_sent` never reached the provider (or a 429): may be retried; `rejected` was answered with a refusal:
 * final; `ambiguous`: it may have been carried out and billed, so it is never sent again blindly.
 */
export type Submission = 'not_sent' | 'rejected' | 'ambiguous'

/** What a refusal is about, in words of the contract. */
export type ProviderErrorCode =
  | 'provider_rejected'
  /** The prompt or a picture breaks the provider's rules: never offered to another provider without being asked. */
  | 'content_refused'
  /** Our key or account: nothing that the client can mend. */
  | 'provider_unavailable'

/** What an adapter throws. `message` is safe for clients; the provider's own words go to `detail` (private log). */
export class ProviderError extends Error {
  override name = 'ProviderError'
  readonly submission: Submission
  readonly code: ProviderErrorCode
  readonly detail: string
  readonly retryAfterMs: number | null
  /** It answered that it has too much to do (429): no fault of its, and worth any wait. */
  readonly busy: boolean

  constructor(
    submission: Submission,
    message: string,
    options: {
      code?: ProviderErrorCode
      detail?: string
      retryAfterMs?: number
      busy?: boolean
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.submission = submission
    this.code = options.code ?? 'provider_rejected'
    this.detail = options.detail ?? ''
    this.retryAfterMs = options.retryAfterMs ?? null
    this.busy = options.busy ?? false
  }
}
