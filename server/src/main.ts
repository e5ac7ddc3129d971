import { pino } from 'pino'
import { readConfig } from './config.ts'
import { type RunningServer, startServer } from './server.ts'

async function main(): Promise<void> {
  const config = readConfig()
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }))
  const server = await startServer(config, logger)
  if (server.url) greet(server.url, server.keyFile)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping')
      stop(server)
    })
  }
}

function stop(server: RunningServer): void {
  server.stop().then(() => process.exit(0), fail)
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
