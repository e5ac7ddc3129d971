import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/*
 * Dependencies point one way. A part may import itself, the parts named here, and the generated package; everything
 * outside the house that only one part may touch is listed below.
 */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  telemetry: ['core'],
  store: ['core'],
  media: ['core'],
  providers: ['core', 'store'],
  jobs: ['core', 'store', 'providers'],
  contract: ['core', 'store'],
  http: ['core', 'store', 'contract'],
  webhooks: ['core', 'store'],
  studio: ['core', 'store', 'media', 'providers', 'jobs'],
  packs: ['core', 'store', 'media', 'providers', 'jobs', 'studio', 'contract'],
}

/** Outside things and the files that own them. Tests may use any. */
const OWNERS: [what: string, pattern: RegExp, owner: RegExp][] = [
  ['Hono', /from ['"](?:hono|@hono\/)/, /^(http\/|contract\/|server\.ts)/],
  ['Kysely', /from ['"](?:kysely)/, /^(store\/|jobs\/)/],
  ['pg-boss', /from ['"]pg-boss/, /^jobs\/queue\.ts/],
  ['pg', /from ['"]pg['"]/, /^(store\/|jobs\/listener\.ts)/],
  [
    'child processes',
    /from ['"]node:child_process/,
    /^(media\/run\.ts|store\/(embedded-postgres|postgres-programs)\.ts)/,
  ],
  ['OpenTelemetry', /from ['"]@opentelemetry\//, /^telemetry\/traces\.ts/],
  ['prom-client', /from ['"]prom-client/, /^telemetry\/metrics\.ts/],
  // The second writes it, for threads to find.
  ['the environment', /process\.env/, /^(config|core\/compile-cache)\.ts/],
  ['undici', /from ['"]undici/, /^core\//],
  ['fetch', /(?<![.\w])fetch\(/, /^core\//],
]

const root = resolve(import.meta.dirname, '../server/src')

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.ts$/.test(entry.name) && !/\.(test|testkit|type-test)\.ts$/.test(entry.name) ? [path] : []
  })
}

/** Every breach in one file, as a line that names it. */
export function breachesIn(file: string, text: string): string[] {
  const breaches: string[] = []
  const [part = '', pack = ''] = file.split('/')
  for (const match of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
    const target = relative(root, resolve(root, file, '..', match[1] ?? ''))
    const [targetPart = '', targetPack = ''] = target.split('/')
    if (targetPart === '..' || !file.includes('/')) continue
    if (targetPart === part) {
      if (part === 'packs' && pack !== targetPack)
        breaches.push(`${file} imports ${target}: a pack never imports another`)
      continue
    }
    if (!(MAY_IMPORT[part] ?? []).includes(targetPart))
      breaches.push(`${file} imports ${target}: ${part} may not know ${targetPart}`)
  }
  if (file.startsWith('providers/adapters/') && /from ['"][./]*store\//.test(text)) {
    breaches.push(`${file}: an adapter knows neither database nor queue`)
  }
  for (const [what, pattern, owner] of OWNERS) {
    if (pattern.test(text) && !owner.test(file))
      breaches.push(`${file} uses ${what}, which belongs to ${owner.source}`)
  }
  return breaches
}

if (import.meta.main) {
  const breaches = sourceFiles(root).flatMap((path) =>
    breachesIn(relative(root, path), readFileSync(path, 'utf8')),
  )
  for (const breach of breaches) process.stderr.write(`${breach}\n`)
  process.exit(breaches.length === 0 ? 0 : 1)
}
