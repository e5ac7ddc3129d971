import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { MediaCache } from './media/cache/media-cache.ts'
import { toolchainOf } from './media/cache/toolchain.ts'
import type { FfmpegPaths } from './media/ffmpeg.ts'
import { confinementHere } from './media/run.ts'

/** What renders share; a process that makes none needs it not. */
export async function openMediaCache(
  config: Config,
  { ffmpegPath }: FfmpegPaths,
  logger: Logger,
): Promise<MediaCache | null> {
  if (config.mediaCacheBytes === null || config.role === 'api') return null
  // Before anything is rendered: an upgrade may replace files under a running process, which goes on with the old ones.
  await toolchainOf(ffmpegPath)
  return MediaCache.open({
    directory: join(config.dataDir, 'cache', 'media'),
    maxBytes: config.mediaCacheBytes,
    onFault: (err) => logger.error({ err }, 'the media cache is of no use; renders go on without it'),
  })
}

/** What strangers' files are decoded under, so that an operator need not guess. */
export async function tellConfinement(logger: Logger): Promise<void> {
  const { limits, withoutNetwork } = await confinementHere()
  if (limits && withoutNetwork) {
    logger.info({ network: withoutNetwork.join(' ') }, 'ffmpeg runs with limits and without network')
    return
  }
  logger.warn(
    { limits, withoutNetwork: withoutNetwork !== null },
    'ffmpeg runs less confined than it could: see "Files of strangers" in docs/operating.md',
  )
}
