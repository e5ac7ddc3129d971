import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { contrast, luminance, mix, oklch, toOklch } from './color.ts'
import { compose, type PictureRequest } from './compose.ts'
import { paletteFamilies } from './families.ts'
import { designFace, settable } from './fonts.ts'
import { makePalette } from './palette.ts'
import { keyWord, readPrompt, relevance, titlePhrase } from './prompt.ts'
import { familyFromPicture } from './style-reference.ts'
import { readAtmosphere } from './vocabulary.ts'

const picture = (prompt: string, change: Partial<PictureRequest> = {}) =>
  compose({ prompt, negativePrompt: null, aspectRatio: '16:9', seed: 3, index: 0, family: null, ...change })

const none = readPrompt('')

describe('understanding a prompt', () => {
  it.each([
    ['Climbing the highest mountain', 'mountains'],
    ['Lighthouses on the cliffs of the coast', 'coast'],
    ['Dunes of the Sahara desert', 'desert'],
    ['A skyline of towers in the city', 'city'],
    ['The night market', 'market'],
    ['Scientists in a laboratory', 'laboratory'],
    ['A virus and an antibody', 'microscopic'],
    ['Galaxies and planets in space', 'space'],
    ['Trust and partnership', 'bridge-of-trust'],
    ['The risk of failing', 'tightrope-of-risk'],
    ['A padlock, a lock and a password', 'still-life'],
    ['Der Wald', 'forest'],
  ])('%s -> %s', (prompt, scene) => {
    expect(picture(prompt).scene).toBe(scene)
  })

  it('falls back to an abstract composition for words it does not know', () => {
    expect(picture('zxqv blorp fnord').scene).toMatch(/^abstract-/)
    expect(picture('').scene).toMatch(/^abstract-/)
  })

  it('reads light and weather', () => {
    const read = (text: string) => readAtmosphere(readPrompt(text), none, () => 0)
    expect(read('a city at midnight').light).toBe('night')
    expect(read('sunset over the sea')).toMatchObject({ light: 'dusk', weather: 'clear' })
    expect(read('snow in the village').weather).toBe('snow')
    expect(read('a thunderstorm with lightning')).toMatchObject({ light: 'storm', weather: 'lightning' })
  })

  it('matches plurals, prefixes and pairs, and weighs the title more', () => {
    for (const [text, entry] of [
      ['two harbours', 'harbour'],
      ['Lighthouses today', 'lighthouse'],
      ['many cities', 'city'],
      ['a lens', 'lens'],
      ['boxes', 'box'],
    ] as const) {
      expect(relevance(readPrompt(text), [entry]), text).toBeGreaterThan(0)
    }
    expect(relevance(readPrompt('vaccination'), ['vaccin*'])).toBeGreaterThan(0)
    expect(relevance(readPrompt('market at night'), ['night market'])).toBe(0)
    expect(relevance(readPrompt('Sea. Ships.'), ['sea'])).toBeGreaterThan(
      relevance(readPrompt('Ships. Sea.'), ['sea']),
    )
  })

  it('finds the phrase and the word to set', () => {
    const prompt = readPrompt('A wide shot of the old harbour, cinematic. More follows here.')
    expect(titlePhrase(prompt)).toBe('the old harbour')
    expect(keyWord(prompt, ['harbo*'])).toBe('harbour')
    expect(
      titlePhrase(readPrompt('a sentence of very many words that nobody would ever set as a title')),
    ).toBeNull()
  })
})

describe('negative prompts', () => {
  const prompts = ['The old lighthouse', 'Hard choices', 'A bright idea', 'Into the deep sea', 'zxqv']

  it.each(['text', 'typography, watermark', 'letters', 'no words'])(
    '"%s" turns typography off',
    (negativePrompt) => {
      for (const prompt of prompts) {
        for (const seed of [1, 2, 3]) {
          expect(picture(prompt, { negativePrompt, seed })).toMatchObject({
            fontFiles: [],
            svg: expect.not.stringContaining('<text'),
          })
        }
      }
    },
  )

  it('removes scenes', () => {
    expect(picture('Mountains by the sea', { negativePrompt: 'mountains' }).scene).toBe('sea')
  })

  it('sets type in some pictures otherwise', () => {
    const typed = [1, 2, 3, 4, 5, 6].filter((seed) =>
      picture('The old lighthouse', { seed }).svg.includes('<text'),
    )
    expect(typed.length).toBeGreaterThan(0)
  })
})

describe('fonts', () => {
  const inter = designFace('Inter', 600)

  it('measures text: capitals are wider than dots', () => {
    expect(inter.widthEm('WWW')).toBeGreaterThan(inter.widthEm('...') * 2)
  })

  it('drops what no shipped font has and falls back for other scripts', () => {
    expect(settable('Bright 🦄 idea', inter)).toMatchObject({
      text: 'Bright idea',
      face: { family: 'Inter' },
    })
    expect(settable('مرحبا بالعالم', inter)).toMatchObject({ face: { family: 'DejaVu Sans' } })
    expect(settable('春の夜の夢', inter)).toBeNull()
    expect(settable('🦄🎈', inter)).toBeNull()
  })
})

describe('colour', () => {
  it('converts to OKLCH and back', () => {
    const { lightness, chroma, hueDeg } = toOklch('#3377aa')
    expect(oklch(lightness, chroma, hueDeg)).toBe('#3377aa')
    expect(mix('#102030', '#c0d0e0', 0)).toBe('#102030')
  })

  it('keeps ink and paper apart and the foreground darker than the distance, in every family and light', () => {
    for (const family of paletteFamilies) {
      for (const light of ['day', 'bold', 'dawn', 'dusk', 'night', 'storm', 'fog'] as const) {
        const palette = makePalette({ family, light, naturalHueDeg: null, vividness: 1, random: () => 0.5 })
        expect(contrast(luminance(palette.ink), luminance(palette.paper))).toBeGreaterThan(12)
        expect(contrast(luminance(palette.depth(0)), luminance(palette.depth(1)))).toBeGreaterThan(2)
        expect(luminance(palette.depth(0))).toBeGreaterThan(luminance(palette.depth(1)))
      }
    }
  })

  it('reads a palette family from a picture', async () => {
    const solid = (background: string) =>
      sharp({ create: { width: 30, height: 30, channels: 3, background } })
        .png()
        .toBuffer()
    const blue = await familyFromPicture(await solid('#2050c0'))
    expect(Math.abs(blue.baseDeg - toOklch('#2050c0').hueDeg)).toBeLessThan(15)
    expect((await familyFromPicture(await solid('#808080'))).vividness).toBeLessThan(0.05)
  })
})
