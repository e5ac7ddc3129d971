import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from './answer.ts'
import { MOCK_PORTS } from './ports.ts'
import { type Mock, startMock } from './server.ts'

/** What the command line and the environment say. */
export interface Settings {
  /** A pack's name, or `all`. */
  pack: string
  port: number
  host: string
  mode: Mode
}

/**
 * Reads `<pack>` and `PORT`, `HOST`, `MODE`. Throws an error that says how it is used when something cannot be meant,
 * as for a pack that is not among the specs.
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  packs: readonly string[],
): Settings {
  const usage = `Use: mock ${packs.join('|')}   with PORT, HOST and MODE=examples|dynamic in the environment`
  const [pack, ...more] = args
  if (pack === undefined || more.length > 0) throw new Error(usage)
  if (!packs.includes(pack)) throw new Error(`There is no pack "${pack}".\n${usage}`)
  const port = environment.PORT ?? MOCK_PORTS[pack]
  if (port === undefined) throw new Error(`The pack ${pack} has no port of its own; set PORT.\n${usage}`)
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65535) throw new Error(`PORT is ${port}.\n${usage}`)
  const mode = environment.MODE ?? 'examples'
  if (mode !== 'examples' && mode !== 'dynamic') throw new Error(`MODE is ${mode}.\n${usage}`)
  return { pack, port: Number(port), host: environment.HOST ?? '127.0.0.1', mode }
}

/** The packs in a folder of bundled specs (`<pack>.json`), in alphabetical order. */
export const listPacks = (specsFolder: string): string[] =>
  existsSync(specsFolder)
    ? readdirSync(specsFolder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .sort()
    : []

/** Starts the mock that the settings ask for, from a folder of bundled specs. */
export function startPack(specsFolder: string, { pack, port, host, mode }: Settings): Promise<Mock> {
  const document: unknown = JSON.parse(readFileSync(join(specsFolder, `${pack}.json`), 'utf8'))
  if (typeof document !== 'object' || document === null) throw new Error(`${pack}.json is no document`)
  return startMock({ document, port, host, mode })
}

/** The command: starts a mock, says where, and serves until it is told to stop. */
export async function main(specsFolder: string): Promise<void> {
  try {
    const settings = readSettings(process.argv.slice(2), process.env, listPacks(specsFolder))
    const mock = await startPack(specsFolder, settings)
    console.log(`Mock of ${settings.pack} (${settings.mode}) at ${mock.url}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => mock.close())
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
