import type { Routing } from '@potterlabs/generated/common/schemas.ts'
import type { Capabilities, Modality, ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import { ApiError } from '../core/errors.ts'
import type { Provider, Registry } from './registry.ts'

/** One thing the request asks for, checked against the capability block of its modality. */
export interface Requirement<M extends Modality> {
  /** The request field it comes from. */
  field: string
  /** Null when the provider can; otherwise a sentence that says what it can instead. */
  unmet(capabilities: NonNullable<Capabilities[M]>): string | null
}

export interface RouteRequest<M extends Modality> {
  modality: M
  /** A provider id or `auto`. */
  requested: string
  /** The request field that named it. */
  field: string
  requirements: Requirement<M>[]
  /** Health now, by provider; from real calls. */
  status(provider: string): ProviderStatus
}

export interface Route {
  provider: Provider
  routing: Routing
}

/**
 * Chooses who does the work and says why: a named provider must serve the modality and meet every requirement;
 * `auto` takes, among those that do, available before degraded, and then the registry's order.
 * Throws `unknown_provider`, `capability_unsupported` (with what would have worked) or `no_provider`.
 */
export function route<M extends Modality>(registry: Registry, request: RouteRequest<M>): Route {
  return request.requested === 'auto' ? routeAuto(registry, request) : routeNamed(registry, request)
}

function routeNamed<M extends Modality>(registry: Registry, request: RouteRequest<M>): Route {
  const provider = registry.require(request.requested, request.field)
  const capabilities = provider.capabilities[request.modality]
  if (!capabilities) {
    throw new ApiError(
      'capability_unsupported',
      `Provider '${provider.id}' does not serve ${request.modality}.`,
      {
        field: request.field,
        hint: `Providers that do: auto, ${registry
          .serving(request.modality)
          .map(({ id }) => id)
          .join(', ')}.`,
      },
    )
  }
  const unmet = firstUnmet(capabilities, request.requirements)
  if (unmet) {
    throw new ApiError('capability_unsupported', `Provider '${provider.id}' cannot do that.`, {
      field: unmet.field,
      hint: unmet.reason,
    })
  }
  return decided(provider, request.requested, [
    { provider: provider.id, chosen: true, reason: 'named by the request and able to do it' },
  ])
}

function routeAuto<M extends Modality>(registry: Registry, request: RouteRequest<M>): Route {
  const serving = registry.serving(request.modality)
  const judged = serving.map((provider) => {
    const capabilities = provider.capabilities[request.modality]
    const unmet = capabilities ? firstUnmet(capabilities, request.requirements) : null
    return { provider, unmet, status: request.status(provider.id) }
  })
  const usable = judged.filter(({ unmet, status }) => !unmet && status !== 'unavailable')
  const chosen = usable.find(({ status }) => status === 'available') ?? usable[0]
  if (!chosen) {
    const unmet = judged.find((candidate) => candidate.unmet)?.unmet
    throw new ApiError('no_provider', `No provider here can do this ${request.modality} request.`, {
      field: unmet?.field ?? request.field,
      ...(unmet ? { hint: unmet.reason } : {}),
    })
  }
  return decided(
    chosen.provider,
    request.requested,
    judged.map(({ provider, unmet, status }) => ({
      provider: provider.id,
      chosen: provider === chosen.provider,
      reason:
        unmet?.reason ??
        (provider === chosen.provider ? `can do it and is ${status}` : `is ${status}; another came first`),
    })),
  )
}

function firstUnmet<M extends Modality>(
  capabilities: NonNullable<Capabilities[M]>,
  requirements: Requirement<M>[],
) {
  for (const requirement of requirements) {
    const reason = requirement.unmet(capabilities)
    if (reason !== null) return { field: requirement.field, reason }
  }
  return null
}

const decided = (provider: Provider, requested: string, candidates: Routing['candidates']): Route => ({
  provider,
  routing: { requested, provider: provider.id, candidates },
})
