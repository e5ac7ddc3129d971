import { createHash } from 'node:crypto'
import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { Voice, Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeWav } from '../../src/core/wav.ts'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* Voices made from recordings: made once, heard, kept to their project, and removed here and at their provider. */

let elevenlabs: ElevenlabsTwin
let server: TestServer
let recording: Asset
beforeAll(async () => {
  elevenlabs = await elevenlabsTwin()
  server = await testServer(withTwins({ elevenlabs }))
  const samples = Int16Array.from({ length: 24_000 }, (_, index) => Math.round(8_000 * Math.sin(index / 20)))
  recording = await upload('me.wav', 'audio/wav', encodeWav({ samples, sampleRateHz: 24_000, channels: 1 }))
})
afterAll(async () => {
  await server.stop()
  await elevenlabs.stop()
})

async function upload(name: string, type: string, bytes: Uint8Array): Promise<Asset> {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(bytes)], name, { type }))
  const answer = await server.call<Asset>('POST', '/v1/assets', { raw: form })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}

const order = (more: object = {}) =>
  server.call<Voice & { error: { code: string; field: string; message: string } }>('POST', '/v1/voices', {
    body: { name: 'Me', provider: 'auto', source_asset_id: recording.id, language: 'en-GB', ...more },
  })
const voices = async (apiKey = server.apiKey) =>
  (await server.call<{ items: Voice[] }>('GET', '/v1/voices?limit=200', { apiKey })).body.items

async function made(more: object = {}): Promise<Voice> {
  const { body } = await order(more)
  await server.finished(`/v1/jobs/${body.job_id}`)
  return (await server.call<Voice>('GET', `/v1/voices/${body.id}`)).body
}

test('a recording becomes a voice, in one call, and reads aloud like any other', async () => {
  const answer = await order({ gender: 'female', style_tags: ['warm'] })
  expect(answer.status, answer.text).toBe(202)
  expect(answer.headers.get('location')).toBe(`/v1/voices/${answer.body.id}`)
  expect(answer.body).toMatchObject({
    provider: 'elevenlabs',
    source_asset_id: recording.id,
    job_id: answer.body.id,
  })
  await server.finished(`/v1/jobs/${answer.body.id}`)
  const { body: voice } = await server.call<Voice>('GET', `/v1/voices/${answer.body.id}`)
  expect(voice).toMatchObject({ status: 'succeeded', name: 'Me', language: 'en-GB', style_tags: ['warm'] })
  expect((await voices()).at(-1)).toEqual(voice)

  const { body: content } = await server.call<Asset>('GET', `/v1/assets/${recording.id}`)
  const kept = Buffer.from(await (await fetch(content.url)).arrayBuffer())
  expect(elevenlabs.clones).toMatchObject([{ heard: [createHash('sha256').update(kept).digest('hex')] }])
  expect(elevenlabs.charges).toHaveLength(1)

  const { body: voiceover } = await server.call<Voiceover>('POST', '/v1/voiceovers', {
    body: { script: { type: 'text', text: 'This is my own voice.' }, voice: { voice_id: voice.id } },
  })
  await server.finished(`/v1/voiceovers/${voiceover.id}`)
  const spoken = elevenlabs.seen.filter(({ path }) => path.includes('/text-to-speech/'))
  expect(spoken.map(({ params }) => params.voice)).toEqual([elevenlabs.clones[0]?.voice_id])
})

test('another project neither sees it nor may delete it', async () => {
  const { id } = await made()
  const apiKey = await server.stranger()
  expect((await voices(apiKey)).filter(({ name }) => name === 'Me')).toEqual([])
  expect((await server.call('GET', `/v1/voices/${id}`, { apiKey })).status).toBe(404)
  expect((await server.call('DELETE', `/v1/voices/${id}`, { apiKey })).status).toBe(404)
})

test('deleted, it is gone here at once and at its provider for sure', async () => {
  const voice = await made({ name: 'Short-lived' })
  // The provider is out of order at first.
  elevenlabs.failNext('ask', { type: 'status', status: 500 })
  expect((await server.call('DELETE', `/v1/voices/${voice.id}`)).status).toBe(204)
  expect((await server.call('GET', `/v1/voices/${voice.id}`)).status).toBe(404)
  expect((await server.call('DELETE', `/v1/voices/${voice.id}`)).status).toBe(404)
  await expect
    .poll(() => elevenlabs.clones.filter(({ name }) => name === 'Short-lived'), { timeout: 30_000 })
    .toEqual([])
})

test('one that a provider refused is shown as such, and can be deleted', async () => {
  elevenlabs.refuseNextContent()
  const { body: voice } = await order({ name: 'Refused' })
  await server.finished(`/v1/jobs/${voice.id}`, 'failed')
  expect((await server.call<Voice>('GET', `/v1/voices/${voice.id}`)).body.status).toBe('failed')
  const reading = await server.call('POST', '/v1/voiceovers', {
    body: { script: { type: 'text', text: 'Hello.' }, voice: { voice_id: voice.id } },
  })
  expect(reading).toMatchObject({ status: 422, body: { error: { code: 'unknown_voice' } } })
  expect((await server.call('DELETE', `/v1/voices/${voice.id}`)).status).toBe(204)
})

test('who cannot make voices says so, and only a recording becomes one', async () => {
  const refused = async (more: object) => {
    const { status, body } = await order(more)
    return [status, body.error.code, body.error.field]
  }
  expect(await refused({ provider: 'local-tts' })).toEqual([422, 'capability_unsupported', 'provider'])
  expect(await refused({ source_asset_id: 'a_0' })).toEqual([404, 'not_found', 'source_asset_id'])
  const png = await sharp({ create: { width: 320, height: 320, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const picture = await upload('me.png', 'image/png', png)
  expect(await refused({ source_asset_id: picture.id })).toEqual([422, 'unusable_asset', 'source_asset_id'])
  const catalog = await server.call<{ error: object }>('DELETE', '/v1/voices/vx_clara')
  expect(catalog).toMatchObject({
    status: 409,
    body: { error: { code: 'already_exists', field: 'voice_id' } },
  })
})
