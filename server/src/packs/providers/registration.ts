import { isDeepStrictEqual } from 'node:util'
import type {
  ProviderCreate,
  ProviderProbe,
  Provider as ProviderView,
} from '@potterlabs/generated/providers/schemas.ts'
import { ApiError, notFound } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { buildRegistered } from '../../providers/registered/build.ts'
import { requireUsable } from '../../providers/registered/require-usable.ts'
import {
  changeRegisteredProvider,
  createRegisteredProvider,
  getRegisteredProvider,
} from '../../store/registered-providers.ts'
import type { RegisteredProviderRow } from '../../store/schema.ts'
import type { ProvidersContext } from './deps.ts'
import { expectedMicros } from './jobs/probe-plan.ts'
import { PROBE_KIND } from './jobs/probe-provider.ts'
import { providerView } from './views.ts'

/** Registers a provider and has it probed, in the request's transaction. Throws `already_exists` or `invalid_param`. */
export async function register(context: ProvidersContext, document: ProviderCreate): Promise<ProviderView> {
  await requireUsable(document, context.registration)
  const probe = newProbe(document)
  const { id, enabled } = document
  const row = await createRegisteredProvider(context.db, {
    projectId: context.project.id,
    id,
    document,
    enabled,
    probe,
  })
  if (!row)
    throw new ApiError('already_exists', `The project has a provider '${id}' already.`, {
      field: 'id',
      hint: 'Replace it: PUT /v1/providers/{provider_id}.',
    })
  await sendProbe(context, document, probe)
  return viewOf(context, row)
}

/** Puts another document in the place of a registered provider's and has it probed anew. */
export async function replace(context: ProvidersContext, document: ProviderCreate): Promise<ProviderView> {
  await requireUsable(document, context.registration)
  const probe = newProbe(document)
  const { id, enabled } = document
  const changed = await changeRegisteredProvider(context.db, context.project.id, id, {
    document,
    enabled,
    probe,
  })
  if (!changed) throw notFound('provider', id, 'provider_id')
  await sendProbe(context, document, probe)
  return viewOf(context, changed)
}

/** Registers, replaces, or leaves alone what is the same already. */
export async function apply(context: ProvidersContext, document: ProviderCreate): Promise<ProviderView> {
  const row = await getRegisteredProvider(context.db, context.project.id, document.id)
  if (!row) return register(context, document)
  const isSame = isDeepStrictEqual(row.document, JSON.parse(JSON.stringify(document)))
  if (isSame && row.enabled === document.enabled && row.probe.status !== 'failed') return viewOf(context, row)
  return replace(context, document)
}

/** The project's own provider that a path names; one that comes with the server answers 409. */
export async function registeredAt(context: ProvidersContext, id: string): Promise<RegisteredProviderRow> {
  const row = await getRegisteredProvider(context.db, context.project.id, id)
  if (row) return row
  const { builtIn, definitions } = context.registration
  if ([...builtIn, ...definitions].some((known) => known.id === id)) {
    throw new ApiError('already_exists', `'${id}' comes with the server: it has no registration.`, {
      field: 'provider_id',
    })
  }
  throw notFound('provider', id, 'provider_id')
}

async function viewOf(context: ProvidersContext, row: RegisteredProviderRow): Promise<ProviderView> {
  const statusOf = await context.health.statuses(context.project.id)
  return providerView(buildRegistered(row, context.registration), statusOf(row.id))
}

const newProbe = ({ probe }: ProviderCreate): ProviderProbe =>
  probe.skip
    ? { status: 'skipped', job_id: null, checks: [], finished_at: null }
    : { status: 'running', job_id: newId('prb'), checks: [], finished_at: null }

async function sendProbe(
  context: ProvidersContext,
  document: ProviderCreate,
  probe: ProviderProbe,
): Promise<void> {
  if (!probe.job_id) return
  await context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id: probe.job_id,
    kind: PROBE_KIND,
    input: { providerId: document.id },
    provider: document.id,
    estimatedMicrosUsd: expectedMicros(document),
  })
}
