import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listJobs } from '../../../store/jobs.ts'
import type { VideoStoryContext } from '../deps.ts'
import { videoView } from '../video-views.ts'

export const listVideos: VideoStoryHandlers<VideoStoryContext>['listVideos'] = async ({ query }, context) => {
  const { status, provider, story_id: storyId, storyboard_id: storyboardId, ...position } = query
  const place = {
    ...(storyId === undefined ? {} : { storyId }),
    ...(storyboardId === undefined ? {} : { storyboardId }),
  }
  const filter = {
    kind: 'video',
    ...(status === undefined ? {} : { status }),
    ...(provider === undefined ? {} : { provider }),
    ...(Object.keys(place).length === 0 ? {} : { input: place }),
  }
  const page = await readPage(() => listJobs(context.db, context.project.id, filter, position))
  const items = await Promise.all(page.items.map((job) => videoView(context, job)))
  return { status: 200, body: { ...page, items } }
}
