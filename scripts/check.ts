import { spawnSync } from 'node:child_process'

/** What must hold of every commit besides its tests. All are run, so that one look shows all faults. */
const CHECKS: [name: string, ...command: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['generated code', 'node', 'scripts/codegen/generate.ts', '--check'],
  ['specs', 'node', 'scripts/lint-specs.ts'],
  ['boundaries', 'node', 'scripts/check-boundaries.ts'],
]

let failed = 0
for (const [name, command = '', ...args] of CHECKS) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)\n`)
  if (status === 0) continue
  failed++
  process.stdout.write(`${stdout}${stderr}\n`)
}
process.exit(failed === 0 ? 0 : 1)
