import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { requireScript } from '../scripts.ts'
import { scriptView } from '../views.ts'

export const getScript: SlideshowHandlers<SlideshowContext>['getScript'] = async ({ params }, context) => ({
  status: 200,
  body: scriptView(await requireScript(context.db, context.project.id, params.script_id, 'script_id')),
})
