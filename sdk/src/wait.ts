import { Alarm, Deadline, sleep } from './deadline.ts'
import { JobFailedError, PotterLabsError, TimeoutError } from './errors.ts'
import type { components } from './generated/api.ts'
import type { JobNews } from './job-news.ts'
import type { RequestOptions } from './options.ts'
import { isTransient } from './retry.ts'

type Schemas = components['schemas']

/** What every job shows, whatever it makes. */
export type Job = Schemas['JobEnvelope']

/** A job that succeeded: what it makes is there. */
export type Finished<J extends Job> = J & { status: 'succeeded' } & (J extends { artifact: infer Artifact }
    ? { artifact: NonNullable<Artifact> }
    : unknown)

export interface WaitOptions<J extends Job> {
  /** Called with the first progress seen and with every other one after it. */
  onProgress?: ((progress: Schemas['Progress'], job: J) => void) | undefined
  /** Ends the waiting, not the job: that takes `client.jobs.cancel(id)`. */
  signal?: AbortSignal | undefined
  /** How long to wait in all, in milliseconds; default: for as long as it takes. The job goes on after that. */
  timeoutMs?: number | undefined
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 2_000
const PAUSE_GROWTH = 1.5
/** Reads in a row that may fail, once there was one that did not: some half a minute without a server. */
const MAX_FAILED_READS = 10

/** Waits for jobs: looks again when there is news of a job, and now and then without. */
export class JobWaiter {
  readonly #news: JobNews

  constructor(news: JobNews) {
    this.#news = news
  }

  /**
   * Reads the job until it is final. Lives through a restart of the server.
   *
   * @param read reads the job, with what it made
   * @throws JobFailedError when it ended without its result; TimeoutError when `timeoutMs` is over
   */
  async wait<J extends Job>(
    id: string,
    read: (options: RequestOptions) => Promise<J>,
    options: WaitOptions<J>,
  ): Promise<Finished<J>> {
    const limitMs = options.timeoutMs ?? Number.POSITIVE_INFINITY
    const deadline = new Deadline(options.signal, limitMs, () => {
      return new TimeoutError(`${id} was not finished within ${limitMs} ms; it goes on.`)
    })
    const { signal } = deadline
    const alarm = new Alarm()
    const unsubscribe = this.#news.subscribe(id, () => alarm.ring())
    try {
      let job = await read({ signal })
      report(undefined, job, options)
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * PAUSE_GROWTH)) {
        if (isFinished(job)) return job
        // News come in bursts: they shorten a pause, but not below the shortest.
        await sleep(FIRST_PAUSE_MS, signal)
        await alarm.sleep(pauseMs - FIRST_PAUSE_MS, signal)
        const before = job
        job = await readThroughOutage(read, signal)
        report(before, job, options)
      }
    } finally {
      unsubscribe()
      deadline.clear()
    }
  }
}

/** Whether the job has its result. Throws when it never will. */
function isFinished<J extends Job>(job: J): job is Finished<J> {
  const { status }: Job = job
  switch (status) {
    case 'queued':
    case 'running':
      return false
    case 'succeeded':
      if ('artifact' in job && !job.artifact) {
        throw new PotterLabsError(`${job.id} succeeded, but its artifact is missing.`)
      }
      return true
    case 'failed':
    case 'canceled':
    case 'needs_review':
      throw new JobFailedError(job)
    default:
      throw unknownStatus(job.id, status)
  }
}

/** A status that the contract gains does not compile above; one that a newer server sends ends here. */
const unknownStatus = (id: string, status: never): PotterLabsError =>
  new PotterLabsError(`${id} has the status "${status}", which this version of the SDK does not know.`)

async function readThroughOutage<J>(
  read: (options: RequestOptions) => Promise<J>,
  signal: AbortSignal,
): Promise<J> {
  for (let failures = 1; ; failures++) {
    try {
      return await read({ signal })
    } catch (error) {
      signal.throwIfAborted()
      if (!isTransient(error) || failures === MAX_FAILED_READS) throw error
      await sleep(LONGEST_PAUSE_MS, signal)
    }
  }
}

function report<J extends Job>(before: J | undefined, job: J, { onProgress }: WaitOptions<J>): void {
  if (JSON.stringify(before?.progress) !== JSON.stringify(job.progress)) onProgress?.(job.progress, job)
}
