import type { EdgeContext } from '../../contract/pack.ts'
import type { Health } from '../../providers/health.ts'
import type { Registry } from '../../providers/registry.ts'

/** What the providers pack's operations work with. */
export interface ProvidersDeps {
  registry: Registry
  health: Health
}

export type ProvidersContext = EdgeContext & ProvidersDeps
