import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A secret that nobody gave: made once in `directory` and kept, so that what was made with it outlives a restart.
 * Processes that start side by side get the same, since the file appears whole or not at all.
 */
export async function keptSecret(directory: string, name: string): Promise<string> {
  const file = join(directory, name)
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(mine, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    await link(mine, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(mine)
  }
  return readFile(file, 'utf8')
}
