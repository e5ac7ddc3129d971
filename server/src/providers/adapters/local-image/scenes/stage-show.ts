import { mix } from '../color.ts'
import { between, circle, d, ellipse, group, path, pick, rect, repeat, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import type { Scene } from '../stage.ts'

/** A lit stage with curtains, seen over the heads of the audience. */
export const stageShow: Scene = {
  id: 'stage-show',
  words: [
    'stage',
    'theat*',
    'concert',
    'perform*',
    'sing',
    'singer',
    'singing',
    'song~',
    'band~',
    'dance*',
    'dancing',
    'show~',
    'audience',
    'speech~',
    'speaker',
    'presentation',
    'pitch',
    'actor',
    'opera',
    'orchestra',
    'music*',
    'jazz',
    'guitar',
    'piano',
    'drum',
    'spotlight',
    'film~',
    'movie',
    'cinema',
    'announce*~',
    'debut',
    'applause',
    'magic*',
    'circus',
    'demo',
  ],
  hosts: ['land', 'table'],
  naturalHueDeg: null,
  lights: ['night', 'dusk'],
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people, side } = stage
    const floor = height * 0.68
    const cloth = mix(palette.accent, palette.ink, 0.25)
    const fold = unit * 4.4
    const curtain = (way: -1 | 1): string => {
      const folds = Math.max(3, Math.round((width * 0.2) / fold))
      return repeat(folds, (index) => {
        const x = way < 0 ? index * fold : width - (index + 1) * fold
        return path(
          d`M${x} ${-5}h${fold + 1}V${floor + unit * 3}q${-fold * 0.5} ${unit * 1.6} ${-fold - 1} 0Z`,
          paint.linear(
            [0, 0],
            [1, 0],
            [
              [0, mix(cloth, palette.ink, 0.5)],
              [0.5, cloth],
              [1, mix(cloth, palette.ink, 0.4)],
            ],
          ),
        )
      })
    }
    const beams = repeat(4, (index) => {
      const x = width * (0.2 + index * 0.2)
      const target = focus.x + (index - 1.5) * unit * 7
      return path(
        d`M${x - unit} ${-5}h${unit * 2}L${target + unit * 13} ${floor + unit * 4}H${target - unit * 13}Z`,
        paint.vertical([
          [0, index % 2 ? palette.second : palette.lamp, 0.55],
          [1, palette.lamp, 0.04],
        ]),
      )
    })
    const scallops = repeat(Math.ceil(width / (unit * 12)), (index) =>
      path(
        d`M${index * unit * 12} ${-5}h${unit * 12.3}v${unit * 7}q${-unit * 6} ${unit * 8} ${-unit * 12.3} 0Z`,
        paint.vertical([
          [0, mix(cloth, palette.ink, 0.45)],
          [1, cloth],
        ]),
      ),
    )
    const heads = people
      ? repeat(whole(random, 16, 22), (index) => {
          const [x, size] = [((index + random() * 0.8) / 19) * width, unit * between(random, 2.4, 3.4)]
          const y = height * between(random, 0.86, 0.95)
          return (
            circle(x, y, size, palette.ink) + ellipse(x, y + size * 3, size * 2.1, size * 2.2, palette.ink)
          )
        })
      : ''
    const prop = stage.take('land', 'table')
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.vertical([
          [0, palette.ink],
          [0.6, mix(palette.skyTop, palette.accent, 0.3)],
          [1, palette.skyMid],
        ]),
      ) +
      circle(focus.x, height * 0.42, unit * 25, mix(palette.accent, palette.lamp, 0.45), { opacity: 0.7 }) +
      circle(focus.x, height * 0.42, unit * 52, paint.glow(palette.lamp, 0.55)) +
      rect(
        0,
        floor,
        width,
        height - floor,
        paint.vertical([
          [0, mix(palette.lamp, palette.accent, 0.55)],
          [0.25, mix(palette.accent, palette.ink, 0.55)],
          [1, palette.ink],
        ]),
      ) +
      repeat(9, (index) =>
        rect(0, floor + (index / 9) ** 1.6 * unit * 16, width, unit * 0.14, palette.ink, { opacity: 0.35 }),
      ) +
      ellipse(focus.x, floor + unit * 5, unit * 20, unit * 3.4, palette.lamp, { opacity: 0.6 }) +
      beams +
      (prop
        ? group(prop.draw(stage), { x: focus.x - side * unit * 13, y: floor + unit * 5, scale: unit * 0.17 })
        : '') +
      (people
        ? person(stage, {
            x: focus.x,
            y: floor + unit * 5,
            height: unit * between(random, 24, 30),
            pose: pick(random, ['cheer', 'wave', 'point', 'hold']),
            facing: side < 0 ? 1 : -1,
          })
        : '') +
      curtain(-1) +
      curtain(1) +
      scallops +
      repeat(30, () =>
        circle(random() * width, random() * floor, unit * between(random, 0.1, 0.5), palette.lamp, {
          opacity: between(random, 0.2, 0.7),
        }),
      ) +
      heads
    )
  },
}
