import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, judge } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/*
 * The matrix of scopes: each operation with a key of each scope alone. Both sides come from the contract, so that an
 * operation whose scope is changed there, or forgotten in the server, is found here.
 */

const SCOPES = [...new Set(judge.operations.flatMap(({ scope }) => scope ?? []))].sort()

let target: LiveTarget
/** Keys that may do one thing and no other, by scope; '' may do nothing. */
const keys = new Map<string, string>()

beforeAll(async () => {
  target = await idleLiveTarget()
  for (const scope of SCOPES) keys.set(scope, await target.keyWith([scope]))
  keys.set('', await target.keyWith([]))
})
afterAll(() => target.stop())

test('T-06 the contract knows these scopes', () => {
  expect(SCOPES).toEqual(['admin', 'generate', 'read'])
})

const secured = judge.operations.filter(({ scope }) => scope !== null)
test.each(secured.map((operation) => [operation.id, operation.scope ?? '', operation] as const))(
  'T-06 %s needs a key with the scope %s',
  async (_id, needed, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    const refused = new Set<string>()
    for (const [scope, key] of keys) {
      const reply = await target.send(example, { Authorization: `Bearer ${key}` })
      expect(judge.replyFaults(reply), reply.text).toEqual([])
      const error = reply.status === 403 ? JSON.parse(reply.text).error : null
      // A key that may ask can still be refused what it asks for, such as a stronger key.
      if (error?.field !== 'Authorization') continue
      expect(error.code).toBe('forbidden')
      refused.add(scope)
    }
    expect([...refused].sort()).toEqual([...keys.keys()].filter((scope) => scope !== needed).sort())
  },
)

const open = judge.operations.filter(
  ({ scope, parameters }) => scope === null && parameters.path.length === 0,
)
test.each(open.map((operation) => [operation.id, operation] as const))(
  'T-06 %s needs no key',
  async (_id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    const reply = await target.send(example, { Authorization: '' })
    expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  },
)
