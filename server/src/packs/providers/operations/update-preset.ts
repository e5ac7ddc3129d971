import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { Modality } from '@potterlabs/generated/providers/schemas.ts'
import { notFound } from '../../../core/errors.ts'
import { replacePreset } from '../../../store/presets.ts'
import type { ProvidersContext } from '../deps.ts'
import { requirePossibleSettings } from '../preset-settings.ts'
import { presetAt, presetView } from '../presets.ts'

/** Edits a preset; new settings are held against what the provider can do now. */
export const updatePreset: ProvidersHandlers<ProvidersContext>['updatePreset'] = async (
  { params, body },
  context,
) => {
  const { preset_id: id } = params
  const { id: _id, createdAt: _created, updatedAt: _updated, ...stored } = await presetAt(context, id)
  const { description = stored.description, defaults = stored.defaults, metadata = stored.metadata } = body
  if (body.defaults) {
    const registry = await context.providers.for(context.project.id)
    const provider = registry.require(stored.provider, 'provider')
    requirePossibleSettings(registry, provider, Modality.parse(stored.kind), body.defaults)
  }
  const changed = { ...stored, description, defaults, metadata }
  const preset = await replacePreset(context.db, context.project.id, id, changed)
  if (!preset) throw notFound('preset', id, 'preset_id')
  return { status: 200, body: presetView(preset) }
}
