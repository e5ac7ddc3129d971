import type { Db } from '../store/database.ts'
import type { JobRow, JsonObject, LogLevel } from '../store/schema.ts'
import type { ChildSpec } from './enqueue.ts'
import type { ProviderCall } from './ledger.ts'
import type { ProgressUpdate } from './progress.ts'

/** A job in a handler's hands: the row at the start of this run, with its input's type. */
export type RunningJob<Input> = Omit<JobRow, 'input'> & { input: Input }

/**
 * What a handler works with. A handler is run again from its start after a crash, a hand-over or a wait, so it
 * reaches for `call`, `spawn` and `saveState` in the same order with the same names, and keeps nothing else that
 * it cannot make again. It lets errors of the engine pass: catch `JobFailure` only.
 */
export interface JobContext {
  /** The whole database, for reading and for the handler's own rows. */
  readonly db: Db
  /** Aborts on cancel, on a lost lease and on shutdown. */
  readonly signal: AbortSignal
  /** A line for the job's log. Returns at once. */
  log(level: LogLevel, line: string): void
  /** Tells how far the job is. Cheap: written at most four times a second, and at once for a new stage. */
  progress(update: ProgressUpdate): void
  /** Merges `patch` into the job's own memory (`job.state`), committed when this resolves. */
  saveState(patch: JsonObject): Promise<void>
  /**
   * Does work in the database once, whatever happens: it commits together with its result, which a later run is given
   * instead. What an operation makes that is called in `work` is never made twice. May hold the project's graph lock,
   * so slow work is done before.
   */
  once<Result extends object>(step: string, work: (tx: Db) => Promise<Result>): Promise<Result>
  /**
   * Makes a provider call once, whatever happens: see `ledger.ts`. Resolves with what `store` made of the result,
   * as it reads from JSON; a step that is done answers from the ledger. May suspend the run.
   */
  call<Request, Result, Stored>(call: ProviderCall<Request, Result, Stored>): Promise<Stored>
  /** Another provider goes on with the job, from the next run on too; `why` stands in its routing. */
  reroute(to: string, why: string): Promise<void>
  /** Makes those children that are not there yet, in `tx` if given. Resolves with all of them, in order. */
  spawn(children: readonly ChildSpec[], tx?: Db): Promise<JobRow[]>
  /**
   * Resolves with the jobs, in order, once all are finished; until then the run is suspended and no worker is
   * held. Throws JobFailure `dependency_failed` if one failed or was canceled, unless `tolerant`.
   */
  waitFor(ids: readonly string[], options?: { tolerant?: boolean }): Promise<JobRow[]>
}

/** A kind of job, as the engine runs it. */
export interface JobDefinition {
  kind: string
  concurrency: number
  perProject: number | null
  /** Whether one that is finished may be resumed: see `Engine.resume`. */
  resumable: boolean
  /** Of our own making: the contract does not know it, and clients never see it. */
  internal: boolean
  run(job: RunningJob<unknown>, context: JobContext): Promise<object>
}

/**
 * Defines a kind of job. `kind` names its queue (letters, digits, `.`, `_`, `-`); `concurrency` is how many run at
 * once in one process, `perProject` how many of them (about) may be one project's, so that a burst of one starves
 * nobody. One that is `resumable` finds its state again when it is resumed (default: it cannot be); one that is `internal` is a
 * part that clients do not know. Input and output are JSON objects. The input is what `enqueue` was given for this kind.
 */
export function defineJob<Input extends object, Output extends object>(definition: {
  kind: string
  concurrency: number
  perProject?: number
  resumable?: boolean
  internal?: boolean
  run(job: RunningJob<Input>, context: JobContext): Promise<Output>
}): JobDefinition {
  const { kind, concurrency, perProject = null, resumable = false, internal = false } = definition
  return {
    kind,
    concurrency,
    perProject,
    resumable,
    internal,
    // The database holds inputs of every kind untyped; that a kind's rows hold its input is its pack's promise.
    run: (job, context) => definition.run(job as RunningJob<Input>, context),
  }
}
