import { expect, test } from 'vitest'
import { nearNames } from './near-names.ts'

test('what may have been meant is near, and of what is near the nearest', () => {
  const names = ['storyboard.create', 'storyboard.render', 'story.create', 'music.create']
  expect(nearNames('storybord.create', names)).toEqual(['storyboard.create'])
  expect(nearNames('stoy.create', names)).toEqual(['story.create'])
  expect(nearNames('asset.delete', ['script.create', 'voiceover.create'])).toEqual([])
  expect(nearNames('txt', ['text', 'tex', 'title'])).toEqual(['text', 'tex'])
})
