import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { Images } from '@potterlabs/generated/slideshow/schemas.ts'
import type { Character } from '@potterlabs/generated/video-story/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GenaiTwin, genaiTwin } from '../../twins/genai.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { storyboardClient } from '../support/storyboards.ts'

/* Characters as a client keeps them. */

let server: TestServer
let client: ReturnType<typeof storyboardClient>
let genai: GenaiTwin
beforeAll(async () => {
  genai = await genaiTwin()
  server = await testServer(withTwins({ genai }))
  client = storyboardClient(server)
})
afterAll(async () => {
  await server.stop()
  await genai.stop()
})

async function photo(): Promise<Asset> {
  const form = new FormData()
  const png = await sharp({ create: { width: 320, height: 320, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  form.set('file', new File([new Uint8Array(png)], 'mara.png', { type: 'image/png' }))
  return (await server.call<Asset>('POST', '/v1/assets', { raw: form })).body
}

test('are kept with their pictures and voice, found, edited and deleted', async () => {
  const picture = await photo()
  const mara = await client.keep({
    name: 'Mara',
    description: 'Silver hair, a green raincoat.',
    reference_asset_ids: [picture.id],
    voice_id: 'vx_clara',
  })
  const found = await server.call<{ items: Character[] }>('GET', '/v1/characters?q=RAINCOAT')
  expect(found.body.items).toEqual([mara])
  expect((await server.call<{ items: Character[] }>('GET', '/v1/characters?q=100%25')).body.items).toEqual([])

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
  expect((await server.call<Character>('PATCH', path, { body: { voice_id: null } })).body.voice_id).toBeNull()

  expect((await server.call('DELETE', path)).status).toBe(204)
  expect((await server.call('GET', path)).status).toBe(404)
  expect((await server.call('DELETE', path)).status).toBe(404)
})

test.each<[string, object, number, object]>([
  ['pictures that are not there', { reference_asset_ids: ['a_0'] }, 404, { field: 'reference_asset_ids.0' }],
  ['voices that are not there', { voice_id: 'vx_nobody' }, 422, { code: 'unknown_voice', field: 'voice_id' }],
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

describe('in pictures', () => {
  const ordered = async (provider: string, more: object) => {
    const answer = await server.call<Images>('POST', '/v1/images', {
      body: { provider, aspect_ratio: '1:1', ...more },
    })
    expect(answer.status, answer.text).toBe(202)
    const made = await server.finished<Images>(`/v1/images/${answer.body.id}`)
    expect(made.characters, 'as it was said when it was ordered').toEqual(answer.body.characters)
    return made
  }

  test('they are shown to who takes pictures, and described to who does not or has no room for them', async () => {
    const { id } = await photo()
    const mara = await client.keep({
      name: 'Mara',
      description: 'Silver hair, a green raincoat.',
      reference_asset_ids: [id],
      seed: 77,
    })
    const leo = await client.keep({ name: 'Leo', description: 'A tall boy.' })
    const cast = { prompt: 'Two people on a pier', character_ids: [mara.id, leo.id] }

    const shown = await ordered('genai', cast)
    expect(shown).toMatchObject({
      prompt: 'Two people on a pier',
      seed: 77,
      characters: [
        { character_id: mara.id, used_as: 'reference_images' },
        { character_id: leo.id, used_as: 'description' },
      ],
    })
    const asked = JSON.stringify(genai.seen.at(-1)?.json)
    expect(asked).toContain('Two people on a pier. Leo: A tall boy.')
    expect(asked).not.toContain('green raincoat')
    expect(asked.match(/inlineData/g)).toHaveLength(1)

    const described = await ordered('local-image', cast)
    expect(described.characters.map(({ used_as }) => used_as)).toEqual(['description', 'description'])
    const own = Array.from({ length: 5 }, () => ({ id, role: 'image_reference' }))
    const crowded = await ordered('genai', { ...cast, assets: own, seed: 1 })
    expect(crowded).toMatchObject({
      seed: 1,
      characters: [{ used_as: 'description' }, { used_as: 'description' }],
    })
  })

  test('one that is not there is refused, and so are words that are too many', async () => {
    const refused = async (body: object) => {
      const answer = await server.call<{ error: object }>('POST', '/v1/images', { body })
      return [answer.status, answer.body.error]
    }
    expect(await refused({ prompt: 'A pier', character_ids: ['chr_0'] })).toEqual([
      404,
      expect.objectContaining({ code: 'not_found', field: 'character_ids.0' }),
    ])
    const tall = { name: 'Mara', description: 'tall and '.repeat(200) }
    const crowd = await Promise.all([1, 2, 3].map(() => client.keep(tall)))
    const body = { provider: 'genai', prompt: 'word '.repeat(790), character_ids: crowd.map(({ id }) => id) }
    expect(await refused(body)).toEqual([
      422,
      expect.objectContaining({ code: 'capability_unsupported', field: 'prompt' }),
    ])
  })
})
