import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import {
  BackgroundMusicCreate,
  BeatsCreate,
  ImagesCreate,
  MusicCreate,
  SlideshowCreate,
  SlideshowVideoCreate,
  VoiceoverCreate,
} from '@potterlabs/generated/slideshow/schemas.ts'
import type { z } from 'zod'
import type { Planner } from '../../contract/planner.ts'
import type { SlideshowDeps } from './deps.ts'
import { planBeatsCreate } from './parts/beats.ts'
import { planImages } from './parts/images.ts'
import { planBackgroundMusicCreate, planMusic } from './parts/music.ts'
import { planSlideshowCreate } from './parts/slideshow.ts'
import { planSlideshowVideo } from './parts/slideshow-video.ts'
import { planVoiceoverCreate } from './parts/voiceover.ts'
import type { Plan } from './plan.ts'
import { decisionView, quoteOf } from './quote.ts'
import { type PlanningContext, planningContext } from './routing.ts'

/** Every operation of this pack that asks providers for something, planned as its handler plans it. */
export const slideshowPlanners = (deps: SlideshowDeps): Planner[] => [
  planner(deps, 'createVoiceover', VoiceoverCreate, planVoiceoverCreate),
  planner(deps, 'createBeats', BeatsCreate, planBeatsCreate),
  planner(deps, 'createImages', ImagesCreate, planImages),
  planner(deps, 'createSlideshow', SlideshowCreate, planSlideshowCreate),
  planner(deps, 'createMusic', MusicCreate, planMusic),
  planner(deps, 'createBackgroundMusic', BackgroundMusicCreate, planBackgroundMusicCreate),
  planner(deps, 'createSlideshowVideo', SlideshowVideoCreate, planSlideshowVideo),
]

function planner<Schema extends z.ZodType<{ policy: CostPolicy }>>(
  deps: SlideshowDeps,
  operationId: string,
  schema: Schema,
  planOf: (context: PlanningContext, body: z.output<Schema>) => Promise<Plan>,
): Planner {
  return {
    operationId,
    schema,
    async plan(body, edge, policy) {
      const create = schema.parse(body)
      const context = planningContext({ ...edge, ...deps }, policy === undefined ? create : { policy })
      const head = () => ({ policy: context.policy, decisions: context.uses.map(decisionView) })
      try {
        const plan = await planOf(context, create)
        return { ...head(), quote: quoteOf(plan) }
      } catch (error) {
        const refusal = context.uses.at(-1)?.decision.refusal
        if (!refusal || error !== refusal) throw error
        return { ...head(), refusal }
      }
    },
  }
}
