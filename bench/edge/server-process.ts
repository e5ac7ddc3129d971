import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

export interface ServerProcess {
  pid: number
  url: string
  apiKey: string
  stop(): Promise<void>
}

/** Starts the server as in production, a process of its own that takes its settings from the environment. */
export async function startServerProcess(settings: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', ...settings },
    // Its log is written all the same: nobody reads it here.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  const greeting = new Map<string, string>()
  for await (const line of createInterface(child.stdout)) {
    const [, name, value] = /^ {2}(PotterLabs Media API|API key) +(\S+)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) greeting.set(name, value)
    if (greeting.size === 2) break
  }
  const [url, keyFile] = [greeting.get('PotterLabs Media API'), greeting.get('API key')]
  if (!url || !keyFile || child.pid === undefined) throw new Error('the server did not start')
  child.stdout.resume()
  return {
    pid: child.pid,
    url,
    apiKey: (await readFile(keyFile, 'utf8')).trim(),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
