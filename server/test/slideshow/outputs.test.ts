import type { SlideshowVideo } from '@potterlabs/generated/slideshow/schemas.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/core/ids.ts'
import { locateFfmpeg } from '../../src/media/ffmpeg.ts'
import { run } from '../../src/media/run.ts'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * One set of parts, many outputs: real speech, pictures, music and ffmpeg throughout.
 */

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const { ffmpegPath } = await locateFfmpeg()

const bytesOf = async (url: string | undefined): Promise<Buffer> =>
  Buffer.from(await (await fetch(url ?? '')).arrayBuffer())

/** The packets of a file's sound, as a hash: the same for the same encoded sound in any container. */
async function soundHash(file: Buffer): Promise<string> {
  const args = ['-v', 'error', '-nostdin', '-protocol_whitelist', 'pipe', '-f', 'mov', '-i', 'pipe:0']
  const { stdout } = await run(
    ffmpegPath,
    [...args, '-map', '0:a:0', '-c', 'copy', '-f', 'streamhash', '-hash', 'sha256', 'pipe:1'],
    { signal: AbortSignal.timeout(20_000), writeStdin: async (stdin) => void stdin.end(file) },
  )
  return stdout.toString('utf8').trim()
}

const samplesOf = (wav: Buffer): number => wav.readUInt32LE(wav.indexOf('data', 12, 'latin1') + 4) / 8

