import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DuckingLevels, duckDepthDb } from './audio/ducking.ts'
import { inputArguments } from './audio/measure.ts'
import { mixSoundtrack } from './audio/mix.ts'
import { speech, writeSound } from './audio/test-sounds.ts'
import { locateFfmpeg } from './ffmpeg.ts'
import { breaches, measureQuality, type QualityReport } from './quality.ts'
import { measurePicture } from './quality-picture.ts'
import { run } from './run.ts'
import { MICROSECONDS, type Motion, type Timeline } from './timeline.ts'

const FPS = 25
const FRAMES = 150
const DURATION_US = 6 * MICROSECONDS
const tools = { ffmpeg: await locateFfmpeg(), signal: new AbortController().signal }
const WORDS = [{ startUs: 300_000, endUs: 5_500_000 }]
const push: Motion = {
  kind: 'ken-burns',
  from: { centreX: 0.5, centreY: 0.5, zoom: 1 },
  to: { centreX: 0.5, centreY: 0.5, zoom: 1.1 },
}

function timelineOf(motion: Motion = push): Timeline {
  return {
    widthPx: 320,
    heightPx: 180,
    fps: FPS,
    durationFrames: FRAMES,
    slides: [{ kind: 'picture', imagePath: '/job/slide.png', startUs: 0, endUs: DURATION_US, motion }],
    transition: { kind: 'cut' },
    captions: { style: 'subtitle', cues: [] },
    sound: {
      voice: { path: '/job/voice.wav', startUs: 0 },
      music: null,
      ducking: { enabled: true, thresholdDb: -12, attackMs: 120, releaseMs: 300 },
      loudness: { integratedLufs: -14, truePeakDbtp: -1 },
    },
  }
}

let folder: string
let goodSound: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quality-test-'))
  goodSound = await soundOf('good', [[0.3, 5.5]])
})
afterAll(() => rm(folder, { recursive: true }))

async function soundOf(
  name: string,
  stretches: [number, number][],
  durationUs = DURATION_US,
): Promise<string> {
  const workDir = await mkdtemp(join(folder, `${name}-`))
  const voice = { path: await writeSound(join(workDir, 'voice.wav'), speech(...stretches), 6), startUs: 0 }
  const { sound } = timelineOf()
  return (await mixSoundtrack({ ...sound, voice }, { durationUs, workDir, ...tools })).path
}

/** A moving test pattern, changed by `filter`, with a sound beside it. */
async function video(
  name: string,
  made: { source?: string; filter?: string; sound?: string; audio?: string[] },
): Promise<string> {
  const path = join(folder, `${name}.mp4`)
  const source = `${made.source ?? 'testsrc2='}size=320x180:rate=${FPS}`
  await run(
    tools.ffmpeg.ffmpegPath,
    [
      ...['-v', 'error', '-nostdin', '-y', '-f', 'lavfi', '-i', source],
      ...inputArguments(made.sound ?? goodSound),
      ...[
        '-vf',
        `${made.filter ?? 'null'},trim=end_frame=${FRAMES}`,
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
      ],
      ...['-pix_fmt', 'yuv420p', ...(made.audio ?? ['-c:a', 'copy']), `file:${path}`],
    ],
    tools,
  )
  return path
}

async function judge(
  path: string,
  timeline = timelineOf(),
): Promise<{ report: QualityReport; found: string[] }> {
  const report = await measureQuality(path, { timeline, speech: WORDS, ...tools })
  return { report, found: breaches(report, timeline) }
}

