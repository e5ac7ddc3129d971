import { expect, test } from 'vitest'
import { type ClipChoice, renderHash } from './choice.ts'

const choice: ClipChoice = {
  provider: 'auto',
  presetId: null,
  overrides: { kling: { mode: 'pro', cfg: 0.5 } },
  negativePrompt: null,
  seed: null,
}
const clip = {
  inputsHash: 'inputs',
  choice,
  delivery: { fps: 24, resolution: '720p', aspect_ratio: '16:9' } as const,
  take: 0,
  occurrence: 0,
}

test.each<[string, Partial<typeof clip>]>([
  ['other inputs', { inputsHash: 'others' }],
  ['another provider', { choice: { ...choice, provider: 'kling' } }],
  ['a preset', { choice: { ...choice, presetId: 'p_one' } }],
  ['other settings of a provider', { choice: { ...choice, overrides: { kling: { mode: 'std' } } } }],
  ['another take', { take: 1 }],
  ['the same a second time in one film', { occurrence: 1 }],
])('%s: another clip', (_, change) => {
  expect(renderHash({ ...clip, ...change })).not.toBe(renderHash(clip))
})

test('the same, however it is written: the same clip', () => {
  const again = { ...choice, overrides: { kling: { cfg: 0.5, mode: 'pro' } } }
  expect(renderHash({ ...clip, choice: again })).toBe(renderHash(clip))
})
