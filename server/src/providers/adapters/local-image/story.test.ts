import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import { readPrompt, relevance } from './prompt.ts'
import { propsFor } from './props/index.ts'

const style =
  'Close view, painterly storybook illustration, palette of deep teal, slate and amber, hushed contrast.'
const sceneOf = (prompt: string, seed: number): string =>
  compose({ prompt, negativePrompt: null, aspectRatio: '16:9', seed, index: 0, family: null }).scene
const thingsOf = (prompt: string): string[] =>
  propsFor(readPrompt(prompt), readPrompt('')).map(({ id }) => id)

describe('a beat decides over the setting and style that it shares with its neighbours', () => {
  it.each([
    [
      'coast',
      'The island. Gull Rock is a mile of black stone with a white lighthouse on top. With red rowing boat.',
    ],
    [
      'stairwell',
      'Ines Marlow. Every evening, Ines Marlow climbed one hundred and twelve stairs. With salt, tank, water.',
    ],
    ['lamp-room', 'Window burst in the lamp room. Ines held a wool blanket over the broken pane.'],
    ['kitchen', 'The morning. The goat stood on the kitchen table, chewing a candle. With red boat.'],
    ['bakery', 'Autumn. The mill raised the price of flour. With oven, two hundred loaves.'],
    ['laboratory', 'One drop. In the laboratory, a biologist looks through a microscope.'],
  ])('%s: %s', (scene, told) => {
    for (const seed of [1, 2, 3, 7])
      expect(sceneOf(`${told} By the sea, at night. ${style}`, seed)).toBe(scene)
  })

  it('colours of the style are no things, and the setting counts little', () => {
    expect(relevance(readPrompt(`A goat. It eats. ${style}`), ['deep', 'teal', 'view'])).toBe(0)
    const [told, set] = ['The sea. It is flat.', 'The goat. It eats. By the sea, at night.'].map((prompt) =>
      relevance(readPrompt(prompt), ['sea']),
    )
    expect(told).toBeGreaterThan((set ?? 0) * 2)
  })

  it.each([
    ['She carried the loaf to the fire station in a laundry basket.', ['fire-engine', 'basket']],
    ['The tenth match burned over the notebook.', ['match', 'notebook']],
    ["They grow it in steel tanks or in hens' eggs.", ['steel-tank', 'eggs']],
    ['White crabs walk over black smokers.', ['crab', 'vents']],
  ])('named things: %s', (prompt, expected) => {
    expect(thingsOf(prompt)).toEqual(expect.arrayContaining(expected))
  })

  it('a close view of the same thing is another picture', () => {
    const [wide, close] = ['Wide', 'Close'].map(
      (framing) =>
        compose({
          prompt: `Blue notebook. ${framing} view.`,
          negativePrompt: null,
          aspectRatio: '16:9',
          seed: 2,
          index: 0,
          family: null,
        }).svg,
    )
    expect(close).toContain('scale(1.2000 1.2000)')
    expect(wide).not.toContain('scale(1.2000 1.2000)')
  })

  it('a thing that the prompt names is in the picture', () => {
    const beat = 'Friday. The goat stood at the gate beside a blue basket.'
    const without = 'Friday. The thing stood at the gate beside a blue thing.'
    expect(sceneOf(`${beat} ${style}`, 3)).toBe('still-life')
    expect(sceneOf(`${without} ${style}`, 3)).toMatch(/^abstract-/)
  })
})
