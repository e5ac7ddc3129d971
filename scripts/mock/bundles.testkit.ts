import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listPacks } from '../../mock/src/main.ts'
import { type Mock, type MockOptions, startMock } from '../../mock/src/server.ts'
import type { OpenApiDocument } from '../codegen/document.ts'

export const GENERATED = resolve(import.meta.dirname, '../../generated')
export const BUNDLED = resolve(GENERATED, 'bundled')

/** Every bundle there is, `all` among them: tests over them grow with the contract. */
export const BUNDLES = listPacks(BUNDLED)
export const PACKS = BUNDLES.filter((name) => name !== 'all')

export function readBundle(name: string): OpenApiDocument {
  return JSON.parse(readFileSync(resolve(BUNDLED, `${name}.json`), 'utf8'))
}

/** A mock of one bundle on a port of its own. */
export const startBundle = (name: string, options: Partial<MockOptions> = {}): Promise<Mock> =>
  startMock({ document: readBundle(name), port: 0, ...options })
