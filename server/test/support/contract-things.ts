import { isRecord, type JsonValue, type OpenApiDocument } from '../../../scripts/codegen/document.ts'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { type ContractRequest, exampleRequests } from './contract-requests.ts'

/*
 * The contract's examples name things by made-up ids. On a real server those things are made first, by the
 * contract's own examples, and their real ids take the place of the made-up ones. Nothing here knows a pack:
 * `GET /v1/scripts/{script_id}` shows what ids of scripts look like, `POST /v1/scripts` how to make one.
 */

export interface JsonReply {
  status: number
  body: unknown
  etag: string | null
}
export type SendExample = (request: ContractRequest) => Promise<JsonReply>

export interface Things {
  /** The request with every made-up id replaced by that of a thing that exists; DELETE gets a thing of its own. */
  realised(request: ContractRequest): Promise<ContractRequest>
  /** Replaces the ids in a document. */
  realisedDocument(document: JsonValue): Promise<JsonValue>
  /** Real ids by the name of the path parameter that takes them, of all that was made so far. */
  byName(): ReadonlyMap<string, string>
  /**
   * One thing of the project's own of every kind that it can have, made where there is none yet, by the name of the
   * path parameter that takes its id. What every project is given, such as the voices we ship, is nobody's own.
   */
  own(): Promise<ReadonlyMap<string, string>>
  /** Every thing made so far, as its creation answered it. */
  made(): readonly Record<string, unknown>[]
}

interface Collection {
  parameter: string
  /** What its ids begin with; undefined where the client may choose them. */
  prefix: string | undefined
  get: Operation
  create: Operation | undefined
  list: Operation | undefined
}

/** `scr_01jd3k5m7n9p`: a short prefix that says what it is, and the rest. */
const ID = /^([a-z]{1,6})_[0-9A-Za-z]+$/

/** Builds things when an example first needs them. */
export function createThings(
  contract: OpenApiDocument,
  operations: readonly Operation[],
  send: SendExample,
): Things {
  const all = collectionsOf(operations)
  const collections = byPrefix(all)
  const realIds = new Map<string, Promise<string>>()
  const names = new Map<string, string>()
  const made: Record<string, unknown>[] = []
  const owned = new Map<string, string>()

  const make = async ({ parameter, create }: Collection): Promise<string | undefined> => {
    const example = create && exampleRequests(contract, create)[0]
    if (!example) return undefined
    const { status, body } = await send(await realised(example))
    // Not built yet: the operations that would need it are not either.
    if (status === 501) return undefined
    // Its id is the client's choice, and the project has it already.
    const chosenId: unknown = Reflect.get(Object(example.body?.content), 'id')
    if (status === 409 && typeof chosenId === 'string') {
      names.set(parameter, chosenId)
      return chosenId
    }
    if (status > 299 || !isRecord(body) || typeof body.id !== 'string')
      throw new Error(`${create.id} made nothing: ${status} ${JSON.stringify(body)}`)
    made.push(body)
    names.set(parameter, body.id)
    return body.id
  }

  const exists = async ({ get, parameter }: Collection, id: string): Promise<boolean> => {
    const request = {
      operation: get,
      title: 'is it there',
      path: { [parameter]: id },
      query: {},
      headers: {},
    }
    return (await send(request)).status === 200
  }

  const realId = (id: string): Promise<string> => {
    if (made.some((thing) => thing.id === id) || [...owned.values()].includes(id)) return Promise.resolve(id)
    const collection = collections.get(ID.exec(id)?.[1] ?? '')
    if (!collection) return Promise.resolve(id)
    const known = realIds.get(collection.parameter)
    if (known) return known
    const found = exists(collection, id).then(async (there) =>
      there ? id : ((await make(collection)) ?? id),
    )
    realIds.set(collection.parameter, found)
    return found
  }

  async function realisedDocument(document: JsonValue): Promise<JsonValue> {
    if (typeof document === 'string') return ID.test(document) ? realId(document) : document
    if (Array.isArray(document)) return Promise.all(document.map((item) => realisedDocument(item)))
    return isRecord(document) ? realisedValues(document) : document
  }

  async function realisedValues(values: Record<string, JsonValue>): Promise<Record<string, JsonValue>> {
    const entries = Object.entries(values).map(async ([name, value]) => [name, await realisedDocument(value)])
    return Object.fromEntries(await Promise.all(entries))
  }

  async function realised(request: ContractRequest): Promise<ContractRequest> {
    const { body, operation } = request
    const path = await realisedValues(request.path)
    if (operation.method === 'delete') Object.assign(path, await spare(request.path))
    const real = { ...request, path, query: await realisedValues(request.query) }
    return body ? { ...real, body: { ...body, content: await realisedDocument(body.content) } } : real
  }

  /** What is deleted or canceled must be there and be needed by nobody else. */
  async function spare(path: Record<string, JsonValue>): Promise<Record<string, JsonValue>> {
    const collectionOf = (id: unknown) => collections.get(ID.exec(String(id))?.[1] ?? '')
    // Of a part, such as a shot, the whole that it is deleted from.
    const [name, id] = Object.entries(path).findLast(([, value]) => collectionOf(value)) ?? []
    const collection = collectionOf(id)
    const fresh = name !== undefined && collection ? await make(collection) : undefined
    return name === undefined || fresh === undefined ? {} : { [name]: fresh }
  }

  async function own(): Promise<ReadonlyMap<string, string>> {
    // One after another: what one is made of is another's own.
    for (const collection of all) {
      const { parameter, create, list } = collection
      if (owned.has(parameter)) continue
      const found = create
        ? (names.get(parameter) ?? (await make(collection)))
        : list && (await firstOf(list))
      if (found !== undefined) owned.set(parameter, found)
    }
    return owned
  }

  /** For what comes into being by other doings: jobs, runs, deliveries of webhooks. */
  async function firstOf(list: Operation): Promise<string | undefined> {
    const { body } = await send({ operation: list, title: 'any', path: {}, query: {}, headers: {} })
    const items: unknown = isRecord(body) ? body.items : undefined
    const id: unknown = Reflect.get(Object(Array.isArray(items) ? items[0] : undefined), 'id')
    return typeof id === 'string' ? id : undefined
  }

  return { realised, realisedDocument, byName: () => names, own, made: () => made }
}

