import type { EdgeContext } from '../../contract/pack.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { Engine } from '../../jobs/engine.ts'
import type { EventListener } from '../../jobs/listener.ts'
import type { ContentStore } from '../../store/artifacts/port.ts'

/** What the platform's operations work with. */
export interface PlatformDeps {
  engine: Engine
  listener: EventListener
  content: ContentStore
  links: SignedLinks
  /** The bundled contract, for `/openapi.json`. */
  contract: Record<string, unknown>
  /** False once the server is stopping. */
  accepting(): boolean
}

export type PlatformContext = EdgeContext & PlatformDeps
