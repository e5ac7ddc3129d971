import { derivedId } from '../../../core/ids.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import type { Beat } from '../../../providers/port.ts'
import { getJob } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import { planImagePrompts } from '../../../studio/planning/image-prompts.ts'
import { providerOf, type StudioTools } from '../../../studio/tools.ts'
import { endOf, readEdits, type SlideEdits, withEdits } from '../edits.ts'
import type {
  BeatsInput,
  ImagesInput,
  ImagesOutput,
  PlacedSlide,
  SlideshowInput,
  SlideshowOutput,
  SlideshowState,
  VoiceoverOutput,
} from '../inputs.ts'
import { placeSlides } from '../place-slides.ts'
import { requireScript, type Script } from '../scripts.ts'
import { knownBeats, sectionTexts, slidesOf } from '../slide-sources.ts'

/** Fills a slideshow in: prompts, then a picture job for each beat that needs one, then the times. */
export const slideshowJob = (tools: StudioTools) =>
  defineJob<SlideshowInput, SlideshowOutput>({
    kind: 'slideshow',
    concurrency: 2,
    // A slide may be given another picture later.
    resumable: true,
    async run(job, context) {
      const { input, projectId } = job
      const beats = await knownBeats(context.db, projectId, input)
      if (!beats) throw new Error(`slideshow ${job.id} runs before its beats are there`)
      const script = await scriptOf(job, context)
      const prompts = await promptsFor(tools, job, context, beats, script)
      const planned = slidesOf(input, beats, await sectionTexts(context.db, projectId, input.beatsId))
      const edits = await readEdits(context.db, projectId, job.id)
      const requests = pictureRequests(job, beats, prompts, script?.language ?? 'en', planned)
      for (const beat of beats) {
        const isReplaced = planned.every(({ id, beatId }) => beatId !== beat.id || edits[id]?.picture)
        if (isReplaced) requests.delete(beat.id)
      }
      const ordered = Object.values(edits).flatMap(({ picture }) =>
        picture && 'imagesId' in picture ? picture.imagesId : [],
      )
      const withSource = placeSlides(input, beats, planned, null).map((slide): PlacedSlide => {
        const request = slide.assetId === null ? requests.get(slide.beatId) : undefined
        return { ...slide, imagesId: request?.id ?? null, prompt: request?.input.prompt ?? null }
      })
      // One that has been made before shows what it had meanwhile.
      const state: SlideshowState = job.state
      if (!state.slides) await context.saveState({ slides: withSource } satisfies SlideshowState)

      const made = await context.spawn(
        [...requests.values()].map(({ id, input: imagesInput }) => ({
          id,
          kind: 'images',
          input: imagesInput,
          provider: job.provider,
          routing: job.routing,
          alternatives: job.alternatives,
        })),
      )
      context.progress({ stage: 'draw', done: 0, total: made.length + ordered.length, percent: 10 })
      const voiceoverId = input.timing.mode === 'fit-voiceover' ? input.timing.voiceover_id : undefined
      const finished = await context.waitFor([
        ...made.map((child) => child.id),
        ...ordered,
        ...(voiceoverId ? [voiceoverId] : []),
      ])

      const narration = finished.find((done) => done.id === voiceoverId)
      const slides = placeSlides(
        input,
        beats,
        withPictures(withSource, finished),
        narration ? narrationOf(narration) : null,
      )
      const complete = withNewPictures(slides, edits, finished)
      return { slides: complete, durationSec: endOf(complete) }
    },
  })

interface PictureRequest {
  id: string
  input: ImagesInput
}

async function promptsFor(
  tools: StudioTools,
  job: RunningJob<SlideshowInput>,
  context: JobContext,
  beats: Beat[],
  script: Script | null,
): Promise<string[]> {
  const provider = await providerOf(tools, { projectId: job.projectId, provider: job.input.textProvider })
  const request = {
    beats,
    sections: script?.sections ?? [],
    template: job.input.strategy.prompt_template,
    scriptTitle: script?.title ?? null,
    language: script?.language ?? 'en',
  }
  // A slideshow never names who writes its prompts.
  return planImagePrompts(tools, context, job, { provider, request, auto: true })
}

async function scriptOf(job: RunningJob<SlideshowInput>, context: JobContext) {
  const beats = job.input.beatsId === null ? null : await getJob(context.db, job.projectId, job.input.beatsId)
  // Beats jobs of this pack alone write this input.
  return (
    beats &&
    requireScript(context.db, job.projectId, (beats.input as unknown as BeatsInput).scriptId, 'script_id')
  )
}

/** One picture job a beat, for as many pictures as its slides lack; the same seed keeps the style of all alike. */
function pictureRequests(
  job: RunningJob<SlideshowInput>,
  beats: readonly Beat[],
  prompts: readonly string[],
  language: string,
  planned: readonly { beatId: string; assetId: string | null }[],
): Map<string, PictureRequest> {
  const requests = new Map<string, PictureRequest>()
  const { searchProvider } = job.input
  for (const [index, beat] of beats.entries()) {
    const count = planned.filter((slide) => slide.beatId === beat.id && slide.assetId === null).length
    if (count === 0) continue
    const input: ImagesInput = {
      prompt: prompts[index] ?? beat.summary,
      negativePrompt: job.input.strategy.negative_prompt,
      aspectRatio: job.input.strategy.aspect_ratio,
      count,
      seed: job.input.seed,
      references: [],
      cast: [],
      characters: [],
      search: searchProvider === null ? null : { provider: searchProvider, query: beat.title, language },
      generate: job.input.strategy.mode !== 'search',
    }
    requests.set(beat.id, { id: derivedId('img', job.id, beat.id), input })
  }
  return requests
}

/** Gives each waiting slide its picture, in the order of the job's items. */
function withPictures(slides: readonly PlacedSlide[], finished: readonly JobRow[]): PlacedSlide[] {
  const pictures = new Map(
    finished
      .filter((job) => job.kind === 'images')
      // Picture jobs of this pack alone write this output.
      .map((job) => [job.id, (job.output as unknown as ImagesOutput).items.map((item) => item.assetId)]),
  )
  return slides.map((slide) =>
    slide.imagesId === null ? slide : { ...slide, assetId: pictures.get(slide.imagesId)?.shift() ?? null },
  )
}

/** Gives each slide with a picture of an edit that one. The rest of the edits is laid over whatever is read. */
function withNewPictures(
  slides: readonly PlacedSlide[],
  edits: SlideEdits,
  finished: readonly JobRow[],
): PlacedSlide[] {
  const made = new Map(
    finished.flatMap((job) => {
      const [first] = job.kind === 'images' ? (job.output as unknown as ImagesOutput).items : []
      return first ? [[job.id, first.assetId] as const] : []
    }),
  )
  const pictures = Object.entries(edits).map(([id, { picture }]) => [id, picture ? { picture } : {}])
  return withEdits(slides, Object.fromEntries(pictures), made)
}

function narrationOf(voiceover: JobRow) {
  // Voiceover jobs of this pack alone write this output.
  const { durationSec, words } = voiceover.output as unknown as VoiceoverOutput
  return {
    durationSec,
    words: words.map((word) => ({ startSec: word.start_sec, sectionId: word.section_id })),
  }
}
