import { setTimeout as sleep } from 'node:timers/promises'
import type { JobContext } from '../jobs/definition.ts'
import { JobFailure } from '../jobs/errors.ts'
import type { Media, MediaAtProvider, MediaBytes } from '../providers/port.ts'
import type { Provider } from '../providers/registry.ts'
import type { StudioTools } from './tools.ts'

const TRIES = 4
const FIRST_PAUSE_MS = 500
const TRY_TIMEOUT_MS = 120_000
const MAX_REDIRECTS = 3
const MAX_BYTES = 512 * 1024 * 1024

/** What a failed download was: worth another try, or not. */
class DownloadError extends Error {
  override name = 'DownloadError'
  readonly final: boolean

  constructor(message: string, final: boolean, cause?: unknown) {
    super(message, { cause })
    this.final = final
  }
}

/** What came is not what was asked for. It was made and is paid for: the call keeps its cost. */
export const badOutput = (provider: Pick<Provider, 'id'>, what: string, cause: Error): JobFailure =>
  new JobFailure('provider_bad_output', `Provider '${provider.id}' delivered ${what}.`, {
    hint: 'Make it again, or choose another provider.',
    detail: cause.message,
    cause,
  })

/**
 * The bytes of what a provider made. It is paid for, so a download that fails is tried again; what cannot be had in the
 * end fails the job with `provider_bad_output`, its cost kept. Links are never logged: they may hold keys. Only the
 * provider's own hosts are asked.
 */
export async function receive(
  tools: Pick<StudioTools, 'fetch'>,
  context: Pick<JobContext, 'signal' | 'log'>,
  provider: Provider,
  media: Media,
): Promise<MediaBytes> {
  if (media.type === 'bytes') return media
  for (let attempt = 1; ; attempt++) {
    try {
      return await download(tools, provider, media, context.signal)
    } catch (error) {
      context.signal.throwIfAborted()
      const final = error instanceof DownloadError && error.final
      const reason = error instanceof DownloadError ? error.message : 'the connection broke'
      context.log('warn', `what ${provider.id} made could not be fetched: ${reason}`)
      if (final || attempt >= TRIES) {
        throw new JobFailure('provider_bad_output', `What '${provider.id}' made could not be fetched.`, {
          hint: 'Make it again, or choose another provider.',
          detail: reason,
          cause: error,
        })
      }
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), undefined, { signal: context.signal })
    }
  }
}

async function download(
  tools: Pick<StudioTools, 'fetch'>,
  provider: Provider,
  media: MediaAtProvider,
  signal: AbortSignal,
): Promise<MediaBytes> {
  let url = new URL(media.url)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    requireHost(url, provider, media.hosts)
    const response = await tools.fetch(url, {
      redirect: 'manual',
      // Keys go to the first host only; a redirect may lead elsewhere.
      headers: hop === 0 ? { ...media.headers } : {},
      signal: AbortSignal.any([signal, AbortSignal.timeout(TRY_TIMEOUT_MS)]),
    })
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel()
      url = new URL(location, url)
      continue
    }
    if (!response.ok)
      throw new DownloadError(
        `status ${response.status}`,
        [403, 404, 410].includes(response.status) && hop > 0,
      )
    const mime = (response.headers.get('content-type') ?? 'application/octet-stream').split(';')[0] ?? ''
    return { type: 'bytes', mime: mime.trim(), data: await bounded(response) }
  }
  throw new DownloadError('too many redirects', true)
}

async function bounded(response: Response): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) throw new DownloadError(`more than ${MAX_BYTES} bytes`, true)
    chunks.push(chunk)
  }
  if (Number.isFinite(announced) && announced > size) throw new DownloadError('it broke off', false)
  if (size === 0) throw new DownloadError('it is empty', false)
  return Buffer.concat(chunks)
}

function requireHost(url: URL, { id, resultHosts = [] }: Provider, more: readonly string[] = []): void {
  const allowed = [...resultHosts, ...more].some((pattern) =>
    pattern.startsWith('*.')
      ? url.hostname.endsWith(pattern.slice(1))
      : url.host === pattern || url.hostname === pattern,
  )
  if (!allowed) throw new DownloadError(`the link leads to a host that is not one of ${id}'s`, true)
}
