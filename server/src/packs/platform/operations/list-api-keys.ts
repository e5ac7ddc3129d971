import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listApiKeys as storedApiKeys } from '../../../store/api-keys.ts'
import { apiKeyView } from '../api-keys.ts'
import type { PlatformContext } from '../deps.ts'

export const listApiKeys: PlatformHandlers<PlatformContext>['listApiKeys'] = async ({ query }, context) => {
  const page = await readPage(() => storedApiKeys(context.db, context.project.id, query))
  return { status: 200, body: { ...page, items: page.items.map((key) => apiKeyView(key)) } }
}