/** Everything with ids of its own: what can be read one by one. */
function collectionsOf(operations: readonly Operation[]): Collection[] {
  return operations.flatMap((get) => {
    const [parameter] = get.parameters.path
    const [, collectionPath] = /^(.*)\/\{\w+\}$/.exec(get.path) ?? []
    if (get.method !== 'get' || !parameter || get.parameters.path.length !== 1 || !collectionPath) return []
    const at = (method: string) =>
      operations.find((other) => other.method === method && other.path === collectionPath)
    const prefix = ID.exec(String(Reflect.get(parameter, 'example')))?.[1]
    const create = at('post') ?? makerOf(get, operations)
    return [{ parameter: parameter.name, prefix, get, create, list: at('get') }]
  })
}

/** What is not made in its own collection: the operation that answers with one, as `POST /v1/pipelines/{pipeline_id}/run`. */
function makerOf(get: Operation, operations: readonly Operation[]): Operation | undefined {
  const madeBy = (operation: Operation, statuses: readonly number[]) =>
    operation.responses.flatMap(([status, { content }]) =>
      statuses.includes(status) ? (content?.['application/json']?.schema?.$ref ?? []) : [],
    )[0]
  const shown = madeBy(get, [200])
  const makers = operations.filter(({ method, path }) => method === 'post' && !path.includes(':'))
  return shown === undefined ? undefined : makers.find((maker) => madeBy(maker, [201, 202]) === shown)
}

/** By the prefix of their ids, which the path parameter's example shows. */
function byPrefix(collections: readonly Collection[]): Map<string, Collection> {
  const found = new Map<string, Collection>()
  for (const collection of collections) {
    const { prefix, create } = collection
    // `/v1/jobs/{job_id}` shows a voiceover's id; voiceovers can be made, jobs cannot.
    if (prefix !== undefined && (create || !found.has(prefix))) found.set(prefix, collection)
  }
  return found
}
