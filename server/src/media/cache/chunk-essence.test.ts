import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFilm } from '../film/plan.ts'
import { clipShot, testFilm } from '../film/test-film.ts'
import { planVideo, type VideoPlan } from '../plan.ts'
import { testSlides, testTimeline } from '../test-timeline.ts'
import { frameToUs, type Timeline } from '../timeline.ts'
import { chunkEssence, chunkKey } from './chunk-essence.ts'
import type { Toolchain } from './toolchain.ts'

const second = 1_000_000
const tools: Toolchain = { ffmpeg: '1', compositor: '2', kernel: '3', packages: '4' }

const keysOf = (
  plan: VideoPlan,
  { scope = 'project', chain = tools, contentOf = async (path: string) => `what is in ${path}` } = {},
): Promise<string[]> =>
  Promise.all(
    plan.chunks.map(async (chunk) => chunkKey(await chunkEssence(plan, chunk, contentOf), scope, chain)),
  )

/** A little of everything that a plan can hold: a picture, a clip, a card and black, a chunk each. */
const varied = (): VideoPlan =>
  planFilm(
    testFilm({
      shots: [
        {
          kind: 'picture',
          startUs: 0,
          endUs: 2.5 * second,
          imagePath: '/p/a.png',
          fit: 'contain',
          focus: { x: 0.3, y: 0.6 },
          motion: {
            kind: 'ken-burns',
            from: { centreX: 0.5, centreY: 0.5, zoom: 1 },
            to: { centreX: 0.48, centreY: 0.52, zoom: 1.1 },
          },
        },
        clipShot('/p/b.mp4', 2 * second, 5 * second),
        { kind: 'card', startUs: 5 * second, endUs: 7 * second, title: { text: 'Words', subtitle: 'more' } },
        { kind: 'card', startUs: 7 * second, endUs: 9 * second, title: null },
      ],
      titles: [{ startUs: second, endUs: 1.5 * second, title: { text: 'Over it', subtitle: null } }],
      captions: { style: 'boxed', cues: [{ startUs: 6 * second, endUs: 8 * second, text: 'Said' }] },
      watermark: { imagePath: '/p/mark.png', corner: 'top-left', opacity: 0.5, widthShare: 0.2 },
    }),
  )

describe('the key of a chunk', () => {
  it('is the same wherever in the video it lies', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ frames: fc.integer({ min: 60, max: 300 }), text: fc.string() }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 60, max: 400 }),
        async (slides, leadFrames) => {
          const alone = planVideo(timelineOf(slides))
          const moved = planVideo(timelineOf([{ frames: leadFrames, text: 'before' }, ...slides]))
          const keys = await keysOf(alone)
          expect((await keysOf(moved)).slice(-keys.length)).toEqual(keys)
        },
      ),
      { numRuns: 30 },
    ))

  it('changes with everything that its pictures show, and with nothing else', async () => {
    const before = await keysOf(varied())
    const places = leaves(varied())
    expect(places.length).toBeGreaterThan(60)
    for (const place of places) {
      const plan = varied()
      change(plan, place)
      const after = await keysOf(plan)
      const changed = after.flatMap((key, index) => (key === before[index] ? [] : [index]))
      expect({ place: place.join('.'), changed }).toEqual({ place: place.join('.'), changed: shownIn(place) })
    }
  })

  it('changes with what is in a file, not with where the file lies', async () => {
    const before = await keysOf(varied(), { contentOf: async () => 'the same' })
    const elsewhere = varied()
    for (const slide of elsewhere.slides) if (slide.kind === 'picture') slide.imagePath = '/q/a.png'
    expect(await keysOf(elsewhere, { contentOf: async () => 'the same' })).toEqual(before)
    const repainted = async (path: string) => (path === '/p/a.png' ? 'another' : 'the same')
    const after = await keysOf(varied(), { contentOf: repainted })
    expect(after.map((key, index) => key === before[index])).toEqual([false, false, true, true])
  })

  it('is another for another scope, and for another version of any tool', async () => {
    const keys = await Promise.all([
      keysOf(varied()),
      keysOf(varied(), { scope: 'another project' }),
      ...(Object.keys(tools) as (keyof Toolchain)[]).map((tool) =>
        keysOf(varied(), { chain: { ...tools, [tool]: 'newer' } }),
      ),
    ])
    expect(new Set(keys.flat()).size).toBe(6 * varied().chunks.length)
  })
})

/** Slides of some lengths, each with a caption from its tenth frame on. */
function timelineOf(slides: readonly { frames: number; text: string }[]): Timeline {
  const fps = 30
  const base = testTimeline({
    fps,
    slides: testSlides(
      slides.map(() => second),
      slides.map(({ text }) => `/p/${text}.png`),
    ),
  })
  let frame = 0
  const cues: Timeline['captions']['cues'] = []
  const placed = base.slides.map((slide, index) => {
    const { frames = 0, text = '' } = slides[index] ?? {}
    const startUs = frameToUs(frame, fps)
    cues.push({ startUs: frameToUs(frame + 10, fps), endUs: frameToUs(frame + 50, fps), text })
    frame += frames
    return { ...slide, startUs, endUs: frameToUs(frame, fps) }
  })
  return { ...base, durationFrames: frame, slides: placed, captions: { style: 'subtitle', cues } }
}

type Place = (string | number)[]

/** Where a plan says something, in the order of its chunks: all but the chunks themselves and its length. */
const leaves = (plan: VideoPlan): Place[] => {
  const { chunks: _, frames: __, ...rest } = plan
  return placesIn(rest)
}

function placesIn(value: unknown, place: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [place]
  return Object.entries(value).flatMap(([name, part]) => placesIn(part, [...place, name]))
}

function change(value: object, [name = '', ...rest]: Place): void {
  const holder = value as Record<string, unknown>
  const part = holder[name]
  if (rest.length > 0) change(part as object, rest)
  else if (typeof part === 'number') holder[name] = part + second
  else holder[name] = `${String(part)} changed`
}

/** The chunks that a part of `varied` is seen in, by what it is and its number. */
function shownIn([list = '', index = '']: Place): number[] {
  const slides = [[0, 1], [0, 1], [2], [3]]
  if (list === 'slides') return slides[Number(index)] ?? []
  if (list === 'cues' || list === 'captionStyle') return [2, 3]
  if (list === 'titles') return [0]
  return [0, 1, 2, 3]
}
