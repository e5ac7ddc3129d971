import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/* What would be done, by whom, for how much and in what time, before it is. Nothing works here: requests are only taken in. */

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    role: 'api',
    providerSetting: (name) =>
      ['FAL_KEY', 'OPENAI_API_KEY', 'PEXELS_API_KEY'].includes(name) ? 'a-key' : undefined,
  })
})
afterAll(() => server.stop())

interface Candidate {
  provider: string
  chosen: boolean
  reason: string
  cost: { amount_micros: number } | null
}
interface Decision {
  makes: string
  modality: string
  requested: string
  provider: string | null
  candidates: Candidate[]
}
interface Refusal {
  error: { code: string; field: string | null; hint: string | null; errors?: { field: string }[] }
}
interface Preview extends Refusal {
  policy: string
  decisions: Decision[]
}
interface Quote extends Preview {
  cost: { min_micros: number; max_micros: number }
  duration_sec: number | null
  run_sec: number | null
  lines: { makes: string; provider: string; unit: string; quantity_min: number; quantity_max: number }[]
  assumptions: string[]
}

const preview = (operation: string, request: object, policy?: string) =>
  server.call<Preview>('POST', '/v1/routes:preview', {
    body: { operation, request, ...(policy === undefined ? {} : { policy }) },
  })
const estimate = (operation: string, request: object) =>
  server.call<Quote>('POST', '/v1/estimates', { body: { operation, request } })
const chosen = ({ decisions }: Preview) => decisions.map(({ makes, provider }) => [makes, provider])

const SCRIPT = {
  type: 'text',
  text: 'For forty years, one family kept the lamp on Gull Rock.\n\nThen it went out.',
}
const CHARACTERS = 75

/** How many rows of every kind the project has. */
const rows = async () =>
  (
    await sql<{ count: number }>`
      select (select count(*) from jobs) + (select count(*) from documents) + (select count(*) from events)
        + (select count(*) from project_spend) as count`.execute(server.db)
  ).rows

describe('previews', () => {
  test('decide as the operation does, with every candidate, for each thing that would be made', async () => {
    const request = { script: SCRIPT, voice: { voice_id: 'vx_clara' } }
    const { body } = await preview('createSlideshowVideo', request)
    expect(chosen(body)).toEqual([
      ['voiceover', 'local-tts'],
      ['beats', 'openai'],
      ['images', 'openai'],
      ['image prompts', 'openai'],
      ['background-music', 'local-music'],
      ['slideshow-video', 'compositor'],
    ])
    const video = await server.call<{ id: string }>('POST', '/v1/slideshow-videos', { body: request })
    const made = await server.db
      .selectFrom('jobs')
      .select(['kind', 'provider', 'routing'])
      .where('parentId', '=', video.body.id)
      .execute()
    const slideshow = made.find(({ kind }) => kind === 'slideshow')
    const images = body.decisions.find(({ makes }) => makes === 'images')
    expect(slideshow?.routing).toEqual({
      requested: images?.requested,
      provider: images?.provider,
      candidates: images?.candidates.map(({ provider, chosen: isChosen, reason }) => ({
        provider,
        chosen: isChosen,
        reason,
      })),
    })
  })

  test('by another policy, without the request saying so', async () => {
    const request = { prompt: 'A hill', count: 2 }
    expect(chosen((await preview('createImages', request)).body)).toEqual([['images', 'openai']])
    const cheapest = (await preview('createImages', request, 'cheapest')).body
    expect(cheapest.policy).toBe('cheapest')
    expect(chosen(cheapest)).toEqual([['images', 'local-image']])
    const reasons = Object.fromEntries(
      cheapest.decisions[0]?.candidates.map(({ provider, reason, cost }) => [
        provider,
        [reason, cost?.amount_micros ?? null],
      ]) ?? [],
    )
    expect(reasons).toMatchObject({
      'local-image': ['can do it, is available and the cheapest', 0],
      fal: ['costs more', 50_000],
      replicate: ['The operator of this server has to set REPLICATE_API_TOKEN.', 50_000],
      pexels: ['It can do search; you sent generate.', 0],
    })
    const said = await server.call<{ provider: string }>('POST', '/v1/images', {
      body: { ...request, policy: 'cheapest' },
    })
    expect(said.body.provider).toBe('local-image')
  })

  test('nobody can: the decision says so', async () => {
    const { status, body } = await preview('createImages', {
      prompt: 'A hill',
      seed: 3,
      count: 8,
      negative_prompt: 'fog',
      assets: [],
      aspect_ratio: '21:9',
    })
    expect(status).toBe(200)
    expect(body.decisions[0]?.provider).toBe('local-image')
    const none = await preview('createMusic', { duration_sec: 3600, bpm: 200, stems: true })
    expect(none.body.decisions).toMatchObject([{ makes: 'music', provider: null }])
    const [decision] = none.body.decisions
    expect(decision?.candidates.every(({ reason, chosen: isChosen }) => reason !== '' && !isChosen)).toBe(
      true,
    )
  })

  test('nothing is written', async () => {
    const before = await rows()
    for (const operation of ['createSlideshowVideo', 'createVoiceover', 'createBeats']) {
      expect((await preview(operation, { script: SCRIPT })).status).toBe(200)
      expect((await estimate(operation, { script: SCRIPT })).status).toBe(200)
    }
    expect(await rows()).toEqual(before)
  })

  test.each([
    ['an unknown operation', 'createCastle', {}, 'unknown_operation', 'operation'],
    ['an unknown field', 'createImages', { prompt: 'A hill', promt: 'x' }, 'unknown_field', 'request.promt'],
    ['a missing field', 'createVoiceover', {}, 'invalid_param', 'request.script'],
    [
      'a value that is none',
      'createImages',
      { prompt: 'A hill', count: 99 },
      'invalid_param',
      'request.count',
    ],
    [
      'what a named provider cannot do',
      'createImages',
      { prompt: 'A hill', provider: 'fal', count: 5 },
      'capability_unsupported',
      'request.count',
    ],
    [
      'what it cannot do deeper inside',
      'createVoiceover',
      { script: SCRIPT, voice: { voice_id: 'vx_clara' }, options: { sample_rate_hz: 96_000 } },
      'capability_unsupported',
      'request.options.sample_rate_hz',
    ],
    [
      'nothing to say',
      'createBeats',
      { script: { type: 'text', text: ' ' } },
      'empty_script',
      'request.script.text',
    ],
  ])('%s is refused as the operation refuses it', async (_title, operation, request, code, field) => {
    for (const ask of [preview, estimate]) {
      const { status, body } = await ask(operation, request)
      expect([status, body.error.code, body.error.field]).toEqual([422, code, field])
    }
  })
})

