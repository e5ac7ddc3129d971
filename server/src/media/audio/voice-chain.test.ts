import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locateFfmpeg } from '../ffmpeg.ts'
import { run } from '../run.ts'
import { REFERENCE_LUFS } from './ducking.ts'
import { inputArguments, measureLoudness } from './measure.ts'
import {
  decodeSound,
  isHissing,
  levelDb,
  sharpSpeech,
  speech,
  toneLevelDb,
  writeSound,
} from './test-sounds.ts'
import { voiceChain } from './voice-chain.ts'

const DURATION_SEC = 3
const tools = { ffmpeg: await locateFfmpeg(), signal: new AbortController().signal }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voice-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A voice at its level as it goes into the chain, and as it comes out. */
async function throughChain(name: string, voice: (timeSec: number) => number) {
  const path = await writeSound(join(folder, `${name}.wav`), voice, DURATION_SEC)
  const { integratedLufs } = await measureLoudness(path, tools)
  const level = `[0:a:0]aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo,volume=${REFERENCE_LUFS - integratedLufs}dB`
  const sound = async (ending: string, chain: readonly string[]) => {
    const outPath = join(folder, `${name}-${ending}.wav`)
    const graph = [`${level}[voice_in]`, ...chain].join(';')
    const output = ['-map', '[voice_out]', '-c:a', 'pcm_f32le', '-f', 'wav', `file:${outPath}`]
    await run(
      tools.ffmpeg.ffmpegPath,
      ['-v', 'error', '-nostdin', '-y', ...inputArguments(path), '-filter_complex', graph, ...output],
      tools,
    )
    return decodeSound(outPath, tools)
  }
  return {
    before: await sound('in', ['[voice_in]anull[voice_out]']),
    after: await sound('out', voiceChain()),
  }
}

/** How much louder the hisses came out. */
async function hissChangeDb(hissGain: number): Promise<number> {
  const { before, after } = await throughChain(`hiss-${hissGain}`, sharpSpeech(hissGain))
  const [hissIn, hissOut] = [before, after].map((sound) =>
    levelDb(
      sound.filter((_, index) => isHissing(index / 48_000)),
      0,
      DURATION_SEC,
    ),
  )
  return (hissOut ?? 0) - (hissIn ?? 0)
}

test('sharp sibilants are taken down by several dB, soft ones are left', async () => {
  const [sharpDb, softDb] = await Promise.all([hissChangeDb(0.6), hissChangeDb(0.02)])
  expect(sharpDb).toBeLessThan(-6)
  expect(softDb).toBeGreaterThan(-1.5)
})

test('what is loud comes nearer to what is soft, gently', async () => {
  const { before, after } = await throughChain(
    'dynamics',
    (timeSec) => (timeSec < 1.5 ? 1 : 0.25) * speech([0, 3])(timeSec),
  )
  const rangeDb = (sound: Float32Array) => levelDb(sound, 0.3, 1.4) - levelDb(sound, 1.8, 2.9)
  expect(rangeDb(before)).toBeCloseTo(12, 0)
  expect(rangeDb(after)).toBeGreaterThan(6)
  expect(rangeDb(after)).toBeLessThan(11)
})

test('rumble goes, the voice stays', async () => {
  const { before, after } = await throughChain(
    'rumble',
    (timeSec) => 0.1 * Math.sin(2 * Math.PI * 25 * timeSec) + 0.1 * Math.sin(2 * Math.PI * 1000 * timeSec),
  )
  const lossDb = (hz: number) => toneLevelDb(before, hz, 1, 2) - toneLevelDb(after, hz, 1, 2)
  expect(lossDb(25) - lossDb(1000)).toBeGreaterThan(12)
})
