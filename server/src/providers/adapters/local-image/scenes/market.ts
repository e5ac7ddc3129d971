import { mix } from '../color.ts'
import {
  between,
  chance,
  circle,
  d,
  ellipse,
  group,
  path,
  pick,
  rect,
  repeat,
  stroke,
  whole,
} from '../draw.ts'
import { skyline } from '../parts/buildings.ts'
import { type Pose, person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { mist } from '../parts/terrain.ts'
import type { Scene, Stage } from '../stage.ts'

/** A string of lanterns sagging between two points. */
function lanterns(
  stage: Stage,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  size: number,
): string {
  const { palette, paint } = stage
  const sag = size * 4
  const count = Math.max(4, Math.round(Math.abs(toX - fromX) / (size * 4.2)))
  const wire = stroke(
    d`M${fromX} ${fromY}Q${(fromX + toX) / 2} ${(fromY + toY) / 2 + sag * 2} ${toX} ${toY}`,
    palette.ink,
    size * 0.1,
  )
  return (
    wire +
    repeat(count, (index) => {
      const along = (index + 0.5) / count
      const x = fromX + (toX - fromX) * along
      const y = fromY + (toY - fromY) * along + sag * 4 * along * (1 - along)
      const color =
        index % 3 === 0
          ? palette.accent
          : index % 3 === 1
            ? palette.lamp
            : mix(palette.accent, palette.lamp, 0.5)
      return (
        circle(x, y + size, size * 3, paint.glow(palette.lamp, 0.55)) +
        ellipse(
          x,
          y + size,
          size * 0.85,
          size,
          paint.vertical([
            [0, mix(color, palette.paper, 0.35)],
            [1, color],
          ]),
        ) +
        rect(x - size * 0.35, y, size * 0.7, size * 0.18, palette.ink) +
        rect(x - size * 0.3, y + size * 1.85, size * 0.6, size * 0.16, palette.ink)
      )
    })
  )
}

/** A stall: striped awning, counter, goods, warm light inside. */
function stall(stage: Stage, x: number, base: number, width: number, nearness: number): string {
  const { palette, paint, random } = stage
  const tall = width * 0.85
  const top = base - tall
  const main = pick(random, [
    palette.accent,
    palette.second,
    mix(palette.accent, palette.ink, 0.25),
    palette.depth(0.5),
  ])
  const stripes = 7
  const step = (width * 1.16) / stripes
  const awning = repeat(stripes, (index) => {
    const left = x - width * 0.08 + index * step
    const inner = x + width * 0.06 + (index * width * 0.88) / stripes
    const color = index % 2 ? palette.paper : main
    return path(
      d`M${inner} ${top}H${inner + (width * 0.88) / stripes}L${left + step} ${top + tall * 0.27}a${step / 2} ${step * 0.42} 0 0 1 ${-step} 0Z`,
      mix(color, palette.ink, palette.dark ? 0.12 : 0),
    )
  })
  const goods = repeat(whole(random, 7, 10), (index) => {
    const gx = x + width * (0.1 + (index / 10) * 0.85)
    const size = width * between(random, 0.035, 0.07)
    const color = pick(random, [
      palette.accent,
      palette.second,
      palette.lamp,
      palette.paper,
      mix(palette.second, palette.ink, 0.3),
    ])
    return chance(random, 0.6)
      ? circle(gx, base - tall * 0.36 - size * 0.8, size, color) +
          circle(gx + size, base - tall * 0.36 - size * 0.7, size * 0.85, mix(color, palette.ink, 0.15))
      : rect(gx - size * 0.6, base - tall * 0.36 - size * 2.4, size * 1.2, size * 2.4, color, {
          rx: size * 0.3,
        })
  })
  const wood = mix(palette.depth(0.8), palette.accent, 0.25)
  return (
    rect(
      x,
      top + tall * 0.15,
      width,
      tall * 0.85,
      paint.vertical([
        [0, mix(palette.lamp, palette.accent, 0.2)],
        [1, mix(palette.lamp, wood, 0.6)],
      ]),
    ) +
    repeat(3, (index) =>
      rect(x + width * 0.06, top + tall * (0.34 + index * 0.1), width * 0.88, tall * 0.012, wood),
    ) +
    (stage.people
      ? person(stage, {
          x: x + width * between(random, 0.3, 0.7),
          y: base + tall * 0.06,
          height: tall * 0.78,
          pose: pick<Pose>(random, ['hold', 'reach', 'wave']),
          facing: chance(random, 0.5) ? 1 : -1,
        })
      : '') +
    rect(
      x - width * 0.02,
      base - tall * 0.36,
      width * 1.04,
      tall * 0.37,
      paint.vertical([
        [0, mix(wood, palette.lamp, 0.2)],
        [1, mix(wood, palette.ink, 0.35)],
      ]),
    ) +
    repeat(6, (index) =>
      rect(x + (index * width) / 6, base - tall * 0.33, width * 0.008, tall * 0.33, palette.ink, {
        opacity: 0.35,
      }),
    ) +
    goods +
    rect(x, top, width * 0.035, tall, wood) +
    rect(x + width * 0.965, top, width * 0.035, tall, wood) +
    awning +
    circle(x + width / 2, top + tall * 0.4, width * (0.75 + nearness * 0.2), paint.glow(palette.lamp, 0.4))
  )
}

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
    'food',
    'noodle',
    'dumpling',
    'grill*',
    'trade',
    'trading',
    'customer',
    'retail',
    'buy*',
    'mercado',
    'markt',
    'marche',
    'carnival',
    'fair',
    'spice',
    'snack',
    'cook*',
    'steam',
    'crowd',
  ],
  naturalHueDeg: null,
  lights: ['night', 'dusk', 'dusk', 'dawn', 'bold'],
  draw(stage) {
    const { width, height, unit, random, palette, paint, people } = stage
    const base = height * between(random, 0.71, 0.75)
    const size = unit * between(random, 21, 30)
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
          [0.4, palette.depth(0.85)],
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
