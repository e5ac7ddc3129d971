import { readFileSync } from 'node:fs'
import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { Character, ScenePage, ShotPage, Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * Storyboards as a client makes, reads and edits them; every answer is held against the contract.
 */

const demo = (name: string) => readFileSync(new URL(`../../../scripts/demo/${name}`, import.meta.url), 'utf8')
const SCREENPLAY = demo('the-night-letter.fountain')
const STORY = demo('the-paper-boat.txt')

let server: TestServer
let ines: Character
beforeAll(async () => {
  server = await testServer()
  ines = await keep({
    name: 'Ines',
    description: 'A girl of twelve with a red coat and a fringe.',
    seed: 4711,
  })
})
afterAll(() => server.stop())

async function keep(body: object): Promise<Character> {
  const answer = await server.call<Character>('POST', '/v1/characters', { body })
  expect(answer.status, answer.text).toBe(201)
  expect(answer.headers.get('location')).toBe(answer.body.links.self)
  return answer.body
}

async function make(body: object): Promise<Storyboard> {
  const answer = await server.call<Storyboard>('POST', '/v1/storyboards', { body })
  expect(answer.status, answer.text).toBe(201)
  expect(answer.headers.get('location')).toBe(`/v1/storyboards/${answer.body.id}`)
  return answer.body
}

const screenplay = (more: object = {}) => make({ source: { type: 'fountain', text: SCREENPLAY }, ...more })
const shotsOf = ({ scenes }: Storyboard) => scenes.flatMap(({ shots }) => shots)

async function edit(
  method: 'PATCH' | 'DELETE',
  id: string,
  path: string,
  body?: object,
  ifMatch?: string | null,
) {
  const tag =
    ifMatch === undefined ? (await server.call('GET', `/v1/storyboards/${id}`)).headers.get('etag') : ifMatch
  return server.call<Storyboard & { error: { code: string; field: string } }>(
    method,
    `/v1/storyboards/${id}${path}`,
    {
      ...(body === undefined ? {} : { body }),
      headers: tag === null ? {} : { 'If-Match': tag },
    },
  )
}

describe('made', () => {
  test('of a screenplay: at once, ten shots or so, with its characters in every prompt', async () => {
    const made = await screenplay({ options: { target_style: 'ghibli-noir' }, character_ids: [ines.id] })
    expect(made).toMatchObject({
      status: 'succeeded',
      source_type: 'fountain',
      provider: 'local-text',
      title: 'The Night Letter',
    })
    expect(made.characters[0]).toEqual({ name: 'Ines', description: ines.description, character_id: ines.id })
    expect(made.characters.map(({ name }) => name).sort()).toEqual(['Ines', 'Tobias', 'Vera'])
    const shots = shotsOf(made)
    expect(shots.length).toBeGreaterThanOrEqual(10)
    expect(made.duration_sec).toBe(shots.reduce((sum, shot) => sum + (shot.duration_sec ?? 0), 0))
    for (const { characters, carried_prompt: prompt, location, seed } of shots) {
      for (const name of characters) {
        expect(prompt).toContain(
          `${name}: ${made.characters.find((each) => each.name === name)?.description}`,
        )
      }
      expect(prompt).toContain(location)
      expect(prompt).toContain('Style: ghibli-noir.')
      expect(seed).toBe(characters[0] === 'Ines' ? 4711 : null)
    }
    expect(await server.finished(`/v1/jobs/${made.id}`)).toMatchObject({ kind: 'storyboard' })
  })

  test('of prose, and of a text that is a screenplay', async () => {
    const story = await make({ title: 'The Paper Boat', source: { type: 'text', text: STORY } })
    expect(story).toMatchObject({ title: 'The Paper Boat', source_type: 'text' })
    expect(story.scenes.length).toBeGreaterThan(2)
    expect(await make({ source: { type: 'text', text: SCREENPLAY } })).toMatchObject({
      source_type: 'fountain',
    })
  })

  test('of scenes of the client’s own, whose missing shots are found', async () => {
    const shot = {
      prompt: 'Wide shot of a street',
      characters: ['INES'],
      dialogue: [{ character: 'Leo', text: 'Run!' }],
    }
    const json = {
      characters: [
        { name: 'Ines', character_id: ines.id },
        { name: 'Leo', description: 'A tall boy.' },
      ],
      locations: [{ name: 'Village street', description: 'Crooked roofs in the snow.' }],
      scenes: [
        { slug: 'EXT. VILLAGE STREET - NIGHT', shots: [{ ...shot, duration_sec: 7, beat: 'Escape' }] },
        {
          slug: 'INT. MILL - NIGHT',
          summary: 'The wheel turns slowly. Ines hides behind the sacks. Leo lights a candle.',
        },
      ],
    }
    const made = await make({ source: { type: 'json', json } })
    const [street, mill] = made.scenes
    expect(made).toMatchObject({ source_type: 'json', status: 'succeeded' })
    expect(street).toMatchObject({
      id: 'sc_01',
      location: 'Village street',
      time_of_day: 'night',
      characters: ['Ines'],
    })
    expect(street?.shots[0]).toMatchObject({
      beat: 'Escape',
      duration_sec: 7,
      seed: 4711,
      characters: ['Ines'],
    })
    expect(street?.shots[0]?.carried_prompt).toContain(
      'Village street, night: Crooked roofs in the snow. Ines: A girl of twelve',
    )
    expect(mill?.location).toBe('Mill')
    expect(mill?.shots.flatMap(({ characters }) => characters)).toEqual(
      expect.arrayContaining(['Ines', 'Leo']),
    )
    expect(made.locations.map(({ name }) => name)).toEqual(['Village street', 'Mill'])
  })

  test('with what was asked for alone, and at most so many scenes', async () => {
    const made = await screenplay({
      options: {
        include: ['scenes', 'shots', 'locations'],
        exclude: ['camera_moves', 'lenses', 'no-such-thing'],
        max_scenes: 3,
      },
    })
    expect(made.scenes).toHaveLength(3)
    expect(made.characters).toEqual([])
    expect(made.locations.length).toBeGreaterThan(0)
    const whole = shotsOf(await screenplay())
    expect(shotsOf(made).flatMap(({ dialogue }) => dialogue)).toEqual(
      whole.flatMap(({ dialogue }) => dialogue),
    )
    for (const shot of shotsOf(made)) {
      expect(shot).toMatchObject({ beat: null, characters: [], camera_move: null, lens: null })
      expect(shot.carried_prompt).not.toContain('Camera:')
    }
    const bare = await screenplay({ options: { exclude: ['shots', 'locations', 'dialogue'] } })
    expect(bare).toMatchObject({ duration_sec: 0, locations: [] })
    expect(shotsOf(bare)).toEqual([])
    expect(bare.scenes[0]?.characters).toEqual(['Ines'])
  })

  test('of a long story by a worker', async () => {
    const text = Array.from({ length: 30 }, () => STORY).join('\n\n***\n\n')
    const made = await make({ source: { type: 'text', text } })
    expect(made.scenes).toEqual([])
    const done = await server.finished<Storyboard>(`/v1/storyboards/${made.id}`)
    expect(done.scenes.length).toBeGreaterThan(50)
    expect(done.metrics.run_ms).not.toBeNull()
  })

  test.each<[string, object, number, string, string]>([
    ['nothing to show', { source: { type: 'text', text: ' *** ' } }, 422, 'empty_script', 'source'],
    [
      'a screenplay of notes alone',
      { source: { type: 'fountain', text: '[[later]]' } },
      422,
      'empty_script',
      'source',
    ],
    [
      'a scene without anything',
      { source: { type: 'json', json: { scenes: [{ slug: 'INT. A - DAY' }] } } },
      422,
      'invalid_param',
      'source.json.scenes.0',
    ],
    [
      'a character that is not there',
      { source: { type: 'text', text: 'Hi.' }, character_ids: ['chr_0'] },
      404,
      'not_found',
      'character_ids.0',
    ],
    [
      'a provider that knows no stories',
      { source: { type: 'text', text: 'Hi.' }, provider: 'local-tts' },
      422,
      'capability_unsupported',
      'provider',
    ],
  ])('not of %s', async (_what, body, status, code, field) => {
    const answer = await server.call<{ error: object }>('POST', '/v1/storyboards', { body })
    expect(answer.status, answer.text).toBe(status)
    expect(answer.body.error).toMatchObject({ code, field })
  })
})

describe('edited', () => {
  test('H-10 with the ETag it was read with, and not with an old one or none', async () => {
    const { id } = await screenplay()
    const [before] = [await server.call('GET', `/v1/storyboards/${id}`)]
    const tag = before.headers.get('etag') ?? ''
    const edited = await edit('PATCH', id, '', { title: 'Backwards' }, tag)
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
      expect((await edit(method, id, path, body, tag)).body.error.code).toBe('precondition_failed')
      expect((await edit(method, id, path, body, null)).body.error.code).toBe('precondition_required')
    }
    expect((await server.call('GET', `/v1/storyboards/${id}`)).text).toBe(after.text)
  })

  test('scenes and shots are reordered, moved and deleted, and keep their ids', async () => {
    const made = await screenplay()
    const ids = made.scenes.map((scene) => scene.id)
    const turned = await edit('PATCH', made.id, '', { scene_ids: [...ids].reverse() })
    expect(turned.body.scenes.map(({ id, position }) => [id, position])).toEqual(
      [...ids].reverse().map((id, at) => [id, at]),
    )
    const moved = await edit('PATCH', made.id, '/shots/shot_02', { scene_id: 'sc_02', position: 0 })
    expect(moved.body.scenes.find(({ id }) => id === 'sc_02')?.shots[0]).toMatchObject({
      id: 'shot_02',
      scene_id: 'sc_02',
      position: 0,
    })
    const last = await edit('DELETE', made.id, '/shots/shot_01')
    expect(last).toMatchObject({ status: 422, body: { error: { field: 'shot_id' } } })
    const without = await edit('DELETE', made.id, '/scenes/sc_01')
    expect(without.body.scenes.map(({ id }) => id)).toEqual([...ids].reverse().filter((id) => id !== 'sc_01'))
    expect((await edit('DELETE', made.id, '/scenes/sc_01')).status).toBe(404)
  })

  test('looks and style are carried into every prompt anew, and an edit of one shot is in that one alone', async () => {
    const made = await screenplay()
    const vera = { name: 'Vera', description: 'A giant in yellow oilskins.', character_id: null }
    const { body } = await edit('PATCH', made.id, '', { characters: [vera], target_style: 'woodcut' })
    const shots = shotsOf(body)
    expect(shots.every((shot) => shot.carried_prompt.endsWith('Style: woodcut.'))).toBe(true)
    for (const shot of shots) {
      expect(shot.carried_prompt.includes('A giant in yellow oilskins.')).toBe(
        shot.characters.includes('Vera'),
      )
    }
    const changes = {
      prompt: 'Close shot of a seal breaking',
      duration_sec: 5,
      camera_move: 'slow pull out',
      seed: 7,
    }
    const edited = await edit('PATCH', made.id, '/shots/shot_03', changes)
    expect(
      shotsOf(edited.body).filter((shot, index) => JSON.stringify(shot) !== JSON.stringify(shots[index])),
    ).toMatchObject([{ id: 'shot_03', ...changes }])
    const noon = await edit('PATCH', made.id, '/scenes/sc_02', {
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
    const made = await screenplay()
    const characters = [{ name: 'Vera', description: '', character_id: 'chr_0' }]
    expect((await edit('PATCH', made.id, '', { characters })).body.error).toMatchObject({
      code: 'not_found',
      field: 'characters.0.character_id',
    })
  })
})

describe('read', () => {
  test('scenes and shots by the page, and the shots of a scene', async () => {
    const made = await screenplay()
    const scenes = await server.call<ScenePage>('GET', `${made.links.scenes}?limit=2`)
    expect(scenes.body.items).toEqual(made.scenes.slice(0, 2))
    const next = await server.call<ScenePage>(
      'GET',
      `${made.links.scenes}?limit=2&cursor=${scenes.body.next}`,
    )
    expect(next.body.items).toEqual(made.scenes.slice(2, 4))
    const shots = await server.call<ShotPage>('GET', made.links.shots ?? '')
    expect(shots.body.items).toEqual(shotsOf(made))
    const own = await server.call<ShotPage>('GET', `${made.links.shots}?scene_id=sc_02`)
    expect(own.body.items).toEqual(made.scenes[1]?.shots)
    expect((await server.call('GET', `${made.links.shots}?scene_id=sc_99`)).status).toBe(404)
  })

  test('in lists, as it is after its edits, and by nobody else', async () => {
    const made = await screenplay()
    await edit('PATCH', made.id, '', { title: 'Listed' })
    const list = await server.call<{ items: Storyboard[] }>('GET', '/v1/storyboards?status=succeeded&limit=1')
    expect(list.body.items).toMatchObject([
      { id: made.id, title: 'Listed', scenes: { length: made.scenes.length } },
    ])
    const apiKey = await server.stranger()
    expect((await server.call('GET', `/v1/storyboards/${made.id}`, { apiKey })).status).toBe(404)
    expect((await server.call('GET', made.links.shots ?? '', { apiKey })).status).toBe(404)
  })
})

describe('characters', () => {
  test('are kept with their pictures and voice, found, edited and deleted', async () => {
    const form = new FormData()
    const png = await sharp({ create: { width: 320, height: 320, channels: 3, background: '#a33' } })
      .png()
      .toBuffer()
    form.set('file', new File([new Uint8Array(png)], 'mara.png', { type: 'image/png' }))
    const { body: picture } = await server.call<Asset>('POST', '/v1/assets', { raw: form })
    const mara = await keep({
      name: 'Mara',
      description: 'Silver hair, a green raincoat.',
      reference_asset_ids: [picture.id],
      voice_id: 'vx_clara',
    })
    const found = await server.call<{ items: Character[] }>('GET', '/v1/characters?q=RAINCOAT')
    expect(found.body.items).toEqual([mara])
    expect((await server.call<{ items: Character[] }>('GET', '/v1/characters?q=100%25')).body.items).toEqual(
      [],
    )

    const path = mara.links.self
    const tag = (await server.call('GET', path)).headers.get('etag') ?? ''
    const body = { description: 'Silver hair, a black coat.', seed: 12 }
    const edited = await server.call<Character>('PATCH', path, { body, headers: { 'If-Match': tag } })
    expect(edited.body).toMatchObject({
      ...body,
      name: 'Mara',
      voice_id: 'vx_clara',
      reference_asset_ids: [picture.id],
    })
    expect((await server.call('PATCH', path, { body, headers: { 'If-Match': tag } })).status).toBe(412)
    expect(
      (await server.call<Character>('PATCH', path, { body: { voice_id: null } })).body.voice_id,
    ).toBeNull()

    expect((await server.call('DELETE', path)).status).toBe(204)
    expect((await server.call('GET', path)).status).toBe(404)
    expect((await server.call('DELETE', path)).status).toBe(404)
  })

  test.each<[string, object, number, object]>([
    [
      'pictures that are not there',
      { reference_asset_ids: ['a_0'] },
      404,
      { field: 'reference_asset_ids.0' },
    ],
    [
      'voices that are not there',
      { voice_id: 'vx_nobody' },
      422,
      { code: 'unknown_voice', field: 'voice_id' },
    ],
    [
      'more than five pictures',
      { reference_asset_ids: ['1', '2', '3', '4', '5', '6'] },
      422,
      { field: 'reference_asset_ids' },
    ],
  ])('have no %s', async (_what, more, status, error) => {
    const body = { name: 'Mara', description: 'Tall.', ...more }
    const answer = await server.call<{ error: object }>('POST', '/v1/characters', { body })
    expect(answer.status, answer.text).toBe(status)
    expect(answer.body.error).toMatchObject(error)
  })
})
