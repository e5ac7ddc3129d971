import type { CostPolicy, Routing } from '@potterlabs/generated/common/schemas.ts'
import type { Capabilities, Modality, ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import { ApiError } from '../core/errors.ts'
import { type PricedUse, priceUse, type Quantities } from './estimate.ts'
import { inOrderOf, reasonOf } from './policy.ts'
import { type Provider, type Registry, whyUnusable } from './registry.ts'

/** One thing the request asks for, checked against the capability block of its modality. */
export interface Requirement<M extends Modality> {
  /** The request field it comes from. */
  field: string
  /** Null when the provider can; otherwise a sentence that says what it can instead. */
  unmet(capabilities: NonNullable<Capabilities[M]>, provider: Provider): string | null
}

/** How a provider is, for a choice. One whose circuit is open is unavailable. */
export interface ProviderCondition {
  status: ProviderStatus
  p50Ms: number | null
  /** Nothing is sent to it for so long; 0: its circuit is not open. */
  closedForMs?: number
}

export interface RouteRequest<M extends Modality> {
  modality: M
  /** A provider id or `auto`. */
  requested: string
  /** The request field that named it. */
  field: string
  /** The preset that named it. */
  presetId?: string | undefined
  requirements: readonly Requirement<M>[]
  policy: CostPolicy
  /** What would be used up, for prices. */
  quantities: Quantities
  condition(provider: string): ProviderCondition
  /** Of a test key, which costs nobody anything. */
  builtInOnly: boolean
}

/** A provider as it was judged. */
export interface JudgedCandidate {
  provider: Provider
  chosen: boolean
  reason: string
  status: ProviderStatus
  p50Ms: number | null
  /** Null where it has no price. */
  price: PricedUse | null
}

/** Who does it, and why nobody else. */
export interface Decision {
  modality: Modality
  requested: string
  presetId: string | null
  /** Null when nobody can; `refusal` then says so. */
  chosen: JudgedCandidate | null
  candidates: JudgedCandidate[]
  /** Who else can do it, best first: they go on where the chosen one does not take the work. None for one that is named. */
  alternatives: Provider[]
  refusal: ApiError | null
}

/**
 * Chooses who does the work and says why. One that is named (by the request or its preset) must be usable, serve the
 * modality and meet every requirement: else it throws `unknown_provider`, `forbidden` (a test key), `provider_unavailable`,
 * or `capability_unsupported` with what would have worked. `auto` looks at all that serve the modality: those that meet
 * every requirement, by health and then by the policy (see `inOrderOf`). It decides for nobody rather than throw.
 */
export function decide<M extends Modality>(registry: Registry, request: RouteRequest<M>): Decision {
  return request.requested === 'auto' ? decideAuto(registry, request) : decideNamed(registry, request)
}

/** The decision as jobs keep and show it. */
export const routingOf = ({ requested, presetId, candidates }: Decision, provider: Provider): Routing => ({
  requested,
  provider: provider.id,
  ...(presetId === null ? {} : { preset_id: presetId }),
  candidates: candidates.map(({ provider: { id }, chosen, reason }) => ({ provider: id, chosen, reason })),
})

function decideNamed<M extends Modality>(registry: Registry, request: RouteRequest<M>): Decision {
  const { field, modality } = request
  const provider = registry.require(request.requested, field)
  const others = () => ['auto', ...registry.serving(modality).map(({ id }) => id)].join(', ')
  if (request.builtInOnly && !provider.builtIn) {
    throw new ApiError(
      'forbidden',
      `A test key uses built-in providers only, and '${provider.id}' is none.`,
      {
        field,
        hint: 'Use a live key, or provider auto.',
      },
    )
  }
  const unusable = whyUnusable(provider)
  if (unusable !== null) {
    const state = provider.registered ? 'takes no work now' : 'is not set up on this server'
    throw new ApiError('provider_unavailable', `Provider '${provider.id}' ${state}.`, {
      field,
      hint: unusable,
    })
  }
  if (!provider.capabilities[modality]) {
    throw new ApiError('capability_unsupported', `Provider '${provider.id}' does not serve ${modality}.`, {
      field,
      hint: `Providers that do: ${others()}.`,
    })
  }
  const unmet = firstUnmet(provider, request)
  if (unmet) {
    throw new ApiError('capability_unsupported', `Provider '${provider.id}' cannot do that.`, {
      field: unmet.field,
      hint: unmet.reason,
    })
  }
  requireClosedCircuit(provider, request)
  const by =
    request.presetId === undefined ? 'named by the request' : `locked by preset '${request.presetId}'`
  const chosen = { ...judged(provider, request), chosen: true, reason: `${by} and able to do it` }
  return { ...headOf(request), chosen, candidates: [chosen], alternatives: [], refusal: null }
}

function decideAuto<M extends Modality>(registry: Registry, request: RouteRequest<M>): Decision {
  const { field, modality } = request
  const all = registry.serving(modality).map((provider) => {
    const unusable = whyUnusable(provider) ?? refusedToTestKeys(provider, request)
    const unmet = unusable === null ? firstUnmet(provider, request) : { field, reason: unusable }
    return { ...judged(provider, request), unmet, isUsable: unusable === null }
  })
  const [best, ...others] = inOrderOf(
    request.policy,
    all.filter(({ unmet }) => unmet === null),
  )
  const candidates = all.map(({ unmet, isUsable: _, ...candidate }): JudgedCandidate => {
    const isBest = candidate.provider === best?.provider
    const reason = unmet?.reason ?? (best ? reasonOf(request.policy, isBest ? best : candidate, best) : '')
    return { ...candidate, chosen: isBest, reason }
  })
  const chosen = candidates.find((candidate) => candidate.chosen) ?? null
  const { unmet } = all.find(({ isUsable }) => isUsable) ?? all[0] ?? { unmet: null }
  const refusal = new ApiError('no_provider', `No provider here can do this ${modality} request.`, {
    field: unmet?.field ?? field,
    ...(unmet ? { hint: unmet.reason } : {}),
  })
  const alternatives = others.map(({ provider }) => provider)
  return { ...headOf(request), chosen, candidates, alternatives, refusal: chosen ? null : refusal }
}

/** What was named is used, but not while it is known that it would not answer. */
function requireClosedCircuit({ id }: Provider, { condition, field }: RouteRequest<Modality>): void {
  const { closedForMs = 0 } = condition(id)
  if (closedForMs === 0) return
  throw new ApiError('provider_unavailable', `Provider '${id}' had too many faults and is given a rest.`, {
    field,
    hint: 'Try again later, or let provider auto choose another.',
    retryAfterSec: Math.ceil(closedForMs / 1_000),
  })
}

const headOf = ({ modality, requested, presetId }: RouteRequest<Modality>) => ({
  modality,
  requested,
  presetId: presetId ?? null,
})

const judged = (provider: Provider, { modality, quantities, condition }: RouteRequest<Modality>) => ({
  provider,
  status: whyUnusable(provider) === null ? condition(provider.id).status : ('unavailable' as const),
  p50Ms: condition(provider.id).p50Ms,
  price: priceUse(provider, modality, quantities),
})

const refusedToTestKeys = (provider: Provider, { builtInOnly }: RouteRequest<Modality>): string | null =>
  builtInOnly && !provider.builtIn ? 'A test key uses built-in providers only.' : null

function firstUnmet<M extends Modality>(
  provider: Provider,
  { modality, requirements }: RouteRequest<M>,
): { field: string; reason: string } | null {
  const capabilities = provider.capabilities[modality]
  if (!capabilities) return null
  for (const requirement of requirements) {
    const reason = requirement.unmet(capabilities, provider)
    if (reason !== null) return { field: requirement.field, reason }
  }
  return null
}
