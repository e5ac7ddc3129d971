import { mix } from '../color.ts'
import { between, chance, d, ellipse, group, path, polygon, rect, repeat, stroke, whole } from '../draw.ts'
import { skyline } from '../parts/buildings.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { mist } from '../parts/terrain.ts'
import { roundTree } from '../parts/trees.ts'
import { glitter, reflection, waterSurface } from '../parts/water.ts'
import type { Scene, Stage } from '../stage.ts'

/** A street that runs away between the towers. */
function street(stage: Stage, top: number): string {
  const { width, height, unit, palette, paint, focus, random } = stage
  const road = palette.depth(0.88)
  const lines = repeat(7, (index) => {
    const near = (index / 7) ** 2
    const next = ((index + 0.5) / 7) ** 2
    const at = (share: number): number => top + (height - top) * share
    return polygon(
      [
        { x: focus.x - unit * (0.1 + near * 1.4), y: at(near) },
        { x: focus.x + unit * (0.1 + near * 1.4), y: at(near) },
        { x: focus.x + unit * (0.1 + next * 1.4), y: at(next) },
        { x: focus.x - unit * (0.1 + next * 1.4), y: at(next) },
      ],
      palette.paper,
      { opacity: 0.7 },
    )
  })
  const lamps = repeat(6, (index) => {
    const near = ((index >> 1) + 1) / 3.4
    const way = index % 2 ? 1 : -1
    const [x, y, tall] = [
      focus.x + way * (unit * 4 + near ** 1.6 * width * 0.3),
      top + (height - top) * near ** 1.8 * 0.75,
      unit * (5 + near * 16),
    ]
    return (
      stroke(
        d`M${x} ${y}v${-tall}q0 ${-unit * near * 3} ${-way * unit * near * 3} ${-unit * near * 3}`,
        palette.depth(0.97),
        unit * (0.2 + near * 0.35),
      ) +
      ellipse(
        x - way * unit * near * 3,
        y - tall - unit * near * 2.6,
        unit * (1.2 + near * 4),
        unit * (1.2 + near * 4),
        paint.glow(palette.lamp, 0.85),
      )
    )
  })
  return (
    rect(
      0,
      top,
      width,
      height - top,
      paint.vertical([
        [0, palette.depth(0.6)],
        [1, palette.depth(0.95)],
      ]),
    ) +
    path(
      d`M${focus.x - unit * 1.5} ${top}L${focus.x - width * 0.34} ${height + 4}H${focus.x + width * 0.34}L${focus.x + unit * 1.5} ${top}Z`,
      road,
    ) +
    lines +
    lamps +
    (stage.people
      ? repeat(whole(random, 3, 6), () => {
          const way: 1 | -1 = chance(random, 0.5) ? 1 : -1
          const near = random() ** 0.8
          return person(stage, {
            x: focus.x + way * (width * 0.06 + near * width * 0.3),
            y: top + (height - top) * (0.08 + near * 0.42),
            height: unit * (5 + near * 10),
            pose: chance(random, 0.7) ? 'walk' : 'stand',
            facing: way,
          })
        })
      : '')
  )
}

/** A skyline in three distances, behind water or at the end of a street. */
export const city: Scene = {
  id: 'city',
  words: [
    'city',
    'cityscape',
    'town',
    'skyline',
    'urban',
    'street*',
    'pavement',
    'bookshop',
    'workshop',
    'fire station',
    'downtown',
    'skyscraper',
    'building~',
    'tower~',
    'metropol*',
    'traffic',
    'avenue',
    'bridge~',
    'apartment',
    'commut*',
    'neighbo*',
    'housing',
    'econom*',
    'bank*~',
    'financ*',
    'capital~',
    'ciudad',
    'stadt',
    'ville',
    'tokyo',
    'london',
    'paris',
    'york',
    'architect*',
    'construction',
    'subway',
    'train~',
    'tram',
    'bus~',
    'car~',
    'stock~',
  ],
  hosts: ['land', 'sky'],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, focus } = stage
    const horizon = height * between(random, 0.62, 0.68)
    const lit = palette.dark ? 0.5 : 0.12
    const tall = height * between(random, 0.34, 0.46)
    const air = stage.take('sky')
    const land = stage.take('land')
    const waterside =
      chance(random, 0.5) && land === null && !stage.speaks(['street*', 'traffic', 'road', 'market'])
    const far = skyline(stage, horizon, tall * 0.8, 0.14, lit * 0.3, width - focus.x)
    const middle = skyline(stage, horizon + unit, tall, 0.4, lit * 0.8, focus.x)
    const front = skyline(stage, horizon + unit * 2.4, tall * 0.42, 0.74, lit, width - focus.x)
    const vessel = stage.take('sea')
    const foreground = waterside
      ? waterSurface(stage, horizon + unit * 2) +
        repeat(10, (index) =>
          reflection(
            stage,
            ((index + 0.5) / 10) * width,
            horizon + unit * 2,
            unit * between(random, 3, 7),
            unit * between(random, 8, 18),
            mix(palette.dark ? palette.lamp : palette.depth(0.6), palette.depth(0.5), 0.45),
          ),
        ) +
        glitter(stage, horizon + unit * 2) +
        (vessel ? group(vessel.draw(stage), { x: focus.x, y: horizon + unit * 8, scale: unit * 0.16 }) : '')
      : street(stage, horizon + unit * 2)
    return (
      sky(stage, horizon, 0.8) +
      (air
        ? group(air.draw(stage), { x: width - focus.x, y: height * 0.36, scale: unit * 0.15 })
        : birds(stage, width - focus.x, height * 0.25, 5)) +
      far +
      mist(stage, horizon - unit * 18, unit * 22, 0.5) +
      middle +
      mist(stage, horizon - unit * 9, unit * 14, 0.35) +
      front +
      repeat(waterside ? 0 : 8, (index) =>
        roundTree(
          stage,
          ((index + random()) / 8) * width,
          horizon + unit * 2.6,
          unit * between(random, 4, 7),
          palette.depth(0.82),
        ),
      ) +
      foreground +
      (land ? group(land.draw(stage), { x: focus.x, y: height * 0.78, scale: unit * 0.21 }) : '')
    )
  },
}
