import type { Capabilities, Modality } from '@potterlabs/generated/providers/schemas.ts'
import { type Requirement, type Route, route } from '../../providers/router.ts'
import type { SlideshowContext } from './deps.ts'

/** Chooses the provider of one request, by capabilities and health. Throws what `route` throws. */
export async function chooseProvider<M extends Modality>(
  context: SlideshowContext,
  request: { modality: M; requested: string; field: string; requirements: Requirement<M>[] },
): Promise<Route> {
  return route(context.registry, { ...request, status: await context.health.statuses() })
}

/** "The provider's list must hold this value"; the hint says what the list holds. */
export const oneOf = <M extends Modality, Value extends string | number>(
  field: string,
  value: Value,
  list: (capabilities: NonNullable<Capabilities[M]>) => readonly Value[],
): Requirement<M> => ({
  field,
  unmet: (capabilities) =>
    list(capabilities).includes(value)
      ? null
      : `It can do ${list(capabilities).join(', ')}; you sent ${value}.`,
})
