import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inputArguments } from './audio/measure.ts'
import { composeVideo } from './compose.ts'
import { run } from './run.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from './test-video.ts'

const second = 1_000_000

it('a video’s chapters are in the file, whatever is in their titles, from its start to its end', () =>
  withFolder(async (folder) => {
    const pictures = await plainPictures(folder, [
      [30, 30, 30],
      [90, 90, 90],
    ])
    const timeline = testTimeline({
      slides: testSlides([0.7 * second, 0.9 * second], pictures),
      chapters: [
        { title: 'Water; #1\n= the \\"source"\\', startUs: 0, endUs: 0.7 * second },
        { title: 'Жизнь 水', startUs: 0.7 * second, endUs: 1.6 * second },
      ],
    })
    const options = { workDir: folder, ffmpeg: testFfmpeg, signal: noAbort() }
    const { path } = await composeVideo(timeline, { ...options, outPath: join(folder, 'chapters.mp4') })
    const entries = ['-v', 'error', '-show_chapters', '-of', 'json']
    const { stdout } = await run('ffprobe', [...entries, ...inputArguments(path)], options)
    const { chapters } = JSON.parse(stdout.toString('utf8'))
    const read = chapters.map(
      (chapter: { start_time: string; end_time: string; tags: { title: string } }) => [
        Number(chapter.start_time),
        Number(chapter.end_time),
        chapter.tags.title,
      ],
    )
    expect(read).toEqual([
      [0, 0.7, 'Water; #1 = the \\"source"'],
      [0.7, 1.6, 'Жизнь 水'],
    ])
  }))
