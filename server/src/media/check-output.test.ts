import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inputArguments } from './audio/measure.ts'
import { checkOutput, type PlannedOutput } from './check-output.ts'
import { run } from './run.ts'
import { noAbort, testFfmpeg } from './test-video.ts'

const planned: PlannedOutput = { container: 'mp4', frames: 50, fps: 25, widthPx: 160, heightPx: 90 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-test-'))
  await make('good.mp4', [
    ...['-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=25', '-f', 'lavfi', '-i', 'sine=sample_rate=48000'],
    ...['-t', '2', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
    ...['-movflags', '+faststart'],
  ])
})
afterAll(() => rm(folder, { recursive: true }))

async function make(name: string, args: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args, `file:${path}`], { signal: noAbort() })
  return path
}

/** The good video made into another. */
const remade = (name: string, args: readonly string[]) =>
  make(name, [...inputArguments(join(folder, 'good.mp4')), ...args])

const check = (path: string, plan = planned) =>
  checkOutput(path, plan, { ffmpeg: testFfmpeg, signal: noAbort() })

const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-movflags', '+faststart']
const copy = ['-c', 'copy', '-movflags', '+faststart']

test('M-11 a video as planned passes', async () => {
  await expect(check(join(folder, 'good.mp4'))).resolves.toBeUndefined()
  await expect(check(await remade('again.mp4', copy))).resolves.toBeUndefined()
})

test.each([
  ['another size', [...encode, '-vf', 'scale=128:72'], 'the video is 128x72, planned were 160x90'],
  ['a frame too few', [...encode, '-frames:v', '49'], 'the video has 49 frames, planned were 50'],
  [
    'another frame rate',
    [...encode, '-vf', 'setpts=N/24/TB', '-r', '24', '-af', 'apad=pad_dur=1', '-shortest'],
    '50 frames take 2.083 s, planned were 25 a second',
  ],
  ['no sound', [...copy, '-an'], 'the video lacks a stream'],
  ['no picture', [...copy, '-vn'], 'the video lacks a stream'],
  [
    'sound that ends early',
    [...copy, '-c:a', 'aac', '-af', 'atrim=end=1.9'],
    /picture and sound end 0\.\d+ s apart/,
  ],
  ['the index at its end', ['-c', 'copy'], 'the index of the video comes after its data'],
])('M-11 a video with %s is refused', async (name, args, complaint) => {
  await expect(check(await remade(`${name.replaceAll(' ', '_')}.mp4`, args))).rejects.toThrow(complaint)
})

test('M-11 a WebM has no such index', async () => {
  const path = await make('good.webm', [
    ...inputArguments(join(folder, 'good.mp4')),
    ...['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  ])
  await expect(check(path, { ...planned, container: 'webm' })).resolves.toBeUndefined()
})
