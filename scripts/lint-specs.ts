import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createConfig, lint } from '@redocly/openapi-core'

/*
 * Lints every pack with Redocly's strict rules: structure, references, examples against schemas, operation ids,
 * one tag each, security everywhere. The bundles are linted, because there the examples stand in their places.
 */
const bundled = resolve(import.meta.dirname, '../generated/bundled')
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
    'paths-kebab-case': 'error',
  },
})

let faults = 0
for (const file of readdirSync(bundled).filter((name) => name.endsWith('.json') && name !== 'all.json')) {
  const problems = await lint({ ref: resolve(bundled, file), config })
  faults += problems.length
  for (const problem of problems) {
    const [place] = problem.location
    process.stderr.write(`${file}${place?.pointer ?? ''}: ${problem.message} (${problem.ruleId})\n`)
  }
}
process.exit(faults === 0 ? 0 : 1)
