import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { emitApiTypes } from './emitters/api-types.ts'
import { emitBundled } from './emitters/bundled.ts'
import type { Emitter } from './emitters/emitter.ts'
import { emitHandlers } from './emitters/handlers.ts'
import { emitJsonSchemas } from './emitters/json-schema.ts'
import { emitKernel } from './emitters/kernel.ts'
import { emitOperations } from './emitters/operations.ts'
import { emitRoutes } from './emitters/routes.ts'
import { emitRuntime } from './emitters/runtime.ts'
import { emitSchemas } from './emitters/schemas.ts'
import { buildOutputs, findDrift, writeOutputs } from './outputs.ts'

/** Every output of the generator: to add one, write an emitter and name it here. */
const EMITTERS: readonly Emitter[] = [
  emitRuntime,
  emitSchemas,
  emitRoutes,
  emitOperations,
  emitHandlers,
  emitBundled,
  emitJsonSchemas,
  emitApiTypes,
  emitKernel,
]

const USAGE = `Writes generated/ from specs/. With --check it writes nothing and fails on any difference.

  node scripts/codegen/generate.ts [--check] [--specs <folder>] [--output <folder>]`

const repository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    specs: { type: 'string', default: repository('specs') },
    output: { type: 'string', default: repository('generated') },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  try {
    const outputs = await buildOutputs(values.specs, EMITTERS)
    const drift = values.check ? findDrift(values.output, outputs) : writeOutputs(values.output, outputs)
    for (const { path, problem } of drift) {
      console.log(`${values.check ? problem : problem === 'stale' ? 'deleted' : 'wrote'} ${path}`)
    }
    console.log(
      `${Object.keys(outputs).length} generated files, ${drift.length} ${values.check ? 'differ' : 'changed'}.`,
    )
    if (values.check && drift.length > 0) {
      console.error('Run `npm run generate` and commit the result.')
      process.exitCode = 1
    }
  } catch (error) {
    console.error(`generate: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
