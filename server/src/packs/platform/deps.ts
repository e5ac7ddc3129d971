import type { EdgeContext } from '../../contract/pack.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { UploadLinks } from '../../core/upload-links.ts'
import type { Engine } from '../../jobs/engine.ts'
import type { EventFeed } from '../../jobs/event-feed.ts'
import type { WebhookKeeper } from '../../jobs/job-webhook.ts'
import type { ProviderCallbacks } from '../../jobs/provider-callbacks.ts'
import type { ContentStore, IncomingStore } from '../../store/artifacts/port.ts'
import type { KeyDirectory } from '../../store/key-directory.ts'
import type { Tenants } from '../../store/tenants.ts'
import type { AssetIntake } from './asset-intake.ts'

/** What the platform's operations work with. */
export interface PlatformDeps {
  /** For the operations whose signed link, and not a key, says the project. */
  tenants: Pick<Tenants, 'forProject'>
  /** Told of keys that ended. */
  keys: Pick<KeyDirectory, 'forget'>
  engine: Engine
  callbacks: ProviderCallbacks
  feed: EventFeed
  metrics: FiguresPage
  content: ContentStore
  incoming: IncomingStore
  intake: AssetIntake
  links: SignedLinks
  uploadLinks: UploadLinks
  /** The bundled contract, for `/openapi.json`. */
  contract: Record<string, unknown>
  readiness: Readiness
  /** Keeps the secrets of webhooks, and knows where they may lead. */
  webhooks: WebhookKeeper
}

/** What monitoring reads. */
export interface FiguresPage {
  /** All figures in the Prometheus text format 0.0.4. */
  text(): Promise<string>
}

/** Whether this process should be given requests. */
export interface Readiness {
  /** Why not, in words for operators; null when it is ready. */
  reasonAgainst(): Promise<string | null>
}

export type PlatformContext = EdgeContext & PlatformDeps
