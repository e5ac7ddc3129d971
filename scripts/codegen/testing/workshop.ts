import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
export const TEST_SPECS = fileURLToPath(new URL('./specs', import.meta.url))

/**
 * A throwaway folder inside the repository's ignored `out/`, where generated code finds its packages and
 * TypeScript may be run. Holds a copy of the test specs under `specs/`.
 */
export function openWorkshop(): { folder: string; specs: string; output: string; close: () => void } {
  mkdirSync(join(REPOSITORY, 'out'), { recursive: true })
  const folder = mkdtempSync(join(REPOSITORY, 'out', 'codegen-'))
  const specs = join(folder, 'specs')
  cpSync(TEST_SPECS, specs, { recursive: true })
  return {
    folder,
    specs,
    output: join(folder, 'generated'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
