import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./remotion', import.meta.url))
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Remotion in a program of its own, with packages of its own: this house does not depend on it. */
export async function remotionCommand(
  folder: string,
): Promise<{ command: string; args: string[] } | { missing: string }> {
  const browser = await firstThere([process.env.CHROMIUM_PATH ?? '', ...BROWSERS])
  if (!browser) return { missing: 'it needs Chromium (apt-get install chromium, or CHROMIUM_PATH)' }
  if (!(await firstThere([join(FOLDER, 'node_modules', '@remotion', 'renderer')])))
    return { missing: 'type npm install in bench/peers/remotion (Remotion has a licence of its own)' }
  return {
    command: process.execPath,
    args: [join(FOLDER, 'render.mjs'), folder, browser, join(folder, 'remotion.mp4')],
  }
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      // Not there, or not for us: both count as absent.
      () => false,
    )
    if (path !== '' && isThere) return path
  }
  return undefined
}
