import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { startStoryboard } from '../parts/storyboard.ts'
import { storyboardView } from '../storyboards/view.ts'

/** Finds scenes and shots; with our own rules they stand in the answer. */
export const createStoryboard: VideoStoryHandlers<VideoStoryContext>['createStoryboard'] = async (
  { body },
  context,
) => {
  const made = await startStoryboard(context, {
    title: body.title,
    source: body.source,
    options: body.options,
    provider: body.provider,
    characterIds: body.character_ids,
    policy: body.policy,
    maxCostMicros: body.max_cost_micros,
    field: 'source',
    metadata: body.metadata,
    webhook: body.webhook,
  })
  return { status: 201, headers: { Location: `/v1/storyboards/${made.job.id}` }, body: storyboardView(made) }
}
