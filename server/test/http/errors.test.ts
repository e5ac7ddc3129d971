import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CallOptions, type TestServer, testServer } from '../support/server.ts'

/*
 * Every way to ask for something that cannot be: a precise envelope, and nothing is ever queued.
 */

let server: TestServer
let scriptId: string

beforeAll(async () => {
  server = await testServer()
  const script = await server.call<{ id: string }>('POST', '/v1/scripts', {
    body: { input: { type: 'text', text: 'The lamp turns. Ships pass in the dark.' } },
  })
  scriptId = script.body.id
})
afterAll(() => server.stop())

interface Envelope {
  error: {
    code: string
    message: string
    field: string | null
    hint: string | null
    request_id: string
    errors?: unknown[]
  }
}

/** Sends a request that must fail, and returns its error. Nothing may have been queued by it. */
async function refused(status: number, method: string, path: string, options: CallOptions = {}) {
  const answer = await server.call<Envelope>(method, path, options)
  expect(answer.status, answer.text).toBe(status)
  expect(answer.body.error.request_id).toBe(answer.headers.get('x-request-id'))
  const jobs = await server.db.selectFrom('jobs').select('id').execute()
  expect(jobs).toEqual([])
  return answer.body.error
}

const voiceover = (options: object) => ({
  body: { script: { script_id: scriptId }, voice: { voice_id: 'vx_clara' }, options },
})

describe('422: what cannot be made', () => {
  test('an unknown provider, with those that are known', async () => {
    const error = await refused(422, 'POST', '/v1/images', { body: { provider: 'nobody', prompt: 'A lamp' } })
    expect(error).toMatchObject({ code: 'unknown_provider', field: 'provider' })
    expect(error.hint).toContain('local-image')
  })

  test('a provider that does not serve the modality', async () => {
    const error = await refused(422, 'POST', '/v1/images', {
      body: { provider: 'local-tts', prompt: 'A lamp' },
    })
    expect(error).toMatchObject({ code: 'capability_unsupported', field: 'provider' })
    expect(error.hint).toContain('local-image')
  })

  test.each([
    ['blank', ' \n '],
    ['only markup', '# \n\n---\n\n![](x.png)'],
    ['only punctuation', '... --- !!!'],
  ])('an empty script (%s)', async (_name, text) => {
    const error = await refused(422, 'POST', '/v1/scripts', { body: { input: { type: 'markdown', text } } })
    expect(error).toMatchObject({ code: 'empty_script', field: 'input.text' })
  })

  test('a script of 200 kB, with the limit and what was sent', async () => {
    const text = 'lamp '.repeat(40_000)
    const error = await refused(422, 'POST', '/v1/scripts', { body: { input: { type: 'text', text } } })
    expect(error).toMatchObject({
      code: 'invalid_param',
      field: 'input.text',
      hint: 'You sent 200000 characters.',
    })
    expect(error.message).toContain('60000')
  })

  test('a sample rate that the voice lacks, with those it has', async () => {
    const error = await refused(422, 'POST', '/v1/voiceovers', voiceover({ sample_rate_hz: 96_000 }))
    expect(error).toMatchObject({ code: 'capability_unsupported', field: 'options.sample_rate_hz' })
    expect(error.hint).toMatch(/'vx_clara' supports .*44100, 48000 Hz; you sent 96000/)
  })

  test('an unknown voice, with some that are known', async () => {
    const error = await refused(422, 'POST', '/v1/voiceovers', {
      body: { script: { script_id: scriptId }, voice: { voice_id: 'vx_nobody' } },
    })
    expect(error).toMatchObject({ code: 'unknown_voice', field: 'voice.voice_id' })
    expect(error.hint).toContain('vx_clara')
  })

  test('an unknown field, at its place', async () => {
    const error = await refused(422, 'POST', '/v1/voiceovers', voiceover({ speed: 2 }))
    expect(error).toMatchObject({ code: 'unknown_field', field: 'options.speed' })
  })

  test('a value outside its enum, with the enum', async () => {
    const error = await refused(422, 'POST', '/v1/voiceovers', voiceover({ pace: 'rapid' }))
    expect(error).toMatchObject({ code: 'invalid_param', field: 'options.pace', hint: 'You sent "rapid".' })
    expect(error.message).toContain('slow, medium, fast')
  })

  test('several faults at once are all told', async () => {
    const error = await refused(422, 'POST', '/v1/images', {
      body: { prompt: '', count: 99, aspect_ratio: '2:1' },
    })
    expect(error.errors).toHaveLength(3)
  })

  test('of two shapes the one that came closest is explained', async () => {
    const error = await refused(422, 'POST', '/v1/slideshow-videos', {
      body: { script: { script_id: scriptId }, options: { fps: 23 } },
    })
    expect(error).toMatchObject({ code: 'invalid_param', field: 'options.fps' })
    expect(error.message).toContain('24, 25, 30, 60')
  })

  test('fit-voiceover without a voiceover', async () => {
    const error = await refused(422, 'POST', '/v1/slideshows', {
      body: {
        beats: { items: [{ title: 'One', summary: 'The lamp.' }] },
        image_strategy: {},
        timing_strategy: { mode: 'fit-voiceover' },
      },
    })
    expect(error.field).toBe('timing_strategy.voiceover_id')
  })

  test('a search for pictures, which nobody here can do', async () => {
    const error = await refused(422, 'POST', '/v1/slideshows', {
      body: {
        beats: { items: [{ title: 'One', summary: 'The lamp.' }] },
        image_strategy: { mode: 'search' },
      },
    })
    expect(error).toMatchObject({ code: 'no_provider', field: 'image_strategy.mode' })
    expect(error.hint).toContain('generate')
  })

  test('a template that names what there is not', async () => {
    const error = await refused(422, 'POST', '/v1/slideshows', {
      body: {
        beats: { items: [{ title: 'One', summary: 'The lamp.' }] },
        image_strategy: { prompt_template: '{beat.mood}' },
      },
    })
    expect(error.field).toBe('image_strategy.prompt_template')
    expect(error.message).toContain('{beat.summary}')
  })

  test('an asset that is no picture, by its bytes and not by its name', async () => {
    const form = new FormData()
    form.set('file', new Blob(['#EXTM3U\nfile:///etc/passwd'], { type: 'image/png' }), 'photo.png')
    const error = await refused(422, 'POST', '/v1/assets', { raw: form })
    expect(error).toMatchObject({ code: 'unusable_asset', field: 'file' })
    expect(error.message).not.toContain('passwd')
  })
})

