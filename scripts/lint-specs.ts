import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { readPacks } from './codegen/bundle.ts'

/*
 * Lints the specs twice: Spectral holds the sources to our own rules (spectral.yaml), Redocly holds each bundled pack
 * to its strict ones. They overlap on purpose: each misses faults that the other finds, as Spectral misses misspelt
 * schema keywords and Redocly defaults outside an enum.
 */
const repository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const { values } = parseArgs({ options: { specs: { type: 'string', default: repository('specs') } } })

/** Prints what breaks spectral.yaml and returns whether nothing does. Shown with the file and line of the source. */
function keepsHouseRules(specsFolder: string): boolean {
  const { status, error } = spawnSync(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve('@stoplight/spectral-cli/dist/index.js')),
      'lint',
      `${specsFolder}/*.yaml`,
      '--ruleset',
      repository('spectral.yaml'),
      '--fail-severity',
      'warn',
    ],
    { stdio: 'inherit' },
  )
  if (error) throw error
  return status === 0
}

/**
 * Prints what breaks Redocly's strict rules and returns whether nothing does. The packs are bundled first, because
 * Redocly does not follow a reference in an example's `value`.
 */
async function keepsStrictRules(specsFolder: string): Promise<boolean> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // Our servers are the reader's own.
      'no-server-example.com': 'off',
      'no-empty-servers': 'off',
      // Health and the reference page have no 4xx.
      'operation-4xx-response': 'off',
      'operation-operationId': 'error',
      'operation-operationId-unique': 'error',
      'operation-operationId-url-safe': 'error',
      'operation-description': 'error',
      'operation-singular-tag': 'error',
      'operation-tag-defined': 'error',
      'tag-description': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'no-required-schema-properties-undefined': 'error',
      'no-unused-components': 'error',
      'security-defined': 'error',
      // It knows no colon verbs (`/v1/stories/{story_id}:resume`); `path-segments` in spectral.yaml judges paths.
      'paths-kebab-case': 'off',
    },
  })
  let faults = 0
  for (const { name, document } of readPacks(specsFolder)) {
    const problems = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: `${name}.json`,
      config,
    })
    faults += problems.length
    for (const problem of problems) {
      const [place] = problem.location
      process.stderr.write(`${name}${place?.pointer ?? ''}: ${problem.message} (${problem.ruleId})\n`)
    }
  }
  return faults === 0
}

const results = [keepsHouseRules(values.specs), await keepsStrictRules(values.specs)]
process.exitCode = results.every(Boolean) ? 0 : 1
