import { mkdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { PotterLabs, PotterLabsError, type Schemas } from '@potterlabs/sdk'
import { pino } from 'pino'
import { readConfig } from '../../server/src/config.ts'
import { startServer } from '../../server/src/server.ts'

/** What a demo is given: the service in this process, through its HTTP API by the SDK. */
export interface Demo {
  client: PotterLabs
  /** What the file named on the command line says. */
  text: string
  /** `performance.now()` when it began, the start of the service included. */
  startedMs: number
}

/** Starts the whole service, lets a demo use it, and stops it. What goes wrong is said in words, with its hint. */
export async function runDemo(sourcePath: string, work: (demo: Demo) => Promise<void>): Promise<void> {
  try {
    await withService(sourcePath, work)
  } catch (error) {
    const hint =
      error instanceof PotterLabsError && 'hint' in error && error.hint ? `\n  ${String(error.hint)}` : ''
    process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}${hint}\n\n`)
    process.exitCode = 1
  }
}

async function withService(sourcePath: string, work: (demo: Demo) => Promise<void>): Promise<void> {
  const text = await readFile(sourcePath, 'utf8')
  const startedMs = performance.now()
  const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' })
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
  const server = await startServer(config, logger)
  try {
    if (server.url === null || server.apiKey === null) {
      throw new Error(
        `the key of this server's project is not in ${server.keyFile}; set DATA_DIR to a new folder`,
      )
    }
    process.stdout.write(`\n  ${relative(process.cwd(), sourcePath)} -> ${server.url}\n\n`)
    const client = new PotterLabs({ apiKey: server.apiKey, baseUrl: server.url })
    await work({ client, text, startedMs })
  } finally {
    await server.stop()
  }
}

/** Puts a finished video into `out/`, under its title. Resolves with the path. */
export async function keepVideo(
  client: PotterLabs,
  artifact: Schemas['Artifact'] | null,
  title: string | null | undefined,
): Promise<string> {
  if (artifact === null) throw new Error('it has succeeded without a video; that is a fault of the service')
  const path = join('out', `${fileName(title)}.mp4`)
  await mkdir('out', { recursive: true })
  await client.downloadToFile(artifact, path)
  return path
}

/** Tells what a video is and how loud, measured by the service itself, and what all of it took. */
export function reportVideo(
  path: string,
  { artifact, quality }: { artifact: Schemas['Artifact'] | null; quality: Schemas['QualityReport'] | null },
  startedMs: number,
): void {
  process.stdout.write(`
  ${path}
    length       ${artifact?.duration_sec?.toFixed(2)} s
    resolution   ${artifact?.resolution}
    size         ${((artifact?.size_bytes ?? 0) / 1e6).toFixed(1)} MB
    loudness     ${quality?.integrated_lufs} LUFS, true peak ${quality?.true_peak_dbtp} dBTP
    wall time    ${((performance.now() - startedMs) / 1000).toFixed(1)} s

  what each stage took (stages overlap)
`)
}

/** A line of the report's second part. */
export function reportStage(label: string, ms: number | null | undefined): void {
  const seconds = `${((ms ?? 0) / 1000).toFixed(1)} s`.padStart(8)
  process.stdout.write(`    ${label.padEnd(10)} ${seconds}\n`)
}

/** `The lamp keeper` -> `the-lamp-keeper`; letters of any script, nothing that a path could trip over. */
const fileName = (title: string | null | undefined): string =>
  (title ?? 'video')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80) || 'video'
