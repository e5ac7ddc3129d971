/**
 * Named places where a test may end the process, so that crashes are tried at the exact points that matter
 * and not where a timer happens to hit.
 */
export const FAILPOINTS = [
  /** The intent to call is committed, nothing is sent. */
  'after_intent',
  /** The provider has answered, nothing of the answer is saved. */
  'after_submit',
  /** A slow call's ticket is saved, it is not yet asked after. */
  'after_ticket',
  /** The result is stored, the ledger does not say so yet. */
  'before_result_saved',
  /** The handler has returned, the job is not yet finished. */
  'before_finish',
] as const

export type FailpointName = (typeof FAILPOINTS)[number]

/** Called by the engine as it passes each place; it goes on when this is done. */
export type Failpoints = (name: FailpointName) => void | Promise<void>

export const noFailpoints: Failpoints = () => {}

/**
 * `after_submit` or `after_submit:3`: kills this process with SIGKILL at the first or the third passing. Throws
 * for a name that is not in the list.
 */
export function killAt(setting: string): Failpoints {
  const [name, count = '1'] = setting.split(':')
  if (!FAILPOINTS.some((known) => known === name)) {
    throw new Error(`unknown failpoint '${name}'; there are: ${FAILPOINTS.join(', ')}`)
  }
  let left = Number(count)
  return (passed) => {
    if (passed === name && --left === 0) process.kill(process.pid, 'SIGKILL')
  }
}
