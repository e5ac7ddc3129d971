import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ADDITIONS, BREAKS, SCHEMAS } from './breaking-fixtures/cases.ts'
import { type Case, contractOf, placeOf } from './breaking-fixtures/contract.ts'
import { findBreaks, readablePlace } from './check-breaking.ts'
import { type Change, GET, LIST, lampsWith } from './spectral/testing/document.ts'

/** One comparison of many cases: starting Redocly takes longer than comparing. The messages, by the case's path. */
function compare(cases: Readonly<Record<string, Case>>): Map<string, string[]> {
  const sides = (['base', 'revision'] as const).map((side) => contractOf(cases, side, SCHEMAS[side]))
  const [base, revision] = sides
  if (!base || !revision) throw new Error('a comparison has two sides')
  const messages = new Map<string, string[]>()
  for (const { pointer, message } of findBreaks(base, revision)) {
    const [, , key = ''] = pointer.split('/')
    const path = key.replaceAll('~1', '/')
    messages.set(path, [...(messages.get(path) ?? []), message])
  }
  return messages
}

describe('a break', () => {
  const found = compare(BREAKS)
  test.each(Object.keys(BREAKS))('%s', (name) => {
    expect(found.get(placeOf(name)) ?? []).not.toEqual([])
  })
})

describe('an addition', () => {
  const found = compare(ADDITIONS)
  test.each(Object.keys(ADDITIONS))('%s', (name) => {
    expect(found.get(placeOf(name)) ?? []).toEqual([])
  })
})

describe('the command', () => {
  const repository = mkdtempSync(join(tmpdir(), 'check-breaking-test-'))
  afterAll(() => rmSync(repository, { recursive: true }))
  mkdirSync(join(repository, 'specs'))
  const write = (...changes: Change[]) =>
    writeFileSync(join(repository, 'specs/lamps.yaml'), JSON.stringify(lampsWith(changes)))
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', args, { cwd: repository, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const check = (gitRef: string) => {
    const script = join(import.meta.dirname, 'check-breaking.ts')
    return spawnSync(process.execPath, [script, gitRef, '--repository', repository], { encoding: 'utf8' })
  }

  write()
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message', 'Lamps')

  test('fails on a break in the work tree and says where', () => {
    write([[...LIST, 'parameters', 0, 'required'], true])
    const { status, stdout } = check('HEAD')
    expect(stdout).toContain('GET /v1/lamps: parameters/0\n    `cursor` query parameter became required')
    expect(stdout).toContain('1 change breaks clients of HEAD.')
    expect(status).toBe(1)
  })

  test('passes an addition, and any change outside /v1/', () => {
    write([[...GET, 'summary'], 'Read a lamp'], [['paths', '/health']])
    expect(check('HEAD')).toMatchObject({ status: 0, stdout: 'No change breaks clients of HEAD.\n' })
  })

  test('an unknown revision is an error, not a pass', () => {
    const { status, stderr } = check('no-such-branch')
    expect(stderr).toContain('no-such-branch')
    expect(status).toBe(2)
  })
})

test.each([
  ['#/paths/~1v1~1lamps/get/responses/200', 'GET /v1/lamps: responses/200'],
  ['#/paths/~1v1~1lamps', '/v1/lamps'],
  ['#/webhooks/lampBroke/post', 'webhook POST lampBroke'],
  ['#/components/securitySchemes/bearerAuth', '#/components/securitySchemes/bearerAuth'],
])('%s reads %s', (pointer, text) => {
  expect(readablePlace(pointer)).toBe(text)
})
