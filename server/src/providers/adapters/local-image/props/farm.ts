import { mix } from '../color.ts'
import { circle, path, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const goat: Prop = {
  id: 'goat',
  words: ['goat', 'sheep', 'lamb'],
  habitats: ['land', 'table'],
  draw: ({ palette }) => {
    const coat = mix(palette.paper, palette.lamp, 0.12)
    const dim = mix(coat, palette.ink, 0.3)
    return (
      stroke('M-26 -32V-2M16 -32V-2', dim, 6) +
      stroke('M-18 -32V-1M24 -32V-1', coat, 6) +
      stroke('M-28 0H-22M-20 0H-14M14 0H20M22 0H28', palette.ink, 4) +
      path(
        'M-36 -44Q-36 -58 -20 -57Q0 -52 14 -58Q24 -62 28 -76L42 -80L56 -66Q58 -60 50 -59L40 -60Q38 -42 28 -32Q0 -24 -26 -30Q-36 -34 -36 -44Z',
        coat,
      ) +
      path('M-8 -55Q10 -52 16 -34Q0 -26 -20 -29Q-4 -40 -8 -55Z', palette.ink, { opacity: 0.1 }) +
      stroke('M34 -79Q28 -96 14 -98M40 -80Q38 -96 26 -102', mix(palette.accent, palette.ink, 0.5), 4) +
      path('M30 -76L16 -74L28 -68Z', dim) +
      path('M44 -59L48 -46L52 -59Z', dim) +
      stroke('M-36 -52L-44 -60', coat, 5) +
      circle(43, -71, 2.2, palette.ink) +
      circle(55, -65, 1.6, palette.ink)
    )
  },
}
