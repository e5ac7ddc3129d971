import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import type {
  SlideshowOutput,
  SlideshowVideoOutput,
  VoiceoverOutput,
} from '../../src/packs/slideshow/inputs.ts'
import { diskStore } from '../../src/store/artifacts/disk.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { decodeFrame, decodeSound, loudness, readSrt, streamEnds } from '../support/watch.ts'

/*
 * The demo as a newcomer runs it, and then its MP4 as a viewer meets it: every figure is measured on the file, by
 * means of its own and not by the server's quality report. Its first half, at 720p, so that the suite stays quick.
 */

const ROOT = resolve(import.meta.dirname, '../../..')

let database: TestDatabase
let folder: string
let mp4: string
let said: string
/** Two sections of three paragraphs each. */
let script: string
let voiceover: VoiceoverOutput
let slideshow: SlideshowOutput
let video: SlideshowVideoOutput
let cues: { startSec: number; endSec: number; text: string }[]

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'potterlabs-demo-'))
  const dataDir = join(folder, 'data')
  const { apiKey } = await makeProject(database.db, 'Demo')
  // The database has a project already, so its key is put where the first start would have put it.
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'api-key'), apiKey)
  const environment = { PATH: process.env.PATH, DATABASE_URL: database.url, DATA_DIR: dataDir }
  const whole = await readFile(join(ROOT, 'examples/scripts/the-lamp-keeper.md'), 'utf8')
  script = whole.slice(0, whole.indexOf('## The ship'))
  const path = join(folder, 'the-lamp-keeper.md')
  await writeFile(path, script)
  const run = promisify(execFile)
  const { stdout } = await run(
    process.execPath,
    [join(ROOT, 'scripts/demo.ts'), path, '--resolution', '720p'],
    {
      cwd: folder,
      env: environment,
    },
  )
  said = stdout
  const [file] = await readdir(join(folder, 'out'))
  mp4 = join(folder, 'out', file ?? '')
  const outputOf = async (kind: string): Promise<unknown> =>
    (await database.db.selectFrom('jobs').select('output').where('kind', '=', kind).executeTakeFirstOrThrow())
      .output
  voiceover = (await outputOf('voiceover')) as VoiceoverOutput
  slideshow = (await outputOf('slideshow')) as SlideshowOutput
  video = (await outputOf('slideshow-video')) as SlideshowVideoOutput
  const srt = await diskStore(join(dataDir, 'artifacts')).localPath(video.srt?.sha256 ?? '')
  cues = readSrt(await readFile(srt, 'utf8'))
}, 300_000)
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('the demo names the file, its length, resolution, size, wall time and what each stage took', () => {
  expect(said).toContain('out/the-lamp-keeper.mp4')
  for (const line of [
    /length +\d+\.\d+ s/,
    /resolution +1280x720/,
    /size +\d+\.\d MB/,
    /wall time +\d+/,
    /voice +\d+\.\d s/,
    /picture +\d+/,
  ]) {
    expect(said).toMatch(line)
  }
})

describe('the file', () => {
  test('is H.264 High and AAC, its index at the front', async () => {
    const bytes = await readFile(mp4)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    const { video: picture, audio } = await streamEnds(mp4)
    expect(picture).toMatchObject({
      codec: 'h264',
      profile: 'High',
      pixelFormat: 'yuv420p',
      widthPx: 1280,
      heightPx: 720,
      fps: 30,
    })
    expect(audio.codec).toBe('aac')
  })

  test('lasts as long as the narration and two seconds more, picture and sound within one frame', async () => {
    const { video: picture, audio } = await streamEnds(mp4)
    expect(picture.endSec - voiceover.durationSec).toBeGreaterThanOrEqual(2 - 1e-6)
    expect(picture.endSec - voiceover.durationSec).toBeLessThan(2 + 1 / 30)
    expect(Math.abs(picture.endSec - audio.endSec)).toBeLessThanOrEqual(1 / 30)
    expect(picture.frames).toBe(Math.round(picture.endSec * 30))
  })
})

describe('what is heard', () => {
  test('-14 LUFS +-1, true peak at most -1 dBTP', async () => {
    const { integratedLufs, truePeakDbtp } = await loudness(mp4)
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(1)
    expect(truePeakDbtp).toBeLessThanOrEqual(-1)
  })

  test('no word is silent, and it is quiet at the very end', async () => {
    const sound = await decodeSound(mp4)
    const quietest = Math.min(
      ...voiceover.words
        .filter((word) => word.end_sec - word.start_sec > 0.05)
        .map((word) => sound.levelDb(word.start_sec, word.end_sec)),
    )
    expect(quietest).toBeGreaterThan(-45)
    expect(sound.levelDb(sound.durationSec - 0.05, sound.durationSec)).toBeLessThan(-45)
  })

  test('the script is spoken word for word', () => {
    const words = script.replaceAll(/^#.*$/gm, '').trim().split(/\s+/)
    expect(voiceover.words.map((word) => word.text)).toEqual(words)
  })
})

describe('what is seen', () => {
  test('the picture changes where the narration comes to the next beat, and not in between', async () => {
    const cuts = slideshow.slides.slice(1)
    expect(cuts.length).toBeGreaterThanOrEqual(5)
    for (const slide of cuts) {
      const word = voiceover.words.find((spoken) => Math.abs(spoken.start_sec - slide.startSec) < 1e-6)
      expect(word, `slide ${slide.id} begins with a word`).toBeDefined()
      const [before, after, later] = await Promise.all(
        [slide.startSec - 0.4, slide.startSec + 0.4, slide.startSec + 1.2].map((at) => decodeFrame(mp4, at)),
      )
      const change = before?.differenceFrom(after) ?? 0
      const drift = after?.differenceFrom(later) ?? 0
      expect(change, `at ${slide.startSec.toFixed(2)} s`).toBeGreaterThan(2 * drift)
    }
  })

  test('a caption is there while its cue is on, and gone when it is off', async () => {
    const gaps = cues.flatMap((cue, index) => {
      const nextSec = cues[index + 1]?.startSec ?? 0
      return nextSec - cue.endSec > 0.25 ? [{ on: cue.endSec - 0.1, off: cue.endSec + 0.12 }] : []
    })
    expect(gaps.length).toBeGreaterThanOrEqual(3)
    for (const { on, off } of gaps) {
      const [shown, hidden] = await Promise.all([decodeFrame(mp4, on), decodeFrame(mp4, off)])
      expect(shown.captionPixels() - hidden.captionPixels(), `at ${on.toFixed(2)} s`).toBeGreaterThan(150)
    }
  })

  test('captions start with the sound of their first word, and say what the script says', () => {
    const texts = cues.map((cue) => cue.text).join(' ')
    expect(texts).toBe(voiceover.words.map((word) => word.text).join(' '))
    for (const cue of cues) {
      const nearest = Math.min(...voiceover.words.map((word) => Math.abs(word.start_sec - cue.startSec)))
      expect(nearest).toBeLessThanOrEqual(0.04)
    }
  })
})
