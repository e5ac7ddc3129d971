import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { compose, type PictureRequest } from './compose.ts'
import { rasterize } from './raster.ts'

const prompts = `
The keepers of the light. Lighthouses have guided sailors home through dark and stormy seas.
The first great beacon. The lighthouse of Alexandria rose above the harbour in ancient Egypt.
A lens that changed the sea. Augustin Fresnel invented a lens that throws a beam thirty kilometres.
Life on the rock. Keepers climbed hundreds of steps every night to trim the wicks.
Storm at the edge. In the worst gales, waves broke over the lantern room.
The machines arrive. Electric bulbs and timers replaced the keepers one by one.
What remains. Satellites guide ships, but the towers still stand on the cliffs.
Lanterns wake the street. The night market fills with steam, laughter and light.
The noodle master. Old Chen has pulled noodles by hand at the same stall for forty years.
Bargains and stories. Vendors call out prices while families wander between stalls.
It starts with a virus. Scientists isolate the pathogen and read its genetic code.
Teaching the immune system. A harmless protein shows the body what to look for.
Testing on thousands. Volunteers take part in clinical trials.
Filling the vials. Factories fill millions of doses and keep them frozen.
Two founders and a garage. They began with a laptop, a borrowed desk and an idea.
The first customer. Trust came slowly, one handshake at a time.
Almost out of money. The risk of failing was real.
The numbers climb. Revenue doubled and the team grew to twelve people.
Into the midnight zone. Below a thousand metres no sunlight reaches the deep ocean.
Creatures of light. Anglerfish and jellyfish make their own glow.
Mountains under the sea. Hydrothermal vents build chimneys on the ocean floor.
The pressure down there. A submarine explores the trench.
Climbing the highest mountain in the world at dawn
A quiet forest in autumn, mist between the trees
Caravan crossing the Sahara desert at sunset
New York City skyline at night
A small village in the snow, winter evening
Wheat fields and wind turbines on a summer morning
The long road home
Northern lights over icebergs in the Arctic
A rocket leaves Earth for Mars
The old library holds a thousand stories
How neural networks learn from data
A map to the lost treasure
The steam engine changed industry forever
A concert in the park with a jazz band
Ancient Rome and the fall of the empire
Hard choices: which way to go?
Time runs out
A bright idea
Opening the door to the future
Find your balance
Growth
Trust
Risk
zxqv blorp fnord
春の夜の夢
مرحبا بالعالم
Привет мир
🦄🎈✨
Friendship between a cat and a dog
Protecting your password and your privacy
Save money for the future
An elephant walks across the savanna
A bicycle leaning on a wall
Penguins on the ice
The heart of a champion
Justice and the law
A butterfly on a flower in spring
Train through the valley in the rain
<script>alert("x")</script> & 'quotes'
El faro y el mar
Die Nacht im Wald
Hot air balloons over the lake at sunrise
`
  .trim()
  .split('\n')

const base: PictureRequest = {
  prompt: '',
  negativePrompt: null,
  aspectRatio: '16:9',
  seed: 7,
  index: 0,
  family: null,
}

const hashSide = 16

/** Difference hash over a 17 x 16 thumbnail: 256 bits, each whether a pixel is lighter than its right neighbour. */
async function differenceHash(change: Partial<PictureRequest>): Promise<Uint8Array> {
  const { svg, fontFiles } = compose({ ...base, ...change })
  const { data, width, height } = rasterize(svg, 160, fontFiles)
  const grey = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .resize(hashSide + 1, hashSide, { fit: 'fill' })
    .raw()
    .toBuffer()
  return Uint8Array.from({ length: hashSide * hashSide }, (_, bit) => {
    const at = Math.floor(bit / hashSide) * (hashSide + 1) + (bit % hashSide)
    return (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1 : 0
  })
}

/** The least Hamming distance over all pairs, with the pair. */
function closest(hashes: readonly Uint8Array[]): { distance: number; pair: [number, number] } {
  let least = { distance: Number.POSITIVE_INFINITY, pair: [0, 0] as [number, number] }
  hashes.forEach((one, first) => {
    for (let second = first + 1; second < hashes.length; second++) {
      const other = hashes[second]
      const distance = one.reduce((sum, bit, index) => sum + (bit === other?.[index] ? 0 : 1), 0)
      if (distance < least.distance) least = { distance, pair: [first, second] }
    }
  })
  return least
}

describe('no two pictures alike', () => {
  it(`${prompts.length} prompts of one seed differ in at least 24 of 256 bits, every pair`, async () => {
    const { distance, pair } = closest(await Promise.all(prompts.map((prompt) => differenceHash({ prompt }))))
    expect(distance, pair.map((index) => prompts[index]).join(' / ')).toBeGreaterThanOrEqual(24)
  })

  it.each(['A lighthouse on the coast', 'Growth', 'zxqv blorp'])(
    'eight pictures of one request differ: %s',
    async (prompt) => {
      const indexes = [0, 1, 2, 3, 4, 5, 6, 7]
      const { distance } = closest(
        await Promise.all(indexes.map((index) => differenceHash({ prompt, index }))),
      )
      expect(distance).toBeGreaterThanOrEqual(24)
    },
  )

  it.each(['A lighthouse on the coast', 'The night market', 'مرحبا'])(
    'eight seeds differ: %s',
    async (prompt) => {
      const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
      const { distance } = closest(await Promise.all(seeds.map((seed) => differenceHash({ prompt, seed }))))
      expect(distance).toBeGreaterThanOrEqual(24)
    },
  )
})

describe('every prompt in every shape', () => {
  it('draws with sound numbers, safe text, and type only above the captions', () => {
    const ratios = ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'] as const
    for (const [index, prompt] of prompts.entries()) {
      const aspectRatio = ratios[index % ratios.length] ?? '16:9'
      const { svg } = compose({ ...base, prompt, aspectRatio, seed: index })
      expect(svg, prompt).not.toMatch(/NaN|Infinity|undefined|<script/)
      const height = Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)?.[1])
      for (const [, baseline] of svg.matchAll(/<text x="\S+" y="(\S+)"/g)) {
        expect(Number(baseline), prompt).toBeLessThan(height * 0.78)
      }
    }
  })

  it('survives ten thousand characters of hostile text', () => {
    const prompt = `<svg onload=x>&amp;"'\u0000\u202E\uD800${'🦄]]><!-- '.repeat(1_250)}`
    const { svg, fontFiles } = compose({ ...base, prompt })
    expect(rasterize(svg, 64, fontFiles).width).toBe(64)
  })
})
