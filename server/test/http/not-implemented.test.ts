import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../scripts/codegen/document.ts'
import { listOperations, type Operation } from '../../../scripts/codegen/operations.ts'
import { contract } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/**
 * What is specified and not built yet, by pack. An operation leaves this list in the change that builds it; nothing is
 * ever added but with its specification.
 */
const NOT_BUILT: readonly string[] = []

const operations = listOperations(contract)
const notBuilt = operations.filter(({ id }) => NOT_BUILT.includes(id))
const built = operations.filter(({ id }) => !NOT_BUILT.includes(id))

/** Rows for `test.each`. */
const named = (some: Operation[]) => some.map((operation) => [operation.id, operation] as const)

let server: LiveTarget

beforeAll(async () => {
  server = await idleLiveTarget()
})
afterAll(() => server.stop())

/** Sends an operation as its own first example says, but for the body or headers given here. */
async function send(operation: Operation, headers: Record<string, string> = {}, body?: JsonValue) {
  const [example] = exampleRequests(contract, operation)
  if (!example) throw new Error(`${operation.id} has no example`)
  const changed = body === undefined ? {} : { body: { mediaType: 'application/json', content: body } }
  return server.send({ ...example, ...changed }, headers)
}

test('the contract promises 501 for exactly these operations', () => {
  const promised = operations.filter(({ responses }) => responses.some(([status]) => status === 501))
  expect(promised.map(({ id }) => id).sort()).toEqual([...NOT_BUILT].sort())
})

describe.runIf(notBuilt.length > 0)('answered 501 with the envelope, anew each time', () => {
  test.each(named(notBuilt))('%s', async (id, operation) => {
    for (const time of ['first', 'second']) {
      const answer = await send(operation)
      expect(answer.status, `${time} time: ${answer.text}`).toBe(501)
      const { error } = JSON.parse(answer.text)
      expect(error).toMatchObject({
        code: 'not_implemented',
        message: `${id} is not built yet.`,
        field: null,
      })
      expect(error.hint).toContain('specified and not built yet')
      expect(error.request_id).toBe(answer.headers.get('x-request-id'))
      expect(answer.headers.get('idempotency-replayed')).toBeNull()
    }
  })
})

describe.runIf(notBuilt.length > 0)('but only after', () => {
  const secured = notBuilt.filter(({ scope }) => scope !== null)
  test.each(named(secured))('the key: %s', async (_id, operation) => {
    expect((await send(operation, { Authorization: '' })).status).toBe(401)
  })

  const beyondReading = secured.filter(({ scope }) => scope !== 'read')
  test.each(named(beyondReading))('its scope: %s', async (_id, operation) => {
    const apiKey = await server.keyWith(['read'])
    expect((await send(operation, { Authorization: `Bearer ${apiKey}` })).status).toBe(403)
  })

  const withBody = notBuilt.filter(({ body }) => body?.content['application/json'])
  test.each(named(withBody))('its body: %s', async (_id, operation) => {
    expect((await send(operation, {}, { no_such_field: true })).status).toBe(422)
  })
})

describe('never answered where it is built', () => {
  test.each(named(built))('%s', async (_id, operation) => {
    const answer = await send(operation)
    expect(answer.status, answer.text.slice(0, 500)).not.toBe(501)
  })
})
