import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

/** How a process ended, and how long that took from the signal. */
export interface ProcessEnd {
  code: number | null
  signal: string | null
  tookMs: number
}

export interface ServerProcess {
  url: string
  /** Everything it has written so far, to both of its streams. */
  output(): string
  /** Sends SIGTERM and waits for the end. */
  terminate(): Promise<ProcessEnd>
  /** For the end of a test, however it went. */
  kill(): void
}

/** Starts the server as `npm start` does, and waits until it listens. */
export async function serverProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<Omit<ProcessEnd, 'tookMs'>>((resolveEnd) =>
    child.once('close', (code, signal) => resolveEnd({ code, signal })),
  )
  const url = await new Promise<string>((listening, failed) => {
    const read = (text: string) => {
      output += text
      const found = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(output)?.[1]
      if (found) listening(found)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.once('close', () => failed(new Error(`the server ended before it listened: ${output}`)))
  })
  return {
    url,
    output: () => output,
    async terminate() {
      const sentAt = performance.now()
      child.kill('SIGTERM')
      return { ...(await ended), tookMs: performance.now() - sentAt }
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
