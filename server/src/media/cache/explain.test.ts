import { expect, test } from 'vitest'
import { planVideo } from '../plan.ts'
import { testSlides, testTimeline } from '../test-timeline.ts'
import type { Timeline } from '../timeline.ts'
import { chunkEssence, chunkKey } from './chunk-essence.ts'
import { type RenderRecord, whyChunk, whySound } from './explain.ts'
import { digestOf, essence } from './fingerprint.ts'
import type { Toolchain } from './toolchain.ts'

const second = 1_000_000
const tools: Toolchain = { ffmpeg: '1', compositor: '2', kernel: '3', packages: '4' }
const contentOf = async (path: string) => `what is in ${path}`

const threeSlides = (): Timeline => {
  const base = testTimeline({
    slides: testSlides([3 * second, 3 * second, 3 * second], ['/p/a.png', '/p/b.png', '/p/c.png']),
    captions: {
      style: 'subtitle',
      cues: [
        { startUs: 3.5 * second, endUs: 5 * second, text: 'Over the second' },
        { startUs: 7 * second, endUs: 8 * second, text: 'Over the third' },
      ],
    },
  })
  return { ...base, sound: { ...base.sound, voice: { path: '/p/voice.wav', startUs: 0 } } }
}

async function recordOf(timeline: Timeline, chain = tools): Promise<RenderRecord> {
  const plan = planVideo(timeline)
  const chunks = plan.chunks.map(async (chunk) => {
    const parts = await chunkEssence(plan, chunk, contentOf)
    return { key: chunkKey(parts, 'project', chain), fromFrame: chunk.fromFrame, essence: parts }
  })
  const sound = await essence(timeline.sound, contentOf)
  return {
    tools: chain,
    chunks: await Promise.all(chunks),
    sound: { key: digestOf({ chain, sound }), essence: sound },
  }
}

/** What is said of each chunk and of the sound after an edit; nothing of those that stayed the same. */
async function whyAfter(edit: (timeline: Timeline) => void, chain = tools): Promise<string[][]> {
  const edited = threeSlides()
  edit(edited)
  const [last, now] = [await recordOf(threeSlides()), await recordOf(edited, chain)]
  const kept = new Set(last.chunks.map(({ key }) => key))
  return [
    ...now.chunks.map((chunk) => (kept.has(chunk.key) ? [] : whyChunk(chunk, chain, last))),
    now.sound.key === last.sound.key ? [] : whySound(now.sound, chain, last),
  ]
}

test('an edited caption', async () => {
  const why = await whyAfter(({ captions }) => {
    captions.cues = captions.cues.map((cue, index) => (index === 1 ? { ...cue, text: 'Otherwise' } : cue))
  })
  expect(why).toEqual([[], [], ['the caption over slide 3 changed'], []])
})

test('a caption that is gone, and one that is new', async () => {
  const gone = await whyAfter(({ captions }) => captions.cues.shift())
  expect(gone).toEqual([[], ['a caption is there no more'], [], []])
  const added = await whyAfter(({ captions }) =>
    captions.cues.unshift({ startUs: second, endUs: 2 * second, text: 'Over the first' }),
  )
  expect(added).toEqual([['the caption over slide 1 changed'], [], [], []])
})

test('another picture', async () => {
  const why = await whyAfter(({ slides }) => {
    slides.splice(1, 1, { ...testSlides([second], ['/p/d.png'])[0], ...times(3, 6) } as Timeline['slides'][0])
  })
  expect(why).toEqual([[], ['the picture of slide 2 changed'], [], []])
})

test('a slide that ends later', async () => {
  const why = await whyAfter(({ slides }) => {
    slides.splice(0, 1, { ...slides[0], endUs: 3.5 * second } as Timeline['slides'][0])
    slides.splice(1, 1, { ...slides[1], startUs: 3.5 * second } as Timeline['slides'][0])
  })
  expect(why).toEqual([
    ['the time of slide 1 changed'],
    ['the time of slide 2 changed', 'the caption over slide 2 changed'],
    [],
    [],
  ])
})

test('slides are counted without the title card, as clients count them', async () => {
  const why = await whyAfter((timeline) => {
    const card = { kind: 'card' as const, title: { text: 'Before', subtitle: null }, ...times(0, 3) }
    timeline.slides = [card, ...timeline.slides.slice(1)]
  })
  expect(why).toEqual([['it is new'], [], [], []])
})

test('options of the whole video', async () => {
  const why = await whyAfter((timeline) => {
    timeline.captions.style = 'boxed'
    timeline.sound.loudness = { integratedLufs: -14, truePeakDbtp: -1 }
  })
  const style = ['the caption style of the video changed']
  expect(why).toEqual([[], style, style, ['the loudness changed']])
})

test('another narration', async () => {
  const why = await whyAfter(({ sound }) => {
    sound.voice = { path: '/p/other.wav', startUs: 0 }
  })
  expect(why).toEqual([[], [], [], ['the narration changed']])
})

test('another version of what makes it', async () => {
  const why = await whyAfter(() => undefined, { ...tools, ffmpeg: 'newer' })
  expect(why).toEqual(Array.from({ length: 4 }, () => ['ffmpeg is another version']))
})

test('a first render, and one whose parts were dropped', async () => {
  const now = await recordOf(threeSlides())
  const [chunk] = now.chunks
  if (!chunk) throw new Error('three chunks')
  expect(whyChunk(chunk, tools, null)).toEqual(['no earlier render is known'])
  expect(whyChunk(chunk, tools, now)).toEqual(['it was made before, and is not kept any more'])
  expect(whySound(now.sound, tools, null)).toEqual(['no earlier render is known'])
  expect(whySound(now.sound, tools, now)).toEqual(['it was made before, and is not kept any more'])
})

const times = (from: number, to: number) => ({ startUs: from * second, endUs: to * second })
