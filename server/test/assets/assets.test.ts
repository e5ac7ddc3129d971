import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CallOptions, type TestServer, testServer } from '../support/server.ts'

interface Asset {
  id: string
  kind: string
  mime: string
  filename: string
  size_bytes: number
  checksum: string
  width_px: number | null
  duration_sec?: number
  url: string
}

const CAP = 2_000_000
let server: TestServer
let capped: TestServer

beforeAll(async () => {
  server = await testServer({ role: 'api' })
  capped = await testServer({ role: 'api', assetMaxBytes: 1_000_000, projectStorageBytes: CAP })
})
afterAll(async () => {
  await server.stop()
  await capped.stop()
})

function form(bytes: Uint8Array, name: string): CallOptions {
  const raw = new FormData()
  raw.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
  return { raw }
}
const upload = <Body = Asset>(bytes: Uint8Array, name: string, to = server) =>
  to.call<Body>('POST', '/v1/assets', form(bytes, name))

/** Pictures that nothing can make much smaller. */
const noise = (sizePx: number) => {
  let state = sizePx
  const raw = Buffer.alloc(sizePx * sizePx * 3).map(() => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223
    return state >>> 24
  })
  return sharp(raw, { raw: { width: sizePx, height: sizePx, channels: 3 } })
    .png()
    .toBuffer()
}

async function media(name: string, ...args: string[]): Promise<Buffer> {
  const path = join(server.dataDir, name)
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args, path])
  return readFile(path)
}

describe('kinds', () => {
  test('sound and video become assets, whatever they are called and said to be', async () => {
    const mp3 = await media('a.mp3', '-f', 'lavfi', '-i', 'sine=duration=2')
    const sound = await upload(mp3, 'picture.png')
    expect(sound.status).toBe(201)
    expect(sound.body).toMatchObject({ kind: 'audio', mime: 'audio/flac', width_px: null, height_px: null })
    expect(sound.body.duration_sec).toBeCloseTo(2, 0)
    const mov = await media('a.mov', '-f', 'lavfi', '-i', 'testsrc2=size=128x72:rate=25:duration=1')
    const film = await upload(mov, 'x.bin')
    expect(film.body).toMatchObject({ kind: 'video', mime: 'video/mp4', width_px: 128, height_px: 72 })
    expect(film.body.duration_sec).toBeCloseTo(1, 1)
    const { body } = await server.call<{ items: Asset[] }>('GET', '/v1/assets')
    expect(body.items.slice(0, 2).map(({ kind }) => kind)).toEqual(['video', 'audio'])
  })

  test('only a picture can stand where a picture is wanted', async () => {
    const mp3 = await media('b.mp3', '-f', 'lavfi', '-i', 'sine=duration=1')
    const { body: sound } = await upload(mp3, 'b.mp3')
    const { body: script } = await server.call<{ id: string }>('POST', '/v1/scripts', {
      body: { input: { type: 'text', text: 'A lamp turns.' } },
    })
    const { body: beats } = await server.call<{ id: string }>('POST', '/v1/beats', {
      body: { script: { script_id: script.id } },
    })
    const slideshow = { beats: { beats_id: beats.id }, image_strategy: { mode: 'generate' } }
    const wanted = [
      ['/v1/slideshows', { ...slideshow, assets: [{ id: sound.id }] }],
      ['/v1/images', { prompt: 'A lamp.', assets: [{ id: sound.id, role: 'style_ref' }] }],
    ] as const
    for (const [path, body] of wanted) {
      const answer = await server.call<{ error: { code: string; field: string } }>('POST', path, { body })
      expect(answer.body.error, answer.text).toMatchObject({ code: 'unusable_asset', field: 'assets.0.id' })
    }
  })

  test.each([
    ['M-01 a playlist', '#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'],
    ['M-02 a concat list', 'ffconcat version 1.0\nfile other.mp4\n'],
    ['M-08 a signature with text behind it', '\0\0\0\x18ftypisom\0\0\x02\0isomiso2nothing more'],
    ['M-09 an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('%s is refused, and nothing of it is kept', async (_, text) => {
    const before = await server.db.selectFrom('artifacts').select('id').execute()
    const answer = await upload<{ error: { code: string; field: string; message: string } }>(
      Buffer.from(text, 'latin1'),
      'clip.mp4',
    )
    expect([answer.status, answer.body.error.code, answer.body.error.field]).toEqual([
      422,
      'unusable_asset',
      'file',
    ])
    expect(answer.text).not.toContain(server.dataDir)
    expect(await server.db.selectFrom('artifacts').select('id').execute()).toEqual(before)
  })

  test.each(['p%03d.png', '-i', 'concat:a|b', '../../x.png', 'a\r\nb.png'])(
    'M-04 a file called %j is kept under its name, and opened under ours',
    async (name) => {
      const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
      const { status, body } = await upload(picture, name)
      expect(status).toBe(201)
      const download = await fetch(body.url)
      expect(download.headers.get('content-disposition')).toMatch(/^inline; filename="[^"/\\:|%\r\n]*\.png"$/)
    },
  )
})

describe('the download', () => {
  let asset: Asset
  let whole: Buffer
  beforeAll(async () => {
    asset = (await upload(await noise(40), 'noise.png')).body
    whole = Buffer.from(await (await fetch(asset.url)).arrayBuffer())
  })
  const get = (headers: Record<string, string>, method = 'GET') => fetch(asset.url, { method, headers })

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-10', 10, 11],
    ['bytes=100-', 100, undefined],
    ['bytes=-7', -7, undefined],
    ['bytes=5-99999999', 5, undefined],
  ])('in part: %s', async (Range, from, to) => {
    const answer = await get({ Range })
    const part = whole.subarray(from, to)
    expect(answer.status).toBe(206)
    const start = from < 0 ? whole.length + from : from
    expect(answer.headers.get('content-range')).toBe(
      `bytes ${start}-${start + part.length - 1}/${whole.length}`,
    )
    expect(Buffer.from(await answer.arrayBuffer()).equals(part)).toBe(true)
  })

  test.each(['bytes=99999999-', 'bytes=-0'])('beyond its end: %s', async (Range) => {
    expect((await get({ Range })).status).toBe(416)
  })

  test.each(['lines=1-2', 'bytes=5-2', 'bytes=0-1,3-4', 'nonsense'])('%s means all of it', async (Range) => {
    const answer = await get({ Range })
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, whole.length])
  })

  test('not again when it is there, and from the start when it is another', async () => {
    const etag = `"${asset.checksum}"`
    const Range = 'bytes=0-9'
    for (const tags of [etag, `"other", W/${etag}`, '*']) {
      const answer = await get({ 'If-None-Match': tags, Range })
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, etag, ''])
    }
    expect((await get({ 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await get({ 'If-Range': etag, Range })).status).toBe(206)
    expect((await get({ 'If-Range': `W/${etag}`, Range })).status).toBe(200)
    expect((await get({ 'If-Range': '"other"', Range })).status).toBe(200)
  })

  test('HEAD answers the headers alone', async () => {
    const [head, all] = [await get({}, 'HEAD'), await get({})]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['content-length', 'content-type', 'etag', 'accept-ranges', 'content-disposition'])
      expect(head.headers.get(name), name).toBe(all.headers.get(name))
    expect(head.headers.get('content-length')).toBe(String(whole.length))
  })

  test('runs as nothing in a browser', async () => {
    const { headers } = await get({})
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })
})

