import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { OpenApiDocument } from '../../../scripts/codegen/document.ts'
import { judgeOf } from './contract-reply.ts'

/*
 * Holds every reply of a test against the contract itself, by another validator (Ajv) than the server's own.
 */

export const CONTRACT_FILE = fileURLToPath(import.meta.resolve('@potterlabs/generated/bundled/all.json'))

/** The contract of all packs, bundled: a fresh copy, so that a test may change its own. */
export const readContract = (): OpenApiDocument => JSON.parse(readFileSync(CONTRACT_FILE, 'utf8'))

/** The contract that the server was generated from. */
export const contract = readContract()
export const judge = judgeOf(contract)

/** Fails the test unless status, headers, media type and body are as the contract says. Unknown routes need only the envelope. */
export function expectAsDocumented(method: string, path: string, response: Response, text: string): void {
  const faults = judge.replyFaults({ method, path, status: response.status, headers: response.headers, text })
  expect(faults, `${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`).toEqual([])
}
