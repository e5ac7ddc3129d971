import type { Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'
import { STORY, shotsOf, storyboardClient } from '../support/storyboards.ts'

/* Storyboards as a client edits them. */

let server: TestServer
let client: ReturnType<typeof storyboardClient>
beforeAll(async () => {
  server = await testServer()
  client = storyboardClient(server)
})
afterAll(() => server.stop())

test('H-10 with the ETag it was read with, and not with an old one or none', async () => {
  const { id } = await client.screenplay()
  const [before] = [await server.call('GET', `/v1/storyboards/${id}`)]
  const tag = before.headers.get('etag') ?? ''
  const edited = await client.edit('PATCH', id, '', { title: 'Backwards' }, tag)
  expect(edited).toMatchObject({ status: 200, body: { title: 'Backwards' } })
  const after = await server.call('GET', `/v1/storyboards/${id}`)
  expect(edited.headers.get('etag')).toBe(after.headers.get('etag'))
  for (const [method, path, body] of [
    ['PATCH', '', { title: 'Lost' }],
    ['PATCH', '/scenes/sc_01', { summary: 'Lost' }],
    ['PATCH', '/shots/shot_01', { prompt: 'Lost' }],
    ['DELETE', '/scenes/sc_01', undefined],
    ['DELETE', '/shots/shot_01', undefined],
  ] as const) {
    expect((await client.edit(method, id, path, body, tag)).body.error.code).toBe('precondition_failed')
    expect((await client.edit(method, id, path, body, null)).body.error.code).toBe('precondition_required')
  }
  expect((await server.call('GET', `/v1/storyboards/${id}`)).text).toBe(after.text)
})

test('scenes and shots are reordered, moved and deleted, and keep their ids', async () => {
  const made = await client.screenplay()
  const ids = made.scenes.map((scene) => scene.id)
  const turned = await client.edit('PATCH', made.id, '', { scene_ids: [...ids].reverse() })
  expect(turned.body.scenes.map(({ id, position }) => [id, position])).toEqual(
    [...ids].reverse().map((id, at) => [id, at]),
  )
  const moved = await client.edit('PATCH', made.id, '/shots/shot_02', { scene_id: 'sc_02', position: 0 })
  expect(moved.body.scenes.find(({ id }) => id === 'sc_02')?.shots[0]).toMatchObject({
    id: 'shot_02',
    scene_id: 'sc_02',
    position: 0,
  })
  const last = await client.edit('DELETE', made.id, '/shots/shot_01')
  expect(last).toMatchObject({ status: 422, body: { error: { field: 'shot_id' } } })
  const without = await client.edit('DELETE', made.id, '/scenes/sc_01')
  expect(without.body.scenes.map(({ id }) => id)).toEqual([...ids].reverse().filter((id) => id !== 'sc_01'))
  expect((await client.edit('DELETE', made.id, '/scenes/sc_01')).status).toBe(404)
})

test('looks and style are carried into every prompt anew, and an edit of one shot is in that one alone', async () => {
  const made = await client.screenplay()
  const vera = { name: 'Vera', description: 'A giant in yellow oilskins.', character_id: null }
  const { body } = await client.edit('PATCH', made.id, '', { characters: [vera], target_style: 'woodcut' })
  const shots = shotsOf(body)
  expect(shots.every((shot) => shot.carried_prompt.endsWith('Style: woodcut.'))).toBe(true)
  for (const shot of shots) {
    expect(shot.carried_prompt.includes('A giant in yellow oilskins.')).toBe(shot.characters.includes('Vera'))
  }
  const changes = {
    prompt: 'Close shot of a seal breaking',
    duration_sec: 5,
    camera_move: 'slow pull out',
    seed: 7,
  }
  const edited = await client.edit('PATCH', made.id, '/shots/shot_03', changes)
  expect(
    shotsOf(edited.body).filter((shot, index) => JSON.stringify(shot) !== JSON.stringify(shots[index])),
  ).toMatchObject([{ id: 'shot_03', ...changes }])
  const noon = await client.edit('PATCH', made.id, '/scenes/sc_02', {
    time_of_day: 'noon',
    summary: 'At the baker’s.',
  })
  expect(noon.body.scenes[1]).toMatchObject({ time_of_day: 'noon', summary: 'At the baker’s.' })
  expect(noon.body.scenes[1]?.shots[0]?.carried_prompt).toContain('noon')
})

test('not before its scenes are found, and not when they never were', async () => {
  const idle = await testServer({ role: 'api' })
  const body = { source: { type: 'text', text: Array.from({ length: 30 }, () => STORY).join('\n\n') } }
  const { id, status } = (await idle.call<Storyboard>('POST', '/v1/storyboards', { body })).body
  expect(status).toBe('queued')
  const rename = { body: { title: 'Too early' }, headers: { 'If-Match': '*' } }
  const early = await idle.call('PATCH', `/v1/storyboards/${id}`, rename)
  expect(early).toMatchObject({ status: 409, body: { error: { code: 'still_running' } } })
  await idle.call('DELETE', `/v1/jobs/${id}`)
  const late = await idle.call('PATCH', `/v1/storyboards/${id}`, rename)
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'already_terminal' } } })
  await idle.stop()
})

test('a character that is not there plays nobody', async () => {
  const made = await client.screenplay()
  const characters = [{ name: 'Vera', description: '', character_id: 'chr_0' }]
  expect((await client.edit('PATCH', made.id, '', { characters })).body.error).toMatchObject({
    code: 'not_found',
    field: 'characters.0.character_id',
  })
})
