import type { CostPolicy, Routing } from '@potterlabs/generated/common/schemas.ts'
import type { Modality } from '@potterlabs/generated/providers/schemas.ts'
import type { KeyMode } from '../core/api-key.ts'
import { exactly, type Quantities, type Range } from '../providers/estimate.ts'
import type { Health } from '../providers/health.ts'
import type { Provider, Providers } from '../providers/registry.ts'
import { type Decision, decide, type Requirement, routingOf } from '../providers/router.ts'

/** One provider's part in a request: who, and how many calls of it one after another. */
export interface PlannedUse {
  /** What for: `voiceover`, `images`, ... */
  makes: string
  decision: Decision
  calls: Range
}

/** What providers are chosen with: who asks, and what has been decided for the request so far. */
export interface ChoosingContext {
  project: { id: string }
  key: { mode: KeyMode }
  providers: Providers
  health: Health
  policy: CostPolicy
  /** Every decision so far, in order; a last one for nobody says why the request is refused. */
  uses: PlannedUse[]
}

export interface Choice<M extends Modality> {
  makes: string
  modality: M
  /** A provider id or `auto`. */
  requested: string
  /** The request field that named it. */
  field: string
  presetId?: string | undefined
  requirements: readonly Requirement<M>[]
  quantities: Quantities
  /** Default: one. */
  calls?: Range
}

export interface Chosen {
  provider: Provider
  routing: Routing
  /** Who goes on where the provider does not take the work, best first. */
  alternatives: string[]
  use: PlannedUse
}

/** Chooses the provider of one thing by preset, capabilities, health and policy. Throws what `decide` refuses with. */
export async function chooseProvider<M extends Modality>(
  context: ChoosingContext,
  { makes, calls = exactly(1), ...choice }: Choice<M>,
): Promise<Chosen> {
  const registry = await context.providers.for(context.project.id)
  const conditions = await conditionsOf(context, registry.all())
  const decision = decide(registry, {
    ...choice,
    policy: context.policy,
    builtInOnly: context.key.mode === 'test',
    condition: (id) => conditions.get(id) ?? { status: 'available', p50Ms: null },
  })
  const use = { makes, decision, calls }
  context.uses.push(use)
  const provider = decision.chosen?.provider
  if (!provider) throw decision.refusal ?? new Error(`nobody was chosen for ${makes}, and nobody says why`)
  const alternatives = decision.alternatives.map(({ id }) => id)
  return { provider, routing: routingOf(decision, provider), alternatives, use }
}

async function conditionsOf({ health, project }: ChoosingContext, providers: readonly Provider[]) {
  const circuitOf = await health.circuits(project.id)
  const looks = providers.map(async ({ id }) => {
    const { status, p50_ms: p50Ms } = await health.of(id, project.id)
    const { state, retryAfterMs } = circuitOf(id)
    return [id, { status, p50Ms, closedForMs: state === 'open' ? retryAfterMs : 0 }] as const
  })
  return new Map(await Promise.all(looks))
}
