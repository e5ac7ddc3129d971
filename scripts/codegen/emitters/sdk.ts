import openapiTypescript, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { isRecord, type OperationObject } from '../document.ts'
import { listOperations, type Operation } from '../operations.ts'
import { block, HEAD, pascalCase, quote } from '../source.ts'
import type { Contract, Emitter } from './emitter.ts'
import { type SdkName, type SdkOperation, sdkMethods } from './sdk-methods.ts'

/** The SDK is ordinary source to the formatter and linter; these two files of it are not. */
const SDK_HEAD = `${HEAD}// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
`

/**
 * The generated part of the SDK's source: `api.ts`, the contract as types, and `resources.ts`, a method for each
 * operation that names itself with `x-sdk: { resource, method, wait? }`. The methods call openapi-fetch with literal
 * paths, so the compiler checks them against `api.ts`.
 */
export const emitSdk: Emitter = async (contract) => ({
  'api.ts': SDK_HEAD + (await apiTypes(contract)),
  'resources.ts': SDK_HEAD + resources(contract),
})

/**
 * The contract as types. Where a schema says `discriminator`, its variants keep the values that they themselves allow:
 * openapi-typescript would put their names in their place. What holds a file is a `Blob`.
 */
async function apiTypes({ all }: Contract): Promise<string> {
  const withoutDiscriminators = (key: string, value: unknown) =>
    key === 'discriminator' && isRecord(value) && 'propertyName' in value ? undefined : value
  // It edits what it is given, so it gets a copy; as text, since it takes a parsed document under its own types.
  const syntax = await openapiTypescript(JSON.stringify(all, withoutDiscriminators), {
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => (holdsFile(schema) ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  })
  return astToString(syntax)
}

const holdsFile = (schema: unknown): boolean =>
  isRecord(schema) && schema.contentMediaType === 'application/octet-stream'

function resources(contract: Contract): string {
  const byResource = Map.groupBy(sdkOperations(contract), ({ sdk }) => sdk.resource)
  const names = [...byResource.keys()].sort()
  const isJob = (name: string) => byResource.get(name)?.some(({ sdk }) => sdk.wait) ?? false
  const classes = [...byResource].map(([name, operations]) => {
    const methods = operations.flatMap((operation) => sdkMethods(contract.all, operation))
    const head = `export class ${className(name)} extends ${isJob(name) ? 'JobResource' : 'Resource'} {`
    return `/** \`client.${name}\`. */\n${block(head, spaced(methods), '}', '')}`
  })
  const container = [
    ...names.map((name) => `readonly ${name}: ${className(name)}`),
    block(
      '\nconstructor(transport: Transport, jobs: JobWaiter) {',
      names.map((name) => `this.${name} = new ${className(name)}(transport${isJob(name) ? ', jobs' : ''})`),
      '}',
      '',
    ),
  ]
  const body = [
    `/** The server that the contract names. */\nexport const DEFAULT_BASE_URL: string = ${quote(serverUrl(contract))}`,
    ...classes,
    `/** Every resource of the API. */\nexport class Resources ${block('{', container, '}', '')}`,
  ].join('\n\n')
  return `${imports(body)}\n\n${body}\n`
}

/** An empty line before all but the first. */
const spaced = (members: readonly string[]): string[] =>
  members.map((member, index) => (index === 0 ? member : `\n${member}`))

const className = (resource: string): string => `${pascalCase(resource)}Resource`

/** OpenAPI 3.1, 4.8.1: where no server is named, it is the one that serves the document. */
function serverUrl({ all }: Contract): string {
  const [server] = all.servers ?? []
  return isRecord(server) && typeof server.url === 'string' ? server.url : '/'
}

/** Only what the body mentions: unused imports do not pass the SDK's own checks. */
function imports(body: string): string {
  const sources: [module: string, names: string[]][] = [
    ['../event-stream.ts', ['followEvents', 'type StreamOptions']],
    ['../form.ts', ['toForm']],
    ['../options.ts', ['type IdempotentOptions', 'type RequestOptions']],
    ['../page.ts', ['type Page', 'readPage']],
    ['../resource.ts', ['JobResource', 'Resource']],
    ['../transport.ts', ['idempotencyHeader', 'readBody', 'readNothing', 'type Transport']],
    ['../wait.ts', ['type Finished', 'type JobWaiter', 'type WaitOptions']],
    ['./api.ts', ['type components', 'type operations']],
  ]
  const helpers = [
    ...(body.includes('Schemas[') ? ["type Schemas = components['schemas']"] : []),
    ...(body.includes('Query<')
      ? ["type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>"]
      : []),
  ]
  const text = [...helpers, body].join('\n')
  const lines = sources.flatMap(([module, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name.replace('type ', '')}\\b`).test(text))
    if (used.length === 0) return []
    const allTypes = used.every((name) => name.startsWith('type '))
    const list = used.map((name) => (allTypes ? name.replace('type ', '') : name)).join(', ')
    return [`import ${allTypes ? 'type ' : ''}{ ${list} } from ${quote(module)}`]
  })
  return [...lines, ...(helpers.length ? ['', ...helpers] : [])].join('\n')
}

/** Every operation that names itself for the SDK. Throws when two take one name. */
function sdkOperations({ all }: Contract): SdkOperation[] {
  const taken = new Set<string>()
  return listOperations(all).flatMap((operation) => {
    const sdk = sdkName(operation)
    if (!sdk) return []
    for (const method of sdk.wait ? [sdk.method, 'wait'] : [sdk.method]) {
      const name = `${sdk.resource}.${method}`
      if (taken.has(name)) throw new Error(`${operation.id}: x-sdk: ${name} is taken by another operation`)
      taken.add(name)
    }
    return [{ ...operation, sdk }]
  })
}

function sdkName({ id, source }: Operation): SdkName | null {
  const { 'x-sdk': name }: OperationObject & { 'x-sdk'?: unknown } = source
  if (name === undefined) return null
  const isName = (value: unknown): value is string =>
    typeof value === 'string' && /^[a-z][A-Za-z0-9]*$/.test(value)
  if (isRecord(name)) {
    const { resource, method, wait = false, ...rest } = name
    if (isName(resource) && isName(method) && typeof wait === 'boolean' && Object.keys(rest).length === 0) {
      return { resource, method, wait }
    }
  }
  throw new Error(`${id}: x-sdk must be { resource, method, wait? } with camelCase names`)
}
