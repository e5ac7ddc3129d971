import { mix } from '../color.ts'
import {
  between,
  chance,
  circle,
  d,
  group,
  path,
  pick,
  rect,
  repeat,
  smooth,
  stroke,
  whole,
} from '../draw.ts'
import { compass, pin } from '../props/symbols.ts'
import type { Scene, Stage } from '../stage.ts'

/** A wobbly closed outline: radius by angle from a few harmonics, the same for every contour of one hill. */
function outline(x: number, y: number, radius: number, wobble: readonly number[]): string {
  const points = Array.from({ length: 25 }, (_, index) => {
    const angle = (index / 24) * Math.PI * 2
    const reach =
      radius *
      (1 +
        0.22 * Math.sin(angle * 2 + (wobble[0] ?? 0)) +
        0.12 * Math.sin(angle * 3 + (wobble[1] ?? 0)) +
        0.06 * Math.sin(angle * 5 + (wobble[2] ?? 0)))
    return { x: x + Math.cos(angle) * reach * 1.25, y: y + Math.sin(angle) * reach }
  })
  return `${smooth(points)}Z`
}

/** Stacked height layers of an island or hill, each with a shadow. */
function layers(stage: Stage, x: number, y: number, size: number): string {
  const { random, palette } = stage
  const wobble = [random() * 6, random() * 6, random() * 6]
  const count = 6
  return repeat(count, (index) => {
    const radius = size * (1 - index / (count + 0.6))
    const color =
      index === 0
        ? mix(palette.skyLow, palette.lamp, 0.25)
        : mix(palette.depth(0.1 + index * 0.09), palette.second, 0.4)
    const [cx, cy] = [x - index * size * 0.02, y - index * size * 0.035]
    return (
      path(outline(cx + size * 0.02, cy + size * 0.035, radius, wobble), palette.ink, { opacity: 0.22 }) +
      path(outline(cx, cy, radius, wobble), mix(color, palette.paper, index * 0.05)) +
      stroke(outline(cx, cy, radius, wobble), palette.paper, size * 0.006, { opacity: 0.5 })
    )
  })
}

/** A paper-cut map with height layers, a dashed route and a pin. */
export const map: Scene = {
  id: 'map',
  words: [
    'map*',
    'route',
    'navigat*',
    'geograph*',
    'territor*',
    'country~',
    'continent~',
    'border~',
    'location~',
    'destination',
    'explor*',
    'expedition',
    'compass',
    'strategy~',
    'strategic',
    'direction~',
    'region~',
    'discover*',
    'treasure',
    'mapa',
    'karte',
    'plan',
    'roadmap',
    'africa',
    'europe',
    'asia',
    'america',
    'guide~',
  ],
  naturalHueDeg: null,
  lights: ['day', 'bold', 'dawn', 'dusk'],
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side } = stage
    const away = width - focus.x
    const route = [
      { x: away - side * unit * 20, y: height * 0.72 },
      { x: away, y: height * between(random, 0.5, 0.6) },
      { x: width / 2, y: height * between(random, 0.56, 0.68) },
      { x: focus.x - side * unit * 8, y: height * between(random, 0.34, 0.44) },
      { x: focus.x, y: height * 0.4 },
    ]
    const lines = repeat(
      9,
      (index) =>
        rect((index / 9) * width, 0, unit * 0.12, height, palette.paper, { opacity: 0.25 }) +
        rect(0, (index / 9) * height, width, unit * 0.12, palette.paper, { opacity: 0.25 }),
    )
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [1, 1],
          [
            [0, mix(palette.skyTop, palette.depth(0.4), 0.4)],
            [1, mix(palette.depth(0.5), palette.skyTop, 0.3)],
          ],
        ),
      ) +
      lines +
      repeat(whole(random, 10, 16), () => {
        const [x, y, w] = [random() * width, random() * height, unit * between(random, 1.4, 2.6)]
        return stroke(d`M${x} ${y}q${w * 0.5} ${-w * 0.5} ${w} 0t${w} 0`, palette.paper, unit * 0.16, {
          opacity: 0.35,
        })
      }) +
      layers(stage, focus.x + side * unit * 4, height * 0.42, unit * between(random, 25, 32)) +
      layers(
        stage,
        away - side * unit * 10,
        height * between(random, 0.6, 0.85),
        unit * between(random, 17, 26),
      ) +
      (chance(random, 0.6) ? layers(stage, away, height * 0.12, unit * between(random, 7, 11)) : '') +
      stroke(smooth(route), palette.ink, unit * 0.9, {
        opacity: 0.25,
        transform: d`translate(${unit * 0.4} ${unit * 0.5})`,
        'stroke-dasharray': d`${unit * 2} ${unit * 2.2}`,
      }) +
      stroke(smooth(route), palette.accent, unit * 0.9, {
        'stroke-dasharray': d`${unit * 2} ${unit * 2.2}`,
      }) +
      circle(route[0]?.x ?? 0, route[0]?.y ?? 0, unit * 1.7, palette.accent) +
      circle(route[0]?.x ?? 0, route[0]?.y ?? 0, unit * 0.7, palette.paper) +
      group(pin.draw(stage), { x: focus.x, y: height * 0.4, scale: unit * 0.17 }) +
      group(compass.draw(stage), {
        x: away + side * unit * -4,
        y: height * pick(random, [0.42, 0.5]),
        scale: unit * 0.17,
        opacity: 0.9,
      })
    )
  },
}
