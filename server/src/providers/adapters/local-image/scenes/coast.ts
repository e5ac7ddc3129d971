import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, polygon, rect, repeat } from '../draw.ts'
import { house } from '../parts/buildings.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, misty, rocks, ruggedLine } from '../parts/terrain.ts'
import { glitter, swells, waterSurface } from '../parts/water.ts'
import { lighthouse } from '../props/places.ts'
import type { Scene, Stage } from '../stage.ts'

/** Two cones of light from a lamp. */
function beams(stage: Stage, x: number, y: number): string {
  const { paint, palette, unit, random } = stage
  const rise = between(random, -0.16, 0.16)
  const reach = unit * 90
  return [-1, 1]
    .map((way) => {
      const fill = paint.linear(
        [way < 0 ? 1 : 0, 0],
        [way < 0 ? 0 : 1, 0],
        [
          [0, palette.lamp, 0.75],
          [0.5, palette.lamp, 0.22],
          [1, palette.lamp, 0],
        ],
      )
      const tip = y + reach * rise * way
      return path(
        d`M${x} ${y - unit * 0.5}L${x + way * reach} ${tip - unit * 9}V${tip + unit * 9}L${x} ${y + unit * 0.5}Z`,
        fill,
      )
    })
    .join('')
}

const rockFill = (stage: Stage): string => {
  const { palette, paint } = stage
  const rock = palette.depth(0.82)
  return paint.vertical([
    [0, mix(rock, palette.depth(0.5), 0.5)],
    [0.25, rock],
    [1, palette.depth(1)],
  ])
}

/** A cliff from the side of the picture to `edge`, with strata. */
function headland(stage: Stage, top: number, horizon: number, edge: number): string {
  const { width, height, unit, palette, side } = stage
  const out = side < 0 ? -unit * 4 : width + unit * 4
  const into = (share: number): number => edge + (out - edge) * share
  const shape = [
    { x: out, y: top - unit * 3 },
    { x: into(0.6), y: top - unit * 1.2 },
    { x: into(0.3), y: top },
    { x: into(0.1), y: top + unit * 0.8 },
    { x: into(0.02), y: top + unit * 3 },
    { x: into(0.05), y: top + unit * 8 },
    { x: into(-0.04), y: top + unit * 12 },
    { x: into(-0.02), y: horizon + unit * 16 },
    { x: into(-0.12), y: height + 5 },
    { x: out, y: height + 5 },
  ]
  const strata = repeat(5, (index) => {
    const y = top + unit * (4 + index * 5)
    const band = [
      { x: into(0.05), y: y + unit },
      { x: into(0.45), y: y - unit * 1.2 },
      { x: into(0.9), y: y + unit * 0.4 },
      { x: into(0.9), y: y + unit * 1.5 },
      { x: into(0.4), y: y + unit * 0.2 },
    ]
    return polygon(band, mix(palette.depth(0.82), index % 2 ? palette.ink : palette.glow, 0.16))
  })
  return polygon(shape, rockFill(stage)) + strata
}

/** A bare rock in open water under the tower, its lit side towards the sun. */
function isletRock(stage: Stage, top: number, half: number): string {
  const { focus, unit, palette, sun } = stage
  const outline = [
    [-1.15, 17],
    [-0.9, 9],
    [-0.72, 6],
    [-0.5, 1.6],
    [-0.2, 0],
    [0.5, 0.2],
    [0.74, 3],
    [0.88, 8],
    [1.1, 11],
    [1.25, 17],
  ].map(([across = 0, down = 0]) => ({ x: focus.x + across * half, y: top + down * unit }))
  const lit = sun.x < focus.x ? -1 : 1
  const face = [
    [0.5, 0.2],
    [0.74, 3],
    [0.88, 8],
    [0.6, 12],
    [0.66, 6],
    [0.4, 3],
  ].map(([across = 0, down = 0]) => ({
    x: focus.x + across * lit * half * 0.92,
    y: top + (down + 0.6) * unit,
  }))
  return polygon(outline, rockFill(stage)) + polygon(face, mix(palette.depth(0.82), palette.glow, 0.22))
}

