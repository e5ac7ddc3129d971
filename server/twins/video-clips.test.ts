import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fal } from '../src/providers/adapters/fal/index.ts'
import { kling } from '../src/providers/adapters/kling/index.ts'
import { ltx } from '../src/providers/adapters/ltx/index.ts'
import { luma } from '../src/providers/adapters/luma/index.ts'
import { minimax } from '../src/providers/adapters/minimax/index.ts'
import { replicate } from '../src/providers/adapters/replicate/index.ts'
import { runway } from '../src/providers/adapters/runway/index.ts'
import { settingsFor } from '../src/providers/conformance/conformance.testkit.ts'
import { connectProvider } from '../src/providers/connect.ts'
import type { ProviderDefinition } from '../src/providers/definition.ts'
import type { CallContext, MediaAtProvider, VideoRequest } from '../src/providers/port.ts'
import { falTwin } from './fal.ts'
import { klingTwin } from './kling.ts'
import { ltxTwin } from './ltx.ts'
import { lumaTwin } from './luma.ts'
import { minimaxTwin } from './minimax.ts'
import { replicateTwin } from './replicate.ts'
import { runwayTwin } from './runway.ts'
import type { Twin } from './twin.ts'

/* What the twins of video vendors hand out is what was asked for: it decodes, and has its length, shape and sound. */

const run = promisify(execFile)

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: null,
  durationSec: 5,
  aspectRatio: '9:16',
  resolution: '720p',
  seed: null,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}
const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }

test.each<[ProviderDefinition, () => Promise<Twin>, Partial<VideoRequest>, object]>([
  [runway, runwayTwin, { durationSec: 2 }, { width: 720, height: 1280, durationSec: 2, sound: false }],
  [fal, falTwin, {}, { width: 720, height: 1280, durationSec: 5, sound: false }],
  [
    kling,
    klingTwin,
    { durationSec: 3, audio: true },
    { width: 720, height: 1280, durationSec: 3, sound: true },
  ],
  [minimax, minimaxTwin, {}, { width: 768, height: 1366, durationSec: 5, sound: true }],
  [
    replicate,
    replicateTwin,
    { resolution: '480p' },
    { width: 480, height: 854, durationSec: 5, sound: false },
  ],
  [ltx, ltxTwin, { durationSec: 6 }, { width: 1080, height: 1920, durationSec: 6, sound: false }],
  [luma, lumaTwin, { resolution: '480p' }, { width: 540, height: 960, durationSec: 5, sound: false }],
])('a clip of the $id twin', async (definition, startTwin, asked, expected) => {
  const twin = await startTwin()
  try {
    expect(await decoded(await made(definition, twin, { ...request, ...asked }))).toEqual(expected)
  } finally {
    await twin.stop()
  }
})

/** The finished clip, downloaded. */
async function made(definition: ProviderDefinition, twin: Twin, asked: VideoRequest): Promise<Buffer> {
  const call = connectProvider(definition, settingsFor(definition, twin)).video?.video
  if (call?.style !== 'slow') throw new Error(`${definition.id} makes clips slowly`)
  const { ticket } = await call.start(asked, context)
  for (;;) {
    const answer = await call.check(ticket, context)
    if (answer.state === 'pending') continue
    if (answer.state !== 'done') throw new Error(answer.state)
    const { url, headers = {} } = answer.result.video as MediaAtProvider
    return Buffer.from(await (await fetch(url, { headers })).arrayBuffer())
  }
}

async function decoded(clip: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'potterlabs-clip-'))
  try {
    const file = join(folder, 'clip.mp4')
    await writeFile(file, clip)
    const fields = 'stream=codec_type,width,height:format=duration'
    const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', fields, '-of', 'json', file])
    const probe = JSON.parse(stdout) as {
      streams: { codec_type: string; width?: number; height?: number }[]
      format: { duration: string }
    }
    const picture = probe.streams.find(({ codec_type }) => codec_type === 'video')
    return {
      width: picture?.width,
      height: picture?.height,
      durationSec: Math.round(Number(probe.format.duration)),
      sound: probe.streams.some(({ codec_type }) => codec_type === 'audio'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
