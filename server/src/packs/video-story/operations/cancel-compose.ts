import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'

export const cancelCompose: VideoStoryHandlers<VideoStoryContext>['cancelCompose'] = async (
  { params: { compose_id: id } },
  { db, engine, project },
) => {
  const field = 'compose_id'
  await requireJob(db, project.id, id, ['compose'], field)
  await cancelForClient(engine, db, { projectId: project.id, id, noun: 'compose', field })
  return { status: 204 }
}
