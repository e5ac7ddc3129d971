import { mix } from '../color.ts'
import { circle, d, ellipse, group, path, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const rocket: Prop = {
  id: 'rocket',
  words: ['rocket', 'launch*', 'spaceship', 'spacecraft', 'startup', 'liftoff'],
  habitats: ['space', 'sky', 'table'],
  draw: ({ palette, paint }) =>
    path(
      'M-9 -16C-14 -2 -4 6 0 18C4 6 14 -2 9 -16Z',
      paint.vertical([
        [0, palette.lamp],
        [1, palette.accent, 0.3],
      ]),
    ) +
    path('M-4 -16C-7 -6 -2 0 0 8C2 0 7 -6 4 -16Z', palette.paper) +
    path('M-15 -40L-28 -18V-8L-12 -18ZM15 -40L28 -18V-8L12 -18Z', palette.accent) +
    path('M0 -102C18 -84 20 -46 12 -16H-12C-20 -46 -18 -84 0 -102Z', palette.paper) +
    path('M0 -102C18 -84 20 -46 12 -16H2C8 -46 8 -84 0 -102Z', mix(palette.paper, palette.depth(0.5), 0.4)) +
    path('M0 -102C7 -95 11.500 -86 13.700 -78H-13.700C-11.500 -86 -7 -95 0 -102Z', palette.accent) +
    circle(0, -62, 8.4, palette.ink) +
    circle(0, -62, 6.4, mix(palette.skyTop, palette.paper, 0.35)) +
    path('M-4 -65a5 5 0 0 1 5 -2', 'none', { stroke: palette.paper, 'stroke-width': 1.4 }) +
    rect(-13, -20, 26, 5, palette.ink) +
    path('M-2.500 -40H2.500V-6H-2.500Z', mix(palette.accent, palette.ink, 0.2)),
}

export const satellite: Prop = {
  id: 'satellite',
  words: ['satellite', 'gps', 'probe', 'signal', 'telescope', 'orbit*'],
  habitats: ['space', 'sky'],
  draw: ({ palette, paint }) => {
    const panel = (x: number): string =>
      rect(x, -64, 30, 28, palette.depth(0.45), { stroke: palette.paper, 'stroke-width': 1.2 }) +
      stroke(d`M${x + 10} -64v28M${x + 20} -64v28M${x} -50h30`, palette.paper, 0.8)
    return (
      stroke('M-20 -50H20', palette.paper, 3) +
      panel(-50) +
      panel(20) +
      rect(
        -12,
        -70,
        24,
        40,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, palette.lamp],
            [1, mix(palette.accent, palette.ink, 0.2)],
          ],
        ),
        { rx: 2 },
      ) +
      repeat(4, (index) => rect(-12, -64 + index * 9, 24, 1.2, palette.ink, { opacity: 0.4 })) +
      path('M-13 -78Q0 -60 13 -78Q0 -84 -13 -78Z', palette.paper) +
      stroke('M0 -74V-88M0 -30V-18', palette.paper, 1.6) +
      circle(0, -90, 2.4, palette.accent)
    )
  },
}

export const astronaut: Prop = {
  id: 'astronaut',
  words: ['astronaut', 'cosmonaut', 'spacewalk', 'nasa'],
  habitats: ['space', 'land'],
  draw: ({ palette }) => {
    const suit = palette.paper
    const dim = mix(palette.paper, palette.depth(0.5), 0.35)
    return (
      rect(-19, -74, 38, 40, dim, { rx: 8 }) +
      stroke('M-9 -30L-12 -5M9 -30L13 -6', suit, 13) +
      stroke('M-14 -3H-8M10 -3H17', dim, 9) +
      stroke('M-16 -62L-30 -50L-36 -64M16 -62L30 -48L28 -36', suit, 10) +
      rect(-18, -72, 36, 44, suit, { rx: 12 }) +
      rect(-9, -58, 18, 12, dim, { rx: 2 }) +
      circle(-5, -52, 2, palette.accent) +
      circle(2, -52, 2, palette.second) +
      circle(0, -84, 17, suit) +
      ellipse(1, -84, 12.5, 11, palette.ink) +
      path('M-8 -88a11 9 0 0 1 9 -6', 'none', {
        stroke: palette.lamp,
        'stroke-width': 2.2,
        'stroke-linecap': 'round',
      }) +
      rect(-18, -36, 36, 4, palette.accent)
    )
  },
}

