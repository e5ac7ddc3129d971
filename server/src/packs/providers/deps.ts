import type { EdgeContext } from '../../contract/pack.ts'
import type { Planner } from '../../contract/planner.ts'
import type { Engine } from '../../jobs/engine.ts'
import type { Health } from '../../providers/health.ts'
import type { RegistrationTools } from '../../providers/registered/require-usable.ts'
import type { Providers } from '../../providers/registry.ts'

/** What the providers pack's operations work with. */
export interface ProvidersDeps {
  providers: Providers
  health: Health
  /** Probes are jobs. */
  engine: Engine
  registration: RegistrationTools
  /** The operations of other packs that can be planned. */
  planners: readonly Planner[]
}

export type ProvidersContext = EdgeContext & ProvidersDeps
