import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRecord, type JsonValue, type SchemaOrBoolean } from '../../../scripts/codegen/document.ts'
import type { TypedParameter } from '../../../scripts/codegen/operations.ts'
import { documentsOf } from '../../../scripts/codegen/testing/arbitrary.ts'
import { contract, judge } from '../support/contract.ts'
import { idleLiveTarget, type LiveTarget } from '../support/contract-live.ts'
import { fromText, type Reply } from '../support/contract-reply.ts'
import { type ContractRequest, exampleRequests } from '../support/contract-requests.ts'

/*
 * What the contract allows is understood: documents made up from the schemas never meet a 5xx, and are never refused
 * for their shape. That they ask for things which do not exist, or cannot be, is another matter.
 */

const SEED = 20_261_121
const RUNS = 25

let target: LiveTarget
beforeAll(async () => {
  target = await idleLiveTarget()
  // Things for the made-up documents to name.
  for (const operation of judge.operations.filter(({ method }) => method !== 'delete')) {
    for (const example of exampleRequests(contract, operation)) await target.things.realised(example)
  }
})
afterAll(() => target.stop())

const components = contract.components?.schemas ?? {}
const cases = judge.operations.map((operation) => [operation.id, operation] as const)

test.each(cases)(`%s understands whatever fits its schemas (seed ${SEED})`, async (_id, operation) => {
  const [example] = exampleRequests(contract, operation)
  if (!example) throw new Error('no example')
  const { path, query, header } = operation.parameters
  const json = operation.body?.content['application/json']?.schema
  const isAlwaysTheSame = path.length + query.length + header.length === 0 && !json
  await fc.assert(
    fc.asyncProperty(
      valuesOf(path),
      valuesOf(query),
      valuesOf(header.filter(({ name }) => name !== 'Idempotency-Key')),
      json ? bodiesOf(json) : fc.constant(null),
      fc.boolean(),
      async (fuzzyPath, fuzzyQuery, fuzzyHeaders, content, withRealIds) => {
        const real = await target.realised(example)
        const request: ContractRequest = {
          ...real,
          path: withRealIds ? real.path : fuzzyPath,
          query: { ...real.query, ...fuzzyQuery },
          headers: { ...real.headers, ...fuzzyHeaders },
          ...(json
            ? { body: { mediaType: 'application/json', content: withRealIds ? naming(content) : content } }
            : {}),
        }
        expectUnderstood(operation.id, await target.send(request), request)
      },
    ),
    { seed: SEED, numRuns: isAlwaysTheSame || operation.method === 'delete' ? 1 : RUNS, endOnFailure: true },
  )
})

/** What fits, and has no U+0000: that no text of the database can hold, so the server refuses it everywhere. */
const bodiesOf = (schema: SchemaOrBoolean): fc.Arbitrary<JsonValue> =>
  documentsOf(schema, components).filter(
    (document) =>
      judge.misfits(schema, document).length === 0 && !JSON.stringify(document).includes('\\u0000'),
  )

/** Some of the parameters with values that fit, as they look in a request. */
function valuesOf(parameters: readonly TypedParameter[]): fc.Arbitrary<Record<string, JsonValue>> {
  const entries = parameters.map((parameter) => [parameter.name, fitting(parameter)] as const)
  return fc.record(Object.fromEntries(entries), {
    requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  })
}

function fitting(parameter: TypedParameter): fc.Arbitrary<JsonValue> {
  return documentsOf(parameter.schema, components).filter((value) => {
    const text = String(value)
    return (
      arrives(parameter.in, text) &&
      judge.misfits(parameter.schema, fromText(text, parameter.schema)).length === 0
    )
  })
}

/** Headers are ASCII, and URLs have no empty or dotted segments; the rest can be said in a request. */
function arrives(place: string, text: string): boolean {
  if (place === 'header') return /^[\x21-\x7e]+$/.test(text)
  return text.isWellFormed() && (place === 'query' || !['', '.', '..'].includes(text)) && !text.includes('\0')
}

/** The document with the ids of real things where it names things: without them most would be refused as unknown. */
function naming(document: JsonValue): JsonValue {
  if (Array.isArray(document)) return document.map(naming)
  if (!isRecord(document)) return document
  const known = target.things.byName()
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      const id = known.get(name)
      return [name, id !== undefined && typeof value === 'string' ? id : naming(value)]
    }),
  )
}

function expectUnderstood(id: string, reply: Reply, request: ContractRequest): void {
  const { path, query, headers, body } = request
  const said = `${reply.status} ${reply.text.slice(0, 400)} for ${JSON.stringify({ path, query, headers, body }).slice(0, 1500)}`
  expect(judge.replyFaults(reply), said).toEqual([])
  // A preset of a provider that this server has no key for.
  if (reply.status === 503) expect(JSON.parse(reply.text).error.code, said).toBe('provider_unavailable')
  else expect(reply.status, said).toBeLessThan(500)
  if (reply.status !== 422) return
  const { error } = JSON.parse(reply.text)
  expect(error.code, said).not.toBe('unknown_field')
  // Only the check against the schemas lists every fault that it found, and the check of what a graph means.
  if (!CHECKS_A_GRAPH.includes(id)) expect(error.errors, said).toBeUndefined()
}

/** Operations that list what is wrong with a pipeline or its input, whatever its shape. */
const CHECKS_A_GRAPH = ['createPipeline', 'runPipeline']
