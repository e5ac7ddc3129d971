import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWav } from '../core/wav.ts'
import { foreign, ingest, pattern, refusal } from './ingest-foreign.testkit.ts'
import { withFolder } from './test-video.ts'

describe('what reads other files', () => {
  /** Beside the attack lies what it is after: another tenant's video, and a server that must not be asked. */
  async function withPrey<Result>(
    work: (prey: { folder: string; sibling: string; canary: string }) => Promise<Result>,
  ): Promise<void> {
    let asked = 0
    const server = createServer((_, answer) => {
      asked++
      answer.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      await withFolder(async (folder) => {
        const sibling = foreign(
          join(folder, 'other.ts'),
          ...pattern('64x64', 1),
          '-c:v',
          'libx264',
          '-f',
          'mpegts',
        )
        await work({ folder, sibling, canary: `http://127.0.0.1:${port}/canary.ts` })
      })
      expect(asked).toBe(0)
    } finally {
      server.close()
    }
  }

  const playlist = (segment: string) =>
    `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${segment}\n#EXT-X-ENDLIST\n`
  const attacks: [id: string, (prey: { sibling: string; canary: string }) => string][] = [
    ['M-01 a playlist of a sibling', () => playlist('other.ts')],
    ['M-01 a playlist of an absolute file: URL', ({ sibling }) => playlist(`file://${sibling}`)],
    ['M-01 a playlist of a server', ({ canary }) => playlist(canary)],
    ['M-02 a concat list of a sibling', () => "ffconcat version 1.0\nfile 'other.ts'\n"],
    ['M-02 a concat list of an absolute path', ({ sibling }) => `ffconcat version 1.0\nfile '${sibling}'\n`],
    ['M-02 a concat list of a server', ({ canary }) => `ffconcat version 1.0\nfile '${canary}'\n`],
    ['M-07 subtitles that draw for ever', () => '[Script Info]\nScriptType: v4.00+\n[Events]\n'],
    [
      'M-09 an SVG that includes a file',
      ({ sibling }) => `<svg xmlns="http://www.w3.org/2000/svg"><image href="file://${sibling}"/></svg>`,
    ],
    [
      'M-09 an SVG with an entity',
      () => '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    ],
    ['a page', () => '<!doctype html><script>alert(1)</script>'],
  ]

  it.each(attacks)('%s, named .mp4, is refused by its bytes', (_, attack) =>
    withPrey(async (prey) => {
      const source = join(prey.folder, 'clip.mp4')
      await writeFile(source, attack(prey))
      expect(await refusal(prey.folder, source)).toMatch(
        /^the file is (of an unknown type|\S+), not a picture/,
      )
    }),
  )

  it.each(attacks)('%s, behind a false signature, is refused by the forced demuxer', (_, attack) =>
    withPrey(async (prey) => {
      const ftyp = Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2', 'latin1')
      const source = join(prey.folder, 'clip.mp4')
      await writeFile(source, Buffer.concat([ftyp, Buffer.from(`\n${attack(prey)}`)]))
      expect(await refusal(prey.folder, source)).toBe('the file begins like video/mp4 but cannot be read')
    }),
  )

  it('M-08 a signature with text behind it is refused', () =>
    withFolder(async (folder) => {
      const source = join(folder, 'clip.mp4')
      await writeFile(source, '\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2nothing more', 'latin1')
      expect(await refusal(folder, source)).toBe('the file begins like video/mp4 but cannot be read')
    }))

  it.each(['p%03d.png', '-i', 'concat:a|b', 'subfile,,start,0,end,0,,:a.wav', 'http:evil'])(
    'M-04 a file called %s is just a file',
    (name) =>
      withFolder(async (folder) => {
        const wav = encodeWav({ sampleRateHz: 8000, channels: 1, samples: new Int16Array(8000) })
        await writeFile(join(folder, name), wav)
        await copyFile(join(folder, name), join(folder, 'p001.png'))
        expect(await ingest(folder, join(folder, name))).toMatchObject({ kind: 'audio', durationSec: 1 })
      }),
  )
})

describe('what is too much', () => {
  it('M-06 hours of silence in a small file are refused by their length, and bounded when it is hidden', () =>
    withFolder(async (folder) => {
      const minute = foreign(
        join(folder, 'minute.opus'),
        ...['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', '60', '-c:a', 'libopus', '-b:a', '6k'],
      )
      const source = join(folder, 'long.opus')
      foreign(source, '-stream_loop', '599', '-i', minute, '-c', 'copy')
      expect(await refusal(folder, source)).toMatch(
        /^the sound lasts 3\d{4}\.\d seconds; at most 3600 can be/,
      )
      // ADTS has no header that says how long it is, and a loud start makes it look short: the decoder is stopped.
      const adts = ['-ac', '1', '-c:a', 'aac', '-b:a', '256k', '-f', 'adts']
      const loud = foreign(join(folder, 'loud.aac'), '-f', 'lavfi', '-i', 'anoisesrc=d=1', ...adts)
      const still = foreign(join(folder, 'still.aac'), '-f', 'lavfi', '-i', 'anullsrc=d=40', ...adts)
      const hidden = join(folder, 'hidden.aac')
      await writeFile(hidden, Buffer.concat([await readFile(loud), await readFile(still)]))
      expect(await refusal(folder, hidden, { soundSec: 5 })).toMatch(
        /^the sound lasts 6\.\d seconds; at most 5/,
      )
    }))

  it('a video beyond its length or its size', () =>
    withFolder(async (folder) => {
      const long = foreign(join(folder, 'long.mp4'), ...pattern('64x64', 4), '-c:v', 'libx264')
      expect(await refusal(folder, long, { videoSec: 3 })).toMatch(/^the video lasts 4\.0 seconds; at most 3/)
      const wide = foreign(join(folder, 'wide.webm'), ...pattern('4100x2400', 0.04), '-c:v', 'libvpx')
      expect(await refusal(folder, wide)).toBe(
        'the video has 4100x2400 pixels; at most 4096x2304 can be used',
      )
    }))

  it('M-07 what takes too long to convert', () =>
    withFolder(async (folder) => {
      const source = foreign(
        join(folder, 'a.mp4'),
        ...pattern('640x360', 8),
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
      )
      expect(await refusal(folder, source, { timeoutMs: 100 })).toMatch(
        /takes longer than 0.1 seconds to convert/,
      )
    }))

  it('nothing to hear or see', () =>
    withFolder(async (folder) => {
      const source = join(folder, 'empty.wav')
      await writeFile(source, encodeWav({ sampleRateHz: 8000, channels: 1, samples: new Int16Array(0) }))
      expect(await refusal(folder, source)).toMatch(/no sound|cannot be/)
    }))
})
