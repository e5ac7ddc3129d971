import { defineJob } from '../../../jobs/definition.ts'
import type { SlideshowTools } from '../deps.ts'
import type { BeatsInput, BeatsOutput } from '../inputs.ts'
import { requireScript } from '../scripts.ts'
import { providerOf, serving } from './tools.ts'

/** Asks a text provider for the beats of a script. Built-in providers have answered before a job is ever queued. */
export const beatsJob = (tools: SlideshowTools) =>
  defineJob<BeatsInput, BeatsOutput>({
    kind: 'beats',
    concurrency: 2,
    async run(job, context) {
      const script = await requireScript(context.db, job.projectId, job.input.scriptId, 'script_id')
      const provider = providerOf(tools, job.provider)
      context.progress({ stage: 'read', done: 0, total: 1 })
      const { granularity, max_beats: maxBeats } = job.input.options
      return context.call({
        step: 'beats',
        provider,
        call: serving(provider, 'text').beats,
        request: { sections: script.sections, granularity, maxBeats, language: script.language },
        store: async (beats): Promise<BeatsOutput> => ({ beats }),
      })
    },
  })
