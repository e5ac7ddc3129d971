import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planVideo } from './plan.ts'
import { planFrame } from './plan-frame.ts'
import { printPlan } from './plan-print.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { type CaptionCue, frameToUs, type Timeline } from './timeline.ts'

const second = 1_000_000
const withoutEncoder = (text: string): string => text.replace(/^encoder .*\n/m, '')

describe('planVideo', () => {
  it('plans cuts, crossfades, captions and motion: a plan to read', () => {
    const [first, second_, third] = testSlides(
      [4 * second, 3 * second, 8 * second],
      ['/p/a.png', '/p/b.png', '/p/c.jpg'],
    )
    if (!first || !second_ || !third) throw new Error('three slides')
    const plan = planVideo(
      testTimeline({
        widthPx: 1280,
        heightPx: 720,
        fps: 25,
        slides: [
          first,
          {
            ...second_,
            motion: {
              kind: 'ken-burns',
              from: { centreX: 0.5, centreY: 0.5, zoom: 1 },
              to: { centreX: 0.48, centreY: 0.52, zoom: 1.15 },
            },
          },
          third,
        ],
        transition: { kind: 'crossfade', durationUs: 0.8 * second },
        captions: {
          style: 'boxed',
          cues: [
            { startUs: second, endUs: 3 * second, text: 'One' },
            { startUs: 6 * second, endUs: 9 * second, text: 'Two\nlines' },
          ],
        },
      }),
    )
    expect(`\n${printPlan(plan)}`).toBe(`
video 1280x720 25 fps, 375 frames
slide 0  0..110  a.png at 1280x720, still
slide 1  90..185  b.png at 1472x828, 1.000x at 0.500,0.500 -> 1.150x at 0.480,0.520
slide 2  165..375  c.jpg at 1280x720, still
cue 0  25..75  boxed "One"
cue 1  150..225  boxed "Two\\nlines"
chunk 0  0..100
  0..25  slide 0
  25..75  slide 0, cue 0
  75..90  slide 0
  90..100  slide 0 fading to slide 1
chunk 1  100..175
  100..110  slide 0 fading to slide 1
  110..150  slide 1
  150..165  slide 1, cue 1
  165..175  slide 1 fading to slide 2, cue 1
chunk 2  175..275
  175..185  slide 1 fading to slide 2, cue 1
  185..225  slide 2, cue 1
  225..275  slide 2
chunk 3  275..375
  275..375  slide 2
encoder -hide_banner -loglevel error -nostdin -y -f rawvideo -pix_fmt yuv420p -video_size 1280x720 -framerate 25 -i pipe:0 -c:v libx264 -preset veryfast -crf 20 -profile:v high -pix_fmt yuv420p -g 125 -threads 1 -color_range tv -color_primaries bt709 -color_trc bt709 -colorspace bt709 -fflags +bitexact -f mp4
`)
  })

  it('keeps quick slides together in one chunk: an encoder for each would cost more than it brings', () => {
    const plan = planVideo(
      testTimeline({ slides: testSlides(Array.from({ length: 8 }, () => 0.7 * second)) }),
    )
    expect(withoutEncoder(printPlan(plan)).match(/^chunk .*$/gm)).toEqual([
      'chunk 0  0..63',
      'chunk 1  63..168',
    ])
  })

  it('shortens a fade to its shorter neighbour, so that fades never meet', () => {
    const slides = testSlides([3 * second, 0.2 * second, 3 * second])
    const plan = planVideo(
      testTimeline({ slides, transition: { kind: 'crossfade', durationUs: 2 * second } }),
    )
    expect(plan.slides.map(({ fromFrame, toFrame }) => [fromFrame, toFrame])).toEqual([
      [0, 93],
      [87, 99],
      [93, 186],
    ])
  })

  it.each([
    [
      'a gap',
      { slides: testSlides([second, second]).map((s, i) => ({ ...s, startUs: s.startUs + i * 100_000 })) },
    ],
    ['a slide without a frame', { slides: testSlides([second, 1000, second]) }],
    ['an odd size', { slides: testSlides([second]), widthPx: 321 }],
    ['a video longer than its slides', { slides: testSlides([second]), durationFrames: 31 }],
    ['no slide', { slides: [] }],
    [
      'overlapping captions',
      {
        slides: testSlides([2 * second]),
        captions: {
          style: 'subtitle' as const,
          cues: [
            { startUs: 0, endUs: second, text: 'a' },
            { startUs: 0.5 * second, endUs: 1.5 * second, text: 'b' },
          ],
        },
      },
    ],
  ])('refuses %s', (_, parts) => {
    expect(() => planVideo(testTimeline(parts))).toThrow(RangeError)
  })
})

