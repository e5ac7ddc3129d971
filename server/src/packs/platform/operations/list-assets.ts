import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listAssets as storedAssets } from '../../../store/assets.ts'
import type { PlatformContext } from '../deps.ts'

import { assetView } from '../views.ts'

export const listAssets: PlatformHandlers<PlatformContext>['listAssets'] = async ({ query }, context) => {
  const page = await readPage(() => storedAssets(context.db, context.project.id, { status: 'ready' }, query))
  return { status: 200, body: { ...page, items: page.items.map((asset) => assetView(context.links, asset)) } }
}
