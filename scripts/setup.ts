import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { locateFfmpeg } from '../server/src/media/ffmpeg.ts'

/*
 * Makes the machine ready: finds ffmpeg, or installs Debian's where it may. Says nothing when there is nothing to do.
 * `--test` also wants a PostgreSQL server beside the embedded one, for the integration suite.
 */

/** Installs a Debian package; returns why not, if not. */
function installDebianPackage(name: string): string | null {
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'this machine has no apt-get'
  if (process.getuid?.() !== 0) return 'only root may install packages'
  process.stdout.write(`setup: installing ${name} from Debian's packages\n`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  // The package lists of a fresh image are empty or old, so they are fetched first.
  if (!apt('update', '-qq')) return 'apt-get update failed'
  if (!apt('install', '-y', '-qq', '--no-install-recommends', name)) return `apt-get install ${name} failed`
  return null
}

async function ensureFfmpeg(): Promise<void> {
  try {
    await locateFfmpeg(given())
    return
  } catch (error) {
    const reason = installDebianPackage('ffmpeg')
    if (reason !== null) throw new Error(`${error instanceof Error ? error.message : error} (${reason})`)
  }
  await locateFfmpeg(given())
}

const given = () => ({
  ...(process.env.FFMPEG_PATH ? { ffmpegPath: process.env.FFMPEG_PATH } : {}),
  ...(process.env.FFPROBE_PATH ? { ffprobePath: process.env.FFPROBE_PATH } : {}),
})

/** Folder of PostgreSQL's own programs, newest version first; null where Debian's server is not installed. */
export function debianPostgresBin(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  const found = versions.find((version) => existsSync(`${root}/${version}/bin/initdb`))
  return found === undefined ? null : `${root}/${found}/bin`
}

function ensurePostgresForTests(): void {
  if (debianPostgresBin() !== null) return
  const reason = installDebianPackage('postgresql')
  if (reason !== null) {
    process.stdout.write(`setup: the suite runs on the embedded PostgreSQL alone (${reason})\n`)
  }
}

if (import.meta.main) {
  try {
    await ensureFfmpeg()
    if (process.argv.includes('--test')) ensurePostgresForTests()
  } catch (error) {
    process.stderr.write(`setup: ${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
