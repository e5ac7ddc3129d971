import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../test-video.ts'
import { Leases } from './leases.ts'

const start = Date.UTC(2026, 0, 1)

/** Processes that share a folder, with a clock that the test moves. */
async function withProcesses(
  work: (open: () => Leases, clock: { ms: number }, directory: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (directory) => {
    const clock = { ms: start }
    await work(() => new Leases({ directory, now: () => clock.ms }), clock, directory)
  })
}

/** Leaves what a process leaves that was killed while it held a claim. */
async function killedHolder(directory: string, pid: number): Promise<void> {
  await mkdir(join(directory, 'claims'), { recursive: true })
  await mkdir(join(directory, 'holders'), { recursive: true })
  await writeFile(join(directory, 'claims', 'work'), 'killed')
  await writeFile(join(directory, 'holders', 'killed'), `${hostname()}\n${pid}\n`)
  await utimes(join(directory, 'holders', 'killed'), new Date(start), new Date(start))
}

/** Above the highest that a Linux kernel gives. */
const NOBODYS_PID = 2 ** 22 + 1

test('a piece of work is one holder’s until it is given back', () =>
  withProcesses(async (open) => {
    const [one, other] = [open(), open()]
    const claim = await one.claim('work')
    expect(claim).not.toBeNull()
    expect(await other.claim('work')).toBeNull()
    expect(await one.claim('work')).toBeNull()
    expect(await other.claim('other work')).not.toBeNull()
    await claim?.release()
    expect(await other.claim('work')).not.toBeNull()
  }))

test('of many who ask at once one gets it', () =>
  withProcesses(async (open) => {
    const claims = await Promise.all(Array.from({ length: 8 }, open).map((process) => process.claim('work')))
    expect(claims.filter((claim) => claim !== null).length).toBe(1)
  }))

test('what a killed process of this machine held is free at once', () =>
  withProcesses(async (open, _, directory) => {
    await killedHolder(directory, NOBODYS_PID)
    expect(await open().claim('work')).not.toBeNull()
  }))

test('what a holder held that gives no sign of life is free after half a minute', () =>
  withProcesses(async (open, clock, directory) => {
    await killedHolder(directory, process.pid)
    clock.ms = start + 29_000
    expect(await open().claim('work')).toBeNull()
    clock.ms = start + 31_000
    expect(await open().claim('work')).not.toBeNull()
  }))

test('whoever was taken for dead and lives gives back nothing of its successor’s', () =>
  withProcesses(async (open, clock) => {
    const [slow, quick, third] = [open(), open(), open()]
    const late = await slow.claim('work')
    clock.ms += 31_000
    expect(await quick.claim('work')).not.toBeNull()
    await late?.release()
    expect(await third.claim('work')).toBeNull()
  }))

test('a sweep removes what the dead have left and nothing else', () =>
  withProcesses(async (open, _, directory) => {
    await killedHolder(directory, NOBODYS_PID)
    const living = open()
    await living.claim('other work')
    await open().sweep()
    expect(await readdir(join(directory, 'claims'))).toEqual(['other work'])
    expect(await readdir(join(directory, 'holders'))).toEqual([living.id])
    await living.close()
    expect(await readdir(join(directory, 'holders'))).toEqual([])
  }))
