import { expect, test } from 'vitest'
import { prefersProblem } from './negotiation.ts'

test.each([
  [undefined, false],
  ['', false],
  ['*/*', false],
  ['application/*', false],
  ['application/json', false],
  ['application/problem+json', true],
  ['Application/Problem+JSON', true],
  ['application/json, application/problem+json', true],
  ['application/json, application/problem+json;q=0.9', false],
  ['application/json;q=0.8, application/problem+json;q=0.9', true],
  ['application/problem+json;q=0', false],
  ['application/problem+json;q=0, */*', false],
  ['application/problem+json;q=0.5, */*;q=0.1', true],
  ['application/problem+json; charset=utf-8 ; q=0.5, */*;q=0.9', false],
  ['application/problem+json;q=nonsense', false],
  ['text/html, application/problem+json', true],
])('Accept: %s', (accept, expected) => {
  expect(prefersProblem(accept)).toBe(expected)
})
