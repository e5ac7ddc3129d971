import { afterAll, beforeAll, expect, test } from 'vitest'
import { listOperations } from '../../../scripts/codegen/operations.ts'
import { contract } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/** A pack may be specified before it is built (`contract/unbuilt.ts`); of those that are there, nothing is left out. */
const operations = listOperations(contract)

let server: LiveTarget

beforeAll(async () => {
  server = await idleLiveTarget()
})
afterAll(() => server.stop())

test('the contract promises 501 for no operation', () => {
  const promised = operations.filter(({ responses }) => responses.some(([status]) => status === 501))
  expect(promised.map(({ id }) => id)).toEqual([])
})

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s is built',
  async (id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error(`${id} has no example`)
    const answer = await server.send(example)
    expect(answer.status, answer.text.slice(0, 500)).not.toBe(501)
  },
)
