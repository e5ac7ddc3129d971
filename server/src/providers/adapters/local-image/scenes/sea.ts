import { mix } from '../color.ts'
import { between, chance, group, pick, whole } from '../draw.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, misty, ruggedLine } from '../parts/terrain.ts'
import { glitter, reflection, swells, waterSurface } from '../parts/water.ts'
import { sailboat } from '../props/vessels.ts'
import type { Scene } from '../stage.ts'

/** Open water with a vessel (or whatever of the sea the prompt names) against the light. */
export const sea: Scene = {
  id: 'sea',
  words: [
    'sea',
    'ocean*',
    'wave',
    'sail*',
    'ship*',
    'boat*',
    'voyage',
    'horizon~',
    'water~',
    'tide*',
    'marine',
    'navy',
    'captain~',
    'fish*~',
    'crossing',
    'current~',
    'island~',
    'mar',
    'meer',
    'mer',
    'oceano',
  ],
  naturalHueDeg: 225,
  draw(stage) {
    const { height, unit, random, palette, focus, atmosphere, width } = stage
    const horizon = height * between(random, 0.46, 0.6)
    const rough = atmosphere.light === 'storm' || stage.speaks(['rough', 'storm*', 'wave', 'danger*'])
    const vessel = stage.take('sea') ?? sailboat
    const size = unit * between(random, 0.18, 0.36) * (chance(random, 0.25) ? 0.5 : 1)
    const waterline = horizon + unit * (rough ? 10 : 4 + size * 4)
    const island = chance(random, 0.5)
      ? ground(
          stage,
          ruggedLine(stage, horizon + unit * 1.5, unit * between(random, 2, 6)),
          misty(stage, 0.12),
          false,
        )
      : ''
    const air = stage.take('sky')
    return (
      sky(stage, horizon, rough ? 1.6 : 1) +
      island +
      (air
        ? group(air.draw(stage), { x: width - focus.x, y: height * 0.4, scale: unit * 0.13 })
        : birds(stage, width - focus.x, height * 0.26, whole(random, 4, 8))) +
      waterSurface(stage, horizon) +
      glitter(stage, horizon) +
      reflection(
        stage,
        focus.x,
        waterline,
        size * 46,
        unit * 14,
        mix(palette.depth(0.9), palette.skyLow, 0.1),
      ) +
      group(vessel.draw(stage), {
        x: focus.x,
        y: waterline,
        scale: size,
        rotateDeg: rough ? between(random, -9, 9) : 0,
        flip: stage.side > 0,
      }) +
      swells(stage, waterline + unit * pick(random, [0, 1]), rough ? 4 : 3, rough ? 2.2 : 0.8)
    )
  },
}
