import { mix } from '../color.ts'
import { circle, d, path, rect, repeat, stroke } from '../draw.ts'
import { natural } from '../natural.ts'
import type { Prop } from '../stage.ts'

export const fireEngine: Prop = {
  id: 'fire-engine',
  words: ['fire engine', 'fire truck', 'fire station', 'red truck', 'firemen', 'fireman', 'firefighter'],
  habitats: ['land'],
  draw: ({ palette }) =>
    rect(-54, -58, 70, 46, natural.red, { rx: 3 }) +
    rect(-54, -38, 70, 6, palette.paper) +
    path('M18 -46H38L52 -30V-12H18Z', mix(natural.red, palette.ink, 0.2)) +
    path('M24 -41H36L45 -29H24Z', mix(palette.skyLow, palette.paper, 0.4)) +
    rect(-54, -14, 108, 5, palette.ink) +
    [-34, 32]
      .map((x) => circle(x, -9, 11, palette.ink) + circle(x, -9, 4.5, mix(palette.paper, palette.ink, 0.3)))
      .join('') +
    rect(24, -52, 10, 6, palette.second, { rx: 2 }) +
    stroke('M-50 -64H10M-50 -70H10', mix(palette.paper, palette.ink, 0.3), 2.4) +
    repeat(6, (index) => stroke(d`M${-48 + index * 11} -64v-6`, mix(palette.paper, palette.ink, 0.3), 2)),
}

export const tank: Prop = {
  id: 'steel-tank',
  words: ['tank', 'vat', 'boiler', 'barrel', 'brewery'],
  habitats: ['land', 'table'],
  draw: ({ palette, paint }) =>
    stroke('M-24 -14L-30 0M24 -14L30 0M0 -12V0', palette.ink, 5) +
    path(
      'M-34 -78Q0 -104 34 -78V-24Q0 -4 -34 -24Z',
      paint.linear(
        [0, 0],
        [1, 0],
        [
          [0, mix(palette.paper, palette.skyMid, 0.3)],
          [0.3, palette.paper],
          [1, mix(palette.paper, palette.ink, 0.5)],
        ],
      ),
    ) +
    stroke('M-34 -72Q0 -62 34 -72M-34 -30Q0 -18 34 -30', mix(palette.paper, palette.ink, 0.45), 2) +
    circle(0, -48, 11, palette.ink) +
    circle(0, -48, 8, palette.paper) +
    stroke('M0 -48L5 -53', palette.accent, 2) +
    stroke('M0 -92V-102H44V-60', palette.second, 5),
}

export const truck: Prop = {
  id: 'truck',
  words: ['truck', 'lorry', 'van', 'haul*', 'courier'],
  habitats: ['land'],
  draw: ({ palette }) =>
    rect(-56, -64, 72, 52, mix(palette.paper, palette.skyMid, 0.12), { rx: 2 }) +
    rect(-56, -40, 72, 8, palette.accent) +
    path('M18 -50H36L52 -32V-12H18Z', palette.accent) +
    path('M24 -45H34L45 -31H24Z', mix(palette.skyLow, palette.paper, 0.4)) +
    rect(-56, -14, 110, 5, palette.ink) +
    [-34, 32]
      .map((x) => circle(x, -9, 11, palette.ink) + circle(x, -9, 4.5, mix(palette.paper, palette.ink, 0.3)))
      .join(''),
}