describe('measureQuality and breaches', () => {
  it('finds nothing wrong with a good video', async () => {
    const { report, found } = await judge(await video('good', {}))
    expect(found).toEqual([])
    expect(report).toMatchObject({ frames: FRAMES, durationSec: 6, blackSec: 0, frozenSec: 0 })
    expect(report.avEndDifferenceMs).toBeLessThan(1)
    expect(report.silentSpeechSec).toBeLessThan(0.2)
    expect(Math.abs(report.integratedLufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('hears a gap in the speech', async () => {
    const sound = await soundOf('gap', [
      [0.3, 2],
      [3, 5.5],
    ])
    const { report, found } = await judge(await video('gap', { sound }))
    expect(report.silentSpeechSec).toBeCloseTo(1, 1)
    expect(found).toEqual([
      expect.stringMatching(/silent while a word is said for \d\.\d\d s, the limit is 0.3 s/),
    ])
  })

  it('sees a black stretch, under a caption as well', async () => {
    const filter = `drawbox=t=fill:color=black:enable='between(n,50,74)',drawbox=x=100:y=150:w=120:h=16:t=fill:color=white`
    const { report, found } = await judge(await video('black', { filter }))
    expect(report.blackSec).toBeCloseTo(1, 1)
    expect(found).toEqual([expect.stringContaining('the picture is black for 1.00 s, the limit is 0.5 s')])
  })

  describe('where the picture stands still for 3 s', () => {
    let path: string
    beforeAll(async () => {
      path = await video('frozen', { filter: 'loop=loop=74:size=1:start=50,setpts=N/FR/TB' })
    })

    it('objects on a slide that should move', async () => {
      const { report, found } = await judge(path)
      expect(report.frozenSec).toBeCloseTo(3, 0)
      expect(found).toEqual([
        expect.stringMatching(/moving picture stands still for \d\.\d\d s, the limit is 2 s/),
      ])
    })

    it('does not mind on a still slide, nor on one that moves nowhere', async () => {
      const nowhere: Motion = { ...push, to: push.from }
      for (const motion of [nowhere, { kind: 'still' } as const]) {
        expect((await judge(path, timelineOf(motion))).found).toEqual([])
      }
    })
  })

  it('does not expect to see a flat picture move', async () => {
    const path = await video('flat', { source: 'color=c=0x405060:' })
    const { frozen, detail } = await measurePicture(path, tools)
    expect(frozen).toHaveLength(1)
    expect(detail.every(({ flat }) => flat)).toBe(true)
    expect((await judge(path)).report.frozenSec).toBe(0)
  })

  it('measures sound that is too loud and clips', async () => {
    const audio = ['-af', 'volume=12dB', '-c:a', 'aac', '-b:a', '192k']
    const { found } = await judge(await video('loud', { audio }))
    expect(found).toEqual([
      expect.stringMatching(/the loudness is -[0-9.]+ LUFS, the limits are -14 ± 1 LUFS/),
      expect.stringMatching(/the true peak is [0-9.]+ dBTP, the limit is -1 dBTP/),
    ])
  })

  it('notices sound that ends before the picture', async () => {
    const sound = await soundOf('short', [[0.3, 5.5]], DURATION_US - 100_000)
    const { report, found } = await judge(await video('short', { sound }))
    expect(report.avEndDifferenceMs).toBeCloseTo(100, 0)
    expect(found).toEqual([expect.stringContaining('end 100.0 ms apart, the limit is one frame (40.0 ms)')])
  })

  it('notices missing sound, and a wrong number of frames', async () => {
    const path = await video('silent', { audio: ['-an'] })
    const longer = { ...timelineOf(), durationFrames: FRAMES + 1 }
    const { report, found } = await judge(path, longer)
    expect(report.avEndDifferenceMs).toBeNull()
    expect(found).toEqual([
      'the video has 150 frames, not 151',
      'the video has no sound stream',
      'the loudness is -70 LUFS, the limits are -14 ± 1 LUFS',
      'the sound is silent while a word is said for 5.20 s, the limit is 0.3 s',
    ])
  })

  it('expects no loudness of a video without voice and music', () => {
    const timeline = timelineOf()
    const silent = { ...timeline, sound: { ...timeline.sound, voice: null } }
    const quiet: QualityReport = {
      avEndDifferenceMs: 0,
      captionErrorMs: null,
      integratedLufs: -70,
      truePeakDbtp: -120,
      duckDepthDb: null,
      silentSpeechSec: 0,
      blackSec: 0,
      frozenSec: 0,
      frames: FRAMES,
      durationSec: 6,
    }
    expect(breaches(quiet, silent)).toEqual([])
    expect(breaches(quiet, timeline)).toHaveLength(1)
  })

  it('objects to music that does not step back as far as it was told', () => {
    const timeline = timelineOf()
    /** Of a bed at -30 dB that steps back so far under speech, as the mix measures it. */
    const depthOf = (depthDb: number) => {
      const { ducking } = timeline.sound
      const levels = (speechDb: number, musicDb: number) =>
        Array.from({ length: 20 }, (): DuckingLevels => [speechDb, -30, musicDb])
      return duckDepthDb([...levels(Number.NEGATIVE_INFINITY, -30), ...levels(-20, -30 - depthDb)], ducking)
    }
    const report: QualityReport = {
      avEndDifferenceMs: 0,
      captionErrorMs: null,
      integratedLufs: -14,
      truePeakDbtp: -2,
      duckDepthDb: depthOf(5.2),
      silentSpeechSec: 0,
      blackSec: 0,
      frozenSec: 0,
      frames: FRAMES,
      durationSec: 6,
    }
    expect(breaches({ ...report, duckDepthDb: depthOf(10.4) }, timeline)).toEqual([])
    expect(breaches(report, timeline)).toEqual([
      'the music is 5.2 dB lower under speech, the limit is 5.3 dB',
    ])
  })

  it('rejects a file without picture, and one whose picture is damaged', async () => {
    const path = await video('damaged', {})
    const bytes = await readFile(path)
    const middle = Math.floor(bytes.length / 2)
    bytes.fill(0x55, middle, middle + 2000)
    await writeFile(path, bytes)
    await expect(judge(path)).rejects.toMatchObject({ name: 'ProcessError' })
    await expect(judge(goodSound)).rejects.toMatchObject({ name: 'ProcessError' })
  })
})
