import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFrame } from '../plan-frame.ts'
import { printPlan } from '../plan-print.ts'
import { frameToUs } from '../timeline.ts'
import { clipFilters } from './clip-filters.ts'
import type { Film, Shot } from './film.ts'
import { placeItems } from './place.ts'
import { planFilm } from './plan.ts'
import { clipShot, testFilm } from './test-film.ts'

const second = 1_000_000
const withoutEncoder = (text: string): string => text.replace(/^encoder .*\n/m, '')

describe('planFilm', () => {
  it('plans a card, clips, a still, fades, captions and a title: a plan to read', () => {
    const plan = planFilm(
      testFilm({
        widthPx: 1920,
        heightPx: 1080,
        fps: 24,
        shots: [
          { kind: 'card', title: { text: 'Dawn', subtitle: 'A film' }, startUs: 0, endUs: 3 * second },
          clipShot('/p/a.mp4', 2.5 * second, 6.5 * second),
          clipShot('/p/b.mp4', 6.5 * second, 10 * second, {
            trimUs: 0.5 * second,
            source: { widthPx: 640, heightPx: 480, colourMatrix: 'smpte170m' },
          }),
          {
            kind: 'picture',
            imagePath: '/p/c.png',
            fit: 'contain',
            motion: { kind: 'still' },
            startUs: 9.5 * second,
            endUs: 14 * second,
          },
        ],
        captions: { style: 'boxed', cues: [{ startUs: 3 * second, endUs: 5 * second, text: 'Hello' }] },
        titles: [{ startUs: 4 * second, endUs: 7 * second, title: { text: 'The harbour', subtitle: null } }],
      }),
    )
    expect(`\n${printPlan(plan)}`).toBe(`
video 1920x1080 24 fps, 336 frames
slide 0  0..72  card "Dawn" "A film"
slide 1  60..156  clip a.mp4 from 0.000 s, scale=1920:1080:flags=bicubic:in_color_matrix=bt709:out_color_matrix=bt709:out_range=tv
slide 2  156..240  clip b.mp4 from 0.500 s, scale=1920:1440:flags=bicubic:in_color_matrix=smpte170m:out_color_matrix=bt709:out_range=tv,crop=1920:1080
slide 3  228..336  c.png contained at 1920x1080, still
cue 0  72..120  boxed "Hello"
title 0  96..168  "The harbour"
chunk 0  0..66
  0..60  slide 0
  60..66  slide 0 fading to slide 1
chunk 1  66..156
  66..72  slide 0 fading to slide 1
  72..96  slide 1, cue 0
  96..120  slide 1, cue 0, title 0
  120..156  slide 1, title 0
chunk 2  156..234
  156..168  slide 2, title 0
  168..228  slide 2
  228..234  slide 2 fading to slide 3
chunk 3  234..336
  234..240  slide 2 fading to slide 3
  240..336  slide 3
encoder -hide_banner -loglevel error -nostdin -y -f rawvideo -pix_fmt yuv420p -video_size 1920x1080 -framerate 24 -i pipe:0 -c:v libx264 -preset veryfast -crf 20 -profile:v high -pix_fmt yuv420p -g 120 -threads 1 -color_range tv -color_primaries bt709 -color_trc bt709 -colorspace bt709 -fflags +bitexact -f mp4
`)
  })

  it('plans WebM: only the encoder differs', () => {
    const film = testFilm({ shots: [clipShot('/p/a.mp4', 0, second)] })
    const [mp4, webm] = [planFilm(film), planFilm({ ...film, container: 'webm' })]
    expect(webm.encoderArgs.join(' ')).toContain('-c:v libvpx-vp9 ')
    expect(webm.encoderArgs.slice(-2)).toEqual(['-f', 'webm'])
    expect(withoutEncoder(printPlan(webm))).toBe(withoutEncoder(printPlan(mp4)))
  })

  it.each([
    ['its own size', 320, 180, 'cover', ''],
    ['another shape, to be cut', 400, 400, 'cover', 'scale=320:320,crop=320:180'],
    ['another shape, to be seen whole', 400, 400, 'contain', 'scale=180:180,pad=320:180:-1:-1:black'],
    ['a tall one, to be seen whole', 90, 1000, 'contain', 'scale=16:180,pad=320:180:-1:-1:black'],
  ] as const)('brings a clip of %s to the size of the film', (_, widthPx, heightPx, fit, expected) => {
    const shot = clipShot('/p/a.mp4', 0, 1, { fit, source: { widthPx, heightPx, colourMatrix: 'bt709' } })
    if (shot.kind !== 'clip') throw new Error('a clip')
    const filters = clipFilters(shot, { widthPx: 320, heightPx: 180 })
    expect(filters.replaceAll(/:flags=[^,]*/g, '')).toBe(expected)
  })

  it.each<[string, Partial<Film>]>([
    ['a gap', { shots: [clipShot('/a.mp4', 0, second), clipShot('/b.mp4', 1.5 * second, 2 * second)] }],
    ['a film that begins late', { shots: [clipShot('/a.mp4', 0.5 * second, second)] }],
    [
      'three shots at once',
      {
        shots: [
          clipShot('/a.mp4', 0, 2 * second),
          clipShot('/b.mp4', second, 3 * second),
          clipShot('/c.mp4', 1.5 * second, 4 * second),
        ],
      },
    ],
    ['a film longer than its shots', { shots: [clipShot('/a.mp4', 0, second)], durationFrames: 31 }],
    ['no shot', { shots: [] }],
    ['an odd size', { shots: [clipShot('/a.mp4', 0, second)], heightPx: 181 }],
    [
      'a title after the end',
      {
        shots: [clipShot('/a.mp4', 0, second)],
        titles: [{ startUs: 0, endUs: 2 * second, title: { text: 'a', subtitle: null } }],
      },
    ],
  ])('refuses %s', (_, parts) => {
    expect(() => planFilm(testFilm({ shots: [], ...parts }))).toThrow(RangeError)
  })
})

