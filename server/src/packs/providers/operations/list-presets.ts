import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listPresets as storedPresets } from '../../../store/presets.ts'
import type { ProvidersContext } from '../deps.ts'
import { presetView } from '../presets.ts'

export const listPresets: ProvidersHandlers<ProvidersContext>['listPresets'] = async ({ query }, context) => {
  const { kind, provider, ...position } = query
  const filter = { ...(kind === undefined ? {} : { kind }), ...(provider === undefined ? {} : { provider }) }
  const page = await readPage(() => storedPresets(context.db, context.project.id, filter, position))
  return { status: 200, body: { ...page, items: page.items.map(presetView) } }
}
