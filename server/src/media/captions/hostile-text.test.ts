import { chmod, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composeVideo } from '../compose.ts'
import { testSlides, testTimeline } from '../test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from '../test-video.ts'

const SECOND_US = 1_000_000

/** An ffmpeg that writes down what it is called with, in a folder of its own. */
async function watchedFfmpeg(folder: string): Promise<{ ffmpegPath: string; calls(): Promise<string> }> {
  const [ffmpegPath, log] = [join(folder, 'ffmpeg'), join(folder, 'calls.log')]
  await writeFile(log, '')
  await writeFile(
    ffmpegPath,
    `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\nexec '${testFfmpeg.ffmpegPath}' "$@"\n`,
  )
  await chmod(ffmpegPath, 0o755)
  return { ffmpegPath, calls: () => readFile(log, 'utf8') }
}

test('M-03 captions that attack a filter graph are only drawn: no program hears them, nothing is read or fetched', () =>
  withFolder(async (folder) => {
    let visits = 0
    const canary = createServer((_request, response) => {
      visits++
      response.end()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    const { port } = canary.address() as AddressInfo
    const texts = [
      `x'[a];movie=http\\\\://127.0.0.1\\\\:${port}/m03[b];[a][b]overlay`,
      `%{eif\\:1\\:d} %{metadata\\:m03}`,
      `textfile=/etc/passwd:m03`,
      `{\\an8\\fs200}m03\\N\\h\n<b>m03</b> & "m03"`,
      'مرحبا m03 🙂\u202e abc',
    ]
    const watched = await watchedFfmpeg(folder)
    try {
      const pictures = await plainPictures(folder, [[20, 20, 20]])
      const video = await composeVideo(
        testTimeline({
          slides: testSlides([texts.length * SECOND_US], pictures),
          captions: {
            style: 'subtitle',
            cues: texts.map((text, index) => ({
              startUs: index * SECOND_US,
              endUs: (index + 1) * SECOND_US,
              text,
            })),
          },
        }),
        {
          workDir: folder,
          outPath: join(folder, 'out.mp4'),
          ffmpeg: { ...testFfmpeg, ffmpegPath: watched.ffmpegPath },
          signal: noAbort(),
        },
      )
      expect(video.durationSec).toBe(texts.length)
      const calls = await watched.calls()
      expect(calls).toContain('-i')
      expect(calls).not.toContain('m03')
      expect(calls).not.toMatch(/drawtext|subtitles=|ass=|movie=/)
      expect(visits).toBe(0)
    } finally {
      canary.close()
    }
  }))
