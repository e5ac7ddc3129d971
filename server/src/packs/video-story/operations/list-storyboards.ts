import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { getDocuments } from '../../../store/documents.ts'
import { listJobs } from '../../../store/jobs.ts'
import type { VideoStoryContext } from '../deps.ts'
import { kept } from '../storyboards/store.ts'
import { storyboardView } from '../storyboards/view.ts'

export const listStoryboards: VideoStoryHandlers<VideoStoryContext>['listStoryboards'] = async (
  { query: { status, ...position } },
  { db, project },
) => {
  const filter = { kind: 'storyboard', ...(status === undefined ? {} : { status }) }
  const page = await readPage(() => listJobs(db, project.id, filter, position))
  const rows = await getDocuments(
    db,
    project.id,
    'storyboard',
    page.items.map(({ id }) => id),
  )
  const boards = new Map(rows.map((row) => [row.id, row]))
  const items = page.items.map((job) => storyboardView(kept(job, boards.get(job.id) ?? null)))
  return { status: 200, body: { ...page, items } }
}
