import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listJobs } from '../../../store/jobs.ts'
import { composeView } from '../compose-views.ts'
import type { VideoStoryContext } from '../deps.ts'

export const listCompose: VideoStoryHandlers<VideoStoryContext>['listCompose'] = async (
  { query },
  context,
) => {
  const { status, storyboard_id: storyboardId, ...position } = query
  const filter = {
    kind: 'compose',
    ...(status === undefined ? {} : { status }),
    ...(storyboardId === undefined ? {} : { input: { storyboard: { id: storyboardId } } }),
  }
  const page = await readPage(() => listJobs(context.db, context.project.id, filter, position))
  const items = await Promise.all(page.items.map((job) => composeView(context, job)))
  return { status: 200, body: { ...page, items } }
}
