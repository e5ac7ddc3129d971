import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'

export const cancelVideo: VideoStoryHandlers<VideoStoryContext>['cancelVideo'] = async (
  { params: { video_id: id } },
  { db, engine, project },
) => {
  const field = 'video_id'
  await requireJob(db, project.id, id, ['video'], field)
  await cancelForClient(engine, db, { projectId: project.id, id, noun: 'video', field })
  return { status: 204 }
}
