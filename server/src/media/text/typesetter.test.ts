import { beforeAll, describe, expect, it } from 'vitest'
import { hanFormsOf } from './han-forms.ts'
import { missingCharacters } from './missing-characters.ts'
import { type TextBlock, Typesetter } from './typesetter.ts'

let typesetter: Typesetter
beforeAll(async () => {
  typesetter = await Typesetter.open('sc')
})

const block = (text: string): TextBlock => ({
  lines: text.split('\n'),
  weight: 600,
  sizePx: 40,
  lineHeightPx: 52,
  align: 'centre',
})

/** What a text looks like in white on nothing, 400 pixels wide. */
function draw(text: string, by = typesetter): Uint8Array {
  const sheet = by.sheet(400, 52)
  sheet.text(block(text), { x: 0, y: 0, widthPx: 400, heightPx: 52 }, [255, 255, 255, 1])
  const pixels = sheet.pixels()
  sheet.close()
  return pixels
}

/** Opaque pixels, and those of them that are no grey. */
function count(pixels: Uint8Array): { inked: number; coloured: number } {
  let [inked, coloured] = [0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    inked++
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured++
  }
  return { inked, coloured }
}

/** How much ink there is in the left and the right half. */
function inkOfHalves(pixels: Uint8Array): [left: number, right: number] {
  const halves: [number, number] = [0, 0]
  for (let at = 3; at < pixels.length; at += 4) halves[((at - 3) / 4) % 400 < 200 ? 0 : 1] += pixels[at] ?? 0
  return halves
}

const scripts: [name: string, sentence: string][] = [
  ['Latin with marks', 'Žluťoučký kůň, Việt Nam, “œuvre” – 42 € ½'],
  ['Greek and Cyrillic', 'Ωραίος ἄνθρωπος, поэзия, Ґанок'],
  ['Arabic, Persian and Urdu', 'تستيقظ المدينة، گربه، ہے'],
  ['Hebrew', 'בְּכָל בוקר העיר'],
  ['Chinese', '每天早晨，城市醒来。每天早晨，城市醒來，畫出銀線。'],
  ['Japanese', '毎朝、「街」は目を覚ます。カフェー'],
  ['Korean', '매일 아침 도시는 깨어난다'],
  ['Devanagari', 'हर सुबह क्षत्रिय श्री।'],
  ['Bengali, Gurmukhi, Gujarati', 'প্রতিদিন ਪੰਜਾਬੀ ગુજરાતી'],
  ['Tamil, Telugu, Kannada, Malayalam', 'ஒவ்வொரு ప్రతి ಪ್ರತಿ ഓരോ'],
  ['Sinhala, Thai, Lao', 'සිංහල ทุกเช้าเมืองตื่น ລາວ'],
  ['Khmer, Burmese, Amharic', 'ព្រឹក မြန်မာ አማርኛ'],
  ['Armenian, Georgian', 'հայերեն ქართული'],
  ['emoji and signs', '👩‍👩‍👧 👍🏽 🇩🇪 ❤️ 1️⃣ ✓ → ∞ ≠ ♥ ☂'],
]

describe('the fonts that ship with us', () => {
  it.each(scripts)('have every character of %s', (_, sentence) => {
    expect(typesetter.missing(sentence)).toEqual([])
    expect(count(draw(sentence.slice(0, 12))).inked).toBeGreaterThan(200)
  })

  it('and say what they lack, each character once', () => {
    expect(typesetter.missing('a 𓀀 𗀀 𓀀 \u200d\ufe0f\u202e\n')).toEqual(['𓀀', '𗀀'])
  })

  it('draw emoji in colour, and as signs where the text asks for that', () => {
    const { inked, coloured } = count(draw('🎉🇩🇪👍🏽'))
    expect(coloured).toBeGreaterThan(inked / 2)
    expect(count(draw('❤\ufe0f')).coloured).toBeGreaterThan(100)
    expect(count(draw('❤\ufe0e ☂ ©')).coloured).toBe(0)
  })
})

describe('Typesetter', () => {
  it('shapes: letters join, and marks take no room', () => {
    const widths = (text: string) => Array.from(text, (letter) => typesetter.widthEm(letter, 600))
    const apart = widths('المدينة').reduce((sum, width) => sum + width)
    expect(typesetter.widthEm('المدينة', 600)).toBeLessThan(0.95 * apart)
    expect(typesetter.widthEm('e\u0301', 600)).toBeCloseTo(typesetter.widthEm('e', 600))
    expect(typesetter.widthEm('นำ้', 600)).toBeLessThan(typesetter.widthEm('นนนน', 600))
  })

  it('measures nothing as nothing, and a line as its words and spaces', () => {
    const width = (text: string) => typesetter.widthEm(text, 600)
    expect(width('')).toBe(0)
    expect(width('one two') - width('one') - width('two')).toBeCloseTo(0.28, 1)
  })

  it('runs a mostly Hebrew line from the right: its full stops stand at the left', () => {
    const [left, right] = inkOfHalves(draw('שלום ..............'))
    expect(right).toBeGreaterThan(left)
    const [latinLeft, latinRight] = inkOfHalves(draw('Peace ..............'))
    expect(latinLeft).toBeGreaterThan(latinRight)
  })

  it('draws the same text alike each time', async () => {
    const other = await Typesetter.open('sc')
    draw('something else first 每', other)
    expect(draw('Every 每天 🎉', other)).toEqual(draw('Every 每天 🎉'))
  })

  it('holds no memory of sheets that are closed', () => {
    const before = process.memoryUsage().external
    // Of eight megabytes each.
    for (let count = 0; count < 50; count++) typesetter.sheet(1920, 1080).close()
    expect(process.memoryUsage().external - before).toBeLessThan(100_000_000)
  })

  it('draws Han characters in the forms of their country', async () => {
    const japanese = await Typesetter.open('jp')
    expect(draw('直骨', japanese)).not.toEqual(draw('直骨'))
  })
})

describe('hanFormsOf', () => {
  it('goes by kana, by hangul, and by the characters that only one way of writing Chinese has', () => {
    const texts = ['毎朝、街は', '매일 漢字', '這個時候', '这个时候', 'plain']
    expect(texts.map(hanFormsOf)).toEqual(['jp', 'kr', 'tc', 'sc', 'sc'])
  })
})

describe('missingCharacters', () => {
  it('is empty for text that we can write, and names what we cannot', async () => {
    expect(await missingCharacters('Hello\nWörld 每天 🎉')).toEqual([])
    expect(await missingCharacters('Linear A: 𐘀')).toEqual(['𐘀'])
  })

  it('answers at once, and rightly, for the letters that most texts are of', async () => {
    const letters = [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x2010, 0x2027],
      [0x391, 0x3a1],
      [0x3a3, 0x3c9],
      [0x410, 0x44f],
    ].flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    expect(await missingCharacters(letters.join(''))).toEqual([])
    expect(typesetter.missing(letters.join(' '))).toEqual([])
  })
})
