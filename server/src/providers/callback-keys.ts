import type { CallContext } from './port.ts'

const KEEP_MS = 24 * 60 * 60 * 1000
/** Forged callbacks make us look for new keys no more often than this. */
const LOOK_AGAIN_MS = 60 * 1000
const TIMEOUT_MS = 10_000

/**
 * Judges callbacks by keys that the vendor publishes. They are asked for once a day, and anew when they do not fit:
 * the vendor may have changed them.
 */
export function callbackKeys<Keys>(
  now: () => number,
  ask: (context: CallContext) => Promise<Keys>,
): (isGenuine: (keys: Keys) => boolean) => Promise<boolean> {
  let known: { keys: Keys; askedAt: number } | null = null

  async function notOlderThan(ms: number): Promise<Keys> {
    if (!known || now() - known.askedAt > ms) known = { keys: await ask(inNoJobsName()), askedAt: now() }
    return known.keys
  }
  return async (isGenuine) =>
    isGenuine(await notOlderThan(KEEP_MS)) || isGenuine(await notOlderThan(LOOK_AGAIN_MS))
}

const inNoJobsName = (): CallContext => ({
  attemptKey: 'callback-keys',
  signal: AbortSignal.timeout(TIMEOUT_MS),
  log() {},
})
