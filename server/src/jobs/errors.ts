import type { ProviderError } from '../providers/port.ts'
import type { JobError } from '../store/schema.ts'

/**
 * What a handler throws when the job cannot be done: the client reads `code`, `message`, `hint` and `field`.
 * `detail` is for the server's log only: providers' own words, paths, anything a client must not see.
 */
export class JobFailure extends Error {
  override name = 'JobFailure'
  readonly code: string
  readonly hint: string | null
  readonly field: string | null
  readonly detail: string | null

  constructor(
    code: string,
    message: string,
    options: { hint?: string; field?: string; detail?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
    this.field = options.field ?? null
    this.detail = options.detail ?? null
  }

  /** The part a client may see. */
  toJSON(): JobError {
    return { code: this.code, message: this.message, hint: this.hint, field: this.field }
  }
}

/** The provider did not take the call and was given up: nothing was submitted, so another may be asked. */
export class NotTaken extends JobFailure {
  override name = 'NotTaken'
}

/** `enqueue` or `waitFor` was told to wait for jobs that this project does not have. The edge answers 422. */
export class UnknownJobsError extends Error {
  override name = 'UnknownJobsError'
  readonly ids: readonly string[]

  constructor(ids: readonly string[]) {
    super(`no such job in this project: ${ids.join(', ')}`)
    this.ids = ids
  }
}

/** `enqueue` was given a kind that this process does not know. A programming error. */
export class UnknownKindError extends Error {
  override name = 'UnknownKindError'
}

// ---- how a run ends early; handlers let these pass ---------------------------------------------------------

/** What a job waits for between two of its runs. */
export type WaitReason =
  | { type: 'time'; afterMs: number }
  | { type: 'jobs'; ids: readonly string[]; tolerant: boolean }

/** Ends this run; the job is run again once the wait is over. */
export class Suspended extends Error {
  override name = 'Suspended'
  readonly reason: WaitReason

  constructor(reason: WaitReason) {
    super('the run is suspended; handlers must let this pass')
    this.reason = reason
  }
}

/** Why `signal` aborted: the client canceled the job. */
export class JobCanceled extends Error {
  override name = 'JobCanceled'
}

/** Why `signal` aborted: this process is shutting down, and another will run the job again. */
export class ShuttingDown extends Error {
  override name = 'ShuttingDown'
}

/** The job is no longer this run's: another worker has taken it over, or it was ended. Nothing more may be written. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/** A provider may or may not have done the work, and there is no way to ask: a person must decide. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown'
  readonly error: JobError

  constructor(message: string) {
    super(message)
    this.error = {
      code: 'provider_outcome_unknown',
      message,
      hint: 'Look the work up at the provider. Releasing the job sends it once more, which may be charged again.',
      field: null,
    }
  }
}

// ---- errors we say ourselves -------------------------------------------------------------------------------

export const dependencyFailed = (neededId: string, how: 'failed' | 'canceled'): JobError => ({
  code: 'dependency_failed',
  message: `the job needs ${neededId}, which ${how === 'failed' ? 'failed' : 'was canceled'}`,
  hint: `See the error of ${neededId}, make it again, and then this.`,
  field: null,
})

export const internalError = (message: string): JobError => ({
  code: 'internal_error',
  message,
  hint: null,
  field: null,
})

/** By shape, since `jobs` knows of providers only their types. */
export const isProviderError = (error: unknown): error is ProviderError =>
  error instanceof Error && error.name === 'ProviderError' && 'submission' in error
