import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { confinementHere, ProcessError, run } from './run.ts'
import { confined, renderLimits } from './sandbox.ts'
import { unsafeArguments } from './sandbox-rules.ts'
import { noAbort, withFolder } from './test-video.ts'

const options = { signal: noAbort() }
const limits = { addressSpaceBytes: 1000, cpuSec: 10, fileBytes: 100 }
const here = await confinementHere()

describe('confined', () => {
  it('sets limits, then takes the network away, then becomes the program', () => {
    const confinement = { limits: true, withoutNetwork: ['unshare', '-n', '--'] }
    expect(confined(confinement, limits, 'ffmpeg', ['-version'])).toEqual(
      'prlimit --as=1000 --cpu=10 --fsize=100 --core=0 -- unshare -n -- ffmpeg -version'.split(' '),
    )
  })

  it('runs the program as it is where the machine allows neither', () => {
    const confinement = { limits: false, withoutNetwork: null }
    expect(confined(confinement, limits, 'ffmpeg', ['-version'])).toEqual(['ffmpeg', '-version'])
  })
})

describe.runIf(here.limits)('a program with limits', () => {
  const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)

  it('cannot fill the disk', () =>
    withFolder(async (folder) => {
      const script = 'head -c 200000 /dev/zero > big'
      const error = await failure(
        run('sh', ['-c', script], { ...options, cwd: folder, limits: { fileBytes: 4096 } }),
      )
      expect(error).toBeInstanceOf(ProcessError)
      expect(readFileSync(join(folder, 'big'))).toHaveLength(4096)
    }))

  it('cannot fill the memory', async () => {
    const hungry = run('dd', ['if=/dev/zero', 'of=/dev/null', 'bs=400M', 'count=1'], {
      ...options,
      limits: { addressSpaceBytes: 200e6 },
    })
    expect(await failure(hungry)).toBeInstanceOf(ProcessError)
  })

  it('cannot burn a core for longer than it may', async () => {
    const busy = run('sh', ['-c', 'while :; do :; done'], { ...options, limits: { cpuSec: 1 } })
    expect(await failure(busy)).toBeInstanceOf(ProcessError)
  })
})

it.runIf(here.withoutNetwork)('a program has no network, not even this machine', async () => {
  let asked = 0
  const canary = createServer((_, answer) => {
    asked++
    answer.end()
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const { port } = canary.address() as AddressInfo
  const script = `fetch('http://127.0.0.1:${port}').then(() => 'reached', (e) => e.cause.code).then(console.log)`
  const { stdout } = await run(process.execPath, ['-e', script], {
    ...options,
    limits: { addressSpaceBytes: 64 * 1024 ** 3 },
  })
  canary.close()
  expect(String(stdout).trim()).not.toBe('reached')
  expect(asked).toBe(0)
})

describe('a call of ffmpeg or ffprobe', () => {
  const safe = '-nostdin -protocol_whitelist file,pipe -f mov -i file:a.mp4 -f null -'
  it.each([
    ['ffmpeg', safe],
    ['ffmpeg', '-nostdin -f rawvideo -i pipe:0 file:out.mp4'],
    ['ffmpeg', '-nostdin -filter_complex anullsrc file:out.wav'],
    ['ffmpeg', '-hide_banner -encoders'],
    ['ffprobe', '-v error -protocol_whitelist file -f wav -i file:a.wav'],
  ] as const)('is made: %s %s', (program, args) => {
    expect(unsafeArguments(program, args.split(' '))).toEqual([])
  })

  it.each([
    ['no demuxer is forced', '-nostdin -protocol_whitelist file,pipe -i file:a.mp4 -'],
    [
      'no demuxer is forced',
      '-nostdin -protocol_whitelist file -f mov -i file:a.mp4 -protocol_whitelist file -i file:b.mp4 -',
    ],
    ['are not held to file and pipe', '-nostdin -f mov -i file:a.mp4 -'],
    ['are not held to file and pipe', '-nostdin -protocol_whitelist file,http -f mov -i file:a.mp4 -'],
    ['is neither file: nor a pipe', '-nostdin -protocol_whitelist file -f image2 -i p%03d.png -'],
    ['is neither file: nor a pipe', '-nostdin -protocol_whitelist file -f mov -i subfile,,start,0,,:a.mp4 -'],
    ["the output 'out.mp4' is neither", safe.replace(/-$/, 'out.mp4')],
    ['-nostdin is missing', safe.replace('-nostdin ', '')],
    ['a filter opens files', safe.replace('-f null', '-vf null[a];movie=secret.mp4 -f null')],
    ['no input is named', 'a.mp4 out.mp4'],
  ])('is refused, since %s: %s', async (fault, args) => {
    expect(unsafeArguments('ffmpeg', args.split(' ')).join()).toContain(fault)
    await expect(run('ffmpeg', args.split(' '), options)).rejects.toThrow(`an unsafe call of ffmpeg`)
  })

  it('is made by run alone: nothing else in media or the packs starts programs', () => {
    const source = join(import.meta.dirname, '..')
    const starting = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.(test|testkit)\.ts$/.test(path))
      .filter((path) => /child_process|process\.binding/.test(readFileSync(join(source, path), 'utf8')))

    expect(starting.sort()).toEqual(['media/run.ts', 'store/embedded-postgres.ts'])
  })
})

it('our own limits grow with the machine', () => {
  expect(renderLimits(60_000).cpuSec).toBeGreaterThanOrEqual(60)
  expect(renderLimits(60_000).addressSpaceBytes).toBeGreaterThanOrEqual(5 * 1024 ** 3)
})
