import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

/** A server as `npm start` starts it. */
export interface ServerProcess {
  url: string
  /** Resolves when it is gone, by itself or not. */
  ended: Promise<unknown>
  /** Ends it as a power cut would, and resolves once it is gone. */
  kill(): Promise<void>
}

/** Starts a server with this environment alone; resolves once it says where it listens. */
export async function startProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((listening, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error(`the server ended before it listened: ${said}`)))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(said)?.[1]
      if (found) listening(found)
    })
  })
  return {
    url,
    ended,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await ended
    },
  }
}
