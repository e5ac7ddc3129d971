import { afterAll, expect, test } from 'vitest'
import { closeThreads } from '../../core/threads.ts'
import { ExpressionError, evaluate, requireReadable } from './expressions.ts'

afterAll(closeThreads)
const signal = new AbortController().signal
/** For what never ends, however long it is given. */
const PATIENCE_MS = 2_000
const scope = { request: { prompt: 'A door', count: 2 } }

test('values by name, null for what gives nothing', async () => {
  const expressions = {
    title: '$uppercase(request.prompt)',
    nothing: 'request.seed',
    list: '[1..request.count]',
  }
  expect(await evaluate(expressions, scope, signal)).toEqual({ title: 'A DOOR', nothing: null, list: [1, 2] })
})

test.each([
  ['a loop without end', '($f := function($n) { $f($n + 1) }; $f(0))'],
  ['a recursion without end', '($f := function($n) { 1 + $f($n + 1) }; $f(0))'],
  ['a list without end', '[1..9999999]'],
  ['more text than there is memory', '($f := function($t) { $f($t & $t) }; $f("abcdefgh"))'],
  ['an expression that fails', '$number("many")'],
])('%s: an error', async (_name, text) => {
  await expect(evaluate({ body: text }, scope, signal, PATIENCE_MS)).rejects.toBeInstanceOf(ExpressionError)
})

test('a regular expression that never comes back is ended, and the next ones are worked out', async () => {
  const endless = evaluate({ body: `$contains("${'a'.repeat(40)}!", /^(a+)+$/)` }, scope, signal, PATIENCE_MS)
  const refused = expect(endless).rejects.toBeInstanceOf(ExpressionError)
  expect(await evaluate({ count: 'request.count' }, scope, signal)).toEqual({ count: 2 })
  await refused
}, 30_000)

test('canceled: the reason comes back', async () => {
  const controller = new AbortController()
  const reason = new Error('canceled by the client')
  const endless = evaluate({ body: `$contains("${'a'.repeat(40)}!", /^(a+)+$/)` }, scope, controller.signal)
  controller.abort(reason)
  await expect(endless).rejects.toBe(reason)
})

test('neither the environment nor what objects inherit is in reach', async () => {
  const expressions = { env: 'process.env', constructor: 'request.constructor', proto: 'request.__proto__' }
  expect(await evaluate(expressions, scope, signal)).toEqual({ env: null, constructor: null, proto: null })
})

test('what is no JSONata is named by its place', async () => {
  const read = requireReadable({ good: 'request.prompt', 'calls.0.body': '{ broken' })
  await expect(read).rejects.toMatchObject({ at: 'calls.0.body' })
})
