import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDebianPostgres } from './debian-postgres.ts'

/*
 * Everything that `npm test` means: the machine is made ready, the checks run, then all tests on the embedded
 * PostgreSQL, then the integration tests once more on Debian's. Closes with the sum of both.
 */

interface Outcome {
  passed: number
  failed: number
  skipped: number
}

function step(name: string, command: string, args: string[]): void {
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function tests(name: string, args: string[], environment: Record<string, string> = {}): Outcome {
  process.stdout.write(`\n— ${name}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'potterlabs-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { status } = spawnSync(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      { stdio: 'inherit', env: { ...process.env, ...environment } },
    )
    const result: unknown = JSON.parse(readFileSync(report, 'utf8'))
    const count = (field: string): number => {
      const value: unknown =
        typeof result === 'object' && result !== null ? Reflect.get(result, field) : undefined
      if (typeof value !== 'number') throw new Error(`the test report has no ${field}`)
      return value
    }
    const failed = count('numFailedTests')
    // A file that cannot be loaded fails the run without failing a test.
    return {
      passed: count('numPassedTests'),
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: count('numPendingTests'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

step('setup', 'node', ['scripts/setup.ts', '--test'])
step('check', 'node', ['scripts/check.ts'])
// Keys of providers that happen to be set spend nothing here: see docs/providers.md.
const environment = { LIVE_SPEND_CAP_USD: process.env.LIVE_SPEND_CAP_USD ?? '0' }
const outcomes = [tests('tests (embedded PostgreSQL)', [], environment)]
const debian = await startDebianPostgres()
if (debian) {
  try {
    outcomes.push(
      tests(
        "integration tests (Debian's PostgreSQL)",
        [
          'server/test/engine',
          // What hangs on the database itself: the rest of the edge is the same on any.
          ...['idempotency', 'pagination', 'row-security', 'keys'].map((name) => `server/test/http/${name}`),
          '--exclude',
          '**/{crash,standstill,embedded-postgres}.test.ts',
        ],
        { TEST_DATABASE_URL: debian.url },
      ),
    )
  } finally {
    await debian.stop()
  }
}
const sum = (field: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
process.exit(sum('failed') === 0 ? 0 : 1)
