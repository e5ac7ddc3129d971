import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listJobs } from '../../../store/jobs.ts'
import type { VideoStoryContext } from '../deps.ts'
import { storyView } from '../stories/view.ts'

export const listStories: VideoStoryHandlers<VideoStoryContext>['listStories'] = async (
  { query },
  context,
) => {
  const { status, ...position } = query
  const filter = { kind: 'story', ...(status === undefined ? {} : { status }) }
  const page = await readPage(() => listJobs(context.db, context.project.id, filter, position))
  const items = await Promise.all(page.items.map((job) => storyView(context, job)))
  return { status: 200, body: { ...page, items } }
}
