import { ErrorCode, ErrorResponse } from '@potterlabs/generated/common/schemas.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiError } from '../../src/core/errors.ts'
import { envelope, problem, statusOf } from '../../src/http/errors.ts'
import { judge } from '../support/contract.ts'
import { type TestServer, testServer } from '../support/server.ts'

/** What a client of RFC 9457 can make of a problem: our envelope, if nothing was lost. */
function envelopeOf(view: Record<string, unknown>): unknown {
  const { type, title, detail, instance, code, field, errors } = view
  const request_id = String(instance).replace('/requests/', '')
  return {
    error: {
      code,
      message: title,
      field,
      hint: detail,
      docs: type,
      request_id,
      ...(errors === undefined ? {} : { errors }),
    },
  }
}

const text = fc.string({ minLength: 1, unit: 'grapheme' })
const codes = fc.constantFrom(...ErrorCode.options)
const errors = fc
  .record(
    {
      code: codes,
      message: text,
      field: fc.option(text),
      hint: fc.option(text),
      retryAfterSec: fc.nat(),
      errors: fc.array(fc.record({ code: codes, message: text, field: fc.option(text) })),
    },
    { requiredKeys: ['code', 'message', 'field', 'hint'] },
  )
  .map(({ code, message, field, hint, ...more }) => {
    const places = { ...(field === null ? {} : { field }), ...(hint === null ? {} : { hint }) }
    return new ApiError(code, message, { ...places, ...more })
  })

test('H-08 an error is the same as envelope and as problem, and both are as documented', () => {
  fc.assert(
    fc.property(errors, fc.uuid(), (error, requestId) => {
      const sent = JSON.parse(JSON.stringify(envelope(error, requestId)))
      const view = JSON.parse(JSON.stringify(problem(envelope(error, requestId))))
      expect(envelopeOf(view)).toEqual(sent)
      expect(view.status).toBe(statusOf(error.code))
      expect(ErrorResponse.safeParse(sent).success).toBe(true)
      expect(judge.misfits({ $ref: '#/components/schemas/ErrorResponse' }, sent)).toEqual([])
    }),
  )
})

let server: TestServer
beforeAll(async () => {
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

test.each([
  ['GET', '/v1/scripts/scr_x', 404],
  ['GET', '/v1/nothing', 404],
  ['PUT', '/v1/scripts', 405],
  ['GET', '/v1/jobs?limit=0', 422],
])('H-08 %s %s: the same in both dresses', async (method, path, status) => {
  const ask = (accept: string) =>
    server.call(method, path, { headers: { Accept: accept, 'X-Request-ID': 'the-same' } })
  const plain = await ask('application/json, */*;q=0.1')
  const view = await ask('application/problem+json')
  expect([plain.status, view.status]).toEqual([status, status])
  expect(view.headers.get('content-type')).toBe('application/problem+json')
  expect(plain.headers.get('content-type')).toBe('application/json')
  expect(view.headers.get('vary')).toContain('Accept')
  expect(envelopeOf(view.body)).toEqual(plain.body)
})
