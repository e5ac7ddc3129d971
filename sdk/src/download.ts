import { readChunks } from './chunks.ts'
import { Deadline, sleep } from './deadline.ts'
import { ConnectionError, PotterLabsError, TimeoutError } from './errors.ts'
import type { components } from './generated/api.ts'
import type { RequestOptions } from './options.ts'
import { retryDelayMs } from './retry.ts'
import type { Transport } from './transport.ts'

type Artifact = components['schemas']['Artifact']

/** A signed link, or what carries one: an artifact, an asset, a thumbnail. With its size it is checked. */
export type DownloadSource = string | (Pick<Artifact, 'url'> & Partial<Pick<Artifact, 'size_bytes'>>)

/**
 * The bytes behind a signed link, as they come. A broken connection is made anew and goes on where it broke (RFC 9110,
 * 14), with `maxRetries` attempts in a row that bring nothing. `timeoutMs` bounds each silence, not the whole. The key
 * is not sent: the signature stands for it, and the link may lead to a storage service.
 */
export async function* download(
  transport: Transport,
  source: DownloadSource,
  options: RequestOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { url, size_bytes: size } = typeof source === 'string' ? { url: source } : source
  const maxRetries = options.maxRetries ?? transport.maxRetries
  const silenceMs = options.timeoutMs ?? transport.timeoutMs
  let received = 0
  let failures = 0
  for (;;) {
    const idle = new Deadline(options.signal, silenceMs, () => {
      return new TimeoutError(`The download was silent for ${silenceMs} ms.`)
    })
    try {
      for await (const bytes of readFrom(transport, url, received, options, idle.signal)) {
        received += bytes.length
        failures = 0
        // A slow reader is not a silent server.
        idle.pause()
        yield bytes
        idle.restart()
      }
      if (size === undefined || received === size) return
      throw new ConnectionError(`The download ended after ${received} of ${size} bytes.`)
    } catch (error) {
      options.signal?.throwIfAborted()
      const reason = idle.signal.aborted ? idle.signal.reason : error
      const delayMs = failures < maxRetries ? retryDelayMs(reason, failures) : null
      if (delayMs === null) throw reason
      failures++
      await sleep(delayMs, options.signal)
    } finally {
      idle.close()
    }
  }
}

/** The bytes from an offset on. */
async function* readFrom(
  transport: Transport,
  url: string,
  offset: number,
  options: RequestOptions,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const range: Record<string, string> = offset === 0 ? {} : { Range: `bytes=${offset}-` }
  const request = new Request(url, { headers: { ...options.headers, ...range } })
  const response = await transport.open(request, signal)
  if (!response.body) throw new PotterLabsError('The download has no body.')
  // A server that cannot do ranges sends all of it again.
  let toSkip = response.status === 206 ? 0 : offset
  for await (const chunk of readChunks(response.body)) {
    const fresh = chunk.subarray(toSkip)
    toSkip -= chunk.length - fresh.length
    if (fresh.length > 0) yield fresh
  }
}

/** All chunks as one. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
  }
  const all = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

/**
 * Writes chunks to a file. It appears under its name when it is complete, not before. The file system is asked for
 * here and not at the top, so that browsers and their bundlers never meet it.
 */
export async function writeToFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { rename, rm, writeFile } = await import(
    /* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises'
  )
  const partial = `${path}.part`
  try {
    await writeFile(partial, chunks)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
