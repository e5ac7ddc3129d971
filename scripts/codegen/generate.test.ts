import { execFile } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emitBundled } from './emitters/bundled.ts'
import { emitHandlers } from './emitters/handlers.ts'
import { emitOperations } from './emitters/operations.ts'
import { emitRoutes } from './emitters/routes.ts'
import { emitRuntime } from './emitters/runtime.ts'
import { emitSchemas } from './emitters/schemas.ts'
import { buildOutputs, findDrift, writeOutputs } from './outputs.ts'
import { openWorkshop, REPOSITORY } from './testing/workshop.ts'

let workshop: ReturnType<typeof openWorkshop>
beforeEach(() => {
  workshop = openWorkshop()
})
afterEach(() => workshop.close())

const run = promisify(execFile)
const GENERATE = fileURLToPath(new URL('./generate.ts', import.meta.url))

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

const generate = (...more: string[]): Promise<Outcome> =>
  run(process.execPath, [GENERATE, '--specs', workshop.specs, '--output', workshop.output, ...more]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Outcome) => ({ code, stdout, stderr }),
  )
const generated = (path: string) => join(workshop.output, path)

test('--check names what someone edited, lost or left behind, and nothing else', async () => {
  expect(await generate()).toMatchObject({ code: 0, stderr: '' })

  appendFileSync(generated('constructs/schemas.ts'), '// by hand\n')
  rmSync(generated('bundled/all.json'))
  writeFileSync(generated('constructs/old.ts'), '')
  writeFileSync(generated('package.json'), '{ "type": "module" }')

  const { code, stdout } = await generate('--check')
  expect(code).toBe(1)
  expect(stdout.trim().split('\n')).toEqual([
    'missing bundled/all.json',
    'stale constructs/old.ts',
    'edited constructs/schemas.ts',
    expect.stringContaining(' 3 differ.'),
  ])
  expect(existsSync(generated('constructs/old.ts')), '--check writes nothing').toBe(true)
})

test('writing twice changes nothing, and repairs what drifted', async () => {
  const emitters = [emitSchemas, emitBundled]
  const outputs = await buildOutputs(workshop.specs, emitters)
  expect(writeOutputs(workshop.output, outputs)).toHaveLength(Object.keys(outputs).length)
  expect(findDrift(workshop.output, await buildOutputs(workshop.specs, emitters))).toEqual([])

  appendFileSync(generated('constructs/schemas.ts'), '// by hand\n')
  writeFileSync(generated('stale.ts'), '')
  writeFileSync(generated('package.json'), '{}')
  expect(writeOutputs(workshop.output, outputs)).toHaveLength(2)
  expect(readFileSync(generated('constructs/schemas.ts'), 'utf8')).toMatch(
    /^\/\/ Generated .* do not edit\.\n/,
  )
  expect(existsSync(generated('stale.ts'))).toBe(false)
  expect(existsSync(generated('package.json')), 'not ours to delete').toBe(true)
})

test('a spec that cannot be rendered fails with its place, before anything is written', async () => {
  appendFileSync(join(workshop.specs, 'constructs.yaml'), '    Odd: { type: string, not: {} }\n')
  const outcome = await generate()
  expect(outcome).toMatchObject({
    code: 1,
    stderr: 'generate: constructs: Odd: keyword "not" is not supported for type "string"\n',
  })
  expect(existsSync(workshop.output)).toBe(false)
})

test('what is generated compiles, recursion and all', async () => {
  const emitters = [emitRuntime, emitSchemas, emitRoutes, emitOperations, emitHandlers]
  writeOutputs(workshop.output, await buildOutputs(workshop.specs, emitters))
  const project = join(workshop.folder, 'tsconfig.json')
  const settings = { extends: join(REPOSITORY, 'tsconfig.json'), include: ['generated/**/*.ts'], exclude: [] }
  writeFileSync(project, JSON.stringify(settings))
  const { stdout } = await run(process.execPath, [
    join(REPOSITORY, 'node_modules/typescript/bin/tsc'),
    '-p',
    project,
  ])
  expect(stdout).toBe('')
})
