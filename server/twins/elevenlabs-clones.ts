import { createHash } from 'node:crypto'
import type { Charge, TwinReply, TwinRequest } from './twin.ts'

/** A voice made from a recording, as the list shows it. */
export interface Clone {
  voice_id: string
  name: string
  category: 'cloned'
  description: string | null
  labels: Record<string, string>
  /** Of the recordings, so that tests can tell whose voice it is. */
  heard: string[]
}

const invalid = (at: string, message: string): TwinReply => ({
  status: 422,
  body: { detail: [{ loc: ['body', at], msg: message, type: 'missing' }] },
})

/** `POST /v1/voices/add`: a form with a name and at least one sound file; labels are JSON. */
export async function addVoice(
  charges: Charge[],
  clones: Clone[],
  { raw, headers }: TwinRequest,
): Promise<TwinReply> {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return invalid('name', 'Field required')
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const name = form.get('name')
  const files = form.getAll('files').filter((file) => typeof file !== 'string')
  if (typeof name !== 'string' || name === '') return invalid('name', 'Field required')
  if (files.length === 0 || files.some((file) => !file.type.startsWith('audio/'))) {
    return invalid('files', 'Field required')
  }
  const description = form.get('description')
  const hashes = files.map(async (file) =>
    createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex'),
  )
  const voiceId = `clone${clones.length + 1}`.padEnd(20, '0')
  clones.push({
    voice_id: voiceId,
    name,
    category: 'cloned',
    description: typeof description === 'string' ? description : null,
    labels: JSON.parse(String(form.get('labels') ?? '{}')),
    heard: await Promise.all(hashes),
  })
  charges.push({ id: voiceId, amountMicrosUsd: 0, units: { voice: 1 } })
  return { status: 200, body: { voice_id: voiceId, requires_verification: false } }
}
