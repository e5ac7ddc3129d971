import { mix } from '../color.ts'
import { between, circle, d, ellipse, group, path, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { poolOfLight, rays } from '../parts/sky.ts'
import { stipple } from '../parts/terrain.ts'
import { lightbulb } from '../props/symbols.ts'
import type { Habitat, Scene } from '../stage.ts'

const anywhere: readonly Habitat[] = ['table', 'land', 'sky', 'space', 'sea', 'underwater']

/** One thing, large, on a plinth before arcs or rays: for prompts that name a thing but no place. */
export const stillLife: Scene = {
  id: 'still-life',
  words: [],
  hosts: anywhere,
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side } = stage
    const floor = height * between(random, 0.68, 0.72)
    const hero = stage.take(...anywhere) ?? lightbulb
    const others = [stage.take(...anywhere), stage.take(...anywhere)]
    const centre = { x: focus.x, y: height * 0.42 }
    stage.sun.x = centre.x
    stage.sun.y = centre.y
    const backing = pick(random, ['arcs', 'rays', 'arch', 'disc'])
    const tones = [
      palette.accent,
      mix(palette.accent, palette.skyLow, 0.45),
      palette.second,
      mix(palette.second, palette.skyLow, 0.5),
      palette.skyLow,
    ]
    const ornament =
      backing === 'arcs'
        ? repeat(5, (index) =>
            circle(centre.x, floor, unit * (46 - index * 7), tones[index] ?? palette.accent),
          )
        : backing === 'rays'
          ? rays(stage, pick(random, [14, 18, 22]), 0.5) +
            circle(centre.x, centre.y, unit * 25, mix(palette.glow, palette.accent, 0.25))
          : backing === 'arch'
            ? repeat(3, (index) =>
                path(
                  d`M${centre.x - unit * (28 - index * 6)} ${floor}V${centre.y}a${unit * (28 - index * 6)} ${unit * (28 - index * 6)} 0 0 1 ${unit * (56 - index * 12)} 0V${floor}Z`,
                  tones[index * 2] ?? palette.accent,
                ),
              )
            : circle(centre.x, centre.y, unit * 29, palette.accent) +
              circle(centre.x, centre.y, unit * 23, mix(palette.accent, palette.glow, 0.4))
    const step = unit * 5
    const size = Math.min(unit * between(random, 0.42, 0.5), (floor - step - height * 0.09) / 102)
    const plinth =
      rect(
        centre.x - unit * 19,
        floor - step,
        unit * 38,
        step + unit,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, mix(palette.paper, palette.skyMid, 0.15)],
            [1, mix(palette.paper, palette.depth(0.6), 0.45)],
          ],
        ),
      ) + ellipse(centre.x, floor - step, unit * 19, unit * 1.9, mix(palette.paper, palette.skyLow, 0.3))
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [0.3, 1],
          [
            [0, palette.skyTop],
            [1, palette.skyMid],
          ],
        ),
      ) +
      ornament +
      poolOfLight(stage, centre.x, centre.y, unit * 46, palette.glow, 0.55) +
      rect(
        0,
        floor,
        width,
        height - floor,
        paint.vertical([
          [0, palette.depth(0.62)],
          [0.2, palette.depth(0.74)],
          [1, palette.depth(0.98)],
        ]),
      ) +
      ellipse(centre.x + side * -unit * 6, floor + unit * 2, unit * 30, unit * 2.4, palette.ink, {
        opacity: 0.28,
      }) +
      plinth +
      others
        .map((other, index) =>
          other
            ? group(other.draw(stage), {
                x: centre.x - side * unit * (32 + index * 17),
                y: floor + unit * 3,
                scale: unit * (0.24 - index * 0.05),
              })
            : '',
        )
        .join('') +
      group(hero.draw(stage), { x: centre.x, y: floor - step + unit * 0.4, scale: size }) +
      repeat(whole(random, 7, 12), () => {
        const [x, y, r] = [
          centre.x + between(random, -36, 36) * unit,
          height * between(random, 0.08, 0.55),
          unit * between(random, 0.5, 1.2),
        ]
        return stroke(d`M${x - r} ${y}h${r * 2}M${x} ${y - r}v${r * 2}`, palette.paper, unit * 0.22, {
          opacity: 0.7,
        })
      }) +
      stipple(stage, 0, floor, width, height - floor, palette.ink, 500, 0.3)
    )
  },
}
