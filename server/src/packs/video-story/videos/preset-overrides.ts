import { type ProviderOverrides, VideoInputs } from '@potterlabs/generated/video-story/schemas.ts'
import type { Preset } from '../../../store/presets.ts'

/** What a preset says in its provider's own words stands under a request's overrides for that provider. */
export function withPresetsOwn(
  { provider, defaults }: Pick<Preset, 'provider' | 'defaults'>,
  overrides: ProviderOverrides,
): ProviderOverrides {
  const own = Object.entries(defaults).filter(([name]) => !(name in VideoInputs.shape))
  return { ...overrides, [provider]: { ...Object.fromEntries(own), ...overrides[provider] } }
}
