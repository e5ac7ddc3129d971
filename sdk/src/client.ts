import { collect, type DownloadSource, download, writeToFile } from './download.ts'
import { DEFAULT_BASE_URL, EventsResource, Resources } from './generated/resources.ts'
import { JobNews } from './job-news.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { Transport } from './transport.ts'
import { type Finished, type Job, JobWaiter, type WaitOptions } from './wait.ts'

/**
 * The PotterLabs Media API. Its resources are its properties: `client.voiceovers.create({...})`.
 *
 * Calls that make something carry an `Idempotency-Key`, so a retry never makes it twice. Everything that fails throws
 * a `PotterLabsError`; what you abort rejects with your signal's reason.
 */
export class PotterLabs extends Resources {
  readonly #transport: Transport
  readonly #jobs: JobWaiter

  constructor(options: ClientOptions) {
    const transport = new Transport(options, DEFAULT_BASE_URL)
    const events = new EventsResource(transport)
    const jobs = new JobWaiter(new JobNews((signal) => events.stream({ signal })))
    super(transport, jobs)
    this.#transport = transport
    this.#jobs = jobs
  }

  /**
   * Waits until a job has its result, and answers with it: what `create` gave you, finished.
   *
   * @throws JobFailedError when it failed, was canceled or needs review; TimeoutError when `timeoutMs` is over
   */
  wait<J extends Job>(job: J, options: WaitOptions<J> = {}): Promise<Finished<J>> {
    return this.#jobs.wait<J>(
      job.id,
      (request) => this.#transport.follow<J>(job.links.self, request),
      options,
    )
  }

  /**
   * The bytes of an artifact, an asset or a signed link. `timeoutMs` bounds each silence, not the whole download.
   *
   * @throws PermissionError when the link has ended: get the resource again for a fresh one
   */
  download(source: DownloadSource, options: RequestOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    return collect(download(this.#transport, source, options))
  }

  /** As `download`, into a file, which appears when it is complete. Not in browsers. */
  downloadToFile(source: DownloadSource, path: string, options: RequestOptions = {}): Promise<void> {
    return writeToFile(path, download(this.#transport, source, options))
  }
}
