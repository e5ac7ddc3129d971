import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ACCEPTED } from './testing/accepted.ts'
import { lampsWith } from './testing/document.ts'
import type { Fixture } from './testing/fixture.ts'
import { REFUSED } from './testing/refused.ts'

/*
 * spectral.yaml is tried as a user's CI tries it: by Spectral's own command, on files. All documents go through one
 * run, since starting Spectral takes longer than linting a document.
 */
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'spectral-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Finding {
  code: string
  message: string
  source: string
}

const fileOf = (kind: string, index: number) => `${kind}-${index}.json`

function lintAll(fixtures: Record<string, readonly Fixture[]>): Map<string, Finding[]> {
  for (const [kind, list] of Object.entries(fixtures)) {
    for (const [index, [, , ...changes]] of list.entries()) {
      writeFileSync(join(folder, fileOf(kind, index)), JSON.stringify(lampsWith(changes)))
    }
  }
  const cli = fileURLToPath(import.meta.resolve('@stoplight/spectral-cli/dist/index.js'))
  const report = join(folder, 'report.txt')
  const command = ['lint', join(folder, '*.json'), '--ruleset', join(root, 'spectral.yaml')]
  const { stderr } = spawnSync(process.execPath, [cli, ...command, '--format', 'json', '--output', report], {
    encoding: 'utf8',
  })
  if (stderr !== '') throw new Error(stderr)
  const findings: Finding[] = JSON.parse(readFileSync(report, 'utf8'))
  return Map.groupBy(findings, ({ source }) => basename(source))
}

const findings = lintAll({ plain: [['', 'unchanged']], refused: REFUSED, accepted: ACCEPTED })
const ruleset: { rules: Record<string, unknown> } = parse(readFileSync(join(root, 'spectral.yaml'), 'utf8'))

test('the document that all others are made from keeps every rule', () => {
  expect(findings.get(fileOf('plain', 0)) ?? []).toEqual([])
})

describe('every rule has a document that it refuses', () => {
  const tried = new Set(REFUSED.map(([rule]) => rule))
  test.each(Object.keys(ruleset.rules))('%s', (rule) => {
    expect(tried).toContain(rule)
  })
})

describe('refused', () => {
  test.each(REFUSED.map(([rule, shows], index) => [rule, shows, index] as const))(
    '%s: %s',
    (rule, _, index) => {
      const found = findings.get(fileOf('refused', index)) ?? []
      expect([...new Set(found.map(({ code }) => code))]).toEqual([rule])
    },
  )
})

describe('accepted', () => {
  test.each(ACCEPTED.map(([rule, shows], index) => [rule, shows, index] as const))(
    '%s: %s',
    (_, __, index) => {
      expect(findings.get(fileOf('accepted', index)) ?? []).toEqual([])
    },
  )
})
