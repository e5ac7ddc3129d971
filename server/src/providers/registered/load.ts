import { LRUCache } from 'lru-cache'
import type { Db } from '../../store/database.ts'
import {
  listRegisteredProviders,
  type RegisteredVersion,
  registeredVersions,
} from '../../store/registered-providers.ts'
import type { RegisteredProviderRow } from '../../store/schema.ts'
import type { Provider } from '../registry.ts'
import { buildRegistered, type RegisteredTools } from './build.ts'

const MAX_REMEMBERED = 5_000

/**
 * The providers that projects registered. The database is asked each time which versions there are, so that one
 * registered through any process is there for the next request of every other; what is built of a version is kept, so
 * that a provider stays the same object as long as it is the same provider. `db` sees all projects.
 */
export function createRegistered(
  db: Db,
  tools: RegisteredTools,
  report: (providerId: string, error: unknown) => void,
): (projectId: string) => Promise<readonly Provider[]> {
  const built = new LRUCache<string, { provider: Provider | null }>({ max: MAX_REMEMBERED })
  const keyOf = (projectId: string, { id, version, updatedAt }: RegisteredVersion) =>
    `${projectId} ${id} ${version} ${updatedAt.getTime()}`

  function build(row: RegisteredProviderRow): { provider: Provider | null } {
    try {
      return { provider: buildRegistered(row, tools) }
    } catch (error) {
      // One that cannot be read any more must not take the others with it.
      report(row.id, error)
      return { provider: null }
    }
  }

  return async (projectId) => {
    const versions = await registeredVersions(db, projectId)
    const known = versions.map((version) => built.get(keyOf(projectId, version)))
    if (known.every((entry) => entry !== undefined)) return providersIn(known)
    const rows = await listRegisteredProviders(db, projectId)
    return providersIn(
      rows.map((row) => {
        const key = keyOf(projectId, row)
        const entry = built.get(key) ?? build(row)
        built.set(key, entry)
        return entry
      }),
    )
  }
}

const providersIn = (entries: readonly { provider: Provider | null }[]): Provider[] =>
  entries.flatMap(({ provider }) => provider ?? [])
