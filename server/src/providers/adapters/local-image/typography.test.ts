import { describe, expect, it } from 'vitest'
import { compose, sizes } from './compose.ts'
import { rasterize } from './raster.ts'

const prompts = [
  'The island. A white lighthouse on a black rock.',
  'Wide windows over the harbour. Ships at night.',
  'Extraordinarily long-winded acknowledgements. Two people talk in an office.',
  'In the laboratory. A machine reads the genes of the virus.',
  'Growth. Orders climb like a staircase.',
  'Marketplace. Stalls under strings of lanterns.',
  'Les îles à l’aube. Un phare sur la mer.',
  'Ещё один день. Город.',
]
const ratios = ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'] as const

const pixelsWide = 300
/** Letters may reach a little over their advance width, and pixels are coarse. */
const soft = 0.006

/** Where ink is when everything but the type is taken out, in shares of the sides; null for no type. */
function typeBox(svg: string, fontFiles: string[]) {
  const type = [...svg.matchAll(/<text .*?<\/text>/gs)].map(([text]) => text).join('')
  if (type === '') return null
  const open = /^<svg[^>]*>/.exec(svg)?.[0] ?? ''
  const { data, width, height } = rasterize(`${open}${type}</svg>`, pixelsWide, fontFiles)
  const box = { left: 1, right: 0, top: 1, bottom: 0 }
  for (let at = 0; at < width * height; at++) {
    if ((data[at * 4 + 3] ?? 0) < 40) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    box.left = Math.min(box.left, x / width)
    box.right = Math.max(box.right, (x + 1) / width)
    box.top = Math.min(box.top, y / height)
    box.bottom = Math.max(box.bottom, (y + 1) / height)
  }
  return box
}

const pictures = ratios.flatMap((aspectRatio) =>
  prompts.flatMap((prompt) =>
    [1, 2, 3, 4, 5].map((seed) => ({
      prompt,
      aspectRatio,
      seed,
      picture: compose({ prompt, negativePrompt: null, aspectRatio, seed, index: 0, family: null }),
    })),
  ),
)

describe('type', () => {
  it('stays in sight through a zoom to 1.15, and above the captions, in every layout and shape', () => {
    const layouts = new Set<string>()
    for (const { picture, prompt, aspectRatio, seed } of pictures) {
      const box = typeBox(picture.svg, picture.fontFiles)
      if (!box) continue
      layouts.add(picture.layout)
      const which = `${prompt} ${aspectRatio} seed ${seed} ${picture.layout}`
      expect(box.left, which).toBeGreaterThanOrEqual(0.13 - soft)
      expect(box.right, which).toBeLessThanOrEqual(0.87 + soft)
      expect(box.top, which).toBeGreaterThanOrEqual(0.12 - soft)
      expect(box.bottom, which).toBeLessThanOrEqual(0.78)
    }
    expect([...layouts]).toEqual(expect.arrayContaining(['full', 'arch', 'disc', 'split', 'inset']))
  })

  it('is in fewer than half of the pictures, and most pictures fill the sheet', () => {
    const share = (holds: (each: (typeof pictures)[number]) => boolean): number =>
      pictures.filter(holds).length / pictures.length
    expect(share(({ picture }) => picture.svg.includes('<text'))).toBeLessThan(0.5)
    expect(share(({ picture }) => picture.layout === 'full')).toBeGreaterThan(0.7)
    expect(Object.keys(sizes)).toEqual([...ratios])
  })
})
