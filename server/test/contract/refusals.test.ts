import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonValue } from '../../../scripts/codegen/document.ts'
import type { TypedParameter } from '../../../scripts/codegen/operations.ts'
import { contract, judge } from '../support/contract.ts'
import { FAULT_KINDS, type FaultKind, faultyDocuments } from '../support/contract-faults.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { fromText, type Reply } from '../support/contract-reply.ts'
import {
  type ContractRequest,
  exampleOf,
  exampleRequests,
  toWire,
  withParameter,
} from '../support/contract-requests.ts'

/*
 * What the contract does not allow is refused: every fault that its schemas make possible, in every body and every
 * parameter, one at a time. Generated, the same on every run; Ajv says that each is a fault.
 */

const SEED = 20_261_121
const AT_ONCE = 8

let target: LiveTarget
beforeAll(async () => {
  target = await idleLiveTarget()
})
afterAll(() => target.stop())

const kindsSeen = new Set<FaultKind>()

const withJsonBody = judge.operations.filter(({ body }) => body?.content['application/json'])

test.each(withJsonBody.map((operation) => [operation.id, operation] as const))(
  `%s refuses every body that breaks its schema (seed ${SEED})`,
  async (_id, operation) => {
    const schema = operation.body?.content['application/json']?.schema ?? true
    const faults = exampleRequests(contract, operation).flatMap(({ body, ...request }) =>
      body?.mediaType === 'application/json'
        ? faultyDocuments(contract, judge, schema, body.content, SEED).map((fault) => ({ ...fault, request }))
        : [],
    )
    expect(faults, 'there is something to get wrong').not.toEqual([])
    // Examples that differ in one place have the faults of all others in common.
    const different = new Map(faults.map((fault) => [JSON.stringify(fault.document), fault]))
    await inParallel([...different.values()], async ({ kind, at, document, request }) => {
      kindsSeen.add(kind)
      const body = { mediaType: 'application/json', content: document }
      const reply = await target.send(await realParameters({ ...request, body }))
      expectRefusal(reply, `${kind} at ${at}: ${JSON.stringify(document).slice(0, 300)}`)
      expect(['invalid_param', 'unknown_field'], reply.text).toContain(codeOf(reply))
      expectPlace(reply, at)
    })
  },
)

const withParameters = judge.operations.filter(
  ({ parameters }) => Object.values(parameters).flat().length > 0,
)

test.each(withParameters.map((operation) => [operation.id, operation] as const))(
  '%s refuses every parameter that breaks its schema',
  async (_id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    const faults = Object.values(operation.parameters)
      .flat()
      .flatMap((parameter) => parameterFaults(example, parameter))
    await inParallel(faults, async ({ what, request }) =>
      expectRefusal(await target.send(request), `${operation.id}: ${what}`),
    )
  },
)

test('the bodies of all operations together show every kind of fault', () => {
  expect([...kindsSeen].sort()).toEqual([...FAULT_KINDS].sort())
})

test.each(withJsonBody.map((operation) => [operation.id, operation] as const))(
  '%s refuses what is not JSON, and what does not say that it is',
  async (_id, operation) => {
    const [example] = exampleRequests(contract, operation)
    if (!example) throw new Error('no example')
    const wire = toWire(await target.realised(example), new Blob())
    const send = async (body: string, type: string) => {
      const reply = await target.sendRaw({
        ...wire,
        headers: { ...wire.headers, 'Content-Type': type },
        body,
      })
      expect(judge.replyFaults(reply), reply.text).toEqual([])
      return [reply.status, codeOf(reply)]
    }
    expect(await send('{"prompt": ', 'application/json')).toEqual([400, 'invalid_json'])
    expect(await send('prompt', 'text/plain')).toEqual([415, 'unsupported_media_type'])
  },
)

/** Bodies are at fault here; parameters must not be. */
async function realParameters(request: ContractRequest): Promise<ContractRequest> {
  const { body: _, ...withoutBody } = request
  return { ...(await target.realised(withoutBody)), ...(request.body ? { body: request.body } : {}) }
}

function parameterFaults(
  request: ContractRequest,
  parameter: TypedParameter,
): { what: string; request: ContractRequest }[] {
  const place = parameter.in === 'query' ? 'query' : 'headers'
  const { [parameter.name]: _, ...others } = request[place]
  const missing =
    parameter.required && parameter.in !== 'path'
      ? [{ what: `${parameter.name} is missing`, request: { ...request, [place]: others } }]
      : []
  const wrong = faultyDocuments(contract, judge, parameter.schema, exampleOf(parameter), SEED).flatMap(
    ({ kind, document }) => {
      const sent = asText(document)
      if (sent === undefined || !isSendable(parameter, sent)) return []
      return [
        {
          what: `${kind} in ${parameter.name}: ${sent.slice(0, 100)}`,
          request: withParameter(request, parameter, sent),
        },
      ]
    },
  )
  return [...missing, ...wrong]
}

/** As text most wrong types are right ones: '7' is a string. */
function isSendable(parameter: TypedParameter, text: string): boolean {
  if (judge.misfits(parameter.schema, fromText(text, parameter.schema)).length === 0) return false
  // An empty segment is another route; HTTP itself trims header values and forbids control characters in them.
  if (parameter.in === 'path') return text !== ''
  return parameter.in === 'query' || /^[\x21-\x7e]+$/.test(text)
}

const asText = (document: JsonValue): string | undefined =>
  document === null || typeof document === 'object' ? undefined : String(document)

function expectRefusal(reply: Reply, what: string): void {
  const said = `${what}: ${reply.status} ${reply.text.slice(0, 300)}`
  expect(reply.status, said).toBeGreaterThanOrEqual(400)
  expect(reply.status, said).toBeLessThan(500)
  expect(judge.replyFaults(reply), said).toEqual([])
  expect(codeOf(reply), said).toBeTypeOf('string')
}

/** `field` leads into the object that the fault lies in, and names nothing twice. */
function expectPlace(reply: Reply, at: string): void {
  const { field } = JSON.parse(reply.text).error
  const holder = at.split('.').slice(0, -1).join('.')
  expect(`${field ?? ''}.`, reply.text).toContain(holder === '' ? '' : `${holder}.`)
  expect(field ?? '', reply.text).not.toMatch(/(^|\.)(\w+)\.\2$/)
}

const codeOf = (reply: Reply): unknown => JSON.parse(reply.text).error.code

/** Some at a time: fast enough, and never more than the server takes at once. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
