import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWav } from '../../core/wav.ts'
import { measureLoudness, measureSilences } from '../audio/measure.ts'
import { chooseMotion } from '../motion.ts'
import { probeMedia } from '../probe.ts'
import { run } from '../run.ts'
import { decodeLuma, meanOfUpperHalf, noAbort, plainPictures, testFfmpeg, withFolder } from '../test-video.ts'
import { frameToUs } from '../timeline.ts'
import { readClip } from './clip-info.ts'
import { composeFilm } from './compose.ts'
import type { Film, Shot, SoundTrack } from './film.ts'
import { checkFilm } from './quality.ts'
import { clipShot, countingClip, testFilm } from './test-film.ts'

const second = 1_000_000
const fps = 30
const tools = { ffmpeg: testFfmpeg, signal: noAbort() }

async function writeTone(path: string, hz: number, durationSec: number): Promise<string> {
  const sampleRateHz = 24_000
  const samples = Int16Array.from({ length: durationSec * sampleRateHz }, (_, i) =>
    Math.round(8000 * Math.sin((2 * Math.PI * hz * i) / sampleRateHz)),
  )
  await writeFile(path, encodeWav({ sampleRateHz, channels: 1, samples }))
  return path
}

const track = (path: string, startSec: number, endSec: number, parts: Partial<SoundTrack>): SoundTrack => ({
  role: 'effect',
  path,
  startUs: startSec * second,
  endUs: endSec * second,
  trimUs: 0,
  gainDb: 0,
  fadeInUs: 0,
  fadeOutUs: 0,
  ...parts,
})

const still = (imagePath: string, startSec: number, endSec: number, moves: boolean): Shot => ({
  kind: 'picture',
  imagePath,
  fit: 'cover',
  motion: moves ? chooseMotion(3, 1) : { kind: 'still' },
  startUs: startSec * second,
  endUs: endSec * second,
})

/** Luma of a grey of 8-bit RGB. */
const lumaOf = (grey: number): number => 16 + (grey * 219) / 255
const DARK = 20
const MIDDLE = 120

/**
 * card 0-1 | clip of 25 fps 1-3, fading 2.5-3 into a clip of 30 fps until 4.5 | still until 6 | still until 7.2 |
 * clip of another size until 8.2
 */
async function filmOfEverything(folder: string): Promise<Film> {
  const [a, b, c] = await Promise.all([
    countingClip(folder, 'a.mp4', { fps: 25, durationSec: 2.6, hz: 330 }),
    countingClip(folder, 'b.mp4', { fps: 30, durationSec: 2, hz: 440 }),
    countingClip(folder, 'c.mp4', { fps: 24, durationSec: 1, hz: 550, size: '640x480' }),
  ])
  const [dark = '', middle = ''] = await plainPictures(folder, [
    [DARK, DARK, DARK],
    [MIDDLE, MIDDLE, MIDDLE],
  ])
  return testFilm({
    shots: [
      { kind: 'card', title: { text: 'Three clips', subtitle: null }, startUs: 0, endUs: second },
      clipShot(a, second, 3 * second, { trimUs: 0.4 * second }),
      clipShot(b, 2.5 * second, 4.5 * second),
      still(dark, 4.5, 6, true),
      still(middle, 6, 7.2, false),
      clipShot(c, 7.2 * second, 8.2 * second, { source: await readClip(c, tools) }),
    ],
    captions: {
      style: 'subtitle',
      cues: [{ startUs: 5 * second, endUs: 5.5 * second, text: 'A line to read' }],
    },
    titles: [
      { startUs: 6.1 * second, endUs: 7 * second, title: { text: 'A still', subtitle: 'the second' } },
    ],
    sound: {
      ...testFilm({ shots: [] }).sound,
      tracks: [
        track(a, 1, 3, { trimUs: 0.4 * second, fadeOutUs: 0.5 * second }),
        track(b, 2.5, 4.5, { fadeInUs: 0.5 * second, gainDb: -6 }),
        track(await writeTone(join(folder, 'voice.wav'), 300, 2), 4.8, 6.8, { role: 'voice' }),
        track(await writeTone(join(folder, 'music.wav'), 110, 5), 4.5, 8.2, {
          role: 'music',
          trimUs: 0.5 * second,
          fadeInUs: 0.2 * second,
          fadeOutUs: 0.5 * second,
        }),
      ],
    },
  })
}

const compose = (film: Film, folder: string) =>
  composeFilm(film, { workDir: folder, outPath: join(folder, `out.${film.container}`), ...tools })

