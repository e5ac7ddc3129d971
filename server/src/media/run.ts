import { type ChildProcess, spawn } from 'node:child_process'
import { basename } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { inSpan } from '../core/tracing.ts'
import {
  type Confinement,
  confined,
  LARGE_PAGES,
  NETWORK_NAMESPACES,
  type ProcessLimits,
  renderLimits,
} from './sandbox.ts'
import { unsafeArguments } from './sandbox-rules.ts'

/** A child process that ended badly; carries the last lines it wrote, for the job's private log. */
export class ProcessError extends Error {
  override name = 'ProcessError'
  readonly stderrTail: string
  /** It was ended because its wall-clock limit was over. */
  readonly timedOut: boolean

  constructor(message: string, stderrTail: string, timedOut = false) {
    super(message)
    this.stderrTail = stderrTail
    this.timedOut = timedOut
  }
}

export interface RunOptions {
  signal: AbortSignal
  /** Working folder: the job's own, holding only its files. */
  cwd?: string
  /** Called with each complete line of stderr, such as ffmpeg's `-progress pipe:2`. */
  onStderrLine?: (line: string) => void
  /** Feeds stdin; the process's own end decides success, so a broken pipe here is not an error by itself. */
  writeStdin?: (stdin: Writable) => Promise<void>
  /** Takes stdout as it comes; without it stdout is collected and returned. */
  readStdout?: (stdout: Readable) => Promise<void>
  /** Wall-clock limit; default 30 minutes. */
  timeoutMs?: number
  /** Default: what our own renders never reach; lower them for a stranger's file. */
  limits?: Partial<ProcessLimits>
  /** For a program that goes over large buffers again and again; default no. */
  largePages?: boolean
}

export interface RunResult {
  stdout: Buffer
  stderr: string
}

const TAIL_CHARS = 64 * 1024
const DEFAULT_TIMEOUT_MS = 30 * 60_000

/**
 * The only spawner of the house: argv arrays and no shell, its own process group so that an abort or a
 * time-out kills the whole group, stdin closed unless fed, stderr kept as a bounded tail; with limits and without
 * network where the machine lets us (`confinementHere`). Calls of ffmpeg and ffprobe that are not safe
 * (`sandbox-rules.ts`) are refused. Rejects with the abort reason, or a `ProcessError` on a non-zero exit.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  options.signal.throwIfAborted()
  const program = /ff(?:mpeg|probe)/.exec(basename(command))?.[0]
  const faults =
    program === undefined ? [] : unsafeArguments(program === 'ffmpeg' ? 'ffmpeg' : 'ffprobe', args)
  if (faults.length > 0) throw new Error(`an unsafe call of ${program}: ${faults.join('; ')}`)
  const limits = { ...renderLimits(options.timeoutMs ?? DEFAULT_TIMEOUT_MS), ...options.limits }
  const held = await confinementHere()
  // Where there is prlimit, there is env.
  const prefix = options.largePages && held.limits ? LARGE_PAGES : []
  const [first = command, ...rest] = [...prefix, command, ...args]
  const line = confined(held, limits, first, rest)
  const attributes = { 'potterlabs.program': program ?? 'other' }
  return inSpan({ name: 'media.run', kind: 'internal', attributes }, () => execute(command, line, options))
}

let confinement: Promise<Confinement> | undefined

/** What programs are held with on this machine: tried once in each thread. */
export function confinementHere(): Promise<Confinement> {
  confinement ??= tryConfinement()
  return confinement
}

async function tryConfinement(): Promise<Confinement> {
  const works = (line: readonly [string, ...string[]]): Promise<boolean> =>
    execute(line[0], line, { signal: AbortSignal.timeout(10_000) }).then(
      () => true,
      // Absent or forbidden: either way it is not there for us.
      () => false,
    )
  const limits = await works(
    confined({ limits: true, withoutNetwork: null }, renderLimits(DEFAULT_TIMEOUT_MS), 'true', []),
  )
  for (const withoutNetwork of NETWORK_NAMESPACES) {
    const [command = '', ...args] = withoutNetwork
    if (await works([command, ...args, 'true'])) return { limits, withoutNetwork }
  }
  return { limits, withoutNetwork: null }
}

/** Runs a command line; `name` is what it is called in errors. */
async function execute(
  name: string,
  [command, ...args]: readonly [string, ...string[]],
  options: RunOptions,
): Promise<RunResult> {
  options.signal.throwIfAborted()
  const child = spawn(command, args, {
    cwd: options.cwd,
    detached: true,
    stdio: [options.writeStdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let closed = false
  child.once('close', () => {
    closed = true
  })
  /** Until all its pipes are closed some of the group may live, even where the first process has ended. */
  const kill = () => {
    if (!closed) killGroup(child)
  }
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    kill()
  }, options.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  options.signal.addEventListener('abort', kill, { once: true })
  try {
    const [exit, stdout, stderr] = await Promise.all([
      exitOf(child),
      child.stdout ? readAll(child.stdout, options.readStdout) : Buffer.alloc(0),
      child.stderr ? readLines(child.stderr, options.onStderrLine) : '',
      child.stdin && options.writeStdin ? feed(child.stdin, options.writeStdin) : undefined,
    ])
    options.signal.throwIfAborted()
    if (timedOut) throw new ProcessError(`${name} ran into its time limit`, stderr, true)
    if (exit !== 'code 0') throw new ProcessError(`${name} ended with ${exit}`, stderr)
    return { stdout, stderr }
  } finally {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', kill)
    kill()
    await gone
  }
}

/** Resolves with `code N` or `signal NAME`; rejects when the program cannot be started at all. */
function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`))
  })
}

/** The group, not the child alone: ffmpeg may have helpers. A group that is gone already is what we want. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function readAll(stdout: Readable, reader: RunOptions['readStdout']): Promise<Buffer> {
  if (reader) {
    await reader(stdout)
    return Buffer.alloc(0)
  }
  const chunks: Buffer[] = []
  for await (const chunk of stdout) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function readLines(stderr: Readable, onLine: RunOptions['onStderrLine']): Promise<string> {
  let tail = ''
  let partial = ''
  stderr.setEncoding('utf8')
  for await (const chunk of stderr) {
    tail = (tail + chunk).slice(-TAIL_CHARS)
    if (!onLine) continue
    const lines = (partial + chunk).split(/\r?\n|\r/)
    partial = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
  if (onLine && partial) onLine(partial)
  return tail
}

/** A program that stops reading early (EPIPE) speaks through its exit code, so only other faults count here. */
async function feed(stdin: Writable, write: NonNullable<RunOptions['writeStdin']>): Promise<void> {
  const broken = new Promise<never>((_, reject) => stdin.once('error', reject))
  try {
    await Promise.race([write(stdin), broken])
    stdin.end()
  } catch (error) {
    stdin.destroy()
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
