/** How a call to a provider ended. `unknown`: it may or may not have been carried out. */
export type ProviderOutcome = 'done' | 'rejected' | 'not_sent' | 'unknown'

/** How one attempt to deliver a webhook ended. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'given_up'

/** What the parts of the house tell whoever counts. All calls return at once and never throw. */
export interface Metrics {
  /** A request was answered; `operation` is its operation id, or `none` for a route that is not there. */
  requestEnded(request: { operation: string; status: number; durationSec: number }): void
  /** A run of a job ended; a job may take several. */
  jobRunEnded(run: { kind: string; outcome: string; durationSec: number }): void
  providerCallEnded(call: { provider: string; outcome: ProviderOutcome; costMicrosUsd: number }): void
  webhookAttempted(outcome: DeliveryOutcome): void
}

/** Nobody counts. */
export const noMetrics: Metrics = {
  requestEnded() {},
  jobRunEnded() {},
  providerCallEnded() {},
  webhookAttempted() {},
}
