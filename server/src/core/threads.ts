import { Piscina } from 'piscina'

/** What a thread that works on the text of strangers is kept to. */
export interface ThreadLimits {
  memoryMb: number
  /** It sees none of the environment, and so no secret in it. */
  withoutEnvironment: true
}

const pools = new Map<string, Piscina>()

/**
 * Runs the default export of `module` in a worker thread and returns its answer, so that heavy local work
 * (synthesis, drawing) never blocks the event loop that serves requests and keeps leases alive.
 * Input and answer are structured-cloned. An abort ends the thread's task and rejects with the abort reason.
 * A module always has the same limits, if any.
 */
export async function runInThread<Input, Output>(
  module: URL,
  input: Input,
  signal: AbortSignal,
  limits?: ThreadLimits,
): Promise<Output> {
  let pool = pools.get(module.href)
  if (!pool) {
    const kept = limits ? { env: {}, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } } : {}
    pool = new Piscina({ filename: module.href, minThreads: 0, maxThreads: 2, idleTimeout: 5_000, ...kept })
    pools.set(module.href, pool)
  }
  signal.throwIfAborted()
  return (await pool.run(input, { signal })) as Output
}

/** Ends every thread; called once at shutdown. */
export async function closeThreads(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((pool) => pool.destroy()))
}
