import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadLinks } from '../../src/core/upload-links.ts'
import { openStorage } from '../../src/store/artifacts/open-storage.ts'
import { sweepAssetUploads } from '../../src/store/asset-uploads.ts'
import { type TestBucket, testBucket } from '../support/s3.ts'
import { type TestServer, testServer } from '../support/server.ts'

interface Upload {
  id: string
  status: string
  asset_id: string
  upload: { url: string; headers: Record<string, string> } | null
}
interface Asset {
  id: string
  kind: string
  width_px: number
  url: string
}
interface Refused {
  error: { code: string; field: string | null; message: string }
}

let picture: Buffer
let bucket: TestBucket
const servers: Partial<Record<'disk' | 's3', TestServer>> = {}

beforeAll(async () => {
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  bucket = await testBucket()
  servers.disk = await testServer({ role: 'api' })
  servers.s3 = await testServer({ role: 'api', storage: bucket.location })
})
afterAll(async () => {
  await servers.disk?.stop()
  await servers.s3?.stop()
  await bucket.stop()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function on(kind: 'disk' | 's3') {
  const server = servers[kind]
  if (!server) throw new Error(`no server on ${kind}`)
  return {
    server,
    async begin(changes: Record<string, unknown> = {}): Promise<Upload> {
      const announced = {
        mode: 'presigned_init',
        filename: 'a.png',
        mime: 'image/png',
        size_bytes: picture.length,
      }
      const { status, body } = await server.call<Upload>('POST', '/v1/asset-uploads', {
        body: { ...announced, ...changes },
      })
      expect(status).toBe(201)
      return body
    },
    read: async (id: string) => (await server.call<Upload>('GET', `/v1/asset-uploads/${id}`)).body,
    complete: <Body = Asset>(id: string) => server.call<Body>('POST', `/v1/asset-uploads/${id}:complete`),
    refuse: (id: string) => server.call<Refused>('POST', `/v1/asset-uploads/${id}:complete`),
    /** What a browser does: the link, its headers and the bytes, and no key. */
    put: ({ upload }: Upload, bytes: Uint8Array = picture) =>
      fetch(upload?.url ?? '', {
        method: 'PUT',
        headers: upload?.headers ?? {},
        body: new Uint8Array(bytes),
      }),
    expire: (id: string, at: Date) =>
      server.db.updateTable('assetUploads').set({ expiresAt: at }).where('id', '=', id).execute(),
  }
}

describe.each(['disk', 's3'] as const)('on %s', (kind) => {
  test('begin, put, complete: an asset like any other', async () => {
    const { server, begin, put, complete, read } = on(kind)
    const upload = await begin({ checksum: sha256(picture) })
    expect(upload.status).toBe('pending')
    expect(new URL(upload.upload?.url ?? '').origin).toBe(
      kind === 's3' ? bucket.location.endpoint : server.url,
    )
    expect(await read(upload.id)).toEqual(upload)
    expect((await put(upload)).ok).toBe(true)
    const { status, body } = await complete(upload.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: upload.asset_id, kind: 'image', width_px: 64, filename: 'a.png' })
    expect((await server.call('GET', `/v1/assets/${upload.asset_id}`)).body).toEqual(body)
    const download = await fetch(body.url)
    expect((await sharp(Buffer.from(await download.arrayBuffer())).metadata()).width).toBe(64)
    expect(download.headers.get('content-disposition')).toBe('inline; filename="a.png"')
    expect(await read(upload.id)).toMatchObject({ status: 'completed', upload: null })
  })

  test('completing twice, and at once, answers one asset', async () => {
    const { server, begin, put, complete } = on(kind)
    const upload = await begin()
    await put(upload)
    const answers = await Promise.all([complete(upload.id), complete(upload.id)])
    answers.push(await complete(upload.id))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([upload.asset_id]))
    const made = await server.db.selectFrom('assets').selectAll().where('id', '=', upload.asset_id).execute()
    expect(made).toHaveLength(1)
  })

  test('nothing is made of what did not come, or came otherwise than announced', async () => {
    const { begin, put, refuse, complete } = on(kind)
    const upload = await begin({ checksum: sha256(picture) })
    expect(await refuse(upload.id)).toMatchObject({ status: 422, body: { error: { code: 'missing_input' } } })
    const other = Buffer.from(picture).fill(1, picture.length - 4)
    expect((await put(upload, other)).ok).toBe(true)
    const wrong = await refuse(upload.id)
    expect(wrong).toMatchObject({
      status: 422,
      body: { error: { code: 'unusable_asset', field: 'checksum' } },
    })
    // It is still pending: the right bytes may follow.
    expect((await put(upload)).ok).toBe(true)
    expect((await complete(upload.id)).status).toBe(201)
  })

  test('more bytes than announced are refused, and fewer', async () => {
    const { begin, put, refuse } = on(kind)
    const upload = await begin()
    const longer = await put(upload, Buffer.concat([picture, picture]))
    expect(longer.status).toBe(kind === 's3' ? 403 : 413)
    const shorter = await put(upload, picture.subarray(0, 20))
    expect(shorter.status).toBe(kind === 's3' ? 403 : 422)
    expect((await refuse(upload.id)).body.error.code).toBe('missing_input')
  })

  test('what is no picture, sound or video is refused by its bytes', async () => {
    const { begin, put, refuse } = on(kind)
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const upload = await begin({ size_bytes: page.length })
    await put(upload, page)
    const { status, body } = await refuse(upload.id)
    expect([status, body.error.code]).toEqual([422, 'unusable_asset'])
  })

  test('an upload whose time is over is over, and its bytes go', async () => {
    const { server, begin, put, refuse, read, expire } = on(kind)
    const [late, completed, open] = [await begin(), await begin(), await begin()]
    for (const upload of [late, completed, open]) expect((await put(upload)).ok).toBe(true)
    await on(kind).complete(completed.id)
    const now = new Date()
    for (const { id } of [late, completed]) await expire(id, new Date(now.getTime() - 61 * 60_000))
    expect(await read(late.id)).toMatchObject({ status: 'expired', upload: null })
    expect((await refuse(late.id)).body.error.code).toBe('already_terminal')
    const storage = openStorage(
      kind === 's3' ? bucket.location : { kind: 'disk', directory: join(server.dataDir, 'artifacts') },
      { cacheDir: join(server.dataDir, 'other-cache'), cacheBytes: 1e9 },
    )
    const there = (id: string) =>
      storage.incoming.download(id, join(server.dataDir, `got-${id}-${Math.random()}`), 1e9).then(
        () => true,
        () => false,
      )
    expect(await Promise.all([late, completed, open].map(({ id }) => there(id)))).toEqual([true, true, true])
    expect(await sweepAssetUploads(server.db, storage.incoming, now, 100)).toBe(2)
    expect(await Promise.all([late, completed, open].map(({ id }) => there(id)))).toEqual([
      false,
      false,
      true,
    ])
    expect(await sweepAssetUploads(server.db, storage.incoming, now, 100)).toBe(0)
    // Asked for within a week it is remembered, later it is forgotten.
    expect((await read(late.id)).status).toBe('expired')
    await sweepAssetUploads(server.db, storage.incoming, new Date(now.getTime() + 8 * 24 * 3600_000), 100)
    expect((await server.call('GET', `/v1/asset-uploads/${late.id}`)).status).toBe(404)
    storage.close()
  })

  test('R-24 no work folder and no half file is left', async () => {
    const { server } = on(kind)
    expect(await readdir(join(server.dataDir, 'work'))).toEqual([])
    const making = kind === 's3' ? join('cache', 'artifacts', 'making') : join('artifacts', 'incoming')
    expect(await readdir(join(server.dataDir, making)).catch(() => [])).toEqual([])
  })
})

