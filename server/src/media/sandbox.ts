import { availableParallelism } from 'node:os'

/** What a program may use up; beyond it the kernel ends it or refuses it more. */
export interface ProcessLimits {
  addressSpaceBytes: number
  /** Of all its threads together. */
  cpuSec: number
  /** For each file it writes. */
  fileBytes: number
}

/** What this machine lets us hold a program with. */
export interface Confinement {
  /** util-linux's prlimit can set limits. */
  limits: boolean
  /** The command that runs a program without any network; null where none works. */
  withoutNetwork: readonly string[] | null
}

const GIB = 1024 ** 3

/**
 * For our own renders: far above what they were measured to take (a 4K encode on 2 cores: 1.4 GB of address
 * space; it grows with the encoder's threads), and far below what would take a machine down.
 */
export const renderLimits = (timeoutMs: number): ProcessLimits => ({
  addressSpaceBytes: (4 + availableParallelism()) * GIB,
  cpuSec: Math.ceil(timeoutMs / 1000) * availableParallelism(),
  fileBytes: 32 * GIB,
})

/** The largest single piece of memory that ffmpeg may ask for when it reads a stranger's file. */
export const ALLOCATION_BYTES = GIB / 4

/** For a look at a stranger's file: quick, small, and writing nothing. */
export const probeLimits = {
  timeoutMs: 60_000,
  limits: { addressSpaceBytes: 2 * GIB, cpuSec: 60, fileBytes: 0 },
} as const

/** For making our own copy of a stranger's file, in `timeoutMs` and no more than `fileBytes` large. */
export const ingestLimits = (timeoutMs: number, fileBytes: number) => ({
  timeoutMs,
  limits: { addressSpaceBytes: 4 * GIB, cpuSec: Math.ceil(timeoutMs / 1000) * INGEST_THREADS, fileBytes },
})

/** Few, whatever the machine: memory grows with them, and others want to work, too. */
export const INGEST_THREADS = 2

/** The weakest first that does the job: root needs no user namespace, others do. */
export const NETWORK_NAMESPACES: readonly (readonly string[])[] = [
  ['unshare', '-n', '--'],
  ['unshare', '-rn', '--'],
]

/**
 * Said before a program, makes glibc ask for large pages, where the kernel gives them to who asks (`madvise`): 2.7 % less time
 * in x264 at 1080p, for 11 MB more of memory. Other C libraries do not read it.
 */
export const LARGE_PAGES: readonly string[] = ['env', 'GLIBC_TUNABLES=glibc.malloc.hugetlb=1']

/** The command line that runs a program confined; both wrappers replace themselves by it, so it keeps their pid. */
export function confined(
  { limits, withoutNetwork }: Confinement,
  { addressSpaceBytes, cpuSec, fileBytes }: ProcessLimits,
  command: string,
  args: readonly string[],
): [command: string, ...args: string[]] {
  const line: [string, ...string[]] = [...(withoutNetwork ?? []), command, ...args] as [string, ...string[]]
  if (!limits) return line
  const flags = [`--as=${addressSpaceBytes}`, `--cpu=${cpuSec}`, `--fsize=${fileBytes}`, '--core=0']
  return ['prlimit', ...flags, '--', ...line]
}
