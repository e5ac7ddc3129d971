import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { scriptPage } from '../scripts.ts'
import { scriptView } from '../views.ts'

export const listScripts: SlideshowHandlers<SlideshowContext>['listScripts'] = async ({ query }, context) => {
  const page = await scriptPage(context.db, context.project.id, query)
  return { status: 200, body: { ...page, items: page.items.map(scriptView) } }
}
