import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import type { Logger } from 'pino'
import { CHORES, storageChores } from './chores.ts'
import type { Config } from './config.ts'
import { createOperationCaller } from './contract/operation-caller.ts'
import { createGuardedFetch } from './core/guarded-fetch.ts'
import { createSecretBox } from './core/secret-box.ts'
import { signedLinks } from './core/signed-links.ts'
import { closeThreads } from './core/threads.ts'
import { uploadLinks } from './core/upload-links.ts'
import { webFetch } from './core/web-fetch.ts'
import { ensureFirstProject } from './first-key.ts'
import { createApp } from './http/app.ts'
import { listen } from './http/http-server.ts'
import { createEngine } from './jobs/engine.ts'
import { createEventFeed } from './jobs/event-feed.ts'
import { killAt, noFailpoints } from './jobs/failpoints.ts'
import { createEventListener } from './jobs/listener.ts'
import { callbackLinks, createProviderCallbacks } from './jobs/provider-callbacks.ts'
import { keptSecret } from './kept-secret.ts'
import { createMaintenance } from './maintenance.ts'
import { clipFilmer } from './media/clip/film.ts'
import { locateFfmpeg } from './media/ffmpeg.ts'
import { openMediaCache, tellConfinement } from './media-tools.ts'
import { createAssetIntake } from './packs/platform/asset-intake.ts'
import { eventLog } from './packs/platform/event-stream.ts'
import { platformPack } from './packs/platform/index.ts'
import { providersJobs, providersPack } from './packs/providers/index.ts'
import { slideshowJobs, slideshowPack } from './packs/slideshow/index.ts'
import { slideshowPlanners } from './packs/slideshow/planners.ts'
import { videoStoryJobs, videoStoryPack } from './packs/video-story/index.ts'
import { builtInWith, providerDefinitions } from './providers/adapters/index.ts'
import { createHealth } from './providers/health.ts'
import { providerSecrets } from './providers/provider-secrets.ts'
import { createProviders } from './providers/providers.ts'
import { createRegistered } from './providers/registered/load.ts'
import { createVoiceCatalogs } from './providers/voice-catalogs.ts'
import { createReadiness } from './readiness.ts'
import { startTracing } from './start-tracing.ts'
import { openStorage } from './store/artifacts/open-storage.ts'
import { type DatabaseOptions, openDatabase, type PoolUse } from './store/database.ts'
import { ensurePostgres } from './store/embedded-postgres.ts'
import { unfinishedJobs } from './store/job-figures.ts'
import { createKeyDirectory } from './store/key-directory.ts'
import { migrate } from './store/migrate.ts'
import { openRateLimits } from './store/rate-limits.ts'
import { openTenants } from './store/tenants.ts'
import { learntVoices } from './studio/own-voices.ts'
import { createMetricsPage } from './telemetry/metrics.ts'
import { createSender } from './webhooks/sender.ts'

