import { mix } from '../color.ts'
import { between, chance, d, ellipse, group, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { skyline } from '../parts/buildings.ts'
import { type Pose, person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { lanterns, stall } from '../parts/stalls.ts'
import { mist } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Stalls under strings of lanterns, people before them. */
export const market: Scene = {
  id: 'market',
  words: [
    'market*',
    'night market',
    'stall*',
    'bazaar',
    'vendor',
    'street food',
    'merchant',
    'shop*',
    'store',
    'sell*',
    'lantern',
    'festival',
    'food~',
    'noodle',
    'dumpling',
    'grill*',
    'trade~',
    'trading',
    'customer~',
    'retail',
    'buy*~',
    'mercado',
    'markt',
    'marche',
    'carnival',
    'fair~',
    'spice',
    'snack',
    'cook*~',
    'steam~',
    'crowd~',
  ],
  hosts: ['table', 'land'],
  naturalHueDeg: null,
  lights: ['night', 'dusk', 'dusk', 'dawn', 'bold'],
  draw(stage) {
    const { width, height, unit, random, palette, paint, people } = stage
    const base = height * between(random, 0.71, 0.75)
    const size = unit * between(random, 20, 40)
    const offset = random() * size
    let stalls = ''
    for (let x = -offset; x < width; x += size * 1.24) stalls += stall(stage, x, base, size, 0.6)
    const far = skyline(stage, base, height * 0.36, 0.3, 0.5, stage.focus.x)
    const walkers = people
      ? repeat(whole(random, 6, 9), (index) => {
          const near = index / 9
          return person(stage, {
            x: ((index * 0.618 + random() * 0.2) % 1) * width,
            y: base + unit * (4 + near * 9),
            height: unit * (13 + near * 7),
            pose: pick<Pose>(random, ['walk', 'walk', 'stand', 'hold', 'point']),
            facing: chance(random, 0.5) ? 1 : -1,
            ...(near > 0.72 ? { silhouette: mix(palette.ink, palette.depth(0.8), 0.3) } : {}),
          })
        })
      : ''
    const steam = repeat(4, () => {
      const x = random() * width
      return stroke(
        d`M${x} ${base - size * 0.4}q${unit * 3} ${-unit * 5} 0 ${-unit * 9}t${unit * 2} ${-unit * 9}`,
        palette.paper,
        unit * 1.2,
        { opacity: 0.16 },
      )
    })
    const prop = stage.take('table', 'land')
    return (
      sky(stage, base) +
      far +
      mist(stage, base - unit * 22, unit * 26, 0.3) +
      rect(
        0,
        base - unit,
        width,
        height - base + unit,
        paint.vertical([
          [0, mix(palette.depth(0.7), palette.lamp, 0.25)],
          [0.5, mix(palette.depth(0.75), palette.lamp, 0.08)],
          [1, palette.ink],
        ]),
      ) +
      stalls +
      lanterns(stage, -unit * 4, height * 0.1, width * 0.62, height * 0.2, unit * between(random, 1.5, 2)) +
      lanterns(
        stage,
        width * 0.4,
        height * 0.24,
        width + unit * 4,
        height * 0.08,
        unit * between(random, 1.7, 2.3),
      ) +
      steam +
      repeat(12, () =>
        ellipse(
          random() * width,
          base + random() * unit * 16,
          unit * between(random, 3, 9),
          unit * 0.5,
          palette.lamp,
          { opacity: 0.14 },
        ),
      ) +
      (prop ? group(prop.draw(stage), { x: stage.focus.x, y: base + unit * 5, scale: unit * 0.12 }) : '') +
      walkers
    )
  },
}