/** A lighthouse on a headland or on a rock in the sea. */
export const coast: Scene = {
  id: 'coast',
  words: [
    'lighthouse!',
    'coast*',
    'cliff',
    'shore*',
    'beacon',
    'island~',
    'keeper~',
    'beach',
    'harbo*',
    'seaside',
    'bay~',
    'faro',
    'leuchtturm',
    'phare',
    'lamp~',
    'rock~',
    'reef',
    'beam',
    'wreck',
    'shipwreck*',
  ],
  hosts: ['sea'],
  shows: ['lighthouse', 'lamp'],
  naturalHueDeg: 225,
  draw(stage) {
    const { width, height, unit, random, palette, focus, side } = stage
    const horizon = height * between(random, 0.54, 0.64)
    const islet = stage.speaks(['rock', 'island', 'reef', 'wreck', 'shipwreck*']) || chance(random, 0.3)
    const close = chance(random, 0.4)
    const top = horizon - unit * (islet ? between(random, 1, 3) : close ? 4 : between(random, 4, 12))
    const edge = focus.x - side * unit * (close ? 26 : between(random, 13, 22))
    const standY = top + unit * (close ? 1.2 : 0.6)
    const wished = unit * (close ? 0.5 : between(random, 0.26, 0.36))
    const size = Math.min(wished, (standY - height * 0.07) / 102)
    const standX = focus.x + (islet ? 0 : side * unit * 2)
    const homeWidth = size * (islet ? 17 : 34)
    const homeX = standX + (islet ? size * 12.5 : side < 0 ? -size * 68 : size * 34)
    const lampY = standY - size * 86
    const shines = stage.atmosphere.light !== 'day' && stage.atmosphere.light !== 'bold'
    const vessel = stage.take('sea')
    // In a narrow window the other side of the picture is behind the rock.
    const vesselX = Math.abs(width - focus.x * 2) > unit * 30 ? width - focus.x : focus.x - side * unit * 30
    return (
      sky(stage, horizon) +
      ground(stage, ruggedLine(stage, horizon + unit, unit * 3), misty(stage, 0.1), false) +
      birds(stage, edge - side * unit * 16, height * 0.32, 7) +
      waterSurface(stage, horizon) +
      glitter(stage, horizon) +
      (vessel ? group(vessel.draw(stage), { x: vesselX, y: horizon + unit * 4, scale: unit * 0.19 }) : '') +
      swells(stage, horizon + unit * 8, 3, 0.9) +
      (shines ? beams(stage, standX, lampY) : '') +
      (islet ? isletRock(stage, top, size * 58) : headland(stage, top, horizon, edge)) +
      (islet ? swells(stage, horizon + unit * 13, 2, 1.4) : '') +
      house(
        stage,
        homeX,
        standY - unit * 0.2,
        homeWidth,
        mix(palette.paper, palette.skyMid, palette.dark ? 0.5 : 0.15),
        palette.accent,
      ) +
      group(lighthouse.draw(stage), { x: standX, y: standY, scale: size }) +
      (shines ? circle(standX, lampY, unit * 9, stage.paint.glow(palette.lamp, 0.9)) : '') +
      (stage.people && !islet
        ? person(stage, {
            x: standX - side * unit * 7,
            y: top + unit * 1.6,
            height: size * 17,
            pose: 'point',
            facing: side < 0 ? 1 : -1,
            silhouette: palette.ink,
          })
        : '') +
      (islet ? '' : rocks(stage, edge - side * unit * 4, horizon + unit * 19, unit * 8, 7, 0.9)) +
      rect(0, height - 1, width, 2, palette.ink)
    )
  },
}