/** How long requests under way at a stop may take to be answered. */
const LAST_ANSWERS_MS = 5_000

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
  const tracing = await startTracing(config, logger)
  const ffmpeg = await locateFfmpeg({
    ...(config.ffmpegPath === undefined ? {} : { ffmpegPath: config.ffmpegPath }),
    ...(config.ffprobePath === undefined ? {} : { ffprobePath: config.ffprobePath }),
  })
  await tellConfinement(logger)
  const embedded =
    config.databaseUrl === undefined
      ? await ensurePostgres({
          directory: join(config.dataDir, 'postgres'),
          database: 'potterlabs',
          log: (line) => logger.debug(line),
        })
      : null
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? ''
  const pools = new Map<string, PoolUse>()
  const connections = (pool: string): DatabaseOptions => ({
    maxConnections: 10,
    watch: (use) => pools.set(pool, use),
    onConnectionLost: (error: Error) => logger.warn({ error }, 'a database connection broke while idle'),
  })
  const db = openDatabase(databaseUrl, connections('system'))
  await migrate(db)
  const tenants = openTenants(databaseUrl, connections('requests'))
  const { keyFile, apiKey } = await ensureFirstProject(db, config.dataDir)

  const secrets = createSecretBox(config.secretsKey ?? (await keptSecret(config.dataDir, 'secrets-key')))
  const keys = createKeyDirectory(db, {
    onUseNotNoted: (error) => logger.warn({ error }, 'the use of a key could not be noted'),
  })
  const guardedFetch = createGuardedFetch({ egressAllow: config.egressAllow })
  const webhooks = { secrets, checkTargetUrl: guardedFetch.checkTargetUrl }
  const workDir = join(config.dataDir, 'work')
  const storage = openStorage(config.storage, {
    cacheDir: join(config.dataDir, 'cache', 'artifacts'),
    cacheBytes: config.storageCacheBytes,
  })
  const { content, incoming } = storage
  const intake = createAssetIntake({
    content,
    ffmpeg,
    workDir,
    limits: { fileBytes: config.assetMaxBytes, projectBytes: config.projectStorageBytes },
    // Each holds a connection of the request pool while it is converted.
    slots: Math.min(3, availableParallelism()),
  })
  const fetchOutside = webFetch(guardedFetch)
  const builtIn = builtInWith({ film: clipFilmer({ ffmpeg, workDir }) })
  const settings = { value: config.providerSetting, fetch: fetchOutside, now: Date.now }
  const registration = {
    builtIn,
    definitions: providerDefinitions,
    settings,
    secrets: providerSecrets(config.providerSecrets),
    checkTargetUrl: guardedFetch.checkTargetUrl,
  }
  const providers = createProviders({
    builtIn,
    definitions: providerDefinitions,
    settings,
    voices: createVoiceCatalogs((provider, err) =>
      logger.warn({ err, provider }, 'no voices could be listed'),
    ),
    registeredBy: createRegistered(db, registration, (provider, err) =>
      logger.error({ err, provider }, 'a registered provider cannot be read'),
    ),
    learntBy: (projectId) => learntVoices(db, projectId),
  })
  const health = createHealth(db)
  const listener = createEventListener(databaseUrl, logger)
  const feed = createEventFeed({
    log: eventLog(tenants),
    listener,
    logger,
    maxFollowers: config.sseMaxClients,
    maxFollowersPerKey: config.sseMaxClientsPerKey,
  })
  const metrics = createMetricsPage({
    jobs: () => unfinishedJobs(db),
    eventStreams: feed.followers,
    databasePools: () => [...pools].map(([pool, use]) => ({ pool, ...use() })),
  })
  const signingSecret = config.urlSigningSecret ?? (await keptSecret(config.dataDir, 'signing-secret'))
  const mediaCache = await openMediaCache(config, ffmpeg, logger)
  const studio = { providers, content, ffmpeg, fetch: fetchOutside, workDir, mediaCache }
  const engine = createEngine({
    db,
    databaseUrl,
    logger,
    metrics,
    failpoint: config.failpoint === undefined ? noFailpoints : killAt(config.failpoint),
    spendLimitMicros: config.spendLimitMicros,
    webhooks,
    callbacks: callbackLinks(signingSecret, config.publicUrl ?? null),
  })
  const sender = createSender({
    db,
    secrets,
    fetch: guardedFetch,
    logger,
    metrics,
    subscribe: listener.subscribeToDeliveries,
  })

  // Jobs that were left over may make links before anybody knows the port.
  let baseUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const readiness = createReadiness(db)
  const links = signedLinks(signingSecret, () => baseUrl)
  const ownUploads = uploadLinks(signingSecret, () => baseUrl)
  const packDeps = { engine, providers, health, links }
  const packs = [
    platformPack({
      tenants,
      keys,
      engine,
      callbacks: createProviderCallbacks({ db, engine, providers }),
      feed,
      metrics,
      content,
      incoming,
      intake,
      links,
      uploadLinks: ownUploads,
      contract,
      readiness,
      webhooks,
    }),
    providersPack({ providers, health, engine, registration, planners: slideshowPlanners(packDeps) }),
    slideshowPack(packDeps),
    videoStoryPack(packDeps),
  ]
  const caller = createOperationCaller(packs)
  engine.define([
    ...slideshowJobs(studio),
    ...videoStoryJobs(studio, { ...packDeps, caller }),
    ...providersJobs({ providers, ffmpeg, fetch: fetchOutside, workDir }),
  ])
  await engine.start({ work: config.role !== 'api' })
  const app = createApp({
    keys,
    tenants,
    secrets,
    logger,
    metrics,
    settings: config.edge,
    rateLimits: openRateLimits(db),
    // Built-in providers cost nobody anything; the queue sees to it that no project starves another.
    providerQuota: (id) => (builtIn.some((provider) => provider.id === id) ? null : undefined),
    packs,
  })
  const maintenance = createMaintenance({
    db,
    chores: [...CHORES, ...storageChores(storage, workDir)],
    logger,
  })
  maintenance.start()
  await listener.start()
  if (config.role !== 'api') sender.start()
  const http = config.role === 'worker' ? null : await listen(app.fetch, { ...config, logger })
  const url = http && `http://${config.host}:${http.port}`
  if (config.publicUrl === undefined && url !== null) baseUrl = url

  let stopped: Promise<void> | undefined
  const stop = async () => {
    readiness.stopping()
    feed.close()
    // Requests under way may still make jobs, so the queue outlives them.
    await Promise.all([http?.close(LAST_ANSWERS_MS), engine.drain(), sender.stop()])
    await listener.stop()
    await engine.stop()
    await mediaCache?.close()
    await closeThreads()
    await maintenance.stop()
    await keys.settled()
    await tenants.destroy()
    await db.destroy()
    storage.close()
    await embedded?.stop()
    await tracing?.stop()
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
