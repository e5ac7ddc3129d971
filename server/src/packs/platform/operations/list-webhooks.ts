import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listWebhooks as storedWebhooks } from '../../../store/webhooks.ts'
import type { PlatformContext } from '../deps.ts'
import { webhookViews } from '../webhooks.ts'

export const listWebhooks: PlatformHandlers<PlatformContext>['listWebhooks'] = async ({ query }, context) => {
  const page = await readPage(() => storedWebhooks(context.db, context.project.id, query))
  return { status: 200, body: { ...page, items: await webhookViews(context, page.items) } }
}
