import { type Capabilities, ProviderCreate, ProviderProbe } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { RegisteredProviderRow } from '../../store/schema.ts'
import type { ProviderSettings } from '../connect.ts'
import type { ProviderDefinition } from '../definition.ts'
import { secretsOf } from '../http-adapter/authorize.ts'
import { connectHttpAdapter } from '../http-adapter/index.ts'
import type { ProviderSecrets } from '../provider-secrets.ts'
import type { Provider } from '../registry.ts'
import { baseUrlOf, capabilitiesOf, connectKnownAdapter, secretNamesOf } from './known-adapter.ts'
import { priceRow } from './prices.ts'

/** What registered providers are built with. */
export interface RegisteredTools {
  /** The adapters that can be named. */
  definitions: readonly ProviderDefinition[]
  settings: ProviderSettings
  secrets: ProviderSecrets
}

/**
 * A registered provider as the registry holds it. Its calls go by what it claims, so that work under way goes on while
 * it is probed anew; what it is chosen for (`capabilities`) is only what passed.
 */
export function buildRegistered(
  row: Pick<RegisteredProviderRow, 'document' | 'enabled' | 'probe'>,
  tools: RegisteredTools,
): Provider {
  const document = ProviderCreate.parse(row.document)
  const probe = ProviderProbe.parse(row.probe)
  const { id, name, description, url, regions, kinds, adapter } = document
  const facts = {
    id,
    name,
    description,
    builtIn: false,
    capabilities: published(document.capabilities, probe),
    ...(url === undefined ? {} : { url }),
    regions,
    prices: document.prices.map(priceRow),
    registered: { enabled: row.enabled, adapter: adapter.type, kinds, probe },
  }
  const missing = secretRefusals(document, tools)[0]?.reason
  if (adapter.type === 'http') {
    return {
      ...facts,
      dedupe: 'none',
      maxConcurrent: adapter.max_concurrent,
      resultHosts: [new URL(adapter.base_url).host, ...adapter.result_hosts],
      videoOverrides: namedSettings(adapter.calls.flatMap(({ overrides }) => overrides)),
      ...(missing === undefined
        ? connectHttpAdapter({ ...document, adapter }, { ...tools.settings, secrets: tools.secrets })
        : { unconfigured: missing }),
    }
  }
  const definition = tools.definitions.find((known) => known.id === adapter.id)
  if (!definition)
    return { ...facts, dedupe: 'none', unconfigured: `This server has no adapter '${adapter.id}'.` }
  return {
    ...facts,
    dedupe: definition.dedupe,
    maxConcurrent: definition.maxConcurrent,
    models: definition.models,
    ...(definition.videoOverrides && { videoOverrides: definition.videoOverrides }),
    prices: facts.prices.length > 0 ? facts.prices : definition.prices,
    resultHosts: [...definition.resultHosts, baseUrlOf(definition, tools.settings).host],
    ...(missing === undefined
      ? connectKnownAdapter(id, adapter, definition, tools)
      : { unconfigured: missing }),
  }
}

/** Which of the secrets that a registration needs it may not have, where it names them, and why. */
export function secretRefusals(
  { adapter }: Pick<ProviderCreate, 'adapter'>,
  { definitions, settings, secrets }: RegisteredTools,
): { field: string; reason: string }[] {
  const refused = (field: string, name: string, url: URL) => {
    const reason = secrets.refusal(name, url)
    return reason === null ? [] : [{ field, reason }]
  }
  if (adapter.type === 'http') {
    const url = new URL(adapter.base_url)
    return secretsOf(adapter.auth).flatMap((name) => refused('adapter.auth.secret', name, url))
  }
  const definition = definitions.find((known) => known.id === adapter.id)
  if (!definition) return []
  const names = secretNamesOf(adapter, definition)
  const url = baseUrlOf(definition, settings)
  return definition.secrets.flatMap((name) => {
    const named = names.get(name)
    if (named !== undefined) return refused('adapter.secret', named, url)
    return settings.value(name)
      ? []
      : [{ field: 'adapter.secret', reason: `The operator of this server has set no ${name}.` }]
  })
}

/** Settings that have a name and may be anything. */
const namedSettings = (names: readonly string[]): z.ZodType =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.unknown().optional()])))

function published(claimed: Capabilities, { status, checks }: ProviderProbe): Capabilities {
  if (status === 'skipped') return claimed
  const passed = checks.flatMap((check) => (check.passed ? [check.modality] : []))
  return capabilitiesOf(claimed, passed)
}
