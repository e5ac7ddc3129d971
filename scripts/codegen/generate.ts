import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { emitBundled } from './emitters/bundled.ts'
import { emitCurl } from './emitters/curl.ts'
import type { Emitter, Files } from './emitters/emitter.ts'
import { emitHandlers } from './emitters/handlers.ts'
import { emitJsonSchemas } from './emitters/json-schema.ts'
import { emitKernel } from './emitters/kernel.ts'
import { emitOperations } from './emitters/operations.ts'
import { emitPostman } from './emitters/postman.ts'
import { emitRoutes } from './emitters/routes.ts'
import { emitRuntime } from './emitters/runtime.ts'
import { emitSchemas } from './emitters/schemas.ts'
import { emitSdk } from './emitters/sdk.ts'
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
  emitPostman,
  emitCurl,
  emitKernel,
]

/** These lie in the SDK's own source: it is published, and the generated package is not. */
const SDK_EMITTERS: readonly Emitter[] = [emitSdk]
const SDK_OUTPUT = '../sdk/src/generated'

/** Read from the server's own code, which needs what is generated: so it comes last, and is loaded then. */
async function docs(): Promise<Files> {
  const { builtInProviders, providerDefinitions } = await import(
    '../../server/src/providers/adapters/index.ts'
  )
  const { providerDocs } = await import('./provider-docs.ts')
  return { 'providers.md': providerDocs(builtInProviders, providerDefinitions) }
}
const DOCS_OUTPUT = '../docs'

const USAGE = `Writes generated/ from specs/, and sdk/src/generated/ and docs/providers.md beside it. With --check it writes nothing and fails
on any difference.

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
    const parts: { folder: string; make: () => Promise<Files>; shared?: boolean }[] = [
      { folder: '', make: () => buildOutputs(values.specs, EMITTERS) },
      { folder: SDK_OUTPUT, make: () => buildOutputs(values.specs, SDK_EMITTERS) },
      { folder: DOCS_OUTPUT, make: docs, shared: true },
    ]
    let fileCount = 0
    let driftCount = 0
    for (const { folder, make, shared = false } of parts) {
      const outputs = await make()
      const output = join(values.output, folder)
      const drift = (values.check ? findDrift : writeOutputs)(output, outputs, { shared })
      for (const { path, problem } of drift) {
        const verb = values.check ? problem : problem === 'stale' ? 'deleted' : 'wrote'
        console.log(`${verb} ${join(folder, path)}`)
      }
      fileCount += Object.keys(outputs).length
      driftCount += drift.length
    }
    console.log(`${fileCount} generated files, ${driftCount} ${values.check ? 'differ' : 'changed'}.`)
    if (values.check && driftCount > 0) {
      console.error('Run `npm run generate` and commit the result.')
      process.exitCode = 1
    }
  } catch (error) {
    console.error(`generate: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
