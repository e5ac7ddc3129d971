import { defineJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { planStoryboard } from '../../../studio/planning/storyboard.ts'
import { providerOf, type StudioTools } from '../../../studio/tools.ts'
import { boardOf, storyboardRequest } from '../storyboards/find-board.ts'
import type { StoryboardInput } from '../storyboards/input.ts'
import { keepBoard } from '../storyboards/store.ts'

/** Finds the scenes of a story: asks a language model for them, or finds those of a long story by our own rules. */
export const storyboardJob = (tools: StudioTools) =>
  defineJob<StoryboardInput, object>({
    kind: 'storyboard',
    concurrency: 2,
    async run(job, context) {
      const request = storyboardRequest(job.input)
      const provider = await providerOf(tools, job)
      context.progress({ stage: 'read', done: 0, total: 1 })
      const auto = job.routing?.requested === 'auto'
      const found = request && (await planStoryboard(tools, context, job, { provider, request, auto }))
      const board = boardOf(job.input, found)
      if (!board) {
        throw new JobFailure('empty_script', 'There is nothing in this story that could be shown.', {
          hint: 'Send at least one sentence, or a scene with an action.',
        })
      }
      await keepBoard(context.db, job.projectId, job.id, board)
      return {}
    },
  })
