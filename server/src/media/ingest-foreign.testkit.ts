import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { expect } from 'vitest'
import { UnusableMediaError } from './errors.ts'
import { type IngestFileLimits, ingestFile } from './ingest-file.ts'
import { noAbort, testFfmpeg } from './test-video.ts'

/** For tests: what ingesting needs. */
export const tools = { ffmpeg: testFfmpeg, signal: noAbort() }

/** Makes a stranger's file: by another hand than the house's own, which would refuse some of these calls. */
export const foreign = (path: string, ...args: string[]): string => {
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args, path])
  return path
}
/** Input of ffmpeg: a tone. */
export const tone = (seconds: number) => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
/** Input of ffmpeg: a moving picture. */
export const pattern = (size: string, seconds: number) => [
  ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=25:duration=${seconds}`],
]
/** What a maker may have written into a file, and must not be found in ours. */
export const labels = ['-metadata', 'title=Secret Title', '-metadata', 'location=+48.1+011.5/']

export async function ingest(folder: string, source: string, limits: Partial<IngestFileLimits> = {}) {
  return ingestFile(source, { ...tools, folder, limits })
}

/** Expects a file to be refused with nothing left behind; resolves with what was said. */
export async function refusal(folder: string, source: string, limits: Partial<IngestFileLimits> = {}) {
  const error = await ingest(folder, source, limits).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UnusableMediaError)
  expect(await readdir(folder)).not.toContain('clean')
  return (error as Error).message
}
