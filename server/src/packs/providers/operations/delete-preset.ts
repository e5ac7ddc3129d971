import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { deletePreset as removePreset } from '../../../store/presets.ts'
import type { ProvidersContext } from '../deps.ts'

/** Jobs keep to what they began with: only new requests can no longer name it. */
export const deletePreset: ProvidersHandlers<ProvidersContext>['deletePreset'] = async (
  { params },
  { db, project },
) => {
  if (!(await removePreset(db, project.id, params.preset_id)))
    throw notFound('preset', params.preset_id, 'preset_id')
  return { status: 204 }
}
