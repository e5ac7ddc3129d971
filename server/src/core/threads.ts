import { Piscina } from 'piscina'

const pools = new Map<string, Piscina>()

/**
 * Runs the default export of `module` in a worker thread and returns its answer, so that heavy local work
 * (synthesis, drawing) never blocks the event loop that serves requests and keeps leases alive.
 * Input and answer are structured-cloned. An abort ends the thread's task and rejects with the abort reason.
 */
export async function runInThread<Input, Output>(
  module: URL,
  input: Input,
  signal: AbortSignal,
): Promise<Output> {
  let pool = pools.get(module.href)
  if (!pool) {
    pool = new Piscina({ filename: module.href, minThreads: 0, maxThreads: 2, idleTimeout: 5_000 })
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
