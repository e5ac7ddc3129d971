import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, judge } from '../support/contract.ts'
import { type LiveTarget, liveTarget } from '../support/contract-live.ts'
import { mockTarget } from '../support/contract-mock.ts'
import type { Reply } from '../support/contract-reply.ts'
import { type ContractRequest, exampleRequests } from '../support/contract-requests.ts'
import type { Target } from '../support/contract-target.ts'

/*
 * One suite, two targets: every request that the contract shows gets a success that the contract documents, from our
 * server and from a mock made of the contract alone.
 */

const cases = judge.operations.map((operation) => [operation.id, operation] as const)

const codeOf = ({ text }: Reply): unknown => JSON.parse(text).error.code

function answersItsExamples(
  target: () => Target,
  afterEachOperation = async () => {},
  wasOver: (request: ContractRequest) => boolean = () => false,
): void {
  test.each(cases)(
    '%s answers its examples as documented',
    async (_id, operation) => {
      for (const example of exampleRequests(contract, operation)) {
        const request = await target().realised(example)
        const reply = await target().send(request)
        const said = `${example.title}: ${reply.status} ${reply.text.slice(0, 400)}`
        expect(judge.replyFaults(reply), said).toEqual([])
        if (reply.status === 501) expect(codeOf(reply)).toBe('not_implemented')
        else if (wasOver(request))
          expect([reply.status, codeOf(reply)], said).toEqual([409, 'already_terminal'])
        else expect(reply.status, said).toBeLessThan(300)
      }
      await afterEachOperation()
    },
    120_000,
  )
}

describe('mock', () => {
  let mock: Target
  beforeAll(async () => {
    mock = await mockTarget(contract)
  })
  afterAll(() => mock.stop())

  answersItsExamples(() => mock)
})

describe('server', () => {
  let server: LiveTarget
  beforeAll(async () => {
    server = await liveTarget()
  })
  afterAll(() => server.stop())

  /** These are done in seconds; other tests watch videos to their end. */
  const quick = ['voiceover', 'images', 'music', 'background-music', 'slideshow']
  const cancelSlow = async (isDone: (kind: string) => boolean) => {
    const slow = (await server.jobs(['queued', 'running'])).filter(({ kind }) => !quick.includes(kind))
    for (const { id, kind } of slow) if (isDone(kind)) await server.cancel(id)
  }
  /** Compose jobs of later examples need a video that was not canceled. */
  const cancelBetween = () => cancelSlow((kind) => kind !== 'video')

  /** Beats are there at once, so there is nothing to cancel. */
  const wasOver = ({ operation, path }: ContractRequest) =>
    operation.id.startsWith('cancel') &&
    server.things
      .made()
      .some(({ id, status }) => Object.values(path).includes(String(id)) && status === 'succeeded')

  answersItsExamples(() => server, cancelBetween, wasOver)

  test('what the examples ask for gets done, and is as documented when it is', async () => {
    await cancelSlow(() => true)
    const done = new Set<unknown>()
    for (const { kind, links } of server.things.made()) {
      if (!quick.includes(String(kind))) continue
      const self = String(Reflect.get(Object(links), 'self'))
      const ended = /^(succeeded|canceled)$/
      await expect.poll(async () => statusOf(await server.get(self)), { timeout: 90_000 }).toMatch(ended)
      const reply = await server.get(self)
      expect(judge.replyFaults(reply), reply.text.slice(0, 400)).toEqual([])
      if (statusOf(reply) === 'succeeded') done.add(kind)
    }
    expect([...done].sort()).toEqual([...quick].sort())
  }, 120_000)

  const statusOf = (reply: { text: string }): unknown => JSON.parse(reply.text).status
})
