import { mix } from '../color.ts'
import { between, chance, circle, d, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { poolOfLight } from '../parts/sky.ts'
import type { Scene } from '../stage.ts'

/** Lit nodes and the links between near ones, gathered around one hub. */
export const network: Scene = {
  id: 'network',
  words: [
    'network*',
    'data',
    'internet',
    'connect*',
    'link*',
    'node',
    'algorithm*',
    'ai',
    'artificial intelligence',
    'machine learning',
    'digital',
    'cyber*',
    'cloud computing',
    'blockchain',
    'crypto*',
    'server',
    'signal~',
    'communicat*',
    'technolog*',
    'information~',
    'neural',
    'brain~',
    'mind~',
    'thought~',
    'think*~',
    'system~',
    'web~',
    'social media',
    'platform',
    'global~',
    'world~',
    'supply',
    'netz',
    'feedback',
    'scale',
    'scaling',
    'user~',
    'spread*~',
    'viral',
  ],
  naturalHueDeg: null,
  lights: ['night', 'dusk', 'storm'],
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus } = stage
    const dark = palette.dark
    const hub = { x: focus.x, y: height * between(random, 0.36, 0.46) }
    const points = Array.from({ length: whole(random, 48, 64) }, (_, index) => {
      if (index === 0) return { ...hub, size: unit * 3.4 }
      const near = chance(random, 0.55)
      const angle = random() * Math.PI * 2
      const reach = unit * between(random, 8, 34)
      return {
        x: near ? hub.x + Math.cos(angle) * reach : random() * width,
        y: near ? hub.y + Math.sin(angle) * reach * 0.8 : random() * height * 0.95,
        size: unit * (0.35 + random() ** 3 * 2),
      }
    })
    const line = dark ? mix(palette.skyLow, palette.paper, 0.35) : palette.depth(0.6)
    let links = ''
    points.forEach((one, index) => {
      const nearest = points
        .map((other, at) => ({ other, at, distance: Math.hypot(one.x - other.x, one.y - other.y) }))
        .filter(({ at, distance }) => at > index && distance < unit * (index === 0 ? 40 : 22))
        .sort((first, second) => first.distance - second.distance)
        .slice(0, index === 0 ? 14 : 3)
      for (const { other, distance } of nearest) {
        const bend = distance * 0.12
        links += stroke(
          d`M${one.x} ${one.y}Q${(one.x + other.x) / 2 + bend} ${(one.y + other.y) / 2 - bend} ${other.x} ${other.y}`,
          index === 0 ? palette.lamp : line,
          unit * (index === 0 ? 0.26 : 0.14),
          { opacity: index === 0 ? 0.8 : 0.45 },
        )
      }
    })
    const colors = [palette.accent, palette.second, palette.lamp]
    const rings = repeat(4, (index) =>
      circle(hub.x, hub.y, unit * (9 + index * 9), 'none', {
        stroke: line,
        'stroke-width': unit * 0.1,
        opacity: 0.35 - index * 0.06,
        'stroke-dasharray': d`${unit * (0.4 + index)} ${unit * 1.2}`,
      }),
    )
    const grid =
      repeat(22, (index) => {
        const along = index / 21
        return stroke(
          d`M${hub.x + (along - 0.5) * width * 0.7} ${height * 0.72}L${hub.x + (along - 0.5) * width * 4} ${height}`,
          line,
          unit * 0.1,
          { opacity: 0.3 },
        )
      }) +
      repeat(7, (index) =>
        rect(0, height * (0.72 + 0.28 * (index / 7) ** 1.8), width, unit * 0.12, line, { opacity: 0.3 }),
      )
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0.2, 0],
          [0.8, 1],
          [
            [0, dark ? mix(palette.skyTop, palette.ink, 0.35) : palette.skyTop],
            [0.7, palette.skyMid],
            [1, dark ? palette.depth(0.9) : palette.skyLow],
          ],
        ),
      ) +
      repeat(5, () =>
        circle(
          random() * width,
          random() * height,
          unit * between(random, 16, 36),
          paint.glow(pick(random, colors), dark ? 0.3 : 0.4),
        ),
      ) +
      grid +
      poolOfLight(stage, hub.x, hub.y, unit * 44, dark ? palette.accent : palette.glow, 0.55) +
      rings +
      links +
      points
        .map(({ x, y, size }, index) => {
          const color = index === 0 ? palette.lamp : (colors[index % 3] ?? palette.accent)
          return (
            circle(x, y, size * 3.4, paint.glow(color, 0.5)) +
            circle(
              x,
              y,
              size,
              paint.radial([
                [0, mix(color, palette.paper, 0.6)],
                [1, color],
              ]),
            ) +
            (size > unit * 1.3
              ? circle(x, y, size * 1.5, 'none', { stroke: color, 'stroke-width': unit * 0.14, opacity: 0.7 })
              : '')
          )
        })
        .join('')
    )
  },
}