describe('404: what is not yours looks like what is not there', () => {
  test('beats of another project, in a body', async () => {
    const strangerKey = await server.stranger()
    const beats = await server.call<{ id: string }>('POST', '/v1/beats', {
      apiKey: strangerKey,
      body: { script: { type: 'text', text: 'Their own secret story.' } },
    })
    const answer = await server.call<Envelope>('POST', '/v1/slideshows', {
      body: { beats: { beats_id: beats.body.id }, image_strategy: {} },
    })
    const never = await server.call<Envelope>('POST', '/v1/slideshows', {
      body: { beats: { beats_id: 'bt_never' }, image_strategy: {} },
    })
    expect(answer.status).toBe(404)
    expect(answer.body.error).toMatchObject({ code: 'not_found', field: 'beats.beats_id' })
    expect(answer.body.error.message.replace(beats.body.id, '')).toBe(
      never.body.error.message.replace('bt_never', ''),
    )
    const mine = await server.db
      .selectFrom('jobs')
      .select('id')
      .where('projectId', '=', server.projectId)
      .execute()
    expect(mine).toEqual([])
    await server.db.deleteFrom('jobs').execute()
  })

  test.each(['/v1/scripts/scr_x', '/v1/jobs/vo_x', '/v1/voices/vx_x', '/v1/assets/a_x', '/v1/providers/x'])(
    '%s',
    async (path) => {
      expect((await refused(404, 'GET', path)).code).toBe('not_found')
    },
  )

  test('an unknown route and a wrong method', async () => {
    expect((await refused(404, 'GET', '/v1/nothing')).code).toBe('route_not_found')
    const error = await refused(405, 'PUT', '/v1/scripts')
    expect(error).toMatchObject({ code: 'method_not_allowed', hint: 'It takes GET, POST.' })
  })
})

describe('400, 401, 403, 413, 415: what cannot be read or may not be asked', () => {
  test('no Idempotency-Key', async () => {
    const error = await refused(400, 'POST', '/v1/voiceovers', { ...voiceover({}), idempotencyKey: null })
    expect(error).toMatchObject({ code: 'idempotency_key_required', field: 'Idempotency-Key' })
  })

  test('a body that is not JSON', async () => {
    const error = await refused(400, 'POST', '/v1/scripts', {
      raw: '{"input": ',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(error.code).toBe('invalid_json')
  })

  test.each([null, 'pl_live_nonsense'])('the key %s', async (apiKey) => {
    const error = await refused(401, 'GET', '/v1/me', { apiKey })
    expect(error).toMatchObject({ code: 'unauthorized', field: 'Authorization' })
  })

  test('a key without the scope', async () => {
    const { body } = await server.call<{ key: string }>('POST', '/v1/api-keys', {
      body: { name: 'reader', scopes: ['read'] },
    })
    const error = await refused(403, 'POST', '/v1/scripts', {
      apiKey: body.key,
      body: { input: { type: 'text', text: 'Hello.' } },
    })
    expect(error).toMatchObject({ code: 'forbidden', hint: 'Use a key with the scope generate.' })
  })

  test('a body over the limit', async () => {
    const error = await refused(413, 'POST', '/v1/scripts', {
      body: { input: { type: 'text', text: 'x'.repeat(1_100_000) } },
    })
    expect(error.code).toBe('payload_too_large')
  })

  test('a content type of another kind', async () => {
    const error = await refused(415, 'POST', '/v1/scripts', {
      raw: 'hello',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(error).toMatchObject({ code: 'unsupported_media_type', field: 'Content-Type' })
  })

  test('a cursor that is not ours', async () => {
    expect((await refused(422, 'GET', '/v1/jobs?cursor=abc')).field).toBe('cursor')
  })
})

test('errors are problem+json for those who ask for it', async () => {
  const answer = await server.call('GET', '/v1/scripts/scr_x', {
    headers: { Accept: 'application/problem+json' },
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.body).toMatchObject({
    status: 404,
    code: 'not_found',
    title: 'There is no script scr_x in this project.',
  })
})
