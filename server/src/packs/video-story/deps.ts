import type { OperationCaller } from '../../contract/operation-caller.ts'
import type { EdgeContext } from '../../contract/pack.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { Engine } from '../../jobs/engine.ts'
import type { Health } from '../../providers/health.ts'
import type { Providers } from '../../providers/registry.ts'

/** What the operations of videos and stories work with. */
export interface VideoStoryDeps {
  engine: Engine
  providers: Providers
  health: Health
  links: SignedLinks
}

export type VideoStoryContext = EdgeContext & VideoStoryDeps

/** What jobs work with that have operations done for them, of this pack or another. */
export interface VideoStoryJobDeps extends VideoStoryDeps {
  caller: OperationCaller
}

/** The identity of a job that is made as a part of another one. */
export interface Part {
  id: string
  parentId: string
}
