import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import { natural } from '../natural.ts'
import type { Prop } from '../stage.ts'

export const anchor: Prop = {
  id: 'anchor',
  words: ['anchor', 'mooring', 'ancre', 'anker'],
  habitats: ['table', 'underwater'],
  stands: true,
  draw: ({ palette }) => {
    const iron = mix(palette.depth(0.9), palette.skyMid, 0.25)
    return (
      circle(0, -90, 8, 'none', { stroke: iron, 'stroke-width': 5 }) +
      stroke('M0 -82V-6M-22 -66H22', iron, 8) +
      stroke('M-40 -36Q-34 -6 0 -5Q34 -6 40 -36', iron, 8) +
      path('M-50 -30L-40 -48L-28 -32ZM50 -30L40 -48L28 -32Z', iron) +
      repeat(4, (index) =>
        ellipse(8 + index * 11, -98 + index * 5, 7, 4, 'none', {
          stroke: mix(iron, palette.lamp, 0.3),
          'stroke-width': 3,
        }),
      )
    )
  },
}

export const rowingBoat: Prop = {
  id: 'rowing-boat',
  words: ['rowing boat', 'rowboat', 'dinghy', 'canoe', 'kayak'],
  habitats: ['sea', 'land'],
  draw: ({ palette }) =>
    stroke('M-18 -24L-54 -2M20 -24L54 -2', natural.wood, 3) +
    path('M-50 -26Q0 -18 50 -26Q44 -2 26 2H-26Q-44 -2 -50 -26Z', natural.red) +
    path('M-50 -26Q0 -18 50 -26L48 -20Q0 -11 -48 -20Z', mix(natural.red, palette.paper, 0.55)) +
    path('M-44 -10Q0 -2 44 -10Q38 0 26 2H-26Q-38 0 -44 -10Z', palette.ink, { opacity: 0.2 }),
}

export const gulls: Prop = {
  id: 'gulls',
  words: ['gull', 'seagull', 'mouette', 'gaviota'],
  habitats: ['sky'],
  draw: ({ palette }) =>
    [
      [0, -50, 1],
      [-38, -84, 0.6],
      [42, -24, 0.55],
      [36, -92, 0.42],
      [-46, -16, 0.4],
    ]
      .map(([x = 0, y = 0, scale = 1]) => {
        const white = mix(palette.paper, palette.skyMid, 0.08)
        const wing = mix(palette.paper, palette.depth(0.7), 0.35)
        const bird =
          path('M-6 2C-16 -22 -34 -28 -56 -22C-38 -20 -24 -8 -8 8Z', wing) +
          path('M2 0C10 -24 30 -32 54 -28C36 -22 22 -8 8 8Z', white) +
          path('M-24 8Q-10 -6 14 -2Q26 0 28 5Q10 16 -24 8Z', white) +
          path('M26 2L36 6L26 7Z', palette.accent) +
          circle(21, 2, 1.6, palette.ink)
        return `<g transform="${d`translate(${x} ${y}) scale(${scale} ${scale})`}">${bird}</g>`
      })
      .join(''),
}

export const crab: Prop = {
  id: 'crab',
  words: ['crab', 'lobster', 'crayfish'],
  habitats: ['underwater', 'table'],
  stands: true,
  draw: ({ palette }) => {
    const shell = mix(palette.paper, palette.accent, 0.35)
    return (
      repeat(3, (index) =>
        stroke(
          d`M${-18 - index * 4} -20L${-44 - index * 3} ${-18 + index * 5}L${-38 - index * 6} 0M${18 + index * 4} -20L${44 + index * 3} ${-18 + index * 5}L${38 + index * 6} 0`,
          mix(shell, palette.ink, 0.25),
          4,
        ),
      ) +
      stroke('M-26 -30L-44 -50M26 -30L44 -50', shell, 6) +
      path(
        'M-46 -50C-60 -60 -54 -80 -40 -80L-44 -66L-34 -72C-30 -58 -36 -50 -46 -50ZM46 -50C60 -60 54 -80 40 -80L44 -66L34 -72C30 -58 36 -50 46 -50Z',
        shell,
      ) +
      ellipse(0, -22, 34, 20, shell) +
      path('M-34 -22Q0 4 34 -22Q30 -2 0 -2Q-30 -2 -34 -22Z', palette.ink, { opacity: 0.14 }) +
      stroke('M-9 -38V-50M9 -38V-50', shell, 3) +
      circle(-9, -52, 4, palette.ink) +
      circle(9, -52, 4, palette.ink)
    )
  },
}

export const tug: Prop = {
  id: 'tug',
  words: ['tug', 'tugboat', 'fishing boat', 'trawler', 'lifeboat'],
  habitats: ['sea'],
  draw: ({ palette }) =>
    circle(-8, -84, 7, mix(palette.paper, palette.skyMid, 0.4), { opacity: 0.7 }) +
    circle(-20, -96, 10, mix(palette.paper, palette.skyMid, 0.5), { opacity: 0.5 }) +
    rect(-6, -70, 12, 30, natural.red) +
    rect(-6, -70, 12, 7, palette.ink) +
    rect(6, -56, 26, 30, palette.paper, { rx: 2 }) +
    rect(11, -50, 7, 8, mix(palette.skyTop, palette.ink, 0.4)) +
    rect(21, -50, 7, 8, mix(palette.skyTop, palette.ink, 0.4)) +
    path('M-46 -24H30L52 -34L42 3H-38Z', mix(palette.depth(0.9), palette.accent, 0.2)) +
    path('M-46 -24H30L52 -34L50 -27L30 -18H-44Z', natural.red) +
    stroke('M-46 -24H-10', palette.ink, 3),
}

export const vents: Prop = {
  id: 'vents',
  words: ['vent', 'hydrothermal', 'black smoke', 'smoker', 'black smoker', 'seamount'],
  habitats: ['underwater'],
  stands: true,
  draw: ({ palette, paint }) =>
    circle(0, -56, 60, paint.glow(natural.flame, 0.55)) +
    [
      [-26, 46, 13],
      [2, 64, 16],
      [30, 38, 12],
    ]
      .map(([x = 0, tall = 0, half = 0]) => {
        const puffs = [0, 1, 2, 3].map((index) =>
          circle(
            x + index * 5,
            -tall - 5 - index * 11,
            5 + index * 3.4,
            mix(palette.depth(0.5), palette.skyTop, 0.25),
            {
              opacity: 0.8 - index * 0.15,
            },
          ),
        )
        return (
          puffs.join('') +
          path(
            d`M${x - half} 0L${x - half * 0.4} ${-tall}H${x + half * 0.4}L${x + half} 0Z`,
            mix(palette.depth(0.5), natural.brick, 0.35),
          ) +
          ellipse(x, -tall, half * 0.4, 2.4, natural.flame)
        )
      })
      .join(''),
}
