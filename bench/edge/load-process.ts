import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Round, RoundResult } from './load.ts'
import type { LoadTarget } from './requests.ts'

/** The process of `load.ts`, ready for rounds. */
export interface Load {
  pid: number
  round(round: Round): Promise<RoundResult>
  stop(): Promise<void>
}

export async function startLoad(target: LoadTarget): Promise<Load> {
  const child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), [JSON.stringify(target)])
  const ended = once(child, 'exit')
  const answer = (): Promise<RoundResult> =>
    Promise.race([
      once(child, 'message').then(([message]) => message),
      ended.then(() => Promise.reject(new Error('a load generator ended by itself'))),
    ])
  await answer()
  return {
    pid: child.pid ?? 0,
    round: (round) => {
      child.send(round)
      return answer()
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
