import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashApiKey, newApiKey, shownOfApiKey } from './core/api-key.ts'
import { newId } from './core/ids.ts'
import { createApiKey } from './store/api-keys.ts'
import { type Db, inTransaction } from './store/database.ts'
import { createProject, isFirstProject } from './store/projects.ts'

/** Makes a project with one key of all scopes. The key is returned here and nowhere else: only its hash is stored. */
export async function makeProject(db: Db, name: string): Promise<{ projectId: string; apiKey: string }> {
  const apiKey = newApiKey('live')
  const projectId = newId('proj')
  await inTransaction(db, async (tx) => {
    await createProject(tx, { id: projectId, name })
    await createApiKey(tx, {
      projectId,
      id: newId('key'),
      name: 'first key',
      hash: hashApiKey(apiKey),
      ...shownOfApiKey(apiKey),
      mode: 'live',
      scopes: ['read', 'generate', 'admin'],
    })
  })
  return { projectId, apiKey }
}

/**
 * On a server without any project: makes the first, and writes its key to a file that only the owner can read. Of
 * many processes that start at once, one does so. Returns where the key is. A server whose key file was lost still
 * starts; it only cannot say the key.
 */
export async function ensureFirstProject(
  db: Db,
  dataDir: string,
): Promise<{ keyFile: string; apiKey: string | null }> {
  const keyFile = join(dataDir, 'api-key')
  await inTransaction(db, async (tx) => {
    if (!(await isFirstProject(tx))) return
    const { apiKey } = await makeProject(tx, 'default')
    // Before the commit: a key in the file that is void is mended by the next start, a lost one is not.
    await writeFile(keyFile, `${apiKey}\n`, { mode: 0o600 })
  })
  return { keyFile, apiKey: await readKey(keyFile) }
}

async function readKey(keyFile: string): Promise<string | null> {
  try {
    return (await readFile(keyFile, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
