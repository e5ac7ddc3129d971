import { mix } from '../color.ts'
import { between, circle, d, group, path, rect, repeat, stroke } from '../draw.ts'
import { person } from '../parts/people.ts'
import { stars } from '../parts/sky.ts'
import { swells, waterSurface } from '../parts/water.ts'
import { weatherOver } from '../parts/weather.ts'
import { lens } from '../props/places.ts'
import type { Scene, Stage } from '../stage.ts'

/** A pane with a star-shaped hole and cracks, and splinters below it. */
function brokenPane(stage: Stage, x: number, y: number, floor: number): string {
  const { palette, unit, random } = stage
  const corners = 11
  const hole = Array.from({ length: corners * 2 }, (_, index) => {
    const angle = (index / (corners * 2)) * Math.PI * 2
    const reach = unit * (index % 2 ? between(random, 2.6, 4) : between(random, 5.5, 8.5))
    return d`${x + Math.cos(angle) * reach} ${y + Math.sin(angle) * reach * 1.25}`
  })
  return (
    path(`M${hole.join('L')}Z`, mix(palette.ink, palette.skyTop, 0.25), {
      stroke: palette.paper,
      'stroke-width': unit * 0.35,
    }) +
    repeat(9, (index) => {
      const angle = index * 0.7
      return stroke(
        d`M${x + Math.cos(angle) * unit * 6} ${y + Math.sin(angle) * unit * 7}l${Math.cos(angle) * unit * 5} ${Math.sin(angle) * unit * 6}`,
        palette.paper,
        unit * 0.22,
        { opacity: 0.8 },
      )
    }) +
    repeat(8, () => {
      const [at, size] = [x + between(random, -15, 15) * unit, unit * between(random, 1, 2.4)]
      return path(
        d`M${at} ${floor + unit * between(random, 3, 9)}l${size} ${-size * 0.4}l${size * 0.5} ${size}Z`,
        palette.paper,
        {
          opacity: 0.7,
        },
      )
    })
  )
}

/** The top of a lighthouse from inside: the great lens between tall panes, the sea and the weather outside. */
export const lampRoom: Scene = {
  id: 'lamp-room',
  words: [
    'lamp room',
    'lantern room',
    'great lens',
    'lens',
    'lense',
    'fresnel',
    'wick',
    'pane',
    'flame',
    'lit',
    'match~',
    'matche~',
  ],
  hosts: ['table'],
  shows: ['lens', 'lamp'],
  lights: ['night', 'dusk', 'dawn', 'storm'],
  naturalHueDeg: 225,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const sill = height * between(random, 0.62, 0.66)
    const away = width - focus.x
    const iron = mix(palette.ink, palette.depth(0.9), 0.3)
    const broken = stage.speaks(['broke*', 'burst*', 'shatter*', 'crack*', 'glass'])
    const panes = 6
    const frame = repeat(panes + 1, (index) =>
      rect((index / panes) * width - unit * 0.7, 0, unit * 1.4, sill, iron),
    )
    const thing = stage.take('table')
    const lampY = sill - unit * 17
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.vertical([
          [0, palette.skyTop],
          [0.5, palette.skyMid],
          [1, palette.skyLow],
        ]),
      ) +
      (stage.atmosphere.light === 'night' ? stars(stage, width, sill * 0.7, unit, 70) : '') +
      waterSurface(stage, sill * 0.74) +
      swells(stage, sill * 0.86, 3, 1.4) +
      weatherOver(stage) +
      circle(focus.x, lampY, unit * 62, paint.glow(palette.lamp, 0.85)) +
      frame +
      rect(0, sill * 0.3, width, unit * 0.9, iron) +
      rect(0, 0, width, unit * 5, iron) +
      (broken ? brokenPane(stage, away, sill * 0.58, sill) : '') +
      rect(
        0,
        sill,
        width,
        height - sill,
        paint.vertical([
          [0, mix(palette.depth(0.85), palette.lamp, 0.25)],
          [0.25, palette.depth(0.9)],
          [1, palette.ink],
        ]),
      ) +
      rect(0, sill, width, unit * 1.4, mix(palette.accent, palette.ink, 0.35)) +
      rect(focus.x - unit * 9, sill - unit * 2, unit * 18, unit * 13, mix(palette.accent, palette.ink, 0.3), {
        rx: unit,
      }) +
      group(lens.draw(stage), { x: focus.x, y: sill - unit * 1, scale: unit * 0.42 }) +
      (people
        ? person(stage, {
            x: away - side * unit * (broken ? 6 : 10),
            y: sill + unit * 15,
            height: unit * 37,
            pose: broken ? 'cheer' : 'reach',
            facing: side,
          })
        : '') +
      (thing
        ? group(thing.draw(stage), {
            x: broken ? away - side * unit * 22 : away + side * unit * 12,
            y: sill + unit * 6,
            scale: unit * 0.27,
          })
        : '')
    )
  },
}
