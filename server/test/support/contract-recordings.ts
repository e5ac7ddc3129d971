import { isRecord } from '../../../scripts/codegen/document.ts'
import { encodeWav } from '../../src/core/wav.ts'
import { FOREIGN } from './contract-references.ts'
import type { ContractRequest } from './contract-requests.ts'
import { caller } from './server.ts'

/** Voices are made of recordings, and the contract's asset is a picture: each voice gets one second of sound. */
export function recordingsOf(url: string, apiKey: string) {
  let uploaded: Promise<string> | undefined
  async function upload(): Promise<string> {
    const samples = Int16Array.from({ length: 16_000 }, (_, index) => Math.round(8_000 * Math.sin(index / 9)))
    const wav = encodeWav({ samples, sampleRateHz: 16_000, channels: 1 })
    const form = new FormData()
    form.set('file', new File([Uint8Array.from(wav)], 'voice.wav', { type: 'audio/wav' }))
    const { body } = await caller(url, apiKey)<{ id: string }>('POST', '/v1/assets', { raw: form })
    return body.id
  }
  return async (request: ContractRequest): Promise<ContractRequest> => {
    const { body, operation } = request
    if (operation.id !== 'createVoice' || !isRecord(body?.content)) return request
    const { source_asset_id: named } = body.content
    if (typeof named !== 'string' || named === FOREIGN) return request
    uploaded ??= upload()
    return { ...request, body: { ...body, content: { ...body.content, source_asset_id: await uploaded } } }
  }
}
