import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '../../../scripts/codegen/operations.ts'
import { contract, judge } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { hasETag } from '../support/contract-reply.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/* Every item of the contract that can be read, by its ETag. What edits do with theirs: conditional-edits.test.ts. */

let target: LiveTarget
beforeAll(async () => {
  target = await idleLiveTarget()
})
afterAll(() => target.stop())

const items = judge.operations.filter((operation) => operation.method === 'get' && hasETag(operation))
let built = 0

/** What no request of the contract makes may not be there. */
const canBeMade = ({ path }: Operation): boolean => {
  const collection = path.slice(0, path.lastIndexOf('/'))
  return judge.operations.some((other) => other.method === 'post' && other.path === collection)
}

test.each(items.map((operation) => [operation.id, operation] as const))(
  'H-10 %s is not sent again to those who have it',
  async (_id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    const request = await target.realised(example)
    const first = await target.send(request)
    if (first.status === 501 || (first.status === 404 && !canBeMade(operation))) return
    built += 1
    expect(first.status, first.text).toBe(200)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const ask = async (ifNoneMatch: string) => {
      const reply = await target.send(request, { 'If-None-Match': ifNoneMatch })
      expect(judge.replyFaults(reply)).toEqual([])
      expect(reply.headers.get('etag')).toBe(etag)
      return [reply.status, reply.text === '']
    }
    for (const known of [etag, `W/${etag}`, '*', `"old, or new", W/"other" ,${etag}`]) {
      expect(await ask(known), known).toEqual([304, true])
    }
    for (const unknown of ['"old"', etag.slice(1, -1), `"x${etag.slice(1)}`]) {
      expect(await ask(unknown), unknown).toEqual([200, false])
    }
  },
)

test('H-10 the walk met items that are built', () => {
  expect(built).toBeGreaterThan(10)
})
