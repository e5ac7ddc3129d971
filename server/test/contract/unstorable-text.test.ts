import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonValue } from '../../../scripts/codegen/document.ts'
import { contract, judge } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import type { Reply } from '../support/contract-reply.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/*
 * U+0000 fits every schema that has no pattern, and no text of the database can hold it: the one thing that the
 * contract's words allow and the server refuses everywhere.
 */

let target: LiveTarget
beforeAll(async () => {
  target = await idleLiveTarget()
})
afterAll(() => target.stop())

const withText = judge.operations.filter(
  ({ path, body }) => path.includes('{') || body?.content['application/json'],
)

test.each(withText.map((operation) => [operation.id, operation] as const))(
  '%s refuses U+0000 in paths and bodies',
  async (_id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    for (const name of Object.keys(example.path)) {
      const request = { ...example, path: { ...example.path, [name]: 'zz\0' } }
      expectRefusal(await target.send(request), `U+0000 in ${name}`)
    }
    const { body, ...withoutBody } = await target.realised(example)
    if (body?.mediaType !== 'application/json') return
    const content: JsonValue = JSON.parse(JSON.stringify(body.content), (_name, value) =>
      typeof value === 'string' ? `${value}\0` : value,
    )
    if (!JSON.stringify(content).includes('\\u0000')) return
    expectRefusal(await target.send({ ...withoutBody, body: { ...body, content } }), 'U+0000 in every text')
  },
)

function expectRefusal(reply: Reply, what: string): void {
  expect(judge.replyFaults(reply), what).toEqual([])
  expect([404, 422], `${what}: ${reply.text.slice(0, 300)}`).toContain(reply.status)
}
