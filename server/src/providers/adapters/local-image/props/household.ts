import { mix } from '../color.ts'
import { circle, d, ellipse, path, polygon, rect, repeat, stroke } from '../draw.ts'
import { natural } from '../natural.ts'
import type { Prop } from '../stage.ts'

export const matchstick: Prop = {
  id: 'match',
  words: ['match', 'matche', 'matchstick', 'matchbox'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(6, -78, 58, paint.glow(palette.lamp, 0.9)) +
    rect(-46, -24, 92, 24, natural.red, { rx: 2 }) +
    rect(-46, -24, 92, 6, mix(natural.red, palette.ink, 0.5)) +
    rect(-30, -15, 60, 10, palette.paper) +
    stroke('M-10 -24L4 -66', natural.crumb, 5) +
    circle(5, -68, 5, mix(natural.red, palette.ink, 0.5)) +
    path('M6 -58C-12 -66 -10 -84 6 -104C22 -84 24 -66 6 -58Z', natural.flame) +
    path('M6 -60C-2 -66 -1 -76 6 -88C13 -76 14 -66 6 -60Z', palette.paper),
}

export const notebook: Prop = {
  id: 'notebook',
  words: ['notebook', 'logbook', 'diary', 'journal', 'wrote~', 'signature'],
  habitats: ['table'],
  draw: ({ palette }) => {
    const cover = natural.blue
    return (
      path('M-50 -6L-40 -66L0 -58L40 -66L50 -6L0 2Z', cover) +
      path('M-44 -10L-36 -64L0 -56V-2Z', palette.paper) +
      path('M44 -10L36 -64L0 -56V-2Z', mix(palette.paper, palette.skyMid, 0.22)) +
      repeat(5, (index) =>
        stroke(
          d`M${-35 - index * 1.4} ${-53 + index * 9}L-6 ${-47 + index * 9}M6 ${-47 + index * 9}L${index < 3 ? 35 + index * 1.4 : 22} ${-53 + index * 9}`,
          mix(palette.paper, palette.ink, 0.55),
          1.6,
        ),
      ) +
      stroke('M16 -14L44 -86', palette.accent, 6) +
      polygon(
        [
          { x: 13, y: -16 },
          { x: 19, y: -13 },
          { x: 12, y: -5 },
        ],
        palette.ink,
      )
    )
  },
}

export const blanket: Prop = {
  id: 'blanket',
  words: ['blanket', 'quilt', 'wool', 'woollen', 'shawl'],
  habitats: ['table', 'land'],
  draw: ({ palette }) =>
    repeat(4, (index) => {
      const y = -14 - index * 13
      const color = index % 2 ? mix(palette.accent, palette.paper, 0.35) : palette.accent
      return (
        rect(-46 + index * 2, y, 92 - index * 4, 14, color, { rx: 7 }) +
        rect(-46 + index * 2, y + 9, 92 - index * 4, 3, mix(color, palette.ink, 0.22))
      )
    }) + repeat(9, (index) => stroke(d`M${-40 + index * 10} 0v6`, palette.accent, 2)),
}

export const box: Prop = {
  id: 'box',
  words: ['box', 'parcel', 'package*', 'crate', 'sensor', 'delivery', 'shipment'],
  habitats: ['table', 'land'],
  draw: ({ palette }) => {
    const card = mix(natural.crust, natural.crumb, 0.35)
    return (
      rect(-44, -56, 88, 56, card) +
      rect(16, -56, 28, 56, palette.ink, { opacity: 0.14 }) +
      rect(-8, -56, 14, 56, mix(card, palette.paper, 0.5)) +
      path('M-44 -56L-60 -76H-14L-4 -56ZM44 -56L58 -76H14L4 -56Z', mix(card, palette.ink, 0.22)) +
      rect(-36, -22, 20, 12, palette.paper)
    )
  },
}

export const jar: Prop = {
  id: 'jar',
  words: ['jar', 'preserve', 'honey', 'jam', 'specimen'],
  habitats: ['table'],
  draw: ({ palette }) =>
    path('M-28 -74H28V-8Q28 0 20 0H-20Q-28 0 -28 -8Z', mix(palette.paper, palette.skyMid, 0.25), {
      opacity: 0.8,
    }) +
    path(
      'M-25 -38Q0 -46 25 -38V-8Q25 -3 19 -3H-19Q-25 -3 -25 -8Z',
      mix(palette.accent, palette.depth(0.6), 0.3),
    ) +
    rect(-26, -88, 52, 14, palette.second, { rx: 3 }) +
    stroke('M-19 -64V-14', palette.paper, 4, { opacity: 0.8 }),
}

export const napkin: Prop = {
  id: 'napkin',
  words: ['napkin', 'sketch*', 'blueprint', 'doodle'],
  habitats: ['table'],
  draw: ({ palette }) =>
    rect(-48, -98, 96, 98, mix(palette.lamp, palette.accent, 0.35), { rx: 2 }) +
    rect(-40, -90, 80, 82, palette.paper) +
    path('M-34 -22L34 -12L34 -84L-34 -80Z', mix(palette.paper, palette.skyLow, 0.4)) +
    circle(-10, -58, 14, 'none', { stroke: palette.ink, 'stroke-width': 3 }) +
    stroke('M-16 -38H-4M-14 -32H-6M-10 -44V-54', palette.ink, 3) +
    stroke('M10 -60H30M10 -50H26M10 -40H30', palette.accent, 3) +
    stroke('M14 -22L22 -28L30 -20', palette.accent, 3),
}

export const birthdayCake: Prop = {
  id: 'birthday-cake',
  words: ['birthday', 'cake', 'anniversary'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    ellipse(0, -2, 46, 5, mix(palette.paper, palette.skyMid, 0.3)) +
    rect(-36, -36, 72, 34, palette.accent, { rx: 3 }) +
    path('M-36 -36H36V-26q-6 10 -12 0t-12 0t-12 0t-12 0t-12 0t-12 0Z', palette.paper) +
    rect(-24, -58, 48, 22, mix(palette.accent, palette.paper, 0.4), { rx: 3 }) +
    repeat(3, (index) => {
      const x = -14 + index * 14
      return (
        circle(x, -82, 16, paint.glow(palette.lamp, 0.7)) +
        rect(x - 1.6, -76, 3.2, 18, palette.second) +
        path(d`M${x} -77q-6 -6 0 -14q6 8 0 14Z`, palette.lamp)
      )
    }),
}

export const candle: Prop = {
  id: 'candle',
  words: ['candle', 'candlelight', 'bougie', 'kerze', 'vela'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    circle(0, -84, 52, paint.glow(palette.lamp, 0.8)) +
    ellipse(0, -4, 30, 6, mix(palette.lamp, palette.ink, 0.4)) +
    stroke('M26 -8Q44 -14 34 -24', mix(palette.lamp, palette.ink, 0.4), 4) +
    path('M-11 -6V-62Q-4 -70 4 -62Q6 -52 11 -58V-6Z', palette.paper) +
    rect(4, -58, 7, 52, palette.ink, { opacity: 0.1 }) +
    stroke('M0 -64V-71', palette.ink, 2) +
    path('M0 -68C-10 -74 -8 -86 0 -100C8 -86 10 -74 0 -68Z', natural.flame) +
    path('M0 -69C-4 -73 -4 -80 0 -87C4 -80 4 -73 0 -69Z', palette.paper),
}
