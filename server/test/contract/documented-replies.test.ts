import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, judge } from '../support/contract.ts'
import { exampleFaults } from '../support/contract-examples.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { mockTarget } from '../support/contract-mock.ts'
import { hasETag, type Reply } from '../support/contract-reply.ts'
import { type ContractRequest, exampleRequests } from '../support/contract-requests.ts'
import type { Target } from '../support/contract-target.ts'

/*
 * The replies beside the successes: whatever the contract says that an operation may answer can be had from the mock,
 * and what can be brought about without breaking anything comes from the server as it is written there.
 */

const byId = (operations = judge.operations) =>
  operations.map((operation) => [operation.id, operation] as const)

test('every example in the contract fits its schema', () => {
  expect(exampleFaults(contract)).toEqual([])
})

describe('mock', () => {
  let mock: Target
  beforeAll(async () => {
    mock = await mockTarget(contract)
  })
  afterAll(() => mock.stop())

  test.each(byId())('%s gives every documented reply and example on request', async (_id, operation) => {
    const request = firstExample(operation)
    for (const [status, response] of operation.responses) {
      const names = Object.keys(response.content?.['application/json']?.examples ?? {})
      const wishes = [`code=${status}`, ...names.map((name) => `code=${status}, example=${name}`)]
      for (const wish of wishes) {
        const Accept = wish.includes('example=') ? 'application/json' : '*/*'
        const reply = await mock.send(request, { Prefer: wish, Accept })
        expect(reply.status, `${wish}: ${reply.text.slice(0, 300)}`).toBe(status)
        expect(judge.replyFaults(reply), wish).toEqual([])
      }
    }
  })
})

describe('server', () => {
  let server: LiveTarget
  let powerless: string
  beforeAll(async () => {
    server = await idleLiveTarget()
    powerless = await server.keyWith([])
  })
  afterAll(() => server.stop())

  const secured = judge.operations.filter(({ scope }) => scope !== null)
  test.each(byId(secured))('%s needs a key, and one that may', async (_id, operation) => {
    const request = await server.realised(firstExample(operation))
    expect(refusal(await server.send(request, { Authorization: '' }))).toEqual([401, 'unauthorized'])
    expect(refusal(await server.send(request, { Authorization: `Bearer ${powerless}` }))).toEqual([
      403,
      'forbidden',
    ])
  })

  const creating = judge.operations.filter(({ idempotent }) => idempotent)
  test.each(byId(creating))(
    '%s makes nothing without an Idempotency-Key, and once with one',
    async (_id, operation) => {
      const request = await server.realised(firstExample(operation))
      const { 'Idempotency-Key': _, ...headers } = request.headers
      expect(refusal(await server.send({ ...request, headers }))).toEqual([400, 'idempotency_key_required'])

      const first = await server.send(request)
      const again = await server.send(request)
      expect(judge.replyFaults(again)).toEqual([])
      expect(again.status).toBe(first.status)
      if (first.status < 300) expect(again.text).toBe(first.text)
    },
  )

  // Applied where there is nothing, a definition makes what it says.
  const MAKING = 'putProviderDefinition'
  const ofThings = judge.operations.filter(
    ({ id, parameters, path }) => id !== MAKING && parameters.path.length > 0 && /_id\}/.test(path),
  )
  test.each(byId(ofThings))('%s does not find what is not there', async (_id, operation) => {
    const request = await server.realised(firstExample(operation))
    const path = Object.fromEntries(Object.keys(request.path).map((name) => [name, 'zz_nobody']))
    const [status, code] = refusal(await server.send({ ...request, path }))
    // A signed link is signed for one file.
    const signed = 'signature' in request.query
    expect([`404 not_found`, '501 not_implemented', ...(signed ? ['403 forbidden'] : [])]).toContain(
      `${status} ${code}`,
    )
  })

  const withETag = judge.operations.filter((operation) => operation.method === 'get' && hasETag(operation))
  test.each(byId(withETag))('%s answers 304 to who has it already', async (_id, operation) => {
    const request = await server.realised(firstExample(operation))
    const whole = await server.send(request)
    if (whole.status === 501) return
    const etag = whole.headers.get('etag') ?? ''
    const unchanged = await server.send(request, { 'If-None-Match': etag })
    expect(judge.replyFaults(unchanged)).toEqual([])
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, etag])
  })
})

function firstExample(operation: (typeof judge.operations)[number]): ContractRequest {
  const [first] = exampleRequests(contract, operation)
  if (!first) throw new Error(`${operation.id} shows no request`)
  return first
}

/** Status and code of a refusal that is as documented. */
function refusal(reply: Reply): [status: number, code: string] {
  expect(judge.replyFaults(reply), reply.text).toEqual([])
  expect(reply.status, reply.text).toBeGreaterThanOrEqual(400)
  return [reply.status, JSON.parse(reply.text).error.code]
}
