import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Inside the repository this package is its own source. What others install is another one, made here: the folder
 * holds JavaScript, types and a manifest without a trace of the workspace. Publish with `npm publish sdk/dist`.
 */
const source = import.meta.dirname

/** Makes the publishable package in a folder, which is emptied first. */
export function buildPackage(output: string): void {
  rmSync(output, { recursive: true, force: true })
  const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc')
  const project = join(source, 'tsconfig.build.json')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', output], { stdio: 'inherit' })
  copyFileSync(join(source, 'README.md'), join(output, 'README.md'))
  const {
    private: _,
    scripts: __,
    ...manifest
  } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const published = {
    ...manifest,
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    publishConfig: { access: 'restricted' },
  }
  writeFileSync(join(output, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
}

if (import.meta.main) buildPackage(join(source, 'dist'))
