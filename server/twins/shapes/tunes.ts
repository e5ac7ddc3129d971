import { chord } from '../media.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from '../twin.ts'

/* Music in an envelope: every answer is a 200 with a code, also those that refuse. The key is in the query. */

const KEY = 'tunes_twin_key_0123456789'
const MICROS_PER_TUNE = 80_000
export const TUNES_CODES = { ok: 0, badKey: 1004, busy: 1002, invalid: 2013, content: 1026 }

export interface TunesTwin extends Twin {
  /** Answers the next request so, with a 200. */
  nextCode(code: number): void
}

export async function tunesTwin(): Promise<TunesTwin> {
  const charges: Charge[] = []
  const lengths = new Map<string, number>()
  let forced: number | null = null
  let url = ''
  const envelope = (code: number, data: unknown = null): TwinReply => ({
    status: 200,
    body: { resp: { code, msg: code === 0 ? 'ok' : 'no' }, data },
  })
  const twin = await startTwin(
    {
      id: 'tunes',
      secrets: { TUNES_KEY: KEY },
      refuseKey: ({ query }) => (query.get('key') === KEY ? null : envelope(TUNES_CODES.badKey)),
      invalid: () => envelope(TUNES_CODES.invalid),
      rateLimited: { resp: { code: TUNES_CODES.busy, msg: 'slow down' } },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/api/compose',
          body: {
            type: 'object',
            additionalProperties: false,
            required: ['style', 'length'],
            properties: {
              style: { type: 'string' },
              lyrics: { type: 'string' },
              length: { type: 'integer', minimum: 1, maximum: 60 },
              bpm: { type: 'integer' },
            },
          },
          handle({ json }) {
            const code = forced ?? TUNES_CODES.ok
            forced = null
            if (code !== TUNES_CODES.ok) return envelope(code)
            const id = `tune-${charges.length + 1}`
            lengths.set(id, Number(json.length))
            charges.push({ id, amountMicrosUsd: MICROS_PER_TUNE, units: { call: 1 } })
            return envelope(0, { file: `${url}/files/${id}.mp3` })
          },
        },
        {
          kind: 'result',
          method: 'GET',
          path: '/files/:id.mp3',
          async handle({ params }) {
            const seconds = lengths.get(params.id ?? '')
            if (seconds === undefined) return { status: 404 }
            return { status: 200, body: await chord(seconds), headers: { 'content-type': 'audio/mpeg' } }
          },
        },
      ],
    },
    charges,
  )
  url = twin.url
  return {
    ...twin,
    nextCode(code) {
      forced = code
    },
  }
}
