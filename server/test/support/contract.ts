import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'

/*
 * Holds every reply of a test against the contract itself, by another validator (Ajv) than the server's own.
 */

interface MediaType {
  schema?: object
}
interface Operation {
  operationId: string
  responses: Record<string, { content?: Record<string, MediaType> }>
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ ...contract, $id: 'contract' })

const operations = Object.entries(
  contract.paths as unknown as Record<string, Record<string, Operation>>,
).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
    .map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    })),
)

/** Fails the test unless status, media type and body are as the contract says. Unknown routes need only the envelope. */
export function expectAsDocumented(method: string, path: string, response: Response, text: string): void {
  const found = operations.find((candidate) => candidate.method === method && candidate.pattern.test(path))
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  expect(response.headers.get('x-request-id'), 'every answer has a request id').toBeTruthy()
  if (!found) {
    expectValid('/components/schemas/ErrorResponse', text)
    return
  }
  const documented = found.operation.responses[response.status]
  expect(
    documented,
    `${found.operation.operationId} documents ${response.status}: ${text.slice(0, 300)}`,
  ).toBeDefined()
  if (!documented?.content || type !== 'application/json') return
  const escaped = found.path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')
  expectValid(
    `/paths/${escaped}/${method.toLowerCase()}/responses/${response.status}/content/application~1json/schema`,
    text,
  )
}

function expectValid(pointer: string, text: string): void {
  const validate = ajv.getSchema(`contract#${pointer}`)
  if (!validate) throw new Error(`the contract has no ${pointer}`)
  const valid = validate(JSON.parse(text))
  expect(valid ? [] : validate.errors, `${pointer} holds for ${text.slice(0, 500)}`).toEqual([])
}
