import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import { natural } from '../natural.ts'
import type { Brush, Prop } from '../stage.ts'

/** A round loaf with three cuts, standing on (0,0), 60 wide and 34 tall. */
export function loaf(brush: Pick<Brush, 'palette'>): string {
  const color = natural.crust
  return (
    path('M-30 -4C-34 -26 -18 -36 0 -36C18 -36 34 -26 30 -4Q28 0 22 0H-22Q-28 0 -30 -4Z', color) +
    path('M8 -35C24 -34 33 -22 30 -4Q28 0 22 0H4Q20 -14 8 -35Z', brush.palette.ink, { opacity: 0.14 }) +
    stroke('M-18 -26L-12 -12M-5 -30L1 -14M9 -29L15 -15', natural.crumb, 3.4)
  )
}

export const loaves: Prop = {
  id: 'loaves',
  words: ['bread', 'loaf', 'loave', 'bun', 'baguette', 'brot', 'pain', 'pan', 'bake*', 'toast'],
  habitats: ['table'],
  draw: (brush) =>
    `<g transform="translate(-22 0)">${loaf(brush)}</g><g transform="translate(26 0) scale(0.85)">${loaf(brush)}</g>` +
    `<g transform="translate(2 -28) scale(0.95)">${loaf(brush)}</g>` +
    stroke('M-8 -72q7 -8 0 -15t2 -14M14 -70q7 -8 0 -15', brush.palette.paper, 2.6, { opacity: 0.6 }),
}

export const basket: Prop = {
  id: 'basket',
  words: ['basket', 'hamper', 'picnic'],
  habitats: ['table', 'land'],
  draw: (brush) => {
    const { palette } = brush
    const cane = mix(natural.wood, palette.ink, 0.15)
    return (
      stroke('M-38 -40C-36 -104 36 -104 38 -40', cane, 5) +
      `<g transform="translate(-16 -36)">${loaf(brush)}</g><g transform="translate(18 -36) scale(0.9)">${loaf(brush)}</g>` +
      path('M-48 -42H48L38 -2Q37 0 34 0H-34Q-37 0 -38 -2Z', cane) +
      repeat(3, (index) =>
        stroke(d`M${-46 + index * 3} ${-33 + index * 11}H${46 - index * 3}`, palette.lamp, 2.4, {
          opacity: 0.5,
        }),
      ) +
      repeat(8, (index) =>
        stroke(d`M${-40 + index * 11.4} -40L${-31 + index * 9} -2`, palette.lamp, 1.6, { opacity: 0.4 }),
      )
    )
  },
}

export const dough: Prop = {
  id: 'dough',
  words: ['dough', 'rolling pin', 'pastry', 'braid', 'plait', 'knead*'],
  habitats: ['table'],
  draw: ({ palette }) => {
    const pale = natural.crumb
    const wood = natural.wood
    return (
      ellipse(0, -2, 50, 6, palette.paper, { opacity: 0.7 }) +
      repeat(5, (index) =>
        ellipse(-32 + index * 16, -14, 13, 14, index % 2 ? pale : mix(pale, natural.crust, 0.3)),
      ) +
      stroke('M-48 -50L48 -62', wood, 5) +
      stroke('M-30 -52L30 -60', mix(wood, palette.lamp, 0.4), 17)
    )
  },
}

export const flourSack: Prop = {
  id: 'flour-sack',
  words: ['flour', 'mill', 'sack', 'grain', 'cereal'],
  habitats: ['table', 'land'],
  draw: ({ palette }) => {
    const cloth = mix(palette.paper, palette.lamp, 0.2)
    return (
      path(
        'M-32 -4C-40 -30 -30 -64 -20 -76L-26 -94Q0 -86 26 -94L20 -76C30 -64 40 -30 32 -4Q30 0 24 0H-24Q-30 0 -32 -4Z',
        cloth,
      ) +
      path('M10 -78C24 -60 30 -30 24 0H30Q36 -30 20 -76Z', palette.ink, { opacity: 0.14 }) +
      stroke('M-21 -77Q0 -72 21 -77', palette.accent, 4) +
      stroke('M0 -18V-56M0 -30L-12 -40M0 -30L12 -40M0 -42L-10 -52M0 -42L10 -52', palette.accent, 4)
    )
  },
}

export const butter: Prop = {
  id: 'butter',
  words: ['butter', 'cheese'],
  habitats: ['table'],
  draw: ({ palette }) =>
    ellipse(0, -4, 50, 6, mix(palette.paper, palette.skyMid, 0.25)) +
    path('M-36 -6V-34L-24 -44H38V-16L28 -6Z', palette.lamp) +
    path('M-36 -34L-24 -44H38L28 -34Z', mix(palette.lamp, palette.paper, 0.5)) +
    path('M28 -6V-34L38 -44V-16Z', palette.ink, { opacity: 0.12 }) +
    stroke('M-10 -40L34 -74', mix(palette.paper, palette.ink, 0.3), 6),
}

export const eggs: Prop = {
  id: 'eggs',
  words: ['egg', 'hen', 'chicken', 'hatch*', 'yeast'],
  habitats: ['table'],
  draw: ({ palette }) =>
    repeat(3, (index) => {
      const x = -26 + index * 26
      const shell = index === 1 ? mix(palette.lamp, palette.paper, 0.55) : palette.paper
      return (
        path(d`M${x} -70C${x + 20} -62 ${x + 22} -26 ${x} -22C${x - 22} -26 ${x - 20} -62 ${x} -70Z`, shell) +
        path(d`M${x + 4} -68C${x + 20} -58 ${x + 20} -26 ${x} -22Q${x + 12} -44 ${x + 4} -68Z`, palette.ink, {
          opacity: 0.1,
        })
      )
    }) +
    path('M-50 -34H50L42 0H-42Z', mix(palette.second, palette.ink, 0.25)) +
    repeat(3, (index) => circle(-26 + index * 26, -16, 5, palette.paper, { opacity: 0.25 })),
}

export const blackboard: Prop = {
  id: 'blackboard',
  words: ['blackboard', 'chalk*', 'menu', 'price list'],
  habitats: ['land', 'table'],
  draw: ({ palette }) =>
    stroke('M-30 -96L-42 0M30 -96L42 0', natural.wood, 6) +
    rect(-40, -100, 80, 78, natural.wood, { rx: 2 }) +
    rect(-34, -94, 68, 66, mix(palette.ink, palette.depth(0.9), 0.3)) +
    repeat(4, (index) =>
      stroke(
        d`M-26 ${-82 + index * 14}h${26 - (index % 2) * 7}M14 ${-82 + index * 14}h12`,
        palette.paper,
        3,
        {
          opacity: 0.85,
        },
      ),
    ),
}

export const umbrella: Prop = {
  id: 'bench-umbrella',
  words: ['bench', 'umbrella', 'parasol'],
  habitats: ['land'],
  draw: ({ palette }) =>
    stroke('M0 -98V0', palette.ink, 3) +
    path('M-50 -66C-46 -88 -22 -100 0 -100C22 -100 46 -88 50 -66Z', palette.accent) +
    path(
      'M-28 -66C-26 -86 -12 -98 0 -100C-6 -88 -9 -78 -9 -66ZM28 -66C26 -86 12 -98 0 -100C6 -88 9 -78 9 -66Z',
      palette.paper,
    ) +
    rect(-44, -26, 88, 6, mix(palette.accent, palette.ink, 0.4), { rx: 2 }) +
    stroke('M-36 -22V0M36 -22V0', palette.ink, 4),
}
