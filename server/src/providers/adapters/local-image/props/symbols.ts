import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import type { Brush, Prop } from '../stage.ts'

/** A toothed wheel around the origin. */
export function gearShape(brush: Brush, radius: number, teeth: number, color: string): string {
  const { palette } = brush
  let data = ''
  for (let index = 0; index < teeth; index++) {
    const step = (Math.PI * 2) / teeth
    const at = (share: number, reach: number): string =>
      d`${Math.cos((index + share) * step) * radius * reach} ${Math.sin((index + share) * step) * radius * reach}`
    data += `${index ? 'L' : 'M'}${at(0, 0.84)}L${at(0.12, 1)}L${at(0.42, 1)}L${at(0.54, 0.84)}`
  }
  const spokes = repeat(5, (index) =>
    stroke(
      d`M0 0L${Math.cos(index * 1.2566) * radius * 0.6} ${Math.sin(index * 1.2566) * radius * 0.6}`,
      color,
      radius * 0.14,
    ),
  )
  return (
    path(`${data}Z`, mix(color, palette.ink, 0.25), {
      transform: d`translate(${radius * 0.03} ${radius * 0.05})`,
    }) +
    path(`${data}Z`, color) +
    circle(0, 0, radius * 0.64, mix(palette.depth(0.75), color, 0.15)) +
    spokes +
    circle(0, 0, radius * 0.24, mix(color, palette.paper, 0.3)) +
    circle(0, 0, radius * 0.1, palette.ink) +
    circle(0, 0, radius * 0.73, 'none', {
      stroke: mix(color, palette.paper, 0.4),
      'stroke-width': radius * 0.02,
    })
  )
}

export const gear: Prop = {
  id: 'gear',
  words: ['gear', 'mechan*', 'engine*', 'system~', 'process*~', 'setting~'],
  habitats: ['table'],
  draw: (brush) =>
    `<g transform="translate(-8 -44)">${gearShape(brush, 40, 11, brush.palette.accent)}</g><g transform="translate(34 -82)">${gearShape(brush, 20, 8, brush.palette.second)}</g>`,
}

