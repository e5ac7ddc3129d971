import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MissingFfmpegError } from './errors.ts'
import { run } from './run.ts'

/** Where the two programs are: absolute paths, or names found on PATH. */
export interface FfmpegPaths {
  ffmpegPath: string
  ffprobePath: string
}

/** What the house asks of ffmpeg, beyond what every build has. */
const ENCODERS = ['libx264', 'aac', 'libmp3lame', 'libvpx-vp9', 'libopus']
const FILTERS = [
  ...[
    'acompressor',
    'acrossover',
    'adelay',
    'aecho',
    'afade',
    'aformat',
    'alimiter',
    'ametadata',
    'amix',
    'apad',
    'aresample',
    'asetnsamples',
    'asoftclip',
  ],
  ...[
    'asplit',
    'astats',
    'atrim',
    'ebur128',
    'highpass',
    'join',
    'pan',
    'sidechaincompress',
    'silencedetect',
    'volume',
  ],
  ...[
    'blackdetect',
    'crop',
    'fps',
    'freezedetect',
    'metadata',
    'pad',
    'scale',
    'signalstats',
    'split',
    'tpad',
  ],
]

const PROBE_TIMEOUT_MS = 20_000

/**
 * Finds ffmpeg and ffprobe: the given paths, else the `ffmpeg-static` package if it is installed and its program
 * starts, else PATH; ffprobe is looked for beside ffmpeg, then on PATH. Asks ffmpeg once for the encoders and
 * filters we use. Throws `MissingFfmpegError` that names what is missing and the command that installs it.
 */
export async function locateFfmpeg(given: Partial<FfmpegPaths> = {}): Promise<FfmpegPaths> {
  const ffmpegPath = await locate('ffmpeg', given.ffmpegPath, [staticFfmpeg(), 'ffmpeg'])
  const beside = join(dirname(ffmpegPath), process.platform === 'win32' ? 'ffprobe.exe' : 'ffprobe')
  const ffprobePath = await locate('ffprobe', given.ffprobePath, [
    ffmpegPath === 'ffmpeg' ? undefined : beside,
    'ffprobe',
  ])
  await checkParts(ffmpegPath)
  return { ffmpegPath, ffprobePath }
}

/** A given path must work; silently taking another program than the one asked for would surprise. */
async function locate(
  program: string,
  given: string | undefined,
  candidates: (string | undefined)[],
): Promise<string> {
  if (given !== undefined) {
    if (await starts(given)) return given
    throw new MissingFfmpegError(`${given} is not a ${program} that starts; ${installHint()}`)
  }
  for (const candidate of candidates) {
    if (candidate !== undefined && (await starts(candidate))) return candidate
  }
  throw new MissingFfmpegError(`${program} was not found; ${installHint()}`)
}

/** The path in the optional package `ffmpeg-static`, which is CommonJS and exports nothing else. */
function staticFfmpeg(): string | undefined {
  try {
    const path: unknown = createRequire(import.meta.url)('ffmpeg-static')
    return typeof path === 'string' ? path : undefined
  } catch {
    // An optional dependency that is not installed; PATH comes next.
    return undefined
  }
}

async function starts(program: string): Promise<boolean> {
  try {
    await ask(program, '-version')
    return true
  } catch {
    // Absent, not executable or broken: in each case it is not the program we can use.
    return false
  }
}

async function checkParts(ffmpegPath: string): Promise<void> {
  const [encoders, filters] = await Promise.all([ask(ffmpegPath, '-encoders'), ask(ffmpegPath, '-filters')])
  const missing = [
    ...ENCODERS.filter((name) => !lists(encoders, name)).map((name) => `encoder ${name}`),
    ...FILTERS.filter((name) => !lists(filters, name)).map((name) => `filter ${name}`),
  ]
  if (missing.length > 0) {
    throw new MissingFfmpegError(`${ffmpegPath} was built without ${missing.join(', ')}; ${installHint()}`)
  }
}

/** ffmpeg lists one part a line: flags, name, description. */
const lists = (listing: string, name: string): boolean =>
  listing.split('\n').some((line) => line.trim().split(/\s+/)[1] === name)

async function ask(program: string, question: string): Promise<string> {
  const { stdout } = await run(program, ['-hide_banner', question], {
    signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
  })
  return stdout.toString('utf8')
}

function installHint(): string {
  const commands: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'brew install ffmpeg',
    win32: 'winget install ffmpeg',
  }
  return `type: ${commands[process.platform] ?? 'sudo apt-get install -y ffmpeg'}`
}
