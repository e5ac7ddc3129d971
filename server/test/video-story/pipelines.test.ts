import { readFileSync } from 'node:fs'
import type { Pipeline, PipelineRun } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/* Pipelines as a client saves and runs them, with local providers; every answer is held against the contract. */

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const shipped = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../examples/pipelines/${name}.json`, import.meta.url), 'utf8'))

async function save(pipeline: object): Promise<Pipeline> {
  const answer = await server.call<Pipeline>('POST', '/v1/pipelines', { body: pipeline })
  expect(answer.status, answer.text).toBe(201)
  expect(answer.headers.get('location')).toBe(answer.body.links.self)
  return answer.body
}

async function start({ links }: Pipeline, input: object, more: object = {}): Promise<PipelineRun> {
  const answer = await server.call<PipelineRun>('POST', links.run, { body: { input, ...more } })
  expect(answer.status, answer.text).toBe(202)
  expect(answer.headers.get('location')).toBe(answer.body.links.self)
  return answer.body
}

const ended = (run: PipelineRun, status = 'succeeded') =>
  server.finished<PipelineRun>(`/v1/pipeline-runs/${run.id}`, status)

const nodesOf = ({ nodes }: PipelineRun) => Object.fromEntries(nodes.map((node) => [node.id, node]))
const statusesOf = ({ nodes }: PipelineRun) => Object.fromEntries(nodes.map(({ id, status }) => [id, status]))

describe('the shipped examples run to their end', () => {
  test('a story as a film with music', { timeout: 180_000 }, async () => {
    const pipeline = await save(shipped('story-film-with-music'))
    const story =
      'A paper boat sails out to sea in the rain, past the harbour wall and the old lighthouse on its rock.'
    const run = await ended(await start(pipeline, { story, resolution: '720p', aspect_ratio: '1:1' }))
    expect(statusesOf(run)).toEqual({
      board: 'succeeded',
      clips: 'succeeded',
      music: 'succeeded',
      film: 'succeeded',
    })
    const { film, clips, storyboard_id: storyboardId } = run.output
    expect(film).toMatchObject({ mime: 'video/mp4', resolution: '720x720' })
    expect(clips).toEqual(nodesOf(run).film?.output?.clip_ids)
    expect(nodesOf(run).board?.resource_ids).toEqual([storyboardId])
    const made = await server.call<{ parent_id: string }>(
      'GET',
      `/v1/music/${nodesOf(run).music?.resource_ids[0]}`,
    )
    expect(made.body.parent_id, 'what a run makes is its part').toBe(run.id)
    const file = await fetch(String(Reflect.get(Object(film), 'url')))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'video/mp4'])
    await file.body?.cancel()
  })

  test('a script as a narrated slideshow', { timeout: 180_000 }, async () => {
    const pipeline = await save(shipped('narrated-slideshow'))
    const script = '# The lamp\n\nA keeper lights a lamp each night.\n\nShips find their way home by it.'
    const input = { script, voice_id: 'vx_clara', resolution: '720p', captions: 'sidecar' }
    const run = await ended(await start(pipeline, input))
    expect(run.output).toMatchObject({ video: { mime: 'video/mp4' }, narration: { mime: 'audio/wav' } })
    expect(nodesOf(run).slides?.output).toMatchObject({ status: 'succeeded' })
  })

  test('a clip for each shot, and what is not wanted is skipped', { timeout: 180_000 }, async () => {
    const pipeline = await save(shipped('clip-for-each-shot'))
    const shots = [
      { prompt: 'A lighthouse at dusk', duration_sec: 1 },
      { prompt: '' },
      { prompt: 'Waves under the moon', duration_sec: 1 },
    ]
    const run = await ended(await start(pipeline, { shots, resolution: '720p' }))
    expect(statusesOf(run)).toEqual({ clips: 'succeeded', film: 'succeeded', poster: 'skipped' })
    const { clips, film } = nodesOf(run)
    expect(clips?.resource_ids).toHaveLength(2)
    expect(clips?.output).toMatchObject({ id: clips?.resource_ids, kind: ['video', 'video'] })
    expect(film?.output).toMatchObject({ clip_ids: clips?.resource_ids })
    expect(run.output).toMatchObject({ clips: [{ mime: 'video/mp4' }, { mime: 'video/mp4' }], poster: null })
  })
})

/** Music that needs a preset which is not there yet, something that needs it, and something that does not. */
const WAITING = {
  name: 'Waits for a preset',
  graph: [
    { id: 'script', op: 'script.create', in: { input: { type: 'text', text: 'One sentence.' } } },
    { id: 'music', op: 'music.create', in: { duration_sec: 5, preset_id: '@input.preset' } },
    {
      id: 'voice',
      op: 'voiceover.create',
      in: { script: { script_id: '@script.id' } },
      when: { value: '@music.status', is: 'not_empty' },
    },
    { id: 'beats', op: 'beats.create', in: { script: { script_id: '@script.id' } } },
  ],
  outputs: { beats: '@beats.beats' },
}

describe('a run that fails', () => {
  test('keeps what it made, says what it lacks, and resumed makes only that', async () => {
    const pipeline = await save(WAITING)
    const run = await ended(await start(pipeline, { preset: 'p_quiet' }), 'failed')
    expect(statusesOf(run)).toEqual({
      script: 'succeeded',
      music: 'failed',
      voice: 'failed',
      beats: 'succeeded',
    })
    expect(run.error).toMatchObject({
      code: 'dependency_failed',
      message:
        '2 of 4 nodes did not succeed: music, voice. music: There is no preset p_quiet in this project.',
      hint: expect.stringContaining(`/v1/pipeline-runs/${run.id}:resume`),
    })
    expect(nodesOf(run).music?.error).toMatchObject({
      code: 'not_found',
      message: 'There is no preset p_quiet in this project.',
    })
    expect(nodesOf(run).voice?.error).toMatchObject({
      message: "It needs the node 'music', which did not succeed.",
    })
    expect(run.output).toEqual({})

    const preset = {
      id: 'p_quiet',
      kind: 'music',
      provider: 'local-music',
      defaults: { style: 'ambient-cinematic' },
    }
    expect((await server.call('POST', '/v1/presets', { body: preset })).status).toBe(201)
    const resumed = await server.call<PipelineRun>('POST', `/v1/pipeline-runs/${run.id}:resume`)
    expect(resumed.status, resumed.text).toBe(202)
    expect(statusesOf(resumed.body)).toEqual({
      script: 'succeeded',
      music: 'queued',
      voice: 'queued',
      beats: 'succeeded',
    })
    const whole = await ended(run)
    expect(new Set(Object.values(statusesOf(whole)))).toEqual(new Set(['succeeded']))
    for (const id of ['script', 'beats'] as const) {
      expect(nodesOf(whole)[id]?.resource_ids, id).toEqual(nodesOf(run)[id]?.resource_ids)
    }
    const again = await server.call('POST', `/v1/pipeline-runs/${run.id}:resume`)
    expect([again.status, again.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'already_terminal' }),
    ])
  })
})

describe('a run that is canceled', () => {
  test('ends what it has begun, and can be resumed', { timeout: 60_000 }, async () => {
    const graph = [
      { id: 'music', op: 'music.create', in: { duration_sec: 1_200 } },
      {
        id: 'film',
        op: 'compose.create',
        in: { items: [{ type: 'audio', source: { music_id: '@music.id' } }] },
      },
    ]
    const run = await start(await save({ name: 'Long', graph }), {})
    const running = async () => {
      const { body } = await server.call<PipelineRun>('GET', `/v1/pipeline-runs/${run.id}`)
      return nodesOf(body).music?.resource_ids[0]
    }
    await expect.poll(running, { timeout: 20_000 }).toMatch(/^mus_/)
    const early = await server.call('POST', `/v1/pipeline-runs/${run.id}:resume`)
    expect([early.status, early.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'still_running' }),
    ])
    const musicId = await running()
    expect((await server.call('DELETE', `/v1/pipeline-runs/${run.id}`)).status).toBe(204)
    const canceled = await ended(run, 'canceled')
    expect(statusesOf(canceled)).toEqual({ music: 'canceled', film: 'canceled' })
    await server.finished(`/v1/music/${musicId}`, 'canceled')
    expect((await server.call('DELETE', `/v1/pipeline-runs/${run.id}`)).status).toBe(409)
    expect((await server.call('POST', `/v1/pipeline-runs/${run.id}:resume`)).status).toBe(202)
    await expect.poll(running, { timeout: 20_000 }).not.toBe(musicId)
    expect((await server.call('DELETE', `/v1/pipeline-runs/${run.id}`)).status).toBe(204)
  })
})

describe('the input of a run', () => {
  test('is held against the inputs of its pipeline', async () => {
    const { links } = await save(shipped('clip-for-each-shot'))
    const refused = async (input: object) => {
      const { status, body } = await server.call('POST', links.run, { body: { input } })
      return [status, Reflect.get(Object(body.error), 'code'), Reflect.get(Object(body.error), 'field')]
    }
    expect(await refused({})).toEqual([422, 'missing_input', 'input.shots'])
    expect(await refused({ shots: 'a' })).toEqual([422, 'type_mismatch', 'input.shots'])
    expect(await refused({ shots: [], shot: [] })).toEqual([422, 'unknown_field', 'input.shot'])
  })
})

describe('pipelines', () => {
  test('are read, listed with their runs, and deleted while a run goes on', async () => {
    const pipeline = await save(WAITING)
    const run = await start(pipeline, { preset: 'nobody' }, { metadata: { for: 'a test' } })
    expect((await server.call('GET', pipeline.links.self)).body).toEqual(pipeline)
    const { body: page } = await server.call<{ items: Pipeline[] }>('GET', '/v1/pipelines?limit=1')
    expect(page.items).toEqual([pipeline])
    expect((await server.call('DELETE', pipeline.links.self)).status).toBe(204)
    expect((await server.call('POST', pipeline.links.run, { body: { input: {} } })).status).toBe(404)
    await ended(run, 'failed')
    const { body: runs } = await server.call<{ items: PipelineRun[] }>('GET', pipeline.links.runs)
    expect(runs.items.map(({ id, metadata }) => [id, metadata])).toEqual([[run.id, { for: 'a test' }]])
  })

  test('nodes are nobody’s jobs but ours', async () => {
    const run = await ended(await start(await save(WAITING), { preset: 'nobody' }), 'failed')
    const rows = await server.db
      .selectFrom('jobs')
      .select('id')
      .where('parentId', '=', run.id)
      .where('internal', '=', true)
      .execute()
    expect(rows).toHaveLength(4)
    const id = String(rows[0]?.id)
    for (const path of [`/v1/jobs/${id}`, `/v1/jobs/${id}/logs`]) {
      expect((await server.call('GET', path)).status).toBe(404)
    }
    expect((await server.call('DELETE', `/v1/jobs/${id}`)).status).toBe(404)
    const { text } = await server.call('GET', '/v1/jobs?limit=200')
    expect(text).not.toContain('node_')
  })
})
