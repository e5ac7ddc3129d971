import type { Provider } from '../../registry.ts'

/**
 * What our own assembly can do, so that requests are routed and checked like all others. The work itself is the
 * media service's: it needs local files and every core, not a provider call.
 */
export const compositor: Provider = {
  id: 'compositor',
  name: 'Compositor',
  description:
    'Assembles pictures, clips, titles, narration, music and captions into one video on this machine.',
  builtIn: true,
  dedupe: 'provider_key',
  capabilities: {
    compose: {
      transitions: ['cut', 'crossfade', 'dip', 'wipe', 'slide'],
      fps: [24, 25, 30, 60],
      resolutions: ['720p', '1080p', '4k'],
      aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
      caption_modes: ['none', 'burn-in', 'sidecar'],
      caption_styles: ['subtitle', 'karaoke', 'boxed', 'minimal'],
      max_duration_sec: 7200,
    },
  },
}
