import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { run } from '../run.ts'
import { digestOf, hashFile } from './fingerprint.ts'

/** Everything but the request that a picture or a sound depends on, as hashes. */
export type Toolchain = Record<'ffmpeg' | 'compositor' | 'kernel' | 'packages', string>

const require = createRequire(import.meta.url)
const MEDIA = resolve(import.meta.dirname, '..')
/** Tests and what is made for them make no video. */
const SOURCE = /(?<!\.test|\.testkit)\.ts$/
const FOR_TESTS = /(?:^|[\\/])test-[^\\/]*$/
const PROBE_TIMEOUT_MS = 20_000

const known = new Map<string, Promise<Toolchain>>()

/** Found out once for each ffmpeg: programs and code do not change under a running process. */
export function toolchainOf(ffmpegPath: string): Promise<Toolchain> {
  const found = known.get(ffmpegPath) ?? findToolchain(ffmpegPath)
  known.set(ffmpegPath, found)
  found.catch(() => known.delete(ffmpegPath))
  return found
}

async function findToolchain(ffmpegPath: string): Promise<Toolchain> {
  const [ffmpeg, compositor, kernel, packages] = await Promise.all([
    versionOf(ffmpegPath),
    sourceHash(),
    hashFile(require.resolve('@potterlabs/generated/kernel/kernel.wasm')),
    packageHash(),
  ])
  return { ffmpeg, compositor, kernel: kernel.sha256, packages }
}

/** Of the versions of what decodes pictures, draws text and brings the fonts: each is pinned, and its files never change. */
async function packageHash(): Promise<string> {
  const manifest = await readFile(resolve(MEDIA, '../../package.json'), 'utf8')
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
  return digestOf({ dependencies, sharp: Object.entries(sharp.versions).map((one) => one.join(' ')) })
}

/** What it says of itself: version, how it was built, and its libraries. */
async function versionOf(ffmpegPath: string): Promise<string> {
  const { stdout } = await run(ffmpegPath, ['-version'], { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
  return hashOf([stdout.toString('utf8')])
}

/** Of our own code that makes pictures and sound: no version that somebody could forget to raise. */
async function sourceHash(): Promise<string> {
  const paths = await readdir(MEDIA, { recursive: true })
  const sources = paths.filter((path) => SOURCE.test(path) && !FOR_TESTS.test(path)).sort()
  const texts = await Promise.all(sources.map((path) => readFile(join(MEDIA, path), 'utf8')))
  return hashOf(sources.flatMap((path, index) => [path, texts[index] ?? '']))
}

/** Of texts in order, each told apart from the next. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text)
  return hash.digest('hex')
}