const films: fc.Arbitrary<Film> = fc
  .record({
    fps: fc.constantFrom<Film['fps']>(24, 25, 30, 60),
    items: fc.array(
      fc.record({
        kind: fc.constantFrom('clip', 'card'),
        durationUs: fc.integer({ min: 1, max: 12 * second }),
        fadeUs: fc.integer({ min: 0, max: 3 * second }),
        waitUs: fc.option(fc.integer({ min: 0, max: 2 * second }), { nil: null }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ fps, items }) => {
    let endUs = 0
    const unplaced = items.map(({ durationUs, fadeUs, waitUs }) => {
      const startUs = waitUs === null ? null : endUs + waitUs
      endUs = (startUs ?? endUs) + durationUs + frameToUs(1, fps)
      return { startUs, durationUs, fadeUs }
    })
    const shots = placeItems(unplaced, fps).map(({ item, startUs, endUs: shotEndUs }): Shot => {
      const times = { startUs: startUs ?? Number.NaN, endUs: shotEndUs ?? Number.NaN }
      return item !== null && items[item]?.kind === 'clip'
        ? clipShot(`/p/${item}.mp4`, times.startUs, times.endUs)
        : { kind: 'card', title: null, ...times }
    })
    return testFilm({ fps, shots })
  })

describe('every plan of a film', () => {
  it('shows at each frame one shot, or two that fade, and covers each frame once', () => {
    fc.assert(
      fc.property(films, (film) => {
        const plan = planFilm(film)
        let end = 0
        for (const span of plan.chunks.flatMap((chunk) => chunk.spans)) {
          expect(span.fromFrame).toBe(end)
          end = span.toFrame
          const middle = (span.fromFrame + span.toFrame - 1) / 2
          const seen = plan.slides.flatMap(({ fromFrame, toFrame }, index) =>
            fromFrame <= middle && middle < toFrame ? index : [],
          )
          expect(seen).toEqual([span.slide, span.incoming].filter((index) => index !== null))
          const { incoming } = planFrame(plan, span, span.fromFrame)
          if (incoming) expect(incoming.weight).toBeGreaterThan(0)
        }
        expect(end).toBe(film.durationFrames)
      }),
      { numRuns: 60 },
    )
  })
})
