import { runInThread } from '../../core/threads.ts'
import type { ExpressionOutcome, ExpressionTask } from './expression-worker.ts'

/*
 * JSONata of clients, in a thread of its own: without the environment, with little memory, ended after some seconds
 * whatever it does.
 */

const WORKER = new URL('./expression-worker.ts', import.meta.url)
const LIMITS = { memoryMb: 768, withoutEnvironment: true } as const
/** With the start of a thread on a busy machine; JSONata's own limit, of half as long, ends most of what is endless. */
const PATIENCE_MS = 10_000

/** An expression that cannot be read, fails, gives too much or does not end. */
export class ExpressionError extends Error {
  override name = 'ExpressionError'
  /** Which one. */
  readonly at: string

  constructor(at: string, reason: string, cause?: unknown) {
    super(reason, { cause })
    this.at = at
  }
}

/**
 * The values of expressions, by their names; null for what gives nothing. Throws ExpressionError, at the latest after
 * `patienceMs`, or the abort reason.
 */
export async function evaluate(
  expressions: Record<string, string>,
  scope: Record<string, unknown>,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<Record<string, unknown>> {
  const outcome = await inThread({ expressions, scope }, signal, patienceMs)
  if ('values' in outcome) return outcome.values
  throw new ExpressionError(outcome.failed, outcome.reason)
}

/** Throws ExpressionError for the first expression that is no JSONata. */
export async function requireReadable(expressions: Record<string, string>): Promise<void> {
  const outcome = await inThread({ expressions, scope: null }, new AbortController().signal)
  if ('failed' in outcome) throw new ExpressionError(outcome.failed, outcome.reason)
}

async function inThread(
  task: Pick<ExpressionTask, 'expressions' | 'scope'>,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<ExpressionOutcome> {
  if (Object.keys(task.expressions).length === 0) return { values: {} }
  const patience = AbortSignal.timeout(patienceMs)
  const limited: ExpressionTask = { ...task, timeoutMs: patienceMs / 2 }
  try {
    return await runInThread(WORKER, limited, AbortSignal.any([signal, patience]), LIMITS)
  } catch {
    // The thread was ended, by us or for want of memory; its own words say no more than that.
    if (signal.aborted) throw signal.reason
    const reason = patience.aborted ? 'it does not end' : 'it cannot be worked out'
    return { failed: Object.keys(task.expressions).join(', '), reason: `one of them: ${reason}` }
  }
}
