import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../scripts/codegen/document.ts'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { contract, judge } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { bodyReferences, FOREIGN, queryReferences } from '../support/contract-references.ts'
import type { Reply } from '../support/contract-reply.ts'
import { type ContractRequest, exampleRequests } from '../support/contract-requests.ts'

/*
 * Two projects on one server. Whatever one has is to the other as if it were not there: wherever the contract lets an
 * id be named, in paths, bodies and queries, the answer is the one for an id that nobody has, and nothing is done.
 */

const SEED = 20_261_121

let owner: LiveTarget
let stranger: LiveTarget
/** Ids of the owner's own things, by the path parameter that takes them. */
let owned: ReadonlyMap<string, string>
/** What the owner has asked for, by operation. */
const asked = new Map<string, ContractRequest>()

/** What is specified and not built yet says so: it has no rows here until it is. */
const built = judge.operations.filter(({ responses }) => !responses.some(([status]) => status === 501))
const creating = built.filter(({ idempotent }) => idempotent)

beforeAll(async () => {
  owner = await idleLiveTarget()
  stranger = await owner.stranger()
  // Also what has no creation of its own, such as runs, comes into being by this.
  for (const operation of creating) {
    const request = await owner.realised(firstExample(operation))
    asked.set(operation.id, request)
    await owner.send(request)
  }
  owned = await owner.things.own()
})
afterAll(() => owner.stop())

// Applied where there is nothing, a definition makes one of the stranger's own.
const MAKING = 'putProviderDefinition'
const inPaths = built
  .filter(({ id, scope }) => scope !== null && id !== MAKING)
  .flatMap((operation) => {
    const [first] = operation.parameters.path
    return first && canBeOwned(first.name) ? [[operation.id, operation, first.name] as const] : []
  })

describe('T-01 the id of another project’s thing in the path is an unknown one', () => {
  test.each(inPaths)('%s', async (_id, operation, parameter) => {
    const example = firstExample(operation)
    const mine = await owner.realised(withPath(example, parameter, ownedId(parameter)))
    const theirs = await withBodyOf(stranger, mine, example)
    const reply = await expectUnknown((id) => withPath(theirs, parameter, id), String(mine.path[parameter]))
    expect(reply.status, reply.text).toBe(404)
    expect((await owner.send(mine)).status, 'its owner finds it').not.toBe(404)
  })
})

const inBodies = built.flatMap((operation) =>
  bodyReferences(contract, judge, operation, SEED)
    .filter(({ parameter }) => canBeOwned(parameter))
    .map((reference) => [operation.id, reference.at, reference] as const),
)

const inQueries = built.flatMap((operation) =>
  queryReferences(contract, judge, operation)
    .filter(({ parameter }) => canBeOwned(parameter))
    .map((reference) => [operation.id, reference.at, reference] as const),
)

describe('T-02 the id of another project’s thing is an unknown one', () => {
  test.each(inBodies)('%s, %s in the body', async (_id, at, { parameter, request }) => {
    const theirs = await stranger.realised(request)
    const reply = await expectUnknown((id) => naming(theirs, id), ownedId(parameter))
    expect([404, 422], reply.text).toContain(reply.status)
    expect(JSON.parse(reply.text).error.field, 'this and nothing else is at fault').toBe(at)
  })

  test.each(inQueries)('%s, %s in the query', async (_id, _at, { parameter, request }) => {
    await expectUnknown((id) => naming(request, id), ownedId(parameter))
  })
})

const lists = built.filter(
  ({ method, parameters, path }) =>
    method === 'get' && !path.includes('{') && parameters.query.some(({ name }) => name === 'limit'),
)

describe('T-04 a list shows a project’s own', () => {
  test.each(lists.map((operation) => [operation.id, operation] as const))('%s', async (_id, operation) => {
    const all = { ...firstExample(operation), query: { limit: 200 }, headers: { Accept: 'application/json' } }
    const theirs = await stranger.send(all)
    expect(judge.replyFaults(theirs)).toEqual([])
    for (const id of [...owned.values(), ...owner.things.made().map((thing) => String(thing.id))])
      expect(theirs.text).not.toContain(id)
    const own = built.find(({ path }) => path === `${operation.path}/{${path.split('{')[1]}`)
    const id = own && owned.get(own.parameters.path[0]?.name ?? '')
    if (id !== undefined) expect((await owner.send(all)).text).toContain(id)
  })
})

