import { operations } from '@potterlabs/generated/slideshow/operations.ts'
import { createScript, getScript } from '@potterlabs/generated/slideshow/routes.ts'
import { expect, test } from 'vitest'
import type { Db } from '../store/database.ts'
import { createOperationCaller } from './operation-caller.ts'
import { edgeContextFor, orderedBy } from './ordered-by.ts'
import type { EdgeContext, MountedOperation, Reply } from './pack.ts'
import { ContractViolation } from './reply.ts'

const script = {
  id: 'scr_1',
  status: 'succeeded',
  title: null,
  language: 'en',
  sections: [],
  words: 2,
  created_at: '2026-11-21T10:00:00.000Z',
  links: { self: '/v1/scripts/scr_1' },
  metadata: {},
}

const project = { id: 'proj_1', name: 'One' }
const key = { id: 'key_1', scopes: ['generate', 'read'], mode: 'test' as const }
const db = { isTransaction: true } as Db

/** A caller of two operations whose handlers answer `reply` and keep what they were given. */
function callerOf(reply: Reply) {
  const given: { request: Record<string, unknown>; context: EdgeContext }[] = []
  const operation = (id: 'createScript' | 'getScript'): MountedOperation => ({
    metadata: operations[id],
    route: id === 'createScript' ? createScript : getScript,
    async handle(request, context) {
      given.push({ request, context })
      return reply
    },
  })
  const pack = { name: 'slideshow', operations: [operation('createScript'), operation('getScript')] }
  return { given, caller: createOperationCaller([pack]) }
}

/** What operations see that a job calls. */
const context = edgeContextFor(
  { id: 'run_1', projectId: project.id, input: { orderedBy: orderedBy({ project, key }) } },
  { db, signal: new AbortController().signal },
)

test('an operation is called as a client would, with the rights of whoever ordered the job', async () => {
  const { caller, given } = callerOf({
    status: 201,
    headers: { Location: '/v1/scripts/scr_1' },
    body: script,
  })
  const body = { input: { type: 'text', text: 'Two words.' } }
  const answer = await caller.call(context, 'createScript', { body })
  expect(answer).toEqual({ status: 201, headers: { location: '/v1/scripts/scr_1' }, body: script })
  const [call] = given
  expect(call?.request.body, 'defaults are filled in').toMatchObject({
    ...body,
    options: { normalize: true, segment: 'section' },
  })
  expect(call?.context).toMatchObject({ project, key, requestId: 'run_1', sentBody: body })
  expect(call?.context.db).toBe(db)
})

test('path parameters are read too, and what the contract does not know never comes back', async () => {
  const { caller, given } = callerOf({ status: 200, body: { ...script, secret: 'a' } })
  await expect(caller.call(context, 'getScript', { params: { script_id: 'scr_1' } })).rejects.toThrow(
    ContractViolation,
  )
  expect(given[0]?.request.params).toEqual({ script_id: 'scr_1' })
})

test('what a client would be refused is refused', async () => {
  const { caller, given } = callerOf({ status: 201, body: script })
  const call = (body: object, as = context) => caller.call(as, 'createScript', { body })
  await expect(call({ input: { type: 'text', text: 'Yes.' }, colour: 1 })).rejects.toMatchObject({
    code: 'unknown_field',
    field: 'colour',
  })
  await expect(call({})).rejects.toMatchObject({ code: 'invalid_param', field: 'input' })
  const reader = { ...context, key: { ...key, scopes: ['read'] } }
  await expect(call({ input: { type: 'text', text: 'Yes.' } }, reader)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(caller.call(context, 'getNothing', {})).rejects.toThrow(
    'no operation to be called: getNothing',
  )
  expect(given).toEqual([])
})
