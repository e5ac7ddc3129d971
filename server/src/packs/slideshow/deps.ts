import type { EdgeContext } from '../../contract/pack.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { Engine } from '../../jobs/engine.ts'
import type { FfmpegPaths } from '../../media/ffmpeg.ts'
import type { Health } from '../../providers/health.ts'
import type { Registry } from '../../providers/registry.ts'
import type { ContentStore } from '../../store/artifacts/port.ts'

/** What the slideshow's job handlers work with. */
export interface SlideshowTools {
  registry: Registry
  content: ContentStore
  ffmpeg: FfmpegPaths
  /** Where a job may keep files while it runs; each has a folder of its own, named by its id. */
  workDir: string
}

/** What its operations work with. */
export interface SlideshowDeps {
  engine: Engine
  registry: Registry
  health: Health
  links: SignedLinks
}

export type SlideshowContext = EdgeContext & SlideshowDeps

/** The identity of a job that is made as a part of another one. */
export interface Part {
  id: string
  parentId: string
}
