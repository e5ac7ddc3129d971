import { mix } from '../color.ts'
import { between, chance, circle, group, pick, rect, repeat, whole } from '../draw.ts'
import { antibody, cell, helix, virus } from '../parts/microbes.ts'
import { poolOfLight } from '../parts/sky.ts'
import type { Scene } from '../stage.ts'

/** The world through a microscope: cells, viruses, antibodies, strands. */
export const microscopic: Scene = {
  id: 'microscopic',
  words: [
    'cell',
    'virus*',
    'viral',
    'bacteri*',
    'antibod*',
    'immun*',
    'microb*',
    'germ',
    'dna',
    'rna',
    'mrna',
    'gene',
    'genetic*',
    'genome',
    'molecul*',
    'protein',
    'spike',
    'pathogen*',
    'infect*',
    'disease~',
    'blood~',
    'body~',
    'antigen*',
    'organism',
    'bio*~',
    'micro*',
    'cancer',
    'evolution',
    'enzyme',
    'neuron',
    'brain~',
    'atom*',
    'quantum',
    'particle',
  ],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side } = stage
    const colors = [palette.accent, palette.second, palette.skyMid, mix(palette.accent, palette.second, 0.5)]
    const dark = palette.dark || chance(random, 0.5)
    const back = dark
      ? paint.linear(
          [0, 0],
          [1, 1],
          [
            [0, mix(palette.depth(0.9), palette.skyTop, 0.3)],
            [1, palette.ink],
          ],
        )
      : paint.linear(
          [0, 0],
          [1, 1],
          [
            [0, palette.skyLow],
            [1, palette.skyTop],
          ],
        )
    const virusFirst = stage.speaks([
      'virus*',
      'viral',
      'pathogen*',
      'spike',
      'infect*',
      'germ',
      'disease',
      'antigen*',
    ])
    const far = repeat(16, () =>
      circle(
        random() * width,
        random() * height,
        unit * between(random, 3, 12),
        paint.glow(pick(random, colors), 0.4),
      ),
    )
    const middle = repeat(whole(random, 6, 9), (index) => {
      const [x, y, size] = [
        (((index * 0.618 + 0.1) % 1) * 1.1 - 0.05) * width,
        between(random, 0.05, 1) * height,
        unit * between(random, 3, 7),
      ]
      const color = mix(pick(random, colors), palette.depth(0.4), 0.35)
      return `<g opacity="0.75">${virusFirst === chance(random, 0.7) ? virus(stage, x, y, size * 0.75, color) : cell(stage, x, y, size, color)}</g>`
    })
    const strand =
      stage.speaks(['dna', 'rna', 'mrna', 'gene', 'genetic*', 'genome', 'evolution', 'bio*']) ||
      chance(random, 0.3)
    const [x, y, size] = [focus.x, height * 0.42, unit * between(random, 15, 19)]
    const defenders = repeat(8, (index) => {
      const angle = (index / 8) * Math.PI * 2 + random() * 0.4
      const reach = size * between(random, 1.55, 1.9)
      return group(antibody(stage, unit * between(random, 1.8, 3), palette.lamp), {
        x: x + Math.cos(angle) * reach,
        y: y + Math.sin(angle) * reach,
        rotateDeg: (angle * 180) / Math.PI - 90,
      })
    })
    return (
      rect(0, 0, width, height, back) +
      far +
      (strand
        ? group(helix(stage, -unit * 10, 0, width * 1.2, unit * 6), {
            x: 0,
            y: height * between(random, 0.45, 0.6),
            rotateDeg: side * between(random, 8, 22),
          })
        : '') +
      middle +
      poolOfLight(stage, x, y, size * 3, palette.glow, dark ? 0.4 : 0.7) +
      (virusFirst
        ? virus(stage, x, y, size * 0.8, palette.accent)
        : cell(stage, x, y, size, pick(random, [palette.accent, palette.second]))) +
      (virusFirst ||
      stage.speaks(['antibod*', 'immun*', 'vaccin*', 'protect*', 'defen*']) ||
      chance(random, 0.4)
        ? defenders
        : '') +
      repeat(26, () =>
        circle(random() * width, random() * height, unit * between(random, 0.15, 0.6), palette.paper, {
          opacity: between(random, 0.2, 0.7),
        }),
      )
    )
  },
}
