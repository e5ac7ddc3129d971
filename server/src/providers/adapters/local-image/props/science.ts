import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import type { Brush, Prop } from '../stage.ts'

const glass = (brush: Brush): string => mix(brush.palette.paper, brush.palette.skyMid, 0.3)

export const flask: Prop = {
  id: 'flask',
  words: ['flask', 'chemi*', 'experiment*', 'formula', 'solution~', 'potion', 'reaction~'],
  habitats: ['table'],
  draw: (brush) => {
    const { palette, paint, random } = brush
    const liquid = random() < 0.5 ? palette.accent : palette.second
    return (
      path('M-10 -96H10V-60L38 -10Q42 0 32 0H-32Q-42 0 -38 -10L-10 -60Z', glass(brush), { opacity: 0.6 }) +
      path(
        'M-23 -37H23L36 -10Q40 -1.500 31 -1.500H-31Q-40 -1.500 -36 -10Z',
        paint.vertical([
          [0, mix(liquid, palette.paper, 0.3)],
          [1, liquid],
        ]),
      ) +
      ellipse(0, -37, 23, 3, mix(liquid, palette.paper, 0.5)) +
      [
        [-12, -16, 4],
        [6, -24, 3],
        [15, -12, 5],
        [-3, -8, 2.4],
      ]
        .map(([x = 0, y = 0, r = 1]) => circle(x, y, r, palette.paper, { opacity: 0.55 }))
        .join('') +
      rect(-13, -100, 26, 5, glass(brush), { rx: 2 }) +
      stroke('M-14 -54L-29 -26', palette.paper, 2.6, { opacity: 0.8 })
    )
  },
}

export const bottle: Prop = {
  id: 'bottle',
  words: ['bottle', 'bottling', 'medicine', 'drug~', 'pill', 'perfume', 'wine'],
  habitats: ['table'],
  draw: (brush) => {
    const { palette, random } = brush
    const color =
      [palette.accent, palette.second, palette.depth(0.5)][Math.floor(random() * 3)] ?? palette.accent
    return (
      rect(-9, -98, 18, 12, palette.ink, { rx: 2 }) +
      path('M-8 -86H8V-74Q22 -70 22 -56V-6Q22 0 16 0H-16Q-22 0 -22 -6V-56Q-22 -70 -8 -74Z', color) +
      rect(-22, -48, 44, 28, palette.paper) +
      rect(-15, -41, 22, 3, color) +
      rect(-15, -34, 30, 2, mix(palette.paper, palette.ink, 0.4)) +
      rect(-15, -29, 26, 2, mix(palette.paper, palette.ink, 0.4)) +
      path('M-17 -58Q-17 -66 -10 -68V-52H-17Z', palette.paper, { opacity: 0.4 })
    )
  },
}

export const vial: Prop = {
  id: 'vial',
  words: ['vial', 'vaccin*', 'dose~', 'serum', 'insulin', 'antidote'],
  habitats: ['table'],
  draw: (brush) => {
    const { palette, paint } = brush
    return (
      rect(-15, -98, 30, 12, palette.accent, { rx: 3 }) +
      rect(-13, -87, 26, 5, mix(palette.paper, palette.ink, 0.35)) +
      path('M-11 -82H11V-74Q24 -70 24 -58V-8Q24 0 16 0H-16Q-24 0 -24 -8V-58Q-24 -70 -11 -74Z', glass(brush), {
        opacity: 0.75,
      }) +
      path(
        'M-22 -50H22V-8Q22 -2 16 -2H-16Q-22 -2 -22 -8Z',
        paint.vertical([
          [0, mix(palette.second, palette.paper, 0.35)],
          [1, palette.second],
        ]),
      ) +
      rect(-24, -44, 48, 30, palette.paper) +
      rect(-5, -40, 10, 22, palette.accent) +
      rect(-11, -34, 22, 10, palette.accent) +
      stroke('M-18 -60V-50', palette.paper, 3, { opacity: 0.9 })
    )
  },
}

export const rack: Prop = {
  id: 'test-tubes',
  words: ['test*~', 'tube', 'swab', 'sample', 'trial', 'ingredient'],
  habitats: ['table'],
  draw: (brush) => {
    const { palette } = brush
    return (
      repeat(4, (index) => {
        const x = -33 + index * 22
        const color =
          [palette.accent, palette.second, palette.lamp, palette.depth(0.4)][index] ?? palette.accent
        return (
          rect(x - 6, -86, 12, 80, glass(brush), { rx: 6, opacity: 0.7 }) +
          rect(x - 4.5, -34 - index * 7, 9, 28 + index * 7, color, { rx: 4.5 }) +
          rect(x - 8, -88, 16, 4, glass(brush), { rx: 2 })
        )
      }) +
      rect(-48, -60, 96, 7, mix(palette.accent, palette.ink, 0.5), { rx: 2 }) +
      rect(-48, -10, 96, 10, mix(palette.accent, palette.ink, 0.5), { rx: 2 }) +
      stroke('M-45 -58V-4M45 -58V-4', mix(palette.accent, palette.ink, 0.5), 5)
    )
  },
}

