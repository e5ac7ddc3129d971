import { mix } from '../color.ts'
import { circle, d, ellipse, path, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const cup: Prop = {
  id: 'cup',
  words: ['coffee', 'thermo', 'thermos', 'tea', 'cup', 'mug', 'breakfast', 'cafe', 'espresso'],
  habitats: ['table'],
  draw: ({ palette }) =>
    stroke('M24 -46Q48 -46 44 -28Q40 -14 22 -16', palette.accent, 6) +
    path('M-28 -54H28L23 -6Q22 0 14 0H-14Q-22 0 -23 -6Z', palette.accent) +
    path('M8 -54H28L23 -6Q22 0 14 0H6Z', palette.ink, { opacity: 0.15 }) +
    ellipse(0, -54, 28, 5, mix(palette.accent, palette.ink, 0.6)) +
    stroke('M-10 -66q8 -8 0 -16t2 -16M8 -66q8 -8 0 -16t2 -14', palette.paper, 2.6, { opacity: 0.6 }),
}

export const bowl: Prop = {
  id: 'bowl',
  words: [
    'noodle',
    'soup',
    'bowl',
    'dumpling',
    'rice',
    'ramen',
    'meal',
    'dish~',
    'food',
    'cook*~',
    'recipe~',
    'grill*',
    'skewer*',
    'eat*~',
    'taste~',
  ],
  habitats: ['table'],
  draw: ({ palette }) =>
    stroke('M6 -92L34 -46M16 -96L40 -48', mix(palette.accent, palette.ink, 0.5), 3) +
    ellipse(0, -44, 44, 9, mix(palette.lamp, palette.accent, 0.35)) +
    repeat(7, (index) => stroke(d`M${-34 + index * 9} -44q5 -9 10 0t10 0`, palette.lamp, 3)) +
    circle(-16, -47, 8, palette.paper) +
    circle(-16, -47, 4, mix(palette.lamp, palette.accent, 0.4)) +
    circle(14, -46, 5, palette.second) +
    circle(24, -45, 4, palette.second) +
    path('M-46 -44H46Q44 -8 18 -4V0H-18V-4Q-44 -8 -46 -44Z', palette.accent) +
    path('M10 -44H46Q44 -8 18 -4V0H6Z', palette.ink, { opacity: 0.16 }) +
    stroke('M-42 -34H42', palette.paper, 2.4) +
    stroke('M-12 -62q9 -9 0 -18t2 -18M-30 -60q9 -9 0 -16', palette.paper, 3, { opacity: 0.5 }),
}

export const fruit: Prop = {
  id: 'fruit',
  words: [
    'fruit',
    'apple',
    'plum',
    'tomato',
    'tomatoe',
    'orange',
    'vegetable',
    'grocer*',
    'organic',
    'vitamin',
  ],
  habitats: ['table'],
  draw: ({ palette }) =>
    [
      [-20, -38, palette.accent],
      [4, -44, palette.lamp],
      [24, -36, palette.second],
      [-6, -58, mix(palette.accent, palette.lamp, 0.5)],
    ]
      .map(
        ([x, y, color]) =>
          circle(Number(x), Number(y), 17, String(color)) +
          circle(Number(x) - 5, Number(y) - 6, 5, palette.paper, { opacity: 0.35 }) +
          stroke(d`M${Number(x)} ${Number(y) - 16}q2 -6 6 -8`, palette.ink, 1.8),
      )
      .join('') +
    path('M-48 -34H48Q42 0 22 0H-22Q-42 0 -48 -34Z', mix(palette.accent, palette.ink, 0.45)) +
    repeat(6, (index) =>
      stroke(d`M${-44 + index * 16} -32L${-34 + index * 13} -2`, palette.lamp, 1.4, { opacity: 0.45 }),
    ) +
    stroke('M-46 -24H46M-42 -13H42', palette.lamp, 1.4, { opacity: 0.45 }),
}
