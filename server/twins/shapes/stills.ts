import { picture } from '../media.ts'
import { type Charge, startTwin, type Twin } from '../twin.ts'

/* Pictures at once: a form goes in, the bytes of a PNG come back. The key is in a header of its own. */

const KEY = 'stills_twin_key_0123456789'
const MICROS_PER_PICTURE = 4_000

export interface StillsTwin extends Twin {
  refuseNext(): void
}

export async function stillsTwin(): Promise<StillsTwin> {
  const charges: Charge[] = []
  let refusing = false
  const invalid = (message: string) => ({ status: 422, body: { name: 'bad_request', errors: [message] } })
  const twin = await startTwin(
    {
      id: 'stills',
      secrets: { STILLS_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers['x-api-key'] === KEY ? null : { status: 401, body: { name: 'unauthorized' } },
      invalid,
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/v2/stills',
          async handle({ raw, headers }) {
            const type = headers['content-type'] ?? ''
            const form = await new Response(Uint8Array.from(raw), {
              headers: { 'content-type': type },
            }).formData()
            const [width = 0, height = 0] = String(form.get('size')).split('x').map(Number)
            if (!form.get('prompt') || width < 64 || height < 64) return invalid('prompt and size are needed')
            if (refusing) {
              refusing = false
              return { status: 403, body: { name: 'content_moderation', errors: ['flagged'] } }
            }
            charges.push({
              id: `still-${charges.length + 1}`,
              amountMicrosUsd: MICROS_PER_PICTURE,
              units: { image: 1 },
            })
            const body = await picture(`${form.get('prompt')} ${form.get('seed')}`, width, height)
            return { status: 200, body, headers: { 'content-type': 'image/png' } }
          },
        },
      ],
    },
    charges,
  )
  return {
    ...twin,
    refuseNext() {
      refusing = true
    },
  }
}
