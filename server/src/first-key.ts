import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { newId } from './core/ids.ts'
import { hashKey } from './http/auth.ts'
import { createApiKey } from './store/api-keys.ts'
import { type Db, inTransaction } from './store/database.ts'
import { createProject, listProjects } from './store/projects.ts'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A new key: prefix, 30 random characters (178 bits), and six of CRC-32, so that a typo or a leak scanner can tell. */
export function newApiKey(): string {
  let body = ''
  for (let i = 0; i < 30; i++) body += BASE62.charAt(randomInt(62))
  let sum = crc32(`pl_live_${body}`)
  let check = ''
  for (let i = 0; i < 6; i++) {
    check = BASE62.charAt(sum % 62) + check
    sum = Math.floor(sum / 62)
  }
  return `pl_live_${body}${check}`
}

/** Makes a project with one key of all scopes. The key is returned here and nowhere else: only its hash is stored. */
export async function makeProject(db: Db, name: string): Promise<{ projectId: string; apiKey: string }> {
  const apiKey = newApiKey()
  const projectId = newId('proj')
  await inTransaction(db, async (tx) => {
    await createProject(tx, { id: projectId, name })
    await createApiKey(tx, {
      projectId,
      id: newId('key'),
      name: 'first key',
      hash: hashKey(apiKey),
      prefix: apiKey.slice(0, 12),
      last4: apiKey.slice(-4),
      scopes: ['read', 'generate', 'admin'],
    })
  })
  return { projectId, apiKey }
}

/**
 * On a server without any project: makes the first, and writes its key to a file that only the owner can read.
 * Returns where the key is. A server whose key file was lost still starts; it only cannot say the key.
 */
export async function ensureFirstProject(
  db: Db,
  dataDir: string,
): Promise<{ keyFile: string; apiKey: string | null }> {
  const keyFile = join(dataDir, 'api-key')
  if ((await listProjects(db)).length > 0) return { keyFile, apiKey: await readKey(keyFile) }
  const { apiKey } = await makeProject(db, 'default')
  await writeFile(keyFile, `${apiKey}\n`, { mode: 0o600 })
  return { keyFile, apiKey }
}

async function readKey(keyFile: string): Promise<string | null> {
  try {
    return (await readFile(keyFile, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