const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    fps: fc.constantFrom<Timeline['fps']>(24, 25, 30, 60),
    lengths: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 }),
    fadeFrames: fc.integer({ min: 0, max: 90 }),
    cueEdges: fc.uniqueArray(fc.nat(3000), { maxLength: 20 }),
  })
  .map(({ fps, lengths, fadeFrames, cueEdges }) => {
    let frame = 0
    const slides = lengths.map((length) => {
      const startUs = frameToUs(frame, fps)
      frame += length
      return {
        kind: 'picture' as const,
        imagePath: '/p/a.png',
        startUs,
        endUs: frameToUs(frame, fps),
        motion: { kind: 'still' as const },
      }
    })
    const edges = cueEdges.filter((edge) => edge <= frame).sort((a, b) => a - b)
    const cues: CaptionCue[] = []
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const startUs = frameToUs(edges[i] ?? 0, fps)
      cues.push({ startUs, endUs: frameToUs(edges[i + 1] ?? 0, fps), text: `cue ${i}` })
    }
    return testTimeline({
      fps,
      slides,
      transition: { kind: 'crossfade', durationUs: frameToUs(fadeFrames, fps) },
      captions: { style: 'subtitle', cues },
    })
  })

describe('every plan', () => {
  it('covers each frame once, in chunks and in their spans', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        const spans = plan.chunks.flatMap((chunk) => {
          expect(chunk.spans[0]?.fromFrame).toBe(chunk.fromFrame)
          expect(chunk.spans.at(-1)?.toFrame).toBe(chunk.toFrame)
          return chunk.spans
        })
        let end = 0
        for (const span of spans) {
          expect(span.fromFrame).toBe(end)
          expect(span.toFrame).toBeGreaterThan(span.fromFrame)
          end = span.toFrame
        }
        expect(end).toBe(timeline.durationFrames)
        expect(plan.chunks.map((chunk) => chunk.index)).toEqual(plan.chunks.map((_, index) => index))
      }),
    )
  })

  it('makes chunks of at most five seconds, eight in a long video, and shorter than two only where the video is', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const lengths = planVideo(timeline).chunks.map((chunk) => chunk.toFrame - chunk.fromFrame)
        const isLong = timeline.durationFrames >= 120 * timeline.fps
        expect(Math.max(...lengths)).toBeLessThanOrEqual((isLong ? 8 : 5) * timeline.fps)
        if (lengths.length > 1) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2 * timeline.fps)
      }),
    )
  })

  it('shows at each frame the slide and the cue of that time', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        for (const span of plan.chunks.flatMap((chunk) => chunk.spans)) {
          const middleUs = frameToUs((span.fromFrame + span.toFrame - 1) / 2 + 0.5, timeline.fps)
          const at = (item: { startUs: number; endUs: number }) =>
            item.startUs <= middleUs && middleUs < item.endUs
          const slide = timeline.slides.findIndex(at)
          expect([span.slide, span.incoming]).toContain(slide)
          if (span.incoming === null) expect(span.slide).toBe(slide)
          const cue = timeline.captions.cues.find(at)
          expect(span.cue === null ? undefined : plan.cues[span.cue]?.cue).toEqual(cue)
        }
      }),
    )
  })

  it('fades evenly: the incoming share grows by equal steps, from nothing to all', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        let before = { incoming: -1, weight: 0 }
        for (const span of plan.chunks.flatMap((chunk) => chunk.spans)) {
          for (let frame = span.fromFrame; frame < span.toFrame; frame++) {
            const { incoming } = planFrame(plan, span, frame)
            if (!incoming) continue
            const [outgoing, next] = [plan.slides[span.slide], plan.slides[incoming.slide]]
            const step = 1 / ((outgoing?.toFrame ?? 0) - (next?.fromFrame ?? 0) + 1)
            const weightBefore = before.incoming === incoming.slide ? before.weight : 0
            expect(incoming.weight - weightBefore).toBeCloseTo(step, 9)
            expect(incoming.weight).toBeLessThan(1)
            before = { incoming: incoming.slide, weight: incoming.weight }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
