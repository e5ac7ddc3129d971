import type { ErrorCode } from '@potterlabs/generated/common/schemas.ts'
import { ApiError } from '../core/errors.ts'
import type { JobError } from '../store/schema.ts'
import {
  isProviderError,
  JobCanceled,
  JobFailure,
  LeaseLost,
  OutcomeUnknown,
  ShuttingDown,
  Suspended,
  type WaitReason,
} from './errors.ts'

/** How a run ended, as far as the handler and the signals tell. */
export type Outcome =
  | { type: 'succeeded'; output: object }
  | { type: 'failed'; error: JobError }
  | { type: 'review'; error: JobError }
  | { type: 'wait'; reason: WaitReason }
  | { type: 'unexpected'; error: unknown }
  | { type: 'handed_back' }
  | { type: 'lost' }
  /** The job was over; this run found out what its calls cost. */
  | { type: 'settled' }

/** Refusals that may be otherwise at the next try; all others stay as they are. */
const MAY_PASS: readonly ErrorCode[] = ['internal_error', 'service_unavailable', 'storage_full']

/** What it means that a handler threw this. */
export function interpret(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof LeaseLost) return { type: 'lost' }
  if (error instanceof Suspended) return { type: 'wait', reason: error.reason }
  if (error instanceof OutcomeUnknown) return { type: 'review', error: error.error }
  // Whatever a handler throws once its signal is aborted, the abort is why.
  if (signal.aborted) return { type: signal.reason instanceof ShuttingDown ? 'handed_back' : 'lost' }
  if (error instanceof JobCanceled) return { type: 'settled' }
  if (error instanceof JobFailure) return { type: 'failed', error: error.toJSON() }
  // What an operation refuses that was called from within, or a child that the project's spending limit forbids.
  if (error instanceof ApiError && !MAY_PASS.includes(error.code)) {
    const { code, message, hint, field } = error
    return { type: 'failed', error: { code, message, hint, field } }
  }
  if (isProviderError(error) && error.submission === 'rejected') {
    return { type: 'failed', error: new JobFailure('provider_rejected', error.message).toJSON() }
  }
  if (isProviderError(error) && error.submission === 'ambiguous') {
    return { type: 'review', error: new OutcomeUnknown(error.message).error }
  }
  return { type: 'unexpected', error }
}
