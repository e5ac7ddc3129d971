import { type LifeCycle, lifeCycle } from '../life-cycle.ts'
import { picture } from '../media.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from '../twin.ts'
import { refunded } from '../video-jobs.ts'

/* A queue before any model: asked after at one address, the result had from another. The key has a prefix. */

const KEY = 'queue_twin_key_0123456789'
const MICROS_PER_PICTURE = 25_000
const WORDS: Record<string, string> = { queued: 'IN_QUEUE', running: 'IN_PROGRESS' }

interface Input {
  prompt: string
  widthPx: number
  heightPx: number
  count: number
}

export interface QueueTwin extends Twin {
  tasks: LifeCycle<Input>
}

export async function queueTwin(): Promise<QueueTwin> {
  const charges: Charge[] = []
  const tasks = lifeCycle<Input>()
  let url = ''
  const gone: TwinReply = { status: 404, body: { detail: 'Request not found' } }
  const twin = await startTwin(
    {
      id: 'queue',
      secrets: { QUEUE_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Key ${KEY}` ? null : { status: 401, body: { detail: 'Unauthorized' } },
      invalid: (message) => ({ status: 422, body: { detail: [{ msg: message }] } }),
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/models/flux',
          body: {
            type: 'object',
            additionalProperties: false,
            required: ['prompt', 'image_size', 'num_images'],
            properties: {
              prompt: { type: 'string' },
              image_size: {
                type: 'object',
                required: ['width', 'height'],
                properties: { width: { type: 'integer' }, height: { type: 'integer' } },
              },
              num_images: { type: 'integer', minimum: 1, maximum: 4 },
              seed: { type: 'integer' },
            },
          },
          handle({ json }) {
            const id = `req-${tasks.all().length + 1}`
            const size = Object(json.image_size)
            const count = Number(json.num_images)
            tasks.create(id, {
              prompt: String(json.prompt),
              widthPx: size.width,
              heightPx: size.height,
              count,
            })
            charges.push({ id, amountMicrosUsd: count * MICROS_PER_PICTURE, units: { image: count } })
            return { status: 200, body: { request_id: id, status: 'IN_QUEUE' } }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/models/flux/requests/:id/status',
          handle({ params }) {
            const task = tasks.ask(params.id ?? '')
            return task ? { status: 200, body: { status: WORDS[task.state] ?? 'COMPLETED' } } : gone
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/models/flux/requests/:id',
          handle({ params }) {
            const task = tasks.peek(params.id ?? '')
            if (!task) return gone
            if (refunded(task, charges)) {
              const type = task.refused ? 'content_policy_violation' : 'internal_error'
              return { status: 422, body: { detail: [{ type }] } }
            }
            const images = Array.from({ length: task.input.count }, (_, index) => ({
              url: `${url}/files/${task.id}-${index}.png`,
              width: task.input.widthPx,
              height: task.input.heightPx,
            }))
            return { status: 200, body: { images } }
          },
        },
        {
          kind: 'result',
          method: 'GET',
          path: '/files/:id-:index.png',
          async handle({ params }) {
            const task = tasks.peek(params.id ?? '')
            if (!task) return gone
            const { prompt, widthPx, heightPx } = task.input
            const body = await picture(`${prompt} ${params.index}`, widthPx, heightPx)
            return { status: 200, body, headers: { 'content-type': 'image/png' } }
          },
        },
      ],
    },
    charges,
  )
  url = twin.url
  return { ...twin, tasks }
}
