import { defineJob } from '../../../jobs/definition.ts'
import { planBeats } from '../../../studio/planning/beats.ts'
import { providerOf, type StudioTools } from '../../../studio/tools.ts'
import type { BeatsInput, BeatsOutput } from '../inputs.ts'
import { requireScript } from '../scripts.ts'

/** Asks a text provider for the beats of a script. Built-in providers have answered before a job is ever queued. */
export const beatsJob = (tools: StudioTools) =>
  defineJob<BeatsInput, BeatsOutput>({
    kind: 'beats',
    concurrency: 2,
    async run(job, context) {
      const script = await requireScript(context.db, job.projectId, job.input.scriptId, 'script_id')
      const provider = await providerOf(tools, job)
      context.progress({ stage: 'read', done: 0, total: 1 })
      const { granularity, max_beats: maxBeats } = job.input.options
      const request = { sections: script.sections, granularity, maxBeats, language: script.language }
      const auto = job.routing?.requested === 'auto'
      return { beats: await planBeats(tools, context, job, { provider, request, auto }) }
    },
  })