describe('what a project may store', () => {
  type Refused = { error: { code: string; field: string | null; hint: string } }
  const announce = (sizeBytes: number, apiKey = capped.apiKey) =>
    capped.call<Refused & { id: string }>('POST', '/v1/asset-uploads', {
      apiKey,
      body: { mode: 'presigned_init', filename: 'a.png', mime: 'image/png', size_bytes: sizeBytes },
    })

  test('a file that is too large is refused', async () => {
    const answer = await upload<Refused>(await noise(700), 'large.png', capped)
    expect([answer.status, answer.body.error.code]).toEqual([413, 'payload_too_large'])
    expect((await announce(1_000_001)).body.error).toMatchObject({
      code: 'payload_too_large',
      field: 'size_bytes',
    })
  })

  test('of many uploads at once no more are taken than fit together', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => announce(400_000)))
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 201, 201, 201, 201, 422, 422, 422, 422, 422,
    ])
    const refused = answers.find(({ status }) => status === 422)
    expect(refused?.body.error).toMatchObject({
      code: 'quota_exceeded',
      hint: expect.stringContaining(`${CAP}`),
    })
    // Full: now also nothing small goes in, but another project is not concerned.
    const direct = await upload<Refused>(await noise(20), 'small.png', capped)
    expect([direct.status, direct.body.error.code]).toEqual([422, 'quota_exceeded'])
    expect((await announce(400_000, await capped.stranger())).status).toBe(201)
  })

  test('room comes back when an upload expires or an asset is deleted', async () => {
    await capped.db
      .updateTable('assetUploads')
      .set({ expiresAt: new Date(0) })
      .execute()
    const picture = await noise(300)
    const made = await upload(picture, 'a.png', capped)
    expect(made.status).toBe(201)
    const left = CAP - made.body.size_bytes
    expect((await announce(1_000_000)).status).toBe(201)
    expect((await announce(left - 1_000_000 + 1)).body.error.code).toBe('quota_exceeded')
    await capped.call('DELETE', `/v1/assets/${made.body.id}`)
    expect((await announce(left - 1_000_000 + 1)).status).toBe(201)
  })

  test('an upload that is completed holds the room of its asset, no longer its own', async () => {
    await capped.db
      .updateTable('assetUploads')
      .set({ expiresAt: new Date(0) })
      .execute()
    await capped.db.deleteFrom('assets').execute()
    const picture = await noise(500)
    const { body } = await announce(picture.length)
    const { body: pending } = await capped.call<{ upload: { url: string } }>(
      'GET',
      `/v1/asset-uploads/${body.id}`,
    )
    expect((await fetch(pending.upload.url, { method: 'PUT', body: new Uint8Array(picture) })).status).toBe(
      204,
    )
    const completed = await capped.call<Asset>('POST', `/v1/asset-uploads/${body.id}:complete`)
    expect(completed.status).toBe(201)
    const room = CAP - completed.body.size_bytes
    expect((await announce(Math.min(room, 1_000_000))).status).toBe(201)
  })
})
