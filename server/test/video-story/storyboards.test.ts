import type { Character, ScenePage, ShotPage, Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'
import { SCREENPLAY, STORY, shotsOf, storyboardClient } from '../support/storyboards.ts'

/* Storyboards as a client makes and reads them; every answer is held against the contract. */

let server: TestServer
let client: ReturnType<typeof storyboardClient>
let ines: Character
beforeAll(async () => {
  server = await testServer()
  client = storyboardClient(server)
  ines = await client.keep({
    name: 'Ines',
    description: 'A girl of twelve with a red coat and a fringe.',
    seed: 4711,
  })
})
afterAll(() => server.stop())

describe('made', () => {
  test('of a screenplay: at once, ten shots or so, with its characters in every prompt', async () => {
    const made = await client.screenplay({
      options: { target_style: 'ghibli-noir' },
      character_ids: [ines.id],
    })
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
    const story = await client.make({ title: 'The Paper Boat', source: { type: 'text', text: STORY } })
    expect(story).toMatchObject({ title: 'The Paper Boat', source_type: 'text' })
    expect(story.scenes.length).toBeGreaterThan(2)
    expect(await client.make({ source: { type: 'text', text: SCREENPLAY } })).toMatchObject({
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
    const made = await client.make({ source: { type: 'json', json } })
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
    const made = await client.screenplay({
      options: {
        include: ['scenes', 'shots', 'locations'],
        exclude: ['camera_moves', 'lenses', 'no-such-thing'],
        max_scenes: 3,
      },
    })
    expect(made.scenes).toHaveLength(3)
    expect(made.characters).toEqual([])
    expect(made.locations.length).toBeGreaterThan(0)
    const whole = shotsOf(await client.screenplay())
    expect(shotsOf(made).flatMap(({ dialogue }) => dialogue)).toEqual(
      whole.flatMap(({ dialogue }) => dialogue),
    )
    for (const shot of shotsOf(made)) {
      expect(shot).toMatchObject({ beat: null, characters: [], camera_move: null, lens: null })
      expect(shot.carried_prompt).not.toContain('Camera:')
    }
    const bare = await client.screenplay({ options: { exclude: ['shots', 'locations', 'dialogue'] } })
    expect(bare).toMatchObject({ duration_sec: 0, locations: [] })
    expect(shotsOf(bare)).toEqual([])
    expect(bare.scenes[0]?.characters).toEqual(['Ines'])
  })

  test('of a long story by a worker', async () => {
    const text = Array.from({ length: 30 }, () => STORY).join('\n\n***\n\n')
    const made = await client.make({ source: { type: 'text', text } })
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

describe('read', () => {
  test('scenes and shots by the page, and the shots of a scene', async () => {
    const made = await client.screenplay()
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
    const made = await client.screenplay()
    await client.edit('PATCH', made.id, '', { title: 'Listed' })
    const list = await server.call<{ items: Storyboard[] }>('GET', '/v1/storyboards?status=succeeded&limit=1')
    expect(list.body.items).toMatchObject([
      { id: made.id, title: 'Listed', scenes: { length: made.scenes.length } },
    ])
    const apiKey = await server.stranger()
    expect((await server.call('GET', `/v1/storyboards/${made.id}`, { apiKey })).status).toBe(404)
    expect((await server.call('GET', made.links.shots ?? '', { apiKey })).status).toBe(404)
  })
})
