import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConnectionError, PermissionError, PotterLabs } from './index.ts'
import { type Answer, sendError, startServer } from './server.testkit.ts'

const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251))
const client = new PotterLabs({ apiKey: 'secret' })

async function served(answer: Answer) {
  const { url, requests } = await startServer(answer)
  return { artifact: { url: `${url}/v1/artifacts/art_1?signature=s`, size_bytes: bytes.length }, requests }
}

/** Sends the first `count` bytes of what is asked for, then breaks the connection. */
const breakAfter = (count: number, from = 0): Answer => {
  return (_, response) => {
    response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': bytes.length - from })
    response.write(bytes.subarray(from, from + count), () => setTimeout(() => response.destroy(), 20))
  }
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sdk-download-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

test('an artifact, or its link, becomes its bytes; the key stays at home', async () => {
  const { artifact, requests } = await served((_, response) => response.end(bytes))
  expect(Buffer.from(await client.download(artifact))).toEqual(bytes)
  expect(Buffer.from(await client.download(artifact.url))).toEqual(bytes)
  expect(requests[0]?.path).toBe('/v1/artifacts/art_1?signature=s')
  expect(requests[0]?.headers).not.toHaveProperty('authorization')
})

test('a download that breaks goes on where it broke', async () => {
  const { artifact, requests } = await served((request, response) => {
    if (requests.length === 1) return breakAfter(2_000)(request, response)
    response.writeHead(206).end(bytes.subarray(2_000))
  })
  expect(Buffer.from(await client.download(artifact))).toEqual(bytes)
  expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=2000-'])
})

test('a server that cannot send a part sends all of it again', async () => {
  const { artifact, requests } = await served((request, response) => {
    if (requests.length === 1) return breakAfter(2_000)(request, response)
    response.end(bytes)
  })
  expect(Buffer.from(await client.download(artifact))).toEqual(bytes)
})

test('a file appears when it is complete', async () => {
  const { artifact } = await served((_, response) => response.end(bytes))
  const path = join(folder(), 'a.mp4')
  await client.downloadToFile(artifact, path)
  expect(readFileSync(path)).toEqual(bytes)
  expect(existsSync(`${path}.part`)).toBe(false)
})

test('a download that stays incomplete is an error and leaves no file', async () => {
  const { artifact } = await served((_, response) => response.end(bytes.subarray(0, 100)))
  const path = join(folder(), 'a.mp4')
  const download = client.downloadToFile(artifact, path, { maxRetries: 0 })
  await expect(download).rejects.toBeInstanceOf(ConnectionError)
  await expect(download).rejects.toThrow('100 of 5000 bytes')
  expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false)
})

test('a link that has ended says so', async () => {
  const { artifact, requests } = await served((_, response) => sendError(response, 403, 'link_expired'))
  const error = await client.download(artifact).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(PermissionError)
  expect(error.code).toBe('link_expired')
  expect(requests).toHaveLength(1)
})

test('a silent server is given up after timeoutMs, and an abort ends it', async () => {
  const { artifact } = await served((_, response) => response.write(bytes.subarray(0, 10)))
  const options = { timeoutMs: 50, maxRetries: 0 }
  await expect(client.download(artifact, options)).rejects.toThrow('silent for 50 ms')
  await expect(client.download(artifact, { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow(
    'no',
  )
})