export const lightbulb: Prop = {
  id: 'lightbulb',
  words: ['bulb', 'lightbulb', 'idea*', 'innovat*', 'invent*', 'electric*', 'insight', 'creativ*'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(0, -62, 62, paint.glow(palette.lamp, 0.7)) +
    path(
      'M-14 -22C-14 -38 -34 -44 -34 -68A34 34 0 0 1 34 -68C34 -44 14 -38 14 -22Z',
      paint.radial(
        [
          [0, palette.paper],
          [0.5, mix(palette.lamp, palette.paper, 0.3)],
          [1, palette.lamp],
        ],
        [0.45, 0.4],
        0.7,
      ),
    ) +
    stroke('M-8 -24L-12 -56L-4 -50L0 -58L4 -50L12 -56L8 -24', mix(palette.accent, palette.ink, 0.2), 2) +
    path('M-24 -74A25 25 0 0 1 -6 -93', 'none', {
      stroke: palette.paper,
      'stroke-width': 4,
      'stroke-linecap': 'round',
    }) +
    repeat(3, (index) =>
      rect(-14, -21 + index * 6, 28, 4.6, mix(palette.depth(0.7), palette.paper, 0.3), { rx: 2.3 }),
    ) +
    path('M-8 -3H8Q6 2 0 2Q-6 2 -8 -3Z', palette.ink),
}

export const pin: Prop = {
  id: 'pin',
  words: ['destination', 'location', 'address'],
  habitats: ['table'],
  draw: ({ palette }) =>
    ellipse(0, 1, 13, 4, palette.ink, { opacity: 0.35 }) +
    path('M0 0C-8 -26 -32 -42 -32 -66A32 32 0 0 1 32 -66C32 -42 8 -26 0 0Z', palette.accent) +
    path('M0 0C8 -26 32 -42 32 -66A32 32 0 0 0 12 -96C24 -76 18 -40 0 0Z', palette.ink, { opacity: 0.18 }) +
    circle(0, -66, 13, palette.paper),
}

export const compass: Prop = {
  id: 'compass',
  words: ['compass', 'navigat*', 'direction', 'strategy', 'north', 'guid*~', 'value~'],
  habitats: ['table'],
  draw: ({ palette }) =>
    circle(0, -50, 46, mix(palette.depth(0.85), palette.accent, 0.2)) +
    circle(0, -50, 40, palette.paper) +
    repeat(24, (index) => {
      const angle = (index / 24) * Math.PI * 2
      const from = index % 6 ? 36 : 31
      return stroke(
        d`M${Math.sin(angle) * from} ${-50 - Math.cos(angle) * from}L${Math.sin(angle) * 38} ${-50 - Math.cos(angle) * 38}`,
        palette.ink,
        index % 6 ? 0.8 : 2,
      )
    }) +
    `<g transform="translate(0 -50) rotate(34)">${path('M0 -32L7 0L-7 0Z', palette.accent)}${path('M0 32L7 0L-7 0Z', palette.depth(0.7))}</g>` +
    circle(0, -50, 4, palette.lamp),
}

export const flag: Prop = {
  id: 'flag',
  words: ['flag', 'nation', 'victory', 'finish~', 'milestone', 'goal~'],
  habitats: ['land'],
  draw: ({ palette }) =>
    stroke('M0 0V-98', palette.ink, 2.6) +
    path('M1 -97Q18 -106 32 -96T58 -96V-64Q44 -56 30 -64T1 -64Z', palette.accent) +
    path('M30 -97Q44 -90 58 -96V-64Q44 -56 30 -64Z', palette.ink, { opacity: 0.13 }) +
    circle(0, -99, 2.6, palette.lamp),
}

export const seedling: Prop = {
  id: 'seedling',
  words: [
    'seedling',
    'sprout',
    'seed',
    'grow*~',
    'sapling',
    'plant~',
    'sustainab*',
    'organic',
    'nurtur*',
    'startup',
  ],
  habitats: ['land', 'table'],
  draw: ({ palette }) => {
    const leaf = mix(palette.second, palette.depth(0.5), 0.15)
    return (
      stroke('M0 -14C0 -34 4 -44 2 -62', mix(leaf, palette.ink, 0.15), 4) +
      path('M2 -60C-8 -92 -34 -94 -44 -88C-38 -66 -18 -56 2 -60Z', leaf) +
      path('M2 -60C-14 -68 -30 -80 -44 -88C-38 -66 -18 -56 2 -60Z', mix(leaf, palette.ink, 0.2)) +
      path('M2 -46C10 -74 32 -78 44 -72C38 -52 20 -42 2 -46Z', mix(leaf, palette.glow, 0.3)) +
      path('M2 -46C18 -54 32 -64 44 -72C38 -52 20 -42 2 -46Z', leaf) +
      path('M-34 0Q-26 -17 0 -17Q26 -17 34 0Z', mix(palette.accent, palette.ink, 0.6))
    )
  },
}

export const globe: Prop = {
  id: 'globe',
  words: ['globe', 'world~', 'global*', 'earth', 'international', 'planet', 'continent', 'worldwide'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(
      0,
      -56,
      40,
      paint.radial(
        [
          [0, mix(palette.skyTop, palette.paper, 0.35)],
          [1, palette.depth(0.6)],
        ],
        [0.35, 0.3],
        0.8,
      ),
    ) +
    path(
      'M-30 -78Q-16 -96 2 -92Q-2 -80 -12 -76Q-8 -64 -20 -58Q-30 -62 -36 -56Q-38 -68 -30 -78ZM6 -70Q20 -84 34 -76Q40 -66 39 -54Q30 -44 28 -34Q18 -38 16 -50Q4 -56 6 -70ZM-18 -44Q-4 -46 -2 -36Q-8 -26 -12 -18Q-22 -28 -18 -44Z',
      palette.second,
    ) +
    path('M-46 -66A48 48 0 0 0 30 -18', 'none', { stroke: palette.lamp, 'stroke-width': 4 }) +
    stroke('M0 -10V-4', palette.lamp, 5) +
    path('M-22 0Q-16 -7 0 -7Q16 -7 22 0Z', palette.accent),
}

export const robot: Prop = {
  id: 'robot',
  words: ['robot*', 'android', 'bot', 'artificial intelligence', 'ai~', 'automat*', 'assistant'],
  habitats: ['table', 'land'],
  draw: ({ palette }) =>
    stroke('M0 -88V-98', palette.ink, 2.6) +
    circle(0, -99, 4, palette.accent) +
    rect(-26, -90, 52, 38, mix(palette.paper, palette.skyMid, 0.25), { rx: 10 }) +
    rect(-20, -83, 40, 22, palette.ink, { rx: 8 }) +
    circle(-9, -72, 4.6, palette.lamp) +
    circle(9, -72, 4.6, palette.lamp) +
    stroke('M-30 -40L-42 -26L-38 -14M30 -40L42 -28L44 -42', mix(palette.paper, palette.ink, 0.45), 6) +
    rect(-30, -50, 60, 38, palette.accent, { rx: 10 }) +
    circle(0, -31, 9, palette.paper) +
    circle(0, -31, 5, palette.second) +
    stroke('M-14 -10V-3M14 -10V-3', mix(palette.paper, palette.ink, 0.45), 9),
}

export const guitar: Prop = {
  id: 'guitar',
  words: ['guitar', 'music*', 'song~', 'band~', 'melody', 'instrument'],
  habitats: ['table', 'land'],
  draw: ({ palette }) =>
    `<g transform="translate(0 -46) rotate(24)">${rect(-3.5, -62, 7, 62, mix(palette.accent, palette.ink, 0.6))}${rect(-6, -72, 12, 14, palette.ink, { rx: 2 })}${path('M0 -16C16 -16 18 -2 13 6C26 12 26 44 0 44C-26 44 -26 12 -13 6C-18 -2 -16 -16 0 -16Z', palette.accent)}${circle(0, 8, 8, palette.ink)}${rect(-9, 26, 18, 3, palette.ink)}${stroke('M-2 -60V27M0 -60V27M2 -60V27', palette.paper, 0.5)}</g>`,
}
