import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const coins: Prop = {
  id: 'coins',
  words: [
    'money',
    'coin*',
    'profit*',
    'revenue',
    'invest*',
    'salary',
    'price~',
    'cost~',
    'budget',
    'fund*',
    'dollar',
    'euro',
    'wealth',
    'saving*',
    'tax~',
    'financ*',
    'cash',
    'pay*~',
    'currency',
    'inflation',
  ],
  habitats: ['table'],
  draw: ({ palette, random }) =>
    repeat(3, (stack) => {
      const x = -32 + stack * 32
      const count = 4 + stack * 3 + Math.floor(random() * 2)
      return (
        repeat(
          count,
          (index) =>
            rect(
              x - 15,
              -8 - index * 7.4,
              30,
              7,
              index % 2 ? palette.lamp : mix(palette.lamp, palette.accent, 0.35),
              { rx: 2 },
            ) + rect(x + 4, -8 - index * 7.4, 11, 7, palette.ink, { rx: 2, opacity: 0.16 }),
        ) + ellipse(x, -9 - (count - 1) * 7.4, 15, 3.4, mix(palette.lamp, palette.paper, 0.4))
      )
    }),
}

export const lock: Prop = {
  id: 'lock',
  words: [
    'lock*',
    'security',
    'secur*',
    'privacy',
    'private~',
    'password',
    'encrypt*',
    'safe~',
    'safety',
    'protect*',
    'key~',
    'secret~',
    'guard*~',
  ],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    stroke('M-22 -54V-72A22 22 0 0 1 22 -72V-54', mix(palette.paper, palette.depth(0.6), 0.4), 9) +
    rect(
      -36,
      -58,
      72,
      58,
      paint.linear(
        [0, 0],
        [1, 1],
        [
          [0, mix(palette.accent, palette.paper, 0.15)],
          [1, mix(palette.accent, palette.ink, 0.3)],
        ],
      ),
      { rx: 9 },
    ) +
    circle(0, -35, 8, palette.ink) +
    path('M-4 -33H4L7 -14H-7Z', palette.ink),
}

export const heart: Prop = {
  id: 'heart',
  words: [
    'heart',
    'love*',
    'compassion',
    'kindness',
    'empathy',
    'romance',
    'passion',
    'cardi*',
    'gratitude',
    'donat*',
    'charity',
  ],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(0, -54, 60, paint.glow(palette.accent, 0.5)) +
    path(
      'M0 -6C-30 -30 -46 -48 -46 -68C-46 -96 -12 -102 0 -76C12 -102 46 -96 46 -68C46 -48 30 -30 0 -6Z',
      paint.linear(
        [0.1, 0],
        [0.9, 1],
        [
          [0, mix(palette.accent, palette.paper, 0.25)],
          [1, mix(palette.accent, palette.ink, 0.2)],
        ],
      ),
    ) +
    path('M-34 -66C-34 -80 -24 -86 -16 -82', 'none', {
      stroke: palette.paper,
      'stroke-width': 5,
      'stroke-linecap': 'round',
      opacity: 0.7,
    }),
}

export const shield: Prop = {
  id: 'shield',
  words: ['shield', 'defen*', 'immun*', 'insur*', 'protect*', 'resilien*', 'safety'],
  habitats: ['table'],
  draw: ({ palette }) =>
    path('M0 -100Q22 -88 44 -88V-48Q44 -16 0 0Q-44 -16 -44 -48V-88Q-22 -88 0 -100Z', palette.accent) +
    path('M0 -90Q18 -80 35 -79V-48Q35 -22 0 -10Z', mix(palette.accent, palette.ink, 0.22)) +
    path('M0 -90Q-18 -80 -35 -79V-48Q-35 -22 0 -10Z', mix(palette.accent, palette.paper, 0.2)) +
    stroke('M-17 -48L-4 -34L20 -62', palette.paper, 8),
}

export const scales: Prop = {
  id: 'scales',
  words: [
    'justice',
    'law',
    'lawyer',
    'scale~',
    'court',
    'equal*',
    'ethic*',
    'fair*',
    'judge',
    'regulat*',
    'legal',
    'compar*',
    'weigh*',
  ],
  habitats: ['table'],
  draw: ({ palette, random }) => {
    const tilt = (random() - 0.5) * 14
    const pan = (x: number, y: number): string =>
      stroke(d`M${x} ${y}L${x - 16} ${y + 30}M${x} ${y}L${x + 16} ${y + 30}`, palette.ink, 1) +
      path(d`M${x - 19} ${y + 30}H${x + 19}Q${x} ${y + 46} ${x - 19} ${y + 30}Z`, palette.accent)
    return (
      stroke('M0 -4V-90', mix(palette.lamp, palette.ink, 0.3), 4) +
      path('M-24 0Q-20 -8 0 -8Q20 -8 24 0Z', mix(palette.lamp, palette.ink, 0.4)) +
      stroke(d`M-38 ${-84 + tilt}L38 ${-84 - tilt}`, mix(palette.lamp, palette.ink, 0.3), 3.6) +
      circle(0, -88, 6, palette.lamp) +
      pan(-38, -84 + tilt) +
      pan(38, -84 - tilt)
    )
  },
}

export const hourglass: Prop = {
  id: 'hourglass',
  words: ['hourglass', 'deadline', 'wait*', 'patien*'],
  habitats: ['table'],
  draw: ({ palette }) =>
    path(
      'M-26 -92H26Q26 -62 4 -50Q26 -38 26 -8H-26Q-26 -38 -4 -50Q-26 -62 -26 -92Z',
      mix(palette.paper, palette.skyMid, 0.2),
      { opacity: 0.7 },
    ) +
    path('M-19 -76H19Q15 -62 0 -52Q-15 -62 -19 -76Z', palette.accent) +
    path('M-24 -9Q-18 -24 0 -28Q18 -24 24 -9Z', palette.accent) +
    stroke('M0 -52V-26', palette.accent, 1.8) +
    rect(-33, -100, 66, 9, mix(palette.depth(0.8), palette.accent, 0.25), { rx: 3 }) +
    rect(-33, -9, 66, 9, mix(palette.depth(0.8), palette.accent, 0.25), { rx: 3 }),
}
