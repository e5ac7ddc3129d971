import { Modality, type Preset as PresetView } from '@potterlabs/generated/providers/schemas.ts'
import { ApiError, notFound } from '../../core/errors.ts'
import { modalitiesOf, type Provider } from '../../providers/registry.ts'
import { getPreset, type Preset } from '../../store/presets.ts'
import type { ProvidersContext } from './deps.ts'

export const presetView = (preset: Preset): PresetView => ({
  id: preset.id,
  provider: preset.provider,
  kind: Modality.parse(preset.kind),
  description: preset.description,
  defaults: preset.defaults,
  created_at: preset.createdAt.toISOString(),
  updated_at: preset.updatedAt.toISOString(),
  links: { self: `/v1/presets/${preset.id}`, provider: `/v1/providers/${preset.provider}` },
  metadata: preset.metadata,
})

/** The preset that a path names. */
export async function presetAt({ db, project }: ProvidersContext, id: string): Promise<Preset> {
  const preset = await getPreset(db, project.id, id)
  if (!preset) throw notFound('preset', id, 'preset_id')
  return preset
}

/** The modality that a preset is of: the one named, or the provider's only one. Throws `invalid_param`, `capability_unsupported`. */
export function modalityOf(provider: Provider, named: Modality | undefined): Modality {
  const served = modalitiesOf(provider)
  const [only, ...more] = served
  const hint = `'${provider.id}' serves ${served.join(', ') || 'nothing now'}.`
  if (named === undefined) {
    if (only && more.length === 0) return only
    throw new ApiError('invalid_param', 'kind is missing: this provider has several modalities.', {
      field: 'kind',
      hint,
    })
  }
  if (served.includes(named)) return named
  throw new ApiError('capability_unsupported', `Provider '${provider.id}' does not serve ${named}.`, {
    field: 'kind',
    hint,
  })
}
