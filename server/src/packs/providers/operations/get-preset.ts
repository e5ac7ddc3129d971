import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { presetAt, presetView } from '../presets.ts'

export const getPreset: ProvidersHandlers<ProvidersContext>['getPreset'] = async ({ params }, context) => ({
  status: 200,
  body: presetView(await presetAt(context, params.preset_id)),
})
