import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { signedLinks } from './core/signed-links.ts'
import { closeThreads } from './core/threads.ts'
import { ensureFirstProject } from './first-key.ts'
import { createApp } from './http/app.ts'
import { createEngine } from './jobs/engine.ts'
import { killAt, noFailpoints } from './jobs/failpoints.ts'
import { createEventListener } from './jobs/listener.ts'
import { locateFfmpeg } from './media/ffmpeg.ts'
import { platformPack } from './packs/platform/index.ts'
import { providersPack } from './packs/providers/index.ts'
import { slideshowJobs, slideshowPack } from './packs/slideshow/index.ts'
import { videoStoryPack } from './packs/video-story/index.ts'
import { providers } from './providers/adapters/index.ts'
import { createHealth } from './providers/health.ts'
import { createRegistry } from './providers/registry.ts'
import { diskStore } from './store/artifacts/disk.ts'
import { openDatabase } from './store/database.ts'
import { ensurePostgres } from './store/embedded-postgres.ts'
import { migrate } from './store/migrate.ts'

export interface RunningServer {
  /** Where it listens; null for a process that only works. */
  url: string | null
  /** The first project's key, if this machine has it. */
  apiKey: string | null
  keyFile: string
  /** Stops taking requests and work, hands running jobs back, and closes everything. Safe to call twice. */
  stop(): Promise<void>
}

/** Builds every part and starts it: nothing else in the house calls a constructor of a part. */
export async function startServer(config: Config, logger: Logger): Promise<RunningServer> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const ffmpeg = await locateFfmpeg({
    ...(config.ffmpegPath === undefined ? {} : { ffmpegPath: config.ffmpegPath }),
    ...(config.ffprobePath === undefined ? {} : { ffprobePath: config.ffprobePath }),
  })
  const embedded =
    config.databaseUrl === undefined
      ? await ensurePostgres({
          directory: join(config.dataDir, 'postgres'),
          database: 'potterlabs',
          log: (line) => logger.debug(line),
        })
      : null
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? ''
  const db = openDatabase(databaseUrl, {
    maxConnections: 10,
    onConnectionLost: (error) => logger.warn({ error }, 'a database connection broke while idle'),
  })
  await migrate(db)
  const { keyFile, apiKey } = await ensureFirstProject(db, config.dataDir)

  const content = diskStore(config.storageDir)
  const registry = createRegistry(providers)
  const health = createHealth()
  const listener = createEventListener(databaseUrl, logger)
  const engine = createEngine({
    db,
    databaseUrl,
    logger,
    kinds: slideshowJobs({ registry, content, ffmpeg, workDir: join(config.dataDir, 'work') }),
    failpoint: config.failpoint === undefined ? noFailpoints : killAt(config.failpoint),
  })
  await engine.start({ work: config.role !== 'api' })

  let baseUrl = config.publicUrl ?? ''
  let accepting = true
  const links = signedLinks(await signingSecret(config), () => baseUrl)
  const app = createApp({
    db,
    logger,
    packs: [
      platformPack({ engine, listener, content, links, contract, accepting: () => accepting }),
      providersPack({ registry, health }),
      slideshowPack({ engine, registry, health, links }),
      videoStoryPack(),
    ],
  })
  if (config.role !== 'worker') await listener.start()
  const http = config.role === 'worker' ? null : await listen(app.fetch, config)
  const url = http && `http://${config.host}:${http.port}`
  if (baseUrl === '') baseUrl = url ?? `http://${config.host}:${config.port}`

  let stopped: Promise<void> | undefined
  const stop = async () => {
    accepting = false
    await http?.close()
    await listener.stop()
    await engine.stop()
    await closeThreads()
    await db.destroy()
    await embedded?.stop()
  }
  return {
    url,
    apiKey,
    keyFile,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

interface HttpServer {
  port: number
  close(): Promise<void>
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  config: Config,
): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            // Event streams never end by themselves; they resume elsewhere from their last id.
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.once('error', reject)
  })
}

/** The secret of signed links: given, or made once and kept, so that links survive a restart. */
async function signingSecret(config: Config): Promise<string> {
  if (config.urlSigningSecret !== undefined) return config.urlSigningSecret
  const file = join(config.dataDir, 'signing-secret')
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
