import { expect, test } from 'vitest'
import { localMusic } from './adapters/local-music/index.ts'
import { createRegistry } from './registry.ts'

test('two providers of one id are a mistake that ends the start', () => {
  expect(() => createRegistry([localMusic, { ...localMusic }])).toThrow('share an id')
})
