import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readPacks } from './codegen/bundle.ts'
import { isRecord, type OpenApiDocument, readPointer } from './codegen/document.ts'
import { mergePacks } from './codegen/merge.ts'

/** What holds still; paths outside it, such as /docs, serve pages and monitors. */
const PROMISED = '/v1/'

const USAGE = `Compares the contract of an earlier revision with the one in the work tree, and fails on everything that
could break a client of ${PROMISED}. Additions pass.

  npm run check:breaking -- <git-ref> [--repository <folder>]`

/** One change that can break a client. */
export interface Break {
  /** JSON pointer into the merged contract; a change in a shared component is named at its first use. */
  pointer: string
  message: string
  /** Name of the rule that judged it: https://redocly.com/docs/cli/rules/diff-rules */
  rule: string
}

/** The part we read of a change in a report of `redocly diff --format json`. */
interface Change {
  path: string
  /** What changed of a thing that stays; absent when the thing itself came or went. */
  property?: string
  base?: { value?: unknown }
  revision?: { value?: unknown }
  verdicts: { ruleId: string; impact: string; message: string; location: { pointer: string } }[]
}

/** Runs a program to its end; throws with its complaint when it fails. */
function run(folder: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr || stdout}`)
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'check-breaking-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All packs of a specs folder as one contract: what moves from pack to pack breaks nobody. */
const contractIn = (specsFolder: string): OpenApiDocument => mergePacks(readPacks(specsFolder))

/** The contract of an earlier revision, bundled by today's bundler. Throws when the revision or its specs are unknown. */
export function contractAt(gitRef: string, repository: string): OpenApiDocument {
  return inTemporaryFolder((folder) => {
    const archive = join(folder, 'specs.tar')
    run(repository, 'git', 'archive', '--format=tar', `--output=${archive}`, gitRef, 'specs')
    run(folder, 'tar', '-xf', 'specs.tar')
    return contractIn(join(folder, 'specs'))
  })
}

/** Every difference between two contracts, in the order of Redocly's report. Throws when it cannot read one. */
function compare(base: OpenApiDocument, revision: OpenApiDocument): Change[] {
  return inTemporaryFolder((folder) => {
    const write = (name: string, content: unknown) =>
      writeFileSync(join(folder, name), JSON.stringify(content))
    write('base.json', base)
    write('revision.json', revision)
    write('redocly.yaml', { extends: ['diff-recommended'] })
    const cli = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'))
    const options = [
      '--config',
      'redocly.yaml',
      '--fail-on',
      'none',
      '--format',
      'json',
      '--output',
      'report.json',
    ]
    run(folder, process.execPath, cli, 'diff', 'base.json', 'revision.json', ...options)
    const report: { changes: Change[] } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    return report.changes
  })
}

/**
 * Whether clients were told that an enum grows: its description in the contract they were written against says
 * "Extensible enum" (the words of Zalando's guidelines, rule 112) and what to do with a value one does not know. A new
 * value of any other enum in a reply is a break, since clients may handle exactly the values there were.
 */
function isExtensible(base: OpenApiDocument, enumPointer: string): boolean {
  const schema = readPointer(base, enumPointer.replace(/\/enum$/, ''))
  return (
    isRecord(schema) && typeof schema.description === 'string' && /extensible enum/i.test(schema.description)
  )
}

const promisedPart = (contract: OpenApiDocument): OpenApiDocument => ({
  ...contract,
  paths: Object.fromEntries(
    Object.entries(contract.paths ?? {}).filter(([path]) => path.startsWith(PROMISED)),
  ),
})

/** Redocly lets it pass, but with another default the same request means something else (as in Google's AIP-180). */
function changedDefault({ path, property, base, revision }: Change): Break[] {
  if (property !== 'default' || base?.value === undefined || revision?.value === undefined) return []
  const message = `The default changed from ${JSON.stringify(base.value)} to ${JSON.stringify(revision.value)}.`
  return [{ pointer: path, message, rule: 'default-changed' }]
}

/** Every change from the one contract to the other that can break a client, by place. */
export function findBreaks(base: OpenApiDocument, revision: OpenApiDocument): Break[] {
  return compare(promisedPart(base), promisedPart(revision)).flatMap((change) => [
    ...change.verdicts
      .filter(({ impact }) => impact === 'major')
      .filter(
        ({ ruleId, location }) => ruleId !== 'enum-values-added' || !isExtensible(base, location.pointer),
      )
      .map(({ ruleId, message }) => ({ pointer: change.path, message, rule: ruleId })),
    ...changedDefault(change),
  ])
}

/** `#/paths/~1v1~1lamps/get/responses/200` -> `GET /v1/lamps: responses/200`. */
export function readablePlace(pointer: string): string {
  const [, section, ...keys] = pointer.split('/')
  const [path = '', method, ...rest] = keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (section !== 'paths' && section !== 'webhooks') return pointer
  const operation = [method?.toUpperCase(), path].filter(Boolean).join(' ')
  return [section === 'webhooks' ? `webhook ${operation}` : operation, rest.join('/')]
    .filter(Boolean)
    .join(': ')
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      repository: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
      help: { type: 'boolean', default: false },
    },
  })
  const [gitRef] = positionals
  if (values.help || gitRef === undefined || positionals.length > 1) {
    process.stdout.write(`${USAGE}\n`)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const breaks = findBreaks(
    contractAt(gitRef, values.repository),
    contractIn(join(values.repository, 'specs')),
  )
  for (const { pointer, message, rule } of breaks) {
    process.stdout.write(`${readablePlace(pointer)}\n    ${message} (${rule})\n`)
  }
  const count = breaks.length === 1 ? '1 change breaks' : `${breaks.length} changes break`
  process.stdout.write(`${breaks.length === 0 ? 'No change breaks' : count} clients of ${gitRef}.\n`)
  process.exitCode = breaks.length === 0 ? 0 : 1
}

if (import.meta.main) {
  try {
    main()
  } catch (error) {
    process.stderr.write(`check:breaking: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
