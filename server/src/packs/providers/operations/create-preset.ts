import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { createPreset as storePreset } from '../../../store/presets.ts'
import type { ProvidersContext } from '../deps.ts'
import { requirePossibleSettings } from '../preset-settings.ts'
import { modalityOf, presetView } from '../presets.ts'

/** Keeps a provider with settings that it can do. */
export const createPreset: ProvidersHandlers<ProvidersContext>['createPreset'] = async (
  { body },
  context,
) => {
  if (body.provider === 'auto') {
    throw new ApiError('invalid_param', 'A preset locks its provider, so it names one.', {
      field: 'provider',
      hint: 'GET /v1/providers lists them.',
    })
  }
  const registry = await context.providers.for(context.project.id)
  const provider = registry.require(body.provider, 'provider')
  const kind = modalityOf(provider, body.kind)
  requirePossibleSettings(registry, provider, kind, body.defaults)
  const id = body.id ?? newId('p')
  const { description, defaults, metadata = {} } = body
  const preset = await storePreset(context.db, context.project.id, id, {
    provider: provider.id,
    kind,
    description,
    defaults,
    metadata,
  })
  if (!preset) {
    throw new ApiError('already_exists', `The project has a preset ${id} already.`, {
      field: 'id',
      hint: 'Take another id, or edit that one: PATCH /v1/presets/{preset_id}.',
    })
  }
  return { status: 201, headers: { Location: `/v1/presets/${preset.id}` }, body: presetView(preset) }
}
