import type { LifeCycle, TwinJob } from './life-cycle.ts'
import { type ClipShape, clip } from './media.ts'
import type { Charge, TwinRoute } from './twin.ts'

/* What the twins of video vendors share. */

/** What a clip is made from. */
export interface VideoInput extends ClipShape {
  prompt: string
}

/** The download of a finished clip, at `/results/<id>.mp4`. */
export const clipRoute = <Input extends VideoInput>(jobs: LifeCycle<Input>): TwinRoute => ({
  kind: 'result',
  method: 'GET',
  path: '/results/:id.mp4',
  async handle({ params }) {
    const job = jobs.peek(params.id ?? '')
    if (job?.state !== 'succeeded') return { status: 404 }
    const body = await clip(job.input.prompt, job.input)
    return { status: 200, body, headers: { 'content-type': 'video/mp4' } }
  },
})

/** Whether a job came to nothing. What it was charged is given back then. */
export function refunded(job: Pick<TwinJob<unknown>, 'id' | 'state'>, charges: Charge[]): boolean {
  const failed = job.state === 'failed' || job.state === 'canceled'
  if (failed) for (const charge of charges) if (charge.id === job.id) charge.amountMicrosUsd = 0
  return failed
}

/** The size of a shape whose shorter side is known, in even numbers. */
export function sizeOf(ratio: string, shortSidePx: number): { widthPx: number; heightPx: number } {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  const scale = shortSidePx / Math.min(width, height)
  const even = (side: number) => Math.round((side * scale) / 2) * 2
  return { widthPx: even(width), heightPx: even(height) }
}
