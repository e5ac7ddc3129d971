import { mix } from '../color.ts'
import { between, chance, d, group, pick, stroke, whole } from '../draw.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, misty, ruggedLine } from '../parts/terrain.ts'
import { glitter, reflection, swells, waterSurface } from '../parts/water.ts'
import { sailboat } from '../props/vessels.ts'
import type { Scene, Stage } from '../stage.ts'

/** From the vessel to the one before it. */
const towline = ({ focus, side, unit, palette }: Stage, waterline: number, size: number): string =>
  stroke(
    d`M${focus.x - side * size * 48} ${waterline - size * 14}Q${focus.x - side * unit * 24} ${waterline} ${focus.x - side * (unit * 38 - size * 34)} ${waterline - size * 12}`,
    palette.ink,
    unit * 0.35,
  )

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
  hosts: ['sea', 'sky'],
  naturalHueDeg: 225,
  draw(stage) {
    const { height, unit, random, palette, focus, atmosphere, width } = stage
    const horizon = height * between(random, 0.46, 0.6)
    const rough =
      atmosphere.light === 'storm' || stage.speaks(['rough', 'storm*', 'wave', 'danger*', 'white water'])
    const sailing = stage.speaks(['sail*', 'boat*', 'ship*', 'voyage', 'captain']) || chance(random, 0.5)
    const vessel = stage.take('sea') ?? (sailing ? sailboat : null)
    const other = vessel && stage.take('sea')
    const anchored = vessel !== null && stage.speaks(['anchor*'])
    const size = unit * between(random, 0.24, 0.38)
    // What swims lies deeper than what floats.
    const sunkBy = vessel?.habitats.includes('underwater') ? size * 36 : 0
    const waterline = horizon + unit * (rough ? 10 : 4 + size * 4)
    const island =
      stage.speaks(['island', 'rock', 'reef', 'coast', 'shore']) || chance(random, 0.4)
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
        ? group(air.draw(stage), {
            x: vessel ? width - focus.x : width / 2,
            y: height * (vessel ? 0.4 : 0.48),
            scale: unit * (vessel ? 0.2 : 0.3),
          })
        : birds(stage, width - focus.x, height * 0.26, whole(random, 4, 8))) +
      waterSurface(stage, horizon) +
      glitter(stage, horizon) +
      (vessel
        ? reflection(
            stage,
            focus.x,
            waterline,
            size * 46,
            unit * 14,
            mix(palette.depth(0.9), palette.skyLow, 0.1),
          ) +
          group(vessel.draw(stage), {
            x: focus.x,
            y: waterline + sunkBy,
            scale: size,
            rotateDeg: rough ? between(random, -9, 9) : 0,
            flip: stage.side > 0,
          })
        : '') +
      (other
        ? group(other.draw(stage), {
            x: focus.x - stage.side * unit * 38,
            y: waterline + unit * 1.5,
            scale: size * 0.7,
            flip: stage.side > 0,
          }) + (other.id === 'tug' || vessel?.id === 'tug' ? towline(stage, waterline, size) : '')
        : '') +
      (anchored
        ? stroke(
            d`M${focus.x - stage.side * size * 44} ${waterline - size * 14}L${focus.x - stage.side * size * 82} ${waterline + size * 24}`,
            palette.ink,
            unit * 0.7,
            { 'stroke-dasharray': unit * 1.4 },
          )
        : '') +
      swells(stage, waterline + unit * pick(random, [0, 1]), rough ? 4 : 3, rough ? 2.2 : 0.8)
    )
  },
}