export const balloon: Prop = {
  id: 'balloon',
  words: ['balloon', 'adventure*~', 'festival', 'dream*~'],
  habitats: ['sky'],
  draw: ({ palette }) =>
    path('M-9 -18L-24 -48M9 -18L24 -48', 'none', { stroke: palette.ink, 'stroke-width': 0.9 }) +
    circle(0, -64, 34, palette.accent) +
    path('M-33 -56Q-22 -30 -9 -24H9Q22 -30 33 -56Z', palette.accent) +
    ellipse(0, -64, 20, 34, palette.paper) +
    path('M-20 -60Q-14 -32 -6 -24H6Q14 -32 20 -60Z', palette.paper) +
    ellipse(0, -64, 8, 34, palette.second) +
    path('M-8 -60Q-6 -32 -3 -24H3Q6 -32 8 -60Z', palette.second) +
    rect(-8, -18, 16, 13, mix(palette.accent, palette.ink, 0.5), { rx: 2 }) +
    path('M12 -96A34 34 0 0 1 33 -56Q22 -30 9 -24Q30 -60 12 -96Z', palette.ink, { opacity: 0.16 }),
}

export const airplane: Prop = {
  id: 'airplane',
  words: ['airplane', 'plane', 'flight', 'flying', 'aviation', 'airport', 'jet'],
  habitats: ['sky'],
  draw: ({ palette }) =>
    stroke('M-130 -42H-54', palette.paper, 2, { opacity: 0.5 }) +
    path('M-46 -52Q-40 -58 30 -58Q50 -56 52 -48Q48 -40 28 -40H-34Z', palette.paper) +
    path('M-48 -54L-56 -78H-46L-30 -55Z', palette.accent) +
    path('M8 -46L-22 -16H-32L-14 -46Z', mix(palette.paper, palette.depth(0.5), 0.35)) +
    repeat(7, (index) => circle(-22 + index * 8, -51, 1.7, palette.depth(0.6))) +
    path('M38 -56Q46 -55 49 -50H38Z', palette.depth(0.6)) +
    path('M-44 -44H-34L28 -40Z', palette.accent),
}

export const car: Prop = {
  id: 'car',
  words: ['car', 'vehicle', 'drive*~', 'taxi', 'automobile', 'electric car', 'traffic~'],
  habitats: ['land'],
  draw: ({ palette }) =>
    ellipse(0, 0, 52, 3, palette.ink, { opacity: 0.35 }) +
    path(
      'M-48 -12V-22Q-46 -28 -34 -30L-20 -46Q-17 -49 -10 -49H12Q18 -49 22 -45L34 -31Q48 -28 49 -20V-12Z',
      palette.accent,
    ) +
    path(
      'M-27 -31L-15 -44H-3V-31ZM2 -44H12Q16 -44 18 -42L27 -31H2Z',
      mix(palette.skyTop, palette.paper, 0.45),
    ) +
    circle(-27, -11, 11, palette.ink) +
    circle(-27, -11, 5, palette.paper) +
    circle(28, -11, 11, palette.ink) +
    circle(28, -11, 5, palette.paper) +
    ellipse(47, -22, 2.5, 3.5, palette.lamp),
}

export const train: Prop = {
  id: 'train',
  words: ['train', 'railway', 'rail', 'locomotive', 'commut*', 'subway', 'tram'],
  habitats: ['land'],
  draw: ({ palette }) =>
    repeat(3, (index) =>
      group(
        rect(-48, -44, 46, 36, index === 2 ? palette.accent : mix(palette.accent, palette.ink, 0.18), {
          rx: 4,
        }) +
          repeat(3, (at) => rect(-43 + at * 14, -38, 10, 11, palette.lamp, { rx: 1.5 })) +
          rect(-48, -21, 46, 3, palette.paper) +
          circle(-38, -5, 5, palette.ink) +
          circle(-12, -5, 5, palette.ink),
        { x: -48 + index * 48 },
      ),
    ) +
    path('M46 -44Q62 -34 66 -8H46Z', palette.accent) +
    path('M50 -38Q57 -32 60 -24H50Z', palette.lamp) +
    stroke('M-100 1H74', palette.ink, 1.6),
}

export const bicycle: Prop = {
  id: 'bicycle',
  words: ['bicycle', 'bike', 'cycl*'],
  habitats: ['land'],
  draw: ({ palette }) =>
    [-24, 24]
      .map(
        (x) =>
          circle(x, -18, 17, 'none', { stroke: palette.ink, 'stroke-width': 2.6 }) +
          repeat(4, (index) =>
            stroke(
              d`M${x + Math.cos(index * 0.785) * 16} ${-18 + Math.sin(index * 0.785) * 16}L${x - Math.cos(index * 0.785) * 16} ${-18 - Math.sin(index * 0.785) * 16}`,
              palette.paper,
              0.5,
            ),
          ),
      )
      .join('') +
    stroke('M-24 -18L-10 -46H16L-2 -18ZM-2 -18L-12 -52M16 -46L24 -18M16 -46L13 -56H22', palette.accent, 3) +
    stroke('M-19 -53H-6', palette.ink, 4),
}