describe('estimates', () => {
  test('characters of a narration are exact, its seconds a range, and priced by the table', async () => {
    const request = { script: SCRIPT, voice: { provider: 'openai', name: 'alloy' } }
    const { body } = await estimate('createVoiceover', request)
    expect(body.lines).toMatchObject([{ makes: 'voiceover', provider: 'openai', unit: 'second' }])
    const [line] = body.lines
    expect(line?.quantity_min).toBeCloseTo((CHARACTERS - 1) / 18, 0)
    expect(line?.quantity_max).toBeCloseTo((CHARACTERS - 1) / 12, 0)
    expect(body.cost.max_micros).toBe(Math.ceil((line?.quantity_max ?? 0) * 250))
    expect(body.duration_sec).toBeGreaterThan(4)
    expect(body.assumptions).toEqual(['Narration at a medium pace takes 12 to 18 characters a second.'])
    expect(body.decisions).toMatchObject([{ makes: 'voiceover', provider: 'openai' }])
  })

  test('what is built in costs nothing', async () => {
    const { body } = await estimate('createMusic', { provider: 'local-music', duration_sec: 30 })
    expect(body).toMatchObject({ cost: { min_micros: 0, max_micros: 0 }, lines: [], duration_sec: 30 })
  })

  test('a slideshow pays for the pictures that the client does not bring', async () => {
    const items = ['One', 'Two', 'Three'].map((title) => ({
      title,
      summary: `${title} of three.`,
      text: 'Words.',
    }))
    const strategy = { provider: 'fal', per_beat: 2 }
    const { body } = await estimate('createSlideshow', { beats: { items }, image_strategy: strategy })
    expect(body.lines.find(({ unit }) => unit === 'image')).toMatchObject({
      provider: 'fal',
      quantity_min: 6,
      quantity_max: 6,
    })
  })

  test('of a video of a script: the sum of its parts, with what was taken for granted', async () => {
    const { body } = await estimate('createSlideshowVideo', {
      script: SCRIPT,
      image_strategy: { provider: 'fal' },
    })
    expect(body.cost.min_micros).toBeLessThan(body.cost.max_micros)
    expect(new Set(body.lines.map(({ makes }) => makes))).toEqual(
      new Set(['voiceover', 'beats', 'image prompts', 'images']),
    )
    expect(body.assumptions).toContain('There are 1 to 2 beats.')
  })

  test('the time is told by the calls of late, and not made up without any', async () => {
    const request = { prompt: 'A hill', provider: 'fal' }
    expect((await estimate('createImages', request)).body.run_sec).toBeNull()
  })
})
