import type { Capabilities } from '@potterlabs/generated/providers/schemas.ts'
import { connectProvider } from '../../server/src/providers/connect.ts'
import {
  baseUrlVariable,
  type Model,
  type PriceRow,
  type ProviderCalls,
  type ProviderDefinition,
} from '../../server/src/providers/definition.ts'
import type { Call, Dedupe, PriceUnit } from '../../server/src/providers/port.ts'
import type { Provider } from '../../server/src/providers/registry.ts'

const HEAD = `# Providers

<!-- Generated from server/src/providers/adapters by scripts/codegen/generate.ts: do not edit. -->

What this server can have things made by. Those on this machine need nothing. Those outside are used once the operator
has set their secrets in the environment; until then they are listed as \`unavailable\`, \`auto\` passes them over, and a
request that names one is told what is missing. \`<ID>_BASE_URL\` leads a provider's calls elsewhere, such as to a proxy.

A call whose answer was lost is never sent again blindly: it is \`repeated\` where the provider knows it by its key,
\`looked up\` where it can be asked for it, and else the job waits for a person in \`needs_review\`. What a call cost is
\`told\` by the provider, or \`reckoned\` from what was used and the prices below: list prices, as looked up on their day.
\`npm exec -- vitest run server/test/providers/live\` makes the cheapest call of each provider whose key is set, for no
more than \`LIVE_SPEND_CAP_USD\` (0.50) in all.
`

/** `docs/providers.md`: everything that it says is read from the providers themselves. */
export function providerDocs(
  builtIn: readonly Provider[],
  definitions: readonly ProviderDefinition[],
): string {
  return [
    HEAD,
    overview(builtIn, definitions),
    '## On this machine\n',
    ...builtIn.map(({ id, name, description, capabilities }) =>
      [`### ${name} (\`${id}\`)\n`, `${description}\n`, capabilityTables(capabilities)].join('\n'),
    ),
    '## Outside\n',
    ...definitions.map(section),
  ].join('\n')
}

const overview = (builtIn: readonly Provider[], definitions: readonly ProviderDefinition[]): string =>
  table(
    ['provider', 'makes', 'secrets to set'],
    [
      ...builtIn.map(({ id, capabilities }) => [code(id), Object.keys(capabilities).join(', '), '']),
      ...definitions.map(({ id, capabilities, secrets }) => [
        code(id),
        Object.keys(capabilities).join(', '),
        secrets.map(code).join(', '),
      ]),
    ],
  )

function section(definition: ProviderDefinition): string {
  const { id, name, description, url, regions, secrets, baseUrl, resultHosts, maxConcurrent } = definition
  const calls = connected(definition)
  const facts = [
    `Documentation: <${url}>. Regions: ${listed(regions)}.`,
    `Set ${secrets.map(code).join(' and ')}; ${code(baseUrlVariable(id))} replaces ${code(baseUrl)}.`,
    ...(resultHosts.length > 0 ? [`Results are also fetched from ${resultHosts.map(code).join(', ')}.`] : []),
    `One process has at most ${maxConcurrent} calls under way. Cost: ${costWord(definition)}.`,
    calls.verifyCallback ? 'It calls back when it is done.' : 'It does not call back.',
  ]
  return [
    `### ${name} (\`${id}\`)\n`,
    `${description}\n`,
    `${facts.join('\n')}\n`,
    callTable(definition, calls),
    capabilityTables(definition.capabilities),
    modelTable(definition.models),
    priceTable(definition.prices),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function costWord({ prices, tellsCost }: ProviderDefinition): string {
  if (prices.every(({ amountMicrosUsd }) => amountMicrosUsd === 0)) return 'free'
  return tellsCost ? 'told' : 'reckoned'
}

/** The calls as the server has them; none is made here. */
const connected = (definition: ProviderDefinition): ProviderCalls =>
  connectProvider(definition, {
    value: (name) => (definition.secrets.includes(name) ? 'not a secret' : undefined),
    fetch: () => Promise.reject(new Error('documentation makes no calls')),
    now: () => 0,
  })

const AFTER_LOSS: Record<Dedupe, string> = {
  provider_key: 'repeated',
  lookup: 'looked up',
  none: '`needs_review`',
}

function callTable({ dedupe }: ProviderDefinition, { llm, tts, image, music, video }: ProviderCalls): string {
  const calls: [string, Pick<Call<never, unknown>, 'style' | 'dedupe'> | undefined][] = [
    ['text', llm?.complete],
    ['speech', tts?.speech],
    ['picture', image?.image],
    ['picture search', image?.search],
    ['music', music?.music],
    ['clip', video?.video],
  ]
  return table(
    ['call', 'answered', 'answer lost', 'cancelled there'],
    calls.flatMap(([name, call]) =>
      call
        ? [
            [
              name,
              call.style === 'fast' ? 'at once' : 'later',
              AFTER_LOSS[call.dedupe ?? dedupe],
              'cancel' in call ? 'yes' : 'no',
            ],
          ]
        : [],
    ),
  )
}

const capabilityTables = (capabilities: Capabilities): string =>
  table(
    ['capability', 'value'],
    Object.entries(capabilities).flatMap(([modality, block]) =>
      Object.entries(block ?? {}).map(([name, value]) => [code(`${modality}.${name}`), shown(value)]),
    ),
  )

function shown(value: unknown): string {
  if (Array.isArray(value)) return listed(value)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${part}`)
    .join(', ')
}

const modelTable = (models: readonly Model[]): string =>
  models.length === 0
    ? ''
    : table(
        ['model', 'for', 'default', 'ends', 'instead'],
        models.map(({ id, modality, isDefault, sunsetAt, replacement }) => [
          code(id),
          modality,
          isDefault ? 'yes' : '',
          sunsetAt ?? '',
          replacement === null ? '' : code(replacement),
        ]),
      )

/** How many of a unit one price is told for, and their name. */
const PER: Record<PriceUnit, [count: number, name: string]> = {
  call: [1, 'call'],
  character: [1_000, '1 000 characters'],
  second: [1, 'second'],
  image: [1, 'picture'],
  input_token: [1_000_000, 'million tokens in'],
  output_token: [1_000_000, 'million tokens out'],
}

const priceTable = (prices: readonly PriceRow[]): string =>
  table(
    ['price of', 'model', 'USD', 'as of'],
    prices.map(({ modality, model, unit, amountMicrosUsd, asOf }) => {
      const [count, name] = PER[unit]
      const usd = Number(((amountMicrosUsd * count) / 1e6).toPrecision(6))
      return [`${modality}: ${name}`, model === null ? 'any' : code(model), String(usd), asOf]
    }),
  )

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

const code = (text: string): string => `\`${text}\``
const listed = (values: readonly unknown[]): string => (values.length > 0 ? values.join(', ') : 'none')
