import { expect, test } from 'vitest'
import { withEdits } from './edits.ts'
import type { PlacedSlide } from './inputs.ts'

const slide = (id: string, startSec: number, more: Partial<PlacedSlide> = {}): PlacedSlide => ({
  ...{ id, beatId: 'b1', sectionId: 's1', caption: `Caption of ${id}`, text: '', focus: null, fit: null },
  ...{ assetId: `a_${id}`, imagesId: `img_${id}`, prompt: `Prompt of ${id}`, startSec, durationSec: 4 },
  ...more,
})
const slides = [slide('sl_1', 0), slide('sl_2', 4), slide('sl_3', 8)]

test('without edits slides are as they were laid out', () => {
  expect(withEdits(slides, {})).toEqual(slides)
})

test('a longer slide moves those after it, and only those', () => {
  const edited = withEdits(slides, { sl_2: { durationSec: 6.5 }, sl_3: { caption: '' } })
  expect(edited.map(({ startSec, durationSec }) => [startSec, durationSec])).toEqual([
    [0, 4],
    [4, 6.5],
    [10.5, 4],
  ])
  expect(edited.map(({ caption }) => caption)).toEqual(['Caption of sl_1', 'Caption of sl_2', ''])
})

test('a picture of the client’s own is no made one', () => {
  const [first] = withEdits(slides, { sl_1: { picture: { assetId: 'a_own' } } })
  expect(first).toMatchObject({ assetId: 'a_own', imagesId: null, prompt: null })
})

test('a new picture is there once it is made', () => {
  const picture = { imagesId: 'img_new', prompt: 'A storm' }
  const edits = { sl_1: { picture } }
  expect(withEdits(slides, edits)[0]).toMatchObject({ ...picture, assetId: null })
  const [made] = withEdits(slides, edits, new Map([['img_new', 'a_new']]))
  expect(made).toMatchObject({ ...picture, assetId: 'a_new' })
  // As a finished slideshow keeps it, and read again.
  expect(withEdits(made ? [made] : [], edits)).toEqual([made])
})

test("a new focus is the picture's, and a new picture has none of the one before", () => {
  const focus = { x: 0.2, y: 0.3 }
  const focused = withEdits(slides, { sl_1: { focus } })
  expect(focused[0]?.focus).toEqual(focus)
  const [replaced] = withEdits(focused, { sl_1: { picture: { assetId: 'a_new' } } })
  expect(replaced).toMatchObject({ assetId: 'a_new', focus: null })
})
