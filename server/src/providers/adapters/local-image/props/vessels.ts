import { mix } from '../color.ts'
import { d, path, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const sailboat: Prop = {
  id: 'sailboat',
  words: ['sailboat', 'sail', 'sailing', 'yacht', 'regatta', 'boat'],
  habitats: ['sea'],
  draw: ({ palette }) =>
    stroke('M0 -8V-98', palette.ink, 1.4) +
    path('M2 -96C20 -70 34 -40 38 -16H2Z', palette.paper) +
    path('M2 -96C14 -66 20 -40 20 -16H2Z', mix(palette.paper, palette.skyMid, 0.3)) +
    path('M-2 -88C-12 -60 -26 -34 -34 -16H-2Z', palette.accent) +
    path('M-40 -12H44L34 3H-30Z', mix(palette.accent, palette.ink, 0.55)) +
    path('M-40 -12H44L41 -8H-37Z', palette.paper) +
    path('M0 -98l14 -4l-14 -4Z', palette.second),
}

export const ship: Prop = {
  id: 'ship',
  words: [
    'ship',
    'cargo',
    'freight*',
    'container',
    'ferry',
    'vessel',
    'navy',
    'tanker',
    'logistic*',
    'supply~',
  ],
  habitats: ['sea'],
  draw: ({ palette }) =>
    path('M-50 -20H50L42 3H-40Z', mix(palette.depth(0.9), palette.accent, 0.15)) +
    path('M-50 -20H50L48 -15H-48Z', palette.accent) +
    repeat(15, (index) =>
      rect(
        -34 + (index % 5) * 11,
        -29 - Math.floor(index / 5) * 9,
        10.4,
        8.4,
        [palette.accent, palette.second, palette.paper, palette.skyTop][(index * 7) % 4] ?? palette.accent,
      ),
    ) +
    rect(24, -50, 16, 30, palette.paper) +
    rect(22, -56, 20, 7, palette.paper) +
    repeat(3, (index) => rect(25 + index * 5, -54, 3.4, 3.4, palette.ink)) +
    rect(28, -68, 8, 12, palette.accent) +
    rect(28, -65, 8, 3, palette.ink) +
    stroke('M-40 -20V-52M-40 -48L-28 -24', palette.ink, 1.2),
}

export const galleon: Prop = {
  id: 'galleon',
  words: ['galleon', 'pirate', 'wreck', 'shipwreck*', 'voyage~', 'sailor~', 'captain~', 'explorer~', 'fleet'],
  habitats: ['sea'],
  draw: ({ palette }) =>
    path('M-48 -28Q-38 -14 -34 4H34Q44 -10 50 -34L36 -22H-34Z', mix(palette.accent, palette.ink, 0.6)) +
    stroke('M-34 -10H38', palette.lamp, 1) +
    stroke('M-20 -22V-84M6 -22V-98M28 -22V-76M48 -32L62 -44', palette.ink, 1.6) +
    [
      [-20, -82, 15],
      [6, -96, 18],
      [28, -74, 13],
    ]
      .map(
        ([x = 0, y = 0, w = 10]) =>
          path(
            d`M${x - w} ${y + 4}Q${x} ${y + 10} ${x + w} ${y + 4}Q${x + w * 1.3} ${y + 18} ${x + w} ${y + 28}Q${x} ${y + 34} ${x - w} ${y + 28}Q${x - w * 0.5} ${y + 16} ${x - w} ${y + 4}Z`,
            palette.paper,
          ) +
          path(
            d`M${x - w} ${y + 33}Q${x} ${y + 39} ${x + w} ${y + 33}Q${x + w * 1.25} ${y + 42} ${x + w} ${y + 52}H${x - w}Q${x - w * 0.5} ${y + 42} ${x - w} ${y + 33}Z`,
            mix(palette.paper, palette.skyLow, 0.35),
          ),
      )
      .join('') +
    path('M6 -98l13 -3l-13 -4Z', palette.accent),
}
