import { encodeWav } from '../../src/core/wav.ts'
import { clip, mp3, picture } from '../media.ts'
import { narrate } from '../narrator.ts'
import { type Charge, startTwin, type Twin, type TwinRoute } from '../twin.ts'

/* A provider that answers everything with 200 and does nothing as it says. */

const KEY = 'liar_twin_key_0123456789'

export async function liarTwin(): Promise<Twin> {
  const charges: Charge[] = []
  const route = (
    path: string,
    mime: string,
    body: (json: Record<string, unknown>) => Promise<Uint8Array> | object,
  ): TwinRoute => ({
    kind: 'submit',
    method: 'POST',
    path,
    async handle({ json }) {
      charges.push({ id: path, amountMicrosUsd: 1_000, units: { call: 1 } })
      return { status: 200, body: await body(json), headers: { 'content-type': mime } }
    },
  })
  const silence = encodeWav({ sampleRateHz: 24_000, channels: 1, samples: new Int16Array(24_000 * 3) })
  return startTwin(
    {
      id: 'liar',
      secrets: { LIAR_KEY: KEY },
      refuseKey: ({ headers }) => (headers.authorization === `Bearer ${KEY}` ? null : { status: 401 }),
      invalid: (message) => ({ status: 400, body: { message } }),
      routes: [
        route('/square', 'image/png', () => picture('always square', 512, 512)),
        route('/tiny', 'image/png', () => picture('always tiny', 16, 9)),
        route('/page', 'image/png', async () => Buffer.from('<html><body>Sold out</body></html>')),
        route('/speech', 'application/json', async ({ text }) => {
          const { wav } = await narrate({ text: String(text), voice: 'liar', speed: 1, sampleRateHz: 24_000 })
          return Buffer.from(JSON.stringify({ audio: (await mp3(wav)).toString('base64') }))
        }),
        route('/silence', 'audio/wav', async () => silence),
        route('/short', 'video/mp4', () =>
          clip('too short', { widthPx: 320, heightPx: 180, durationSec: 1 }),
        ),
        route('/chat', 'application/json', async () =>
          Buffer.from(JSON.stringify({ text: 'Sure! Here is your JSON:' })),
        ),
      ],
    },
    charges,
  )
}
