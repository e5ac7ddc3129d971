import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Change, GET, LAMP, lampsWith } from './spectral/testing/document.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-specs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function lint(...changes: Change[]) {
  // JSON is YAML too.
  writeFileSync(join(folder, 'lamps.yaml'), JSON.stringify(lampsWith(changes)))
  const script = join(import.meta.dirname, 'lint-specs.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--specs', folder], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('a contract without faults passes', () => {
  expect(lint()).toMatchObject({ status: 0 })
})

test('a fault that only the house rules know is shown with its place', () => {
  const { status, output } = lint([[...GET, 'operationId'], 'fetchLamp'])
  expect(output).toContain('operation-id-verb-noun')
  expect(output).toContain('lamps.yaml')
  expect(status).toBe(1)
})

test('a fault that only Redocly finds is shown with its place', () => {
  const { status, output } = lint([[...LAMP, 'mood', 'minLenght'], 3])
  expect(output).toContain('lamps#/components/schemas/Lamp/properties/mood/minLenght')
  expect(status).toBe(1)
})