describe('T-04 events are a project’s own', () => {
  const page = (target: LiveTarget, cursor: string) => target.get(`/v1/events?limit=200&cursor=${cursor}`)
  const idsOf = ({ text }: Reply): string[] => JSON.parse(text).items.map(({ id }: { id: string }) => id)

  test('in pages', async () => {
    const [mine, theirs] = [await page(owner, ''), await page(stranger, '')]
    expect(idsOf(mine)).not.toEqual([])
    expect(idsOf(theirs).filter((id) => idsOf(mine).includes(id))).toEqual([])
    for (const { id } of owner.things.made()) expect(theirs.text).not.toContain(id)
  })

  test('and so are the places to go on from', async () => {
    const [id = ''] = idsOf(await page(owner, ''))
    const operation = built.find(({ path }) => path === '/v1/events')
    if (!operation) throw new Error('there are no events in the contract')
    const request = { operation, title: 'follow', path: {}, query: {}, headers: {} }
    const reply = await expectUnknown((cursor) => ({ ...request, query: { cursor } }), id)
    expect([410, 422]).toContain(reply.status)
    const stream = { Accept: 'text/event-stream' }
    const resumed = await expectUnknown(
      (last) => ({ ...request, headers: { ...stream, 'Last-Event-ID': last } }),
      id,
    )
    expect([410, 422]).toContain(resumed.status)
  })
})

describe('T-04 an Idempotency-Key of another project is a new one', () => {
  test.each(creating.map(({ id }) => [id] as const))('%s', async (operationId) => {
    const request = asked.get(operationId)
    if (!request) throw new Error(`${operationId} was not asked for`)
    const mine = await owner.send(request)
    const theirs = await stranger.send(request)
    expect(judge.replyFaults(theirs)).toEqual([])
    expect(theirs.headers.get('idempotency-replayed')).toBeNull()
    if (mine.status >= 300) return
    expect(mine.headers.get('idempotency-replayed')).toBe('true')
    expect(theirs.text).not.toBe(mine.text)
  })
})

/**
 * Sends a request as the stranger, naming a thing of the owner's, and again, naming nobody's: the answers differ in
 * nothing but the ids, and neither project has anything more, less, or other than before.
 */
async function expectUnknown(request: (id: string) => ContractRequest, id: string): Promise<Reply> {
  const before = [await owner.rows(), await stranger.rows()]
  const nobodys = `${id.slice(0, -4)}zzzz`
  const reply = await stranger.send(request(id))
  const unknown = await stranger.send(request(nobodys))
  expect(judge.replyFaults(reply), reply.text).toEqual([])
  expect(told(reply, id)).toEqual(told(unknown, nobodys))
  expect([await owner.rows(), await stranger.rows()]).toEqual(before)
  return reply
}

function told({ status, headers, text }: Reply, id: string) {
  const said = text.replaceAll(id, 'ID').replaceAll(headers.get('x-request-id') ?? '', 'REQUEST')
  return { status, said, headers: [...headers.keys()].sort() }
}

/** Whether a project can have things of its own that this path parameter takes: made, or come into being. */
function canBeOwned(parameter: string): boolean {
  const get = judge.operations.find(
    ({ method, path, parameters }) =>
      method === 'get' && path.endsWith(`/{${parameter}}`) && parameters.path.length === 1,
  )
  const collection = get?.path.slice(0, get.path.lastIndexOf('/'))
  const at = (method: string) =>
    judge.operations.find((other) => other.path === collection && other.method === method)
  const origin = at('post') ?? at('get')
  return origin !== undefined && built.includes(origin)
}

function ownedId(parameter: string): string {
  const id = owned.get(parameter)
  if (id === undefined) throw new Error(`the owner has nothing that ${parameter} takes`)
  return id
}

const withPath = (request: ContractRequest, parameter: string, id: string): ContractRequest => ({
  ...request,
  path: { ...request.path, [parameter]: id },
})

/** The same request with the example's body, naming the target's own things. */
async function withBodyOf(
  target: LiveTarget,
  request: ContractRequest,
  { body }: ContractRequest,
): Promise<ContractRequest> {
  if (!body) return request
  return { ...request, body: { ...body, content: await target.things.realisedDocument(body.content) } }
}

/** The request with an id in the place of FOREIGN. */
const naming = (request: ContractRequest, id: string): ContractRequest => {
  const named = (value: JsonValue): JsonValue =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${FOREIGN}"`, JSON.stringify(id)))
  return {
    ...request,
    query: named(request.query) as ContractRequest['query'],
    ...(request.body ? { body: { ...request.body, content: named(request.body.content) } } : {}),
  }
}

function firstExample(operation: Operation): ContractRequest {
  const [first] = exampleRequests(contract, operation)
  if (!first) throw new Error(`${operation.id} shows no request`)
  return first
}
