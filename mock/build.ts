import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Inside the repository the mock runs from source over the generated specs. What others install is another package,
 * made here: JavaScript, the bundled specs as they are now, and a manifest without a trace of the workspace. Publish
 * with `npm publish mock/dist`.
 */
const source = import.meta.dirname

/** Makes the publishable package in a folder, which is emptied first. */
export function buildMockPackage(output: string): void {
  rmSync(output, { recursive: true, force: true })
  const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc')
  const project = join(source, 'tsconfig.build.json')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', output], { stdio: 'inherit' })
  cpSync(resolve(source, '../generated/bundled'), join(output, 'specs'), {
    recursive: true,
    filter: (path) => !path.endsWith('.yaml'),
  })
  copyFileSync(join(source, 'README.md'), join(output, 'README.md'))
  const {
    private: _,
    scripts: __,
    ...manifest
  } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const published = {
    ...manifest,
    // Not in the workspace's manifest: there it would be a second `npm run mock`, without specs.
    bin: { 'potterlabs-mock': './bin.js' },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './specs/*': './specs/*',
    },
    publishConfig: { access: 'restricted' },
  }
  writeFileSync(join(output, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
}

if (import.meta.main) buildMockPackage(join(source, 'dist'))
