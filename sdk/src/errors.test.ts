import { expect, test } from 'vitest'
import * as errors from './index.ts'
import { errorBody } from './server.testkit.ts'

const failing = (status: number, body: string, headers: HeadersInit = {}) =>
  new errors.PotterLabs({
    apiKey: 'k',
    maxRetries: 0,
    fetch: async () => new Response(body, { status, headers }),
  }).me.get()

test.each([
  [400, errors.InvalidRequestError],
  [401, errors.AuthenticationError],
  [403, errors.PermissionError],
  [404, errors.NotFoundError],
  [405, errors.InvalidRequestError],
  [409, errors.ConflictError],
  [413, errors.InvalidRequestError],
  [415, errors.InvalidRequestError],
  [422, errors.InvalidRequestError],
  [429, errors.RateLimitError],
  [500, errors.ServerError],
  [503, errors.ServerError],
  [418, errors.ApiError],
])('status %i throws its family', async (status, Family) => {
  const error = await failing(status, JSON.stringify(errorBody('internal_error'))).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(errors.ApiError)
  expect(error).toBeInstanceOf(errors.PotterLabsError)
  expect(error.constructor).toBe(Family)
  expect(error.name).toBe(Family.name)
})

test('an error carries all that the server said', async () => {
  const item = {
    code: 'invalid_param',
    message: 'options.fps must be one of 24, 25, 30, 60.',
    field: 'options.fps',
  }
  const body = { ...errorBody('invalid_param').error, ...item, hint: 'Send 30.', errors: [item] }
  await expect(failing(422, JSON.stringify({ error: body }))).rejects.toMatchObject({
    status: 422,
    code: 'invalid_param',
    message: item.message,
    field: 'options.fps',
    hint: 'Send 30.',
    requestId: 'req_1',
    errors: [item],
  })
})

test('an answer from something in between has a status and no code', async () => {
  const error = failing(502, '<html>Bad gateway</html>', { 'X-Request-ID': 'req_9' })
  await expect(error).rejects.toMatchObject({
    status: 502,
    code: null,
    hint: null,
    requestId: 'req_9',
    errors: [],
    message: expect.stringContaining('502'),
  })
})
