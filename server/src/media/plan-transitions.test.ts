import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { litStretches } from './lit.ts'
import { planVideo } from './plan.ts'
import { planFrame } from './plan-frame.ts'
import { printPlan } from './plan-print.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { frameToUs, type Timeline, type TransitionKind } from './timeline.ts'

const second = 1_000_000
const kinds: TransitionKind[] = ['crossfade', 'dip', 'wipe', 'slide']
const withoutEncoder = (text: string): string => text.replace(/^encoder .*\n/m, '')

describe('a plan to read', () => {
  const printed = (transition: Timeline['transition']) =>
    `\n${withoutEncoder(printPlan(planVideo(testTimeline({ slides: testSlides([2 * second, 2 * second]), transition }))))}`

  it.each([
    ['crossfade', 'fading to'],
    ['dip', 'dipping to'],
    ['wipe', 'wiped by'],
    ['slide', 'pushed out by'],
  ] as const)('a %s', (kind, how) => {
    expect(printed({ kind, durationUs: 0.5 * second })).toBe(`
video 320x180 30 fps, 120 frames
slide 0  0..68  a.png at 320x180, still
slide 1  53..120  a.png at 320x180, still
chunk 0  0..60
  0..53  slide 0
  53..60  slide 0 ${how} slide 1
chunk 1  60..120
  60..68  slide 0 ${how} slide 1
  68..120  slide 1
`)
  })

  it('a cut', () => {
    expect(printed({ kind: 'cut' })).toBe(`
video 320x180 30 fps, 120 frames
slide 0  0..60  a.png at 320x180, still
slide 1  60..120  a.png at 320x180, still
chunk 0  0..60
  0..60  slide 0
chunk 1  60..120
  60..120  slide 1
`)
  })

  it('cards at both ends, fits, a focus and a watermark', () => {
    const [a, b] = testSlides([3 * second, 3 * second], ['/p/a.png', '/p/b.png'])
    if (!a || !b) throw new Error('two slides')
    const title = { text: 'Rivers', subtitle: 'a short history' }
    const plan = planVideo(
      testTimeline({
        slides: [
          { kind: 'card', title, startUs: 0, endUs: 2 * second },
          { ...a, fit: 'blur', startUs: 2 * second, endUs: 5 * second },
          { ...b, focus: { x: 0.25, y: 0.3 }, startUs: 5 * second, endUs: 8 * second },
          {
            kind: 'card',
            title: { text: 'The end', subtitle: null },
            startUs: 8 * second,
            endUs: 10 * second,
          },
        ],
        transition: { kind: 'wipe', durationUs: 0.4 * second },
        watermark: { imagePath: '/p/logo.png', corner: 'top-right', opacity: 0.6, widthShare: 0.12 },
      }),
    )
    expect(`\n${withoutEncoder(printPlan(plan))}`).toBe(`
video 320x180 30 fps, 300 frames
slide 0  0..66  card "Rivers" "a short history"
slide 1  54..156  a.png before itself blurred at 320x180, still
slide 2  144..246  b.png around 0.250,0.300 at 320x180, still
slide 3  234..300  card "The end"
watermark  logo.png top-right, opacity 0.6, width 0.12
chunk 0  0..60
  0..54  slide 0
  54..60  slide 0 wiped by slide 1
chunk 1  60..150
  60..66  slide 0 wiped by slide 1
  66..144  slide 1
  144..150  slide 1 wiped by slide 2
chunk 2  150..240
  150..156  slide 1 wiped by slide 2
  156..234  slide 2
  234..240  slide 2 wiped by slide 3
chunk 3  240..300
  240..246  slide 2 wiped by slide 3
  246..300  slide 3
`)
  })
})

const timelines = fc
  .record({
    kind: fc.constantFrom(...kinds),
    fps: fc.constantFrom<Timeline['fps']>(24, 25, 30, 60),
    lengths: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 15 }),
    transitionFrames: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ kind, fps, lengths, transitionFrames }) => {
    let frame = 0
    const slides = lengths.map((length) => {
      const startUs = frameToUs(frame, fps)
      frame += length
      const motion = { kind: 'still' as const }
      return {
        kind: 'picture' as const,
        imagePath: '/p/a.png',
        startUs,
        endUs: frameToUs(frame, fps),
        motion,
      }
    })
    return testTimeline({ fps, slides, transition: { kind, durationUs: frameToUs(transitionFrames, fps) } })
  })

describe('whatever the transition', () => {
  it('lengths add up: the slides are together as long as the video and its transitions', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        const seen = plan.slides.reduce((sum, { fromFrame, toFrame }) => sum + toFrame - fromFrame, 0)
        const shared = plan.chunks
          .flatMap((chunk) => chunk.spans)
          .reduce((sum, span) => sum + (span.incoming === null ? 0 : span.toFrame - span.fromFrame), 0)
        expect(seen).toBe(plan.frames + shared)
      }),
    )
  })

  it('it grows by equal steps and is the same from both ends; a dip shows one picture at a time and turns in the dark', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        const kind = timeline.transition.kind
        for (const [index, next] of plan.slides.entries()) {
          const before = plan.slides[index - 1]
          if (!before || before.toFrame === next.fromFrame) continue
          const seen = plan.chunks
            .flatMap((chunk) => chunk.spans)
            .filter((span) => span.incoming === index)
            .flatMap((span) =>
              Array.from({ length: span.toFrame - span.fromFrame }, (_, k) =>
                planFrame(plan, span, span.fromFrame + k),
              ),
            )
          expect(seen).toHaveLength(before.toFrame - next.fromFrame)
          if (kind !== 'dip') {
            const weights = seen.map(({ incoming }) => incoming?.weight ?? Number.NaN)
            for (const [k, weight] of weights.entries()) {
              expect(weight).toBeCloseTo((k + 1) / (weights.length + 1), 9)
            }
            continue
          }
          const darkness = seen.map((frame) => frame.darkness)
          for (const [k, share] of darkness.entries()) {
            expect(share).toBeGreaterThan(0)
            expect(share).toBeCloseTo(darkness[darkness.length - 1 - k] ?? Number.NaN, 9)
          }
          expect(Math.max(...darkness)).toBeGreaterThanOrEqual(1 - 1 / (seen.length + 1) - 1e-9)
          expect(seen.every(({ incoming }) => incoming === null)).toBe(true)
          const pictures = seen.map(({ base }) => base.slide)
          expect(pictures).toEqual(pictures.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('it is only called black where it dips: there, and nowhere else, darkness is no fault', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = planVideo(timeline)
        const lit = litStretches(timeline)
        for (const span of plan.chunks.flatMap((chunk) => chunk.spans)) {
          for (let frame = span.fromFrame; frame < span.toFrame; frame++) {
            const middleUs = (frameToUs(frame, plan.fps) + frameToUs(frame + 1, plan.fps)) / 2
            const isLit = lit.some(({ startUs, endUs }) => startUs <= middleUs && middleUs < endUs)
            if (isLit) expect(planFrame(plan, span, frame).darkness).toBeLessThan(0.1)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
