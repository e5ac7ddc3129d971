import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from './config.ts'
import { keepCompiledCode } from './core/compile-cache.ts'
import { createLogger } from './logging.ts'

/** Lines go out together, at the latest after a tenth of a second, and all of them when the process ends in order. */
const LOG = { dest: 2, sync: false, minLength: 4_096, periodicFlush: 100 }

async function main(): Promise<void> {
  const config = readConfig()
  const logger = createLogger(config.logLevel, pino.destination(LOG))
  keepCompiledCode(join(config.dataDir, 'cache', 'compiled'))
  // Only now, so that it comes from the cache.
  const { startServer } = await import('./server.ts')
  const started = startServer(config, logger)
  // Once each: who cannot wait sends it again, and the process ends at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping')
      started.then((server) => server.stop()).then(() => process.exit(0), fail)
    })
  }
  const server = await started
  if (server.url) greet(server.url, server.keyFile)
}

function fail(error: unknown): void {
  process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exit(1)
}

function greet(url: string, keyFile: string): void {
  process.stdout.write(`
  PotterLabs Media API   ${url}
  Reference              ${url}/docs
  API key                ${keyFile}

  Try it:
    export KEY=$(cat ${keyFile})
    curl -s ${url}/v1/voices -H "Authorization: Bearer $KEY"
    curl -s ${url}/v1/slideshow-videos -H "Authorization: Bearer $KEY" \\
      -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%s)" \\
      -d '{"script": {"type": "text", "text": "The lamp turns. Ships pass in the dark."}}'

`)
}

main().catch(fail)
