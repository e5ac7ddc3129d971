import { pino } from 'pino'
import { readConfig } from './config.ts'
import { startServer } from './server.ts'

const config = readConfig()
const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }))
const server = await startServer(config, logger)

if (server.url) {
  process.stdout.write(`
  PotterLabs Media API   ${server.url}
  Reference              ${server.url}/docs
  API key                ${server.keyFile}

  Try it:
    export KEY=$(cat ${server.keyFile})
    curl -s ${server.url}/v1/voices -H "Authorization: Bearer $KEY"
    curl -s ${server.url}/v1/slideshow-videos -H "Authorization: Bearer $KEY" \\
      -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%s)" \\
      -d '{"script": {"type": "text", "text": "The lamp turns. Ships pass in the dark."}}'

`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'stopping')
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'stopping failed')
        process.exit(1)
      },
    )
  })
}