describe('composeFilm', () => {
  it('makes the MP4 of three clips, two stills, a card, voice, music, clips’ own sound, a title and a caption', () =>
    withFolder(async (folder) => {
      const film = await filmOfEverything(folder)
      const made = await compose(film, folder)
      expect(made).toMatchObject({ frames: 246, durationSec: 8.2, isAudible: true })
      const { report, faults } = await checkFilm(made.path, {
        film,
        isAudible: true,
        speech: [{ startUs: 4.8 * second, endUs: 6.8 * second }],
        ...tools,
      })
      expect(faults).toEqual([])
      expect(report.frames).toBe(246)
      expect(report.avEndDifferenceMs).toBeLessThanOrEqual(1000 / fps)
      expect(Math.abs(report.integratedLufs + 16)).toBeLessThanOrEqual(0.5)

      const means = (await decodeLuma(made.path, 320, 180)).map(meanOfUpperHalf)
      const near = (frame: number, expected: number) =>
        expect(Math.abs((means[frame] ?? 0) - expected), `frame ${frame}`).toBeLessThan(1.5)
      // Of the first clip, from 0.4 s on (its tenth frame): the latest frame that is due at each of ours.
      for (let k = 0; k < 45; k++) near(30 + k, 40 + 2 * (10 + Math.floor((k + 0.5) / 1.2)))
      // The second has our rate, so after the fade every frame is the next one, through the cut at 5 s between chunks.
      for (let k = 15; k < 60; k++) near(75 + k, 40 + 2 * k)
      for (let frame = 75; frame < 90; frame++) {
        const k = frame - 75
        const [from, to] = [40 + 2 * (10 + Math.floor((45 + k + 0.5) / 1.2)), 40 + 2 * k]
        near(frame, from + ((to - from) * (k + 1)) / 16)
      }
      // Cuts are where they belong, to the frame.
      for (const frame of [135, 179]) near(frame, lumaOf(DARK))
      for (const frame of [180, 215]) near(frame, lumaOf(MIDDLE))
      near(216, 40)
      near(245, 40 + 2 * Math.floor((29 + 0.5) / 1.25))
      // Clip and sound begin together: it is silent under the card.
      const [silence] = await measureSilences(made.path, { thresholdDb: -50, minSec: 0.2 }, tools)
      expect(silence?.startSec).toBe(0)
      expect(Math.abs((silence?.endSec ?? 0) - 1)).toBeLessThan(1 / fps)
    }))

  it('wipes, slides and dips between clips, each read from where it is due', () =>
    withFolder(async (folder) => {
      const [a, b] = await Promise.all([
        countingClip(folder, 'a.mp4', { fps, durationSec: 1, hz: 330 }),
        countingClip(folder, 'b.mp4', { fps, durationSec: 1, hz: 440 }),
      ])
      const at = (clip: string, firstFrame: number) =>
        clipShot(clip, frameToUs(firstFrame, fps), frameToUs(firstFrame + 30, fps))
      // Ten frames of each transition show both clips: the end of one, which is bright, and the dark beginning of the next.
      const film = testFilm({
        shots: [
          at(a, 0),
          { ...at(b, 20), transition: 'wipe' },
          { ...at(a, 40), transition: 'slide' },
          { ...at(b, 60), transition: 'dip' },
        ],
      })
      const { path } = await compose(film, folder)
      const frames = await decodeLuma(path, 320, 180)
      expect(frames).toHaveLength(90)
      const near = (frame: number, side: 'left' | 'right', value: number) => {
        const luma = frames[frame]?.[90 * 320 + (side === 'left' ? 20 : 300)] ?? Number.NaN
        expect(Math.abs(luma - value), `frame ${frame}, ${side}`).toBeLessThan(4)
      }
      // Between them each clip is where it would have been without.
      for (const [frame, first] of [
        [10, 0],
        [35, 20],
        [55, 40],
        [80, 60],
      ] as const)
        near(frame, 'left', 40 + 2 * (frame - first))
      const [ending, beginning] = [40 + 2 * 24, 40 + 2 * 4]
      near(24, 'left', beginning)
      near(24, 'right', ending)
      near(44, 'left', ending)
      near(44, 'right', beginning)
      // Ten elevenths of the way to black.
      for (const side of ['left', 'right'] as const) near(64, side, 16 + (ending - 16) / 11)
    }))

  it('shows a clip of another shape whole before itself, blurred and darker', () =>
    withFolder(async (folder) => {
      const clip = await countingClip(folder, 'c.mp4', { fps, durationSec: 0.4, hz: 550, size: '320x320' })
      const shot = clipShot(clip, 0, 0.3 * second, { fit: 'blur', source: await readClip(clip, tools) })
      const { path } = await compose(testFilm({ shots: [shot] }), folder)
      const frames = await decodeLuma(path, 320, 180)
      expect(frames).toHaveLength(9)
      for (const [index, luma] of frames.entries()) {
        const value = 40 + 2 * index
        expect(Math.abs((luma[90 * 320 + 160] ?? 0) - value)).toBeLessThan(3)
        for (const x of [10, 310]) {
          expect(Math.abs((luma[90 * 320 + x] ?? 0) - (16 + (value - 16) * 0.62))).toBeLessThan(3)
        }
      }
    }))

  it('lays white letters over the picture exactly while a caption is on, and titles come and go softly', () =>
    withFolder(async (folder) => {
      const [dark = ''] = await plainPictures(folder, [[DARK, DARK, DARK]])
      const film = testFilm({
        shots: [still(dark, 0, 2, false)],
        captions: { style: 'subtitle', cues: [{ startUs: 0.2 * second, endUs: 0.5 * second, text: 'Read' }] },
        titles: [{ startUs: second, endUs: 2 * second, title: { text: 'Here', subtitle: 'and now' } }],
      })
      const { path } = await compose(film, folder)
      const brightest = (await decodeLuma(path, 320, 180)).map((luma) =>
        luma.subarray(luma.length / 2).reduce((most, value) => Math.max(most, value)),
      )
      for (const [frame, value] of brightest.entries()) {
        if (frame >= 6 && frame < 15) expect(value).toBeGreaterThan(200)
        else if (frame < 30) expect(value).toBeLessThan(120)
        else if (frame >= 40 && frame < 50) expect(value).toBeGreaterThan(200)
      }
      expect(brightest[30]).toBeLessThan(brightest[33] ?? 0)
      expect(brightest[59]).toBeLessThan(brightest[56] ?? 0)
    }))

  it('makes WebM of VP9 and Opus with the same promises', () =>
    withFolder(async (folder) => {
      const clip = await countingClip(folder, 'a.mp4', { fps: 24, durationSec: 6.5, hz: 330 })
      const film = testFilm({
        container: 'webm',
        fps: 24,
        shots: [clipShot(clip, 0, 6.5 * second)],
        captions: { style: 'subtitle', cues: [{ startUs: 2.5 * second, endUs: 4 * second, text: 'A line' }] },
        sound: { ...testFilm({ shots: [] }).sound, tracks: [track(clip, 0, 6.5, {})] },
      })
      const { path, burnedIn } = await compose(film, folder)
      const info = await probeMedia(path, tools)
      expect(info.video).toMatchObject([{ codec: 'vp9', widthPx: 320, heightPx: 180, fps: 24, frames: 156 }])
      expect(info.audio).toMatchObject([{ codec: 'opus', sampleRateHz: 48_000, channels: 2 }])
      const captions = { cues: film.captions.cues, fps: 24, burnedIn }
      const check = { film, isAudible: true, captions, speech: [], ...tools }
      const { report, faults } = await checkFilm(path, check)
      expect(faults).toEqual([])
      // WebM counts in milliseconds.
      expect(report.captionErrorMs).toBeLessThan(1)
      expect(report.avEndDifferenceMs).toBeLessThan(1000 / 24)
      expect(Math.abs((await measureLoudness(path, tools)).integratedLufs + 16)).toBeLessThanOrEqual(0.5)
      // Brightness saturates after 97 frames; every one before it is the one that is due, and no other.
      const means = (await decodeLuma(path, 320, 180)).map(meanOfUpperHalf)
      for (let frame = 0; frame < 97; frame++)
        expect(Math.abs((means[frame] ?? 0) - (40 + 2 * frame)), `frame ${frame}`).toBeLessThan(2)
    }))

  it('is silent, and says so, where nothing is to be heard', () =>
    withFolder(async (folder) => {
      const film = testFilm({
        shots: [{ kind: 'card', title: { text: 'Hush', subtitle: null }, startUs: 0, endUs: second }],
      })
      const made = await compose(film, folder)
      expect(made.isAudible).toBe(false)
      expect((await checkFilm(made.path, { film, isAudible: false, speech: [], ...tools })).faults).toEqual(
        [],
      )
      // A film that should be lit, should be heard and should be longer is found out.
      const other = { ...film, durationFrames: 31 }
      const { faults } = await checkFilm(made.path, { film: other, isAudible: true, speech: [], ...tools })
      expect(faults).toEqual([
        'the video has 30 frames, not 31',
        'the loudness is -70 LUFS, the limits are -16 ± 1 LUFS',
      ])
    }))

  it('on an abort rejects with the reason and leaves neither a decoder nor a file', () =>
    withFolder(async (folder) => {
      const film = await filmOfEverything(folder)
      const before = await readdir(folder)
      const abort = new AbortController()
      const composing = composeFilm(film, {
        workDir: folder,
        outPath: join(folder, 'out.mp4'),
        ffmpeg: testFfmpeg,
        signal: abort.signal,
        onProgress: ({ stage, done }) =>
          stage === 'picture' && done > 40 && abort.abort(new Error('canceled')),
      })
      await expect(composing).rejects.toThrow('canceled')
      expect(await readdir(folder)).toEqual(before)
      const { stdout } = await run('ps', ['-A', '-o', 'args'], { signal: noAbort() })
      expect(stdout.toString()).not.toContain(folder)
    }))

  it('fails when a clip ends before its time, and leaves nothing', () =>
    withFolder(async (folder) => {
      const clip = await countingClip(folder, 'a.mp4', { fps: 30, durationSec: 1, hz: 330 })
      const before = await readdir(folder)
      await expect(compose(testFilm({ shots: [clipShot(clip, 0, 3 * second)] }), folder)).rejects.toThrow(
        'the clip of slide 0 ends before its time, at frame 60',
      )
      expect(await readdir(folder)).toEqual(before)
    }))
})
