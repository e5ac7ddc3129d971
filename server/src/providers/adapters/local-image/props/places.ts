import { mix } from '../color.ts'
import { circle, d, group, path, polygon, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const lighthouse: Prop = {
  id: 'lighthouse',
  words: ['lighthouse', 'beacon'],
  habitats: ['land'],
  draw({ palette, paint }) {
    const shade = paint.linear(
      [0, 0],
      [1, 0],
      [
        [0, palette.ink, 0],
        [0.55, palette.ink, 0.05],
        [1, palette.ink, 0.38],
      ],
    )
    const body = d`M-12 0L-7.5 -76H7.5L12 0Z`
    const band = (from: number, to: number): string => {
      const half = (y: number): number => 12 - (4.5 * y) / 76
      return polygon(
        [
          { x: -half(from), y: -from },
          { x: -half(to), y: -to },
          { x: half(to), y: -to },
          { x: half(from), y: -from },
        ],
        palette.accent,
      )
    }
    return (
      path(body, palette.paper) +
      band(10, 26) +
      band(42, 58) +
      path(body, shade) +
      rect(-1.6, -37, 3.2, 5, palette.ink, { rx: 1.6 }) +
      rect(-1.6, -68, 3.2, 5, palette.ink, { rx: 1.6 }) +
      rect(-2.6, -7, 5.2, 7, palette.ink, { rx: 2 }) +
      rect(-11, -79, 22, 3, palette.ink) +
      stroke('M-10 -82H10M-10 -79V-82M-5 -79V-82M0 -79V-82M5 -79V-82M10 -79V-82', palette.ink, 0.7) +
      rect(-6, -91, 12, 12, palette.lamp) +
      stroke('M-6 -91V-79M-2 -91V-79M2 -91V-79M6 -91V-79', palette.ink, 0.9) +
      path('M-8 -91Q0 -101 8 -91Z', mix(palette.accent, palette.ink, 0.25)) +
      circle(0, -97.5, 1.3, palette.ink)
    )
  },
}

export const windmill: Prop = {
  id: 'wind-turbine',
  words: ['turbine', 'windmill', 'renewable', 'wind~'],
  habitats: ['land'],
  draw({ palette, random }) {
    const blade = 'M0 0C3 -6 2.4 -24 0.4 -36C-1 -24 -1.6 -8 0 0Z'
    const turn = random() * 120
    const white = mix(palette.paper, palette.skyMid, 0.12)
    return (
      polygon(
        [
          { x: -2, y: 0 },
          { x: -0.9, y: -62 },
          { x: 0.9, y: -62 },
          { x: 2, y: 0 },
        ],
        white,
      ) +
      repeat(3, (index) => group(path(blade, white), { y: -62, rotateDeg: turn + index * 120 })) +
      circle(0, -62, 2, mix(white, palette.ink, 0.25))
    )
  },
}

export const tent: Prop = {
  id: 'tent',
  words: ['tent', 'camp*'],
  habitats: ['land'],
  draw: ({ palette }) =>
    polygon(
      [
        { x: -42, y: 0 },
        { x: 0, y: -60 },
        { x: 42, y: 0 },
      ],
      palette.accent,
    ) +
    polygon(
      [
        { x: 0, y: -60 },
        { x: 42, y: 0 },
        { x: 12, y: 0 },
      ],
      mix(palette.accent, palette.ink, 0.3),
    ) +
    polygon(
      [
        { x: -13, y: 0 },
        { x: 0, y: -60 },
        { x: 12, y: 0 },
      ],
      palette.lamp,
    ) +
    stroke('M0 -60L-55 4M0 -60L55 4', palette.ink, 0.8),
}

export const oilLamp: Prop = {
  id: 'lamp',
  words: ['lamp', 'lantern', 'oil~', 'flame~'],
  habitats: ['table', 'land'],
  draw: ({ palette, paint }) =>
    circle(0, -46, 46, paint.glow(palette.lamp, 0.75)) +
    rect(-22, -10, 44, 10, mix(palette.accent, palette.ink, 0.4), { rx: 3 }) +
    path('M-19 -10L-15 -68H15L19 -10Z', palette.lamp, { opacity: 0.55 }) +
    path('M0 -20C-10 -28 -8 -38 0 -54C8 -38 10 -28 0 -20Z', mix(palette.lamp, palette.accent, 0.5)) +
    path('M0 -21C-5 -27 -4 -33 0 -42C4 -33 5 -27 0 -21Z', palette.paper) +
    stroke('M-19 -10L-15 -68M19 -10L15 -68M0 -10V-14', palette.ink, 2) +
    path('M-20 -68L-10 -84H10L20 -68Z', mix(palette.accent, palette.ink, 0.4)) +
    stroke('M-10 -84Q0 -104 10 -84', palette.ink, 2),
}

export const lens: Prop = {
  id: 'lens',
  words: ['lens', 'lense', 'fresnel', 'prism', 'optic*'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(0, -50, 60, paint.glow(palette.lamp, 0.6)) +
    rect(-24, -8, 48, 8, palette.ink, { rx: 2 }) +
    stroke('M0 -8V-14', palette.ink, 8) +
    repeat(
      7,
      (index) =>
        path(
          d`M${-10 - index * 3.4} ${-50 - 36 + index * 5}Q${-34 + index * 2} ${-50} ${-10 - index * 3.4} ${-14 - index * 5}Z`,
          mix(palette.skyTop, palette.paper, 0.5),
          { opacity: 0.45 },
        ) +
        path(
          d`M${10 + index * 3.4} ${-50 - 36 + index * 5}Q${34 - index * 2} ${-50} ${10 + index * 3.4} ${-14 - index * 5}Z`,
          mix(palette.skyTop, palette.paper, 0.25),
          { opacity: 0.5 },
        ),
    ) +
    circle(0, -50, 34, 'none', { stroke: mix(palette.lamp, palette.ink, 0.3), 'stroke-width': 3 }) +
    repeat(4, (index) =>
      circle(0, -50, 8 + index * 6, 'none', { stroke: palette.paper, 'stroke-width': 1.6, opacity: 0.9 }),
    ) +
    circle(0, -50, 6, palette.lamp),
}
