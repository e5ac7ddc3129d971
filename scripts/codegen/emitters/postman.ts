import { MOCK_PORTS } from '../../../mock/src/ports.ts'
import type { OpenApiDocument, Pack } from '../document.ts'
import type { Emitter, Files } from './emitter.ts'
import { postmanItem, stableId } from './postman-item.ts'
import { listSamples } from './request-samples.ts'
import { SAMPLE_FILE, SAMPLE_FILE_NAME } from './sample-file.ts'

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
const SERVER_URL = 'http://localhost:4000'

/**
 * `postman/`: a collection a pack, one with all of them, and the environments that point them at a mock or at the
 * server. Ids are made of names, so that importing a newer file replaces the older one in Postman.
 */
export const emitPostman: Emitter = ({ packs, all }) => ({
  ...Object.fromEntries(
    packs.map((pack) => [
      `postman/${pack.name}.postman_collection.json`,
      toJson(collection(pack.name, pack.document, tagFolders(pack.name, pack.document))),
    ]),
  ),
  'postman/workspace.postman_collection.json': toJson(collection('workspace', all, packFolders(packs))),
  ...environments(packs.map(({ name }) => name)),
  [`postman/${SAMPLE_FILE_NAME}`]: SAMPLE_FILE,
})

function collection(name: string, { info }: OpenApiDocument, item: object[]) {
  return {
    info: {
      _postman_id: stableId(`collection/${name}`),
      name: info.title,
      description: `Generated from specs/*.yaml; version ${info.version} of the contract. Choose an environment first.`,
      schema: SCHEMA,
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{apiKey}}', type: 'string' }] },
    item,
  }
}

/** A folder for each tag, a request for each named example. */
function tagFolders(scope: string, document: OpenApiDocument): object[] {
  const folders = new Map<string, object[]>()
  for (const samples of listSamples(document)) {
    const tag = samples.operation.source.tags?.[0] ?? 'Other'
    const items = folders.get(tag) ?? []
    folders.set(tag, items)
    for (const request of samples.requests) items.push(postmanItem(scope, document, samples, request))
  }
  return [...folders].map(([name, item]) => ({ id: stableId(`folder/${scope}/${name}`), name, item }))
}

const packFolders = (packs: readonly Pack[]): object[] =>
  packs.map(({ name, document }) => ({
    id: stableId(`folder/workspace/${name}`),
    name,
    item: tagFolders(`workspace/${name}`, document),
  }))

/** One for each pack's mock, one for the mock of all packs, one for the server. */
function environments(packs: readonly string[]): Files {
  const ports = Object.entries(MOCK_PORTS).filter(([name]) => packs.includes(name))
  const targets: [name: string, baseUrl: string, apiKey: string][] = [
    ...ports.map(([name, port]): [string, string, string] => [name, `http://localhost:${port}`, 'any-key']),
    ['unified', `http://localhost:${MOCK_PORTS.all}`, 'any-key'],
    ['server', SERVER_URL, ''],
  ]
  return Object.fromEntries(
    targets.map(([name, baseUrl, apiKey]) => [
      `postman/environments/${name}.postman_environment.json`,
      toJson({
        id: stableId(`environment/${name}`),
        name: `PotterLabs ${name}`,
        values: [
          { key: 'baseUrl', value: baseUrl, type: 'default', enabled: true },
          { key: 'apiKey', value: apiKey, type: 'secret', enabled: true },
        ],
        _postman_variable_scope: 'environment',
      }),
    ]),
  )
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