describe('two shapes, sound alone in two formats, both subtitles and stems of one script', () => {
  let made: SlideshowVideo
  let done: SlideshowVideo

  beforeAll(async () => {
    const { body } = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
      body: {
        script: { type: 'text', text: 'Bread cools.\n\nTea steams.' },
        voiceover: { pace: 'fast' },
        image_strategy: { seed: 3 },
        music: { options: { style: 'warm-acoustic', seed: 3 } },
        options: { resolution: '720p', fps: 24, stems: true, captions: { mode: 'none' } },
        outputs: [
          { type: 'video' },
          { type: 'audio', format: 'm4a' },
          { type: 'video', aspect_ratio: '9:16', captions: { mode: 'burn-in', style: 'boxed' } },
          { type: 'audio', format: 'mp3' },
          { type: 'subtitles', format: 'srt' },
          { type: 'subtitles', format: 'vtt' },
        ],
      },
    })
    made = body
    done = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${made.id}`)
  })

  test('they are listed from the start, and filled in in the order asked', () => {
    expect(made.outputs.map(({ status, artifact }) => [status, artifact])).toEqual(
      Array(6).fill(['queued', null]),
    )
    expect(done.outputs.map(({ status, format, artifact }) => [status, format, artifact?.mime])).toEqual([
      ['succeeded', 'mp4', 'video/mp4'],
      ['succeeded', 'm4a', 'audio/mp4'],
      ['succeeded', 'mp4', 'video/mp4'],
      ['succeeded', 'mp3', 'audio/mpeg'],
      ['succeeded', 'srt', 'application/x-subrip'],
      ['succeeded', 'vtt', 'text/vtt'],
    ])
    expect(done.outputs[0]).toMatchObject({
      artifact: { sha256: done.artifact?.sha256, resolution: '1280x720' },
      poster: { sha256: done.poster?.sha256 },
      quality: done.quality,
    })
    expect(done.outputs[2]).toMatchObject({ aspect_ratio: '9:16', artifact: { resolution: '720x1280' } })
  })

  test('every video is measured by itself; all have the same frames and the same sound, mixed once', async () => {
    const videos = done.outputs.filter(({ type }) => type === 'video')
    expect(new Set(videos.map(({ quality }) => quality?.frames)).size).toBe(1)
    for (const { quality } of videos) {
      expect(quality?.av_end_difference_ms).toBeLessThanOrEqual(1000 / 24)
      expect(quality?.duck_depth_db).toBeGreaterThan(8)
      // Half a frame is what rounding may cost.
      expect(quality?.caption_error_ms ?? 0).toBeLessThanOrEqual(500 / 24 + 0.001)
    }
    const files = [...videos, ...done.outputs.filter(({ format }) => format === 'm4a')]
    const hashes = await Promise.all(
      files.map(async ({ artifact }) => soundHash(await bytesOf(artifact?.url))),
    )
    expect(new Set(hashes).size).toBe(1)
  })

  test('subtitles are there though the first video shows none; stems last as long as the video', async () => {
    expect(done.subtitles).toBeNull()
    expect((await bytesOf(done.outputs[4]?.artifact?.url)).toString('utf8')).toContain('Tea steams')
    expect((await bytesOf(done.outputs[5]?.artifact?.url)).toString('utf8')).toMatch(/^WEBVTT\n/)
    expect(done.stems.map(({ name }) => name)).toEqual(['voice', 'music'])
    const lengths = await Promise.all(
      done.stems.map(async ({ artifact }) => samplesOf(await bytesOf(artifact.url))),
    )
    expect(lengths).toEqual(Array(2).fill(Math.round(((done.quality?.frames ?? 0) / 24) * 48_000)))
  })

  test('no part is made twice', async () => {
    const jobs = await server.call<{ items: { kind: string }[] }>('GET', '/v1/jobs')
    const kinds = jobs.body.items.map(({ kind }) => kind).filter((kind) => kind !== 'images')
    expect(kinds.toSorted()).toEqual([
      'background-music',
      'beats',
      'slideshow',
      'slideshow-video',
      'voiceover',
    ])
    const calls = await server.db
      .selectFrom('providerCalls')
      .innerJoin('jobs', 'jobs.id', 'providerCalls.jobId')
      .select(['kind', 'step'])
      .execute()
    const paid = calls.map(({ kind }) => kind).filter((kind) => kind === 'voiceover' || kind === 'images')
    // One for each of the two paragraphs.
    expect(paid.toSorted()).toEqual(['images', 'images', 'voiceover', 'voiceover'])
  })
})

test('a run that is broken off goes on with the output that is missing, and gives the same bytes', async () => {
  const { body } = await server.call<{ items: SlideshowVideo[] }>('GET', '/v1/slideshow-videos')
  const [whole] = body.items
  const rowOf = (id: string) =>
    server.db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const done = await rowOf(whole?.id ?? '')
  // The same job as a process leaves it that dies between the last two videos.
  const id = newId('ssv')
  const { outputs } = done.state as { outputs: unknown[] }
  const state = { ...done.state, outputs: outputs.with(2, null) }
  const left = JSON.stringify({ id, state, status: 'needs_review', output: null, finished_at: null })
  await sql`
    insert into jobs
    select (jsonb_populate_record(jobs, ${left}::jsonb)).* from jobs where id = ${done.id}`.execute(server.db)
  const path = `/v1/slideshow-videos/${id}`
  const { body: half } = await server.call<SlideshowVideo>('GET', path)
  expect(half.outputs.map(({ status }) => status)).toEqual(Array(6).fill('succeeded').with(2, 'needs_review'))

  expect(
    (await server.call('POST', `/v1/jobs/${id}:release`, { body: { consent: 'charge_again' } })).status,
  ).toBe(202)
  const again = await server.finished<SlideshowVideo>(path)
  const hashesOf = (video: SlideshowVideo | undefined) =>
    video?.outputs.map(({ artifact }) => artifact?.sha256)
  expect(hashesOf(again)).toEqual(hashesOf(whole))
  // The first video bears the times of the first run: it was not made again.
  const timesOf = ({ output }: { output: unknown }) =>
    (output as { outputs: { stages: object }[] }).outputs[0]?.stages
  expect(timesOf(await rowOf(id))).toEqual(timesOf(done))
})

describe('outputs that make no sense are refused by name', () => {
  const refusal = async (outputs: object[]) => {
    const { status, body } = await server.call<{ error: { field: string; hint: string } }>(
      'POST',
      '/v1/slideshow-videos',
      { body: { script: { type: 'text', text: 'The bakery opens at five.' }, outputs } },
    )
    return [status, body.error.field]
  }

  test('without a video, or twice the same', async () => {
    expect(await refusal([{ type: 'audio' }])).toEqual([422, 'outputs'])
    expect(await refusal([{ type: 'video' }, { type: 'video', aspect_ratio: '16:9' }])).toEqual([
      422,
      'outputs.1',
    ])
  })

  test('of a kind or with a setting that there is not', async () => {
    expect((await refusal([{ type: 'hologram' }]))[0]).toBe(422)
    expect(await refusal([{ type: 'video', fps: 60 }])).toEqual([422, 'outputs.0.fps'])
  })
})