describe('T-05 the link of an upload', () => {
  const putTo = (url: URL) => fetch(url, { method: 'PUT', body: new Uint8Array(picture) })

  test.each(['project', 'expires', 'size_bytes', 'signature'])('with another %s is no link', async (name) => {
    const { begin } = on('disk')
    const url = new URL((await begin()).upload?.url ?? '')
    const given = url.searchParams.get(name) ?? ''
    url.searchParams.set(name, /^\d+$/.test(given) ? String(Number(given) + 1) : `${given.slice(0, -1)}_`)
    const answer = await putTo(url)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } })
  })

  test('leads to no other upload, and downloads nothing', async () => {
    const { begin } = on('disk')
    const [one, other] = [await begin(), await begin()]
    const url = new URL((one.upload?.url ?? '').replace(one.id, other.id))
    expect((await putTo(url)).status).toBe(404)
    expect((await fetch(one.upload?.url ?? '')).status).toBe(405)
  })

  test('ends, and is done with once the upload is completed', async () => {
    const { server, begin, put, complete } = on('disk')
    const upload = await begin()
    await put(upload)
    await complete(upload.id)
    expect((await put(upload)).status).toBe(409)
    const secret = 'a secret of this test alone, long enough'
    const short = await testServer({ role: 'api', urlSigningSecret: secret })
    const links = uploadLinks(secret, () => short.url)
    const permission = { projectId: short.projectId, uploadId: 'aup_1', sizeBytes: 5 }
    const expired = new URL(links.sign({ ...permission, expiresSec: Math.floor(Date.now() / 1000) - 5 }))
    const answer = await putTo(expired)
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: 'link_expired' } }])
    // Signed by us, and yet nothing there.
    const unknown = new URL(links.sign({ ...permission, expiresSec: Math.floor(Date.now() / 1000) + 60 }))
    expect((await putTo(unknown)).status).toBe(404)
    await short.stop()
    expect(server.url).not.toBe(short.url)
  })

  test('is no use to another project, nor is the upload', async () => {
    const { server, begin } = on('disk')
    const upload = await begin()
    const apiKey = await server.stranger()
    for (const [method, path] of [
      ['GET', `/v1/asset-uploads/${upload.id}`],
      ['POST', `/v1/asset-uploads/${upload.id}:complete`],
    ] as const) {
      expect((await server.call(method, path, { apiKey })).status).toBe(404)
    }
  })
})
