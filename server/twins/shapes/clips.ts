import { jwtVerify } from 'jose'
import { type LifeCycle, lifeCycle } from '../life-cycle.ts'
import { type Charge, startTwin, type Twin, type TwinReply, type TwinRequest } from '../twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from '../video-jobs.ts'

/*
 * Clips that are asked after until they are there: words of its own for how it stands, the client's reference to find
 * a task by, a token of the minute for a key, the cost in credits.
 */

const ACCESS_KEY = 'clips_access_twin_0123456789'
const SECRET_KEY = 'clips_secret_twin_0123456789abcdef'
const MICROS_PER_CREDIT = 10_000
const CREDITS_PER_SEC = 5
const WORDS = {
  queued: 'WAITING',
  running: 'RENDERING',
  succeeded: 'READY',
  failed: 'BROKEN',
  canceled: 'STOPPED',
} as const

interface Input extends VideoInput {
  reference: string
}

export interface ClipsTwin extends Twin {
  tasks: LifeCycle<Input>
}

const submitted = {
  type: 'object',
  additionalProperties: false,
  required: ['text', 'seconds', 'shape', 'reference'],
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 500 },
    seconds: { enum: ['2', '4'] },
    shape: { enum: ['landscape', 'portrait'] },
    seed: { type: 'integer', minimum: 0 },
    reference: { type: 'string', minLength: 1, maxLength: 64 },
    first_frame: { type: 'string', pattern: '^data:image/' },
  },
}

export async function clipsTwin(): Promise<ClipsTwin> {
  const charges: Charge[] = []
  const tasks = lifeCycle<Input>()
  const error = (status: number, type: string): TwinReply => ({ status, body: { error: { type } } })
  let url = ''

  async function refuseKey({ headers }: TwinRequest): Promise<TwinReply | null> {
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    const key = new TextEncoder().encode(SECRET_KEY)
    return jwtVerify(token, key, { issuer: ACCESS_KEY, requiredClaims: ['exp'] }).then(
      () => null,
      () => error(401, 'bad_token'),
    )
  }
  const twin = await startTwin(
    {
      id: 'clips',
      secrets: { CLIPS_SECRET: SECRET_KEY, CLIPS_ACCESS: ACCESS_KEY },
      refuseKey,
      invalid: () => error(400, 'invalid_request'),
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/tasks',
          body: submitted,
          handle({ json }) {
            const id = `task/${tasks.all().length + 1}`
            const durationSec = Number(json.seconds)
            const size = sizeOf(json.shape === 'portrait' ? '9:16' : '16:9', 180)
            tasks.create(id, {
              prompt: String(json.text),
              reference: String(json.reference),
              durationSec,
              ...size,
            })
            const credits = durationSec * CREDITS_PER_SEC
            charges.push({ id, amountMicrosUsd: credits * MICROS_PER_CREDIT, units: { credit: credits } })
            return { status: 202, body: { data: { name: id } } }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v1/tasks',
          handle({ query }) {
            const found = tasks.all().filter(({ input }) => input.reference === query.get('reference'))
            return { status: 200, body: { data: found.map(({ id }) => ({ name: id })) } }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v1/task/:id',
          handle({ params }) {
            const task = tasks.ask(`task/${params.id}`)
            if (!task) return error(404, 'not_found')
            const failed = refunded(task, charges)
            return {
              status: 200,
              body: {
                status: WORDS[task.state],
                percent: task.state === 'running' ? 40 : 0,
                credits: failed ? 0 : task.input.durationSec * CREDITS_PER_SEC,
                ...(failed ? { error: { type: task.refused ? 'moderation' : 'worker_crashed' } } : {}),
                ...(task.state === 'succeeded' ? { files: [`${url}/results/${params.id}.mp4`] } : {}),
              },
            }
          },
        },
        {
          kind: 'cancel',
          method: 'DELETE',
          path: '/v1/task/:id',
          handle({ params }) {
            tasks.cancel(`task/${params.id}`)
            return { status: 204 }
          },
        },
        clipRoute({ ...tasks, peek: (id) => tasks.peek(`task/${id}`) }),
      ],
    },
    charges,
  )
  url = twin.url
  return { ...twin, tasks }
}