export const microscope: Prop = {
  id: 'microscope',
  words: ['microscope', 'laborator*~', 'scien*~', 'research*~', 'microb*', 'biolog*~'],
  habitats: ['table'],
  draw: ({ palette }) => {
    const body = mix(palette.depth(0.85), palette.accent, 0.12)
    return (
      path('M-36 0Q-36 -8 -28 -9H30Q38 -8 38 0Z', body) +
      path('M14 -9Q46 -30 34 -62L22 -80L12 -73L22 -57Q29 -36 6 -18Z', mix(body, palette.glow, 0.16)) +
      rect(-32, -28, 48, 6, body, { rx: 2 }) +
      rect(-20, -31, 22, 3, palette.lamp) +
      stroke('M-8 -37L12 -78', palette.paper, 13) +
      stroke('M-8 -37L-5 -43', palette.accent, 13) +
      stroke('M12 -78L20 -94', body, 10) +
      stroke('M20 -95L23 -101', palette.ink, 13) +
      circle(26, -30, 7, palette.accent) +
      circle(26, -30, 3, palette.paper) +
      stroke('M-8 -34L-9.500 -31', palette.ink, 7)
    )
  },
}

export const syringe: Prop = {
  id: 'syringe',
  words: ['syringe', 'injection', 'inject*', 'needle', 'vaccin*~', 'jab'],
  habitats: ['table'],
  draw: (brush) => {
    const { palette } = brush
    return `<g transform="translate(0 -50) rotate(42)">${stroke('M0 36V62', mix(palette.paper, palette.ink, 0.4), 1.6)}${rect(-4, 28, 8, 10, palette.accent)}${rect(-11, -26, 22, 55, glass(brush), { rx: 3, opacity: 0.85 })}${rect(-9, -2, 18, 29, palette.second, { rx: 2 })}${rect(-9, -6, 18, 6, palette.ink, { rx: 1 })}${rect(-2, -50, 4, 46, mix(palette.paper, palette.ink, 0.3))}${rect(-11, -54, 22, 5, palette.accent, { rx: 2 })}${rect(-17, -28, 34, 4, palette.accent, { rx: 2 })}${repeat(5, (index) => rect(3, -20 + index * 9, 8, 1.4, palette.ink))}</g>`
  },
}

export const telescope: Prop = {
  id: 'telescope',
  words: ['telescope', 'astronom*', 'observ*~', 'galileo', 'stargaz*'],
  habitats: ['land', 'table'],
  draw: ({ palette, paint }) =>
    stroke('M0 -46L-26 0M0 -46L26 0M0 -46V-4', mix(palette.accent, palette.ink, 0.5), 4) +
    `<g transform="translate(0 -50) rotate(-32)">${rect(
      -44,
      -8,
      50,
      16,
      paint.vertical([
        [0, mix(palette.accent, palette.paper, 0.3)],
        [1, mix(palette.accent, palette.ink, 0.35)],
      ]),
      { rx: 2 },
    )}${rect(
      4,
      -11,
      44,
      22,
      paint.vertical([
        [0, mix(palette.paper, palette.skyMid, 0.1)],
        [1, mix(palette.paper, palette.ink, 0.4)],
      ]),
      { rx: 2 },
    )}${rect(44, -13, 7, 26, palette.ink, { rx: 2 })}${rect(-52, -5, 9, 10, palette.ink, { rx: 2 })}</g>` +
    circle(0, -48, 5, palette.ink),
}

export const helix: Prop = {
  id: 'dna',
  words: ['dna', 'gene', 'genetic*', 'genome', 'mrna', 'rna', 'heredit*'],
  habitats: ['table'],
  draw: ({ palette }) =>
    repeat(17, (index) => {
      const y = -97 + index * 6
      const swing = Math.sin(index * 0.55) * 22
      const front = Math.cos(index * 0.55) > 0
      return (
        stroke(d`M${-swing} ${y}H${swing}`, mix(palette.paper, palette.skyMid, 0.3), 2) +
        circle(swing, y, front ? 4.4 : 3, palette.accent) +
        circle(-swing, y, front ? 3 : 4.4, palette.second)
      )
    }),
}
