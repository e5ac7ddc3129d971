import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from './twin.ts'
import { clipRoute, refunded, type VideoInput } from './video-jobs.ts'

/*
 * Runway as documented at docs.dev.runwayml.com (API version 2024-11-06): a task for each clip, progress while it
 * runs, cost at its end, output links that carry a signature. It bills when it takes a task, and gives it back when the
 * task fails.
 */

const KEY = 'key_runway_twin_0123456789'
const CREDITS_PER_SEC = 25

export interface RunwayTwin extends Twin {
  tasks: LifeCycle<VideoInput>
}

const common = {
  model: { const: 'gen4.5' },
  promptText: { type: 'string', minLength: 1, maxLength: 1000 },
  duration: { type: 'integer', minimum: 2, maximum: 10 },
  seed: { type: 'integer', minimum: 0, maximum: 4294967295 },
  contentModeration: {
    type: 'object',
    additionalProperties: false,
    properties: { publicFigureThreshold: { enum: ['auto', 'low'] } },
  },
}
const textToVideo = {
  type: 'object',
  required: ['model', 'promptText', 'ratio', 'duration'],
  additionalProperties: false,
  properties: { ...common, ratio: { enum: ['1280:720', '720:1280'] } },
}
const imageToVideo = {
  type: 'object',
  required: ['model', 'promptImage', 'ratio', 'duration'],
  additionalProperties: false,
  properties: {
    ...common,
    ratio: { enum: ['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672'] },
    promptImage: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['uri', 'position'],
        properties: {
          uri: { type: 'string', maxLength: 5242880, pattern: '^(https://|runway://|data:image/)' },
          position: { const: 'first' },
        },
      },
    },
  },
}

export async function runwayTwin(): Promise<RunwayTwin> {
  const charges: Charge[] = []
  const tasks = lifeCycle<VideoInput>()
  let url = ''
  let count = 0

  const submit = (json: Record<string, unknown>): TwinReply => {
    const durationSec = Number(json.duration)
    const id = `task-${++count}`
    const [widthPx = 0, heightPx = 0] = String(json.ratio).split(':').map(Number)
    tasks.create(id, { prompt: String(json.promptText), widthPx, heightPx, durationSec })
    const credits = CREDITS_PER_SEC * durationSec
    charges.push({ id, amountMicrosUsd: credits * 10_000, units: { credit: credits } })
    return { status: 200, body: { id, estimatedCost: { credits } } }
  }
  const view = (task: TwinJob<VideoInput>) => {
    const failed = refunded(task, charges)
    const credits = failed ? 0 : CREDITS_PER_SEC * task.input.durationSec
    return {
      id: task.id,
      createdAt: '2026-11-21T10:00:00Z',
      status: {
        queued: 'PENDING',
        running: 'RUNNING',
        succeeded: 'SUCCEEDED',
        failed: 'FAILED',
        canceled: 'CANCELLED',
      }[task.state],
      ...(task.state === 'running' ? { progress: 0.4 } : {}),
      ...(task.state === 'succeeded' ? { output: [`${url}/results/${task.id}.mp4?_jwt=secret-link`] } : {}),
      ...(task.state === 'failed'
        ? {
            failure: 'The task failed.',
            failureCode: task.refused ? 'SAFETY.INPUT.TEXT' : 'INTERNAL.BAD_OUTPUT.CODE01',
          }
        : {}),
      ...(task.state === 'queued' || task.state === 'running' ? {} : { cost: { credits } }),
    }
  }
  const missing: TwinReply = { status: 404, body: { error: 'Task not found' } }

  const twin = await startTwin(
    {
      id: 'runway',
      secrets: { RUNWAY_API_KEY: KEY },
      refuseKey({ headers }) {
        if (headers.authorization !== `Bearer ${KEY}`)
          return { status: 401, body: { error: 'Invalid API key' } }
        if (headers['x-runway-version'] !== '2024-11-06')
          return { status: 400, body: { error: 'API version missing' } }
        return null
      },
      invalid: (message) => ({
        status: 400,
        body: { error: 'Validation of body failed', issues: [{ message }] },
      }),
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/text_to_video',
          body: textToVideo,
          handle: ({ json }) => submit(json),
        },
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/image_to_video',
          body: imageToVideo,
          handle: ({ json }) => submit(json),
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v1/tasks/:id',
          handle({ params }) {
            const task = tasks.ask(params.id ?? '')
            return task ? { status: 200, body: view(task) } : missing
          },
        },
        {
          kind: 'cancel',
          method: 'DELETE',
          path: '/v1/tasks/:id',
          handle({ params }) {
            const task = tasks.cancel(params.id ?? '')
            if (!task) return missing
            view(task)
            return { status: 204 }
          },
        },
        clipRoute(tasks),
      ],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, { tasks })
}
