import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readPacks, readShared } from './bundle.ts'
import type { Emitter, Files } from './emitters/emitter.ts'
import { mergePacks } from './merge.ts'

/** Not ours to judge or delete. */
const KEPT = ['package.json', 'node_modules']

/** Everything that belongs under `generated/`, made from a folder of specs. Nothing is written. */
export async function buildOutputs(specsFolder: string, emitters: readonly Emitter[]): Promise<Files> {
  const packs = readPacks(specsFolder)
  const contract = { packs, shared: readShared(specsFolder), all: mergePacks(packs) }
  const outputs: Files = {}
  for (const emit of emitters) {
    for (const [path, content] of Object.entries(await emit(contract))) {
      if (path in outputs) throw new Error(`two emitters write ${path}`)
      outputs[path] = content
    }
  }
  return outputs
}

export interface Drift {
  path: string
  problem: 'edited' | 'missing' | 'stale'
}

/** Whether a folder holds nothing but outputs, or other people's files too, which are theirs. */
export interface Ownership {
  shared?: boolean
}

/** How a folder differs from what it should hold, in alphabetical order. */
export function findDrift(folder: string, outputs: Files, { shared = false }: Ownership = {}): Drift[] {
  const drift: Drift[] = []
  for (const [path, content] of Object.entries(outputs)) {
    const file = join(folder, path)
    if (!existsSync(file)) drift.push({ path, problem: 'missing' })
    else if (!readFileSync(file).equals(Buffer.from(content))) drift.push({ path, problem: 'edited' })
  }
  for (const path of shared ? [] : listFiles(folder)) {
    if (!Object.hasOwn(outputs, path)) drift.push({ path, problem: 'stale' })
  }
  return drift.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Makes the folder hold exactly the outputs (and its package.json); returns what had to change. */
export function writeOutputs(folder: string, outputs: Files, ownership: Ownership = {}): Drift[] {
  const drift = findDrift(folder, outputs, ownership)
  for (const { path, problem } of drift) {
    const file = join(folder, path)
    const content = outputs[path]
    if (problem === 'stale' || content === undefined) {
      rmSync(file)
      continue
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return drift
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return globSync('**/*', { cwd: folder, exclude: (path) => KEPT.includes(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !KEPT.includes(path) && statSync(join(folder, path)).isFile())
}
