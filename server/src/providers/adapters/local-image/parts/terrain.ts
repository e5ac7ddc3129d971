import { mix } from '../color.ts'
import { between, chance, d, type Point, path, polygon, polyline, rect, repeat, smooth } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** A rolling line across the picture: a few sine waves of random phase. */
export function rollingLine(stage: Stage, y: number, amplitude: number, waves = 1.5): Point[] {
  const { random, width } = stage
  const parts = [1, 0.45, 0.2].map((strength, index) => ({
    strength,
    rate: waves * (index * 1.3 + 1) * between(random, 0.75, 1.25),
    phase: random() * Math.PI * 2,
  }))
  return Array.from({ length: 17 }, (_, index) => {
    const along = index / 16
    const lift = parts.reduce(
      (sum, { strength, rate, phase }) => sum + strength * Math.sin(along * rate * Math.PI * 2 + phase),
      0,
    )
    return { x: (along * 1.08 - 0.04) * width, y: y - lift * amplitude * 0.62 }
  })
}

/** A rugged line by midpoint displacement. */
export function ruggedLine(stage: Stage, y: number, amplitude: number): Point[] {
  const { random, width } = stage
  let heights = [between(random, -0.4, 0.6), between(random, -0.2, 1), between(random, -0.4, 0.6)]
  for (let spread = 0.55; heights.length < 65; spread *= 0.56) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1]
      return next === undefined ? [height] : [height, (height + next) / 2 + between(random, -spread, spread)]
    })
  }
  return heights.map((height, index) => ({
    x: ((index / 64) * 1.06 - 0.03) * width,
    y: y - height * amplitude,
  }))
}

/** The height of a line at `x`. */
export function heightAt(line: readonly Point[], x: number): number {
  for (let index = 1; index < line.length; index++) {
    const [before, after] = [line[index - 1], line[index]]
    if (before && after && after.x >= x) {
      return before.y + ((after.y - before.y) * (x - before.x)) / Math.max(1e-6, after.x - before.x)
    }
  }
  return line.at(-1)?.y ?? 0
}

/** Everything below a line. */
export function ground(stage: Stage, line: readonly Point[], fill: string, soft = true): string {
  const bottom = stage.height + 4
  const first = line[0] ?? { x: 0, y: bottom }
  const last = line.at(-1) ?? first
  return path(`${soft ? smooth(line) : polyline(line)}${d`L${last.x} ${bottom}L${first.x} ${bottom}Z`}`, fill)
}

/** A land colour for a distance, that melts into mist at its foot. */
export function misty(stage: Stage, nearness: number, mist = 0.45): string {
  const { palette, paint } = stage
  const color = palette.depth(nearness)
  return paint.vertical([
    [0, color],
    [0.75, mix(color, palette.skyLow, mist * (1 - nearness) * 0.9)],
    [1, mix(color, palette.skyLow, mist * (1 - nearness))],
  ])
}

/** One mountain with a lit and a shaded face and, if wanted, snow. Light comes from `lightSide` (-1 left). */
export function peak(
  stage: Stage,
  x: number,
  baseY: number,
  width: number,
  height: number,
  nearness: number,
  snow: boolean,
  lightSide: number,
): string {
  const { random, palette } = stage
  const color = palette.depth(nearness)
  const top = { x, y: baseY - height }
  const edge = (direction: number): Point[] =>
    [0.25, 0.5, 0.75].map((share) => ({
      x: x + direction * (width / 2) * (share + between(random, -0.05, 0.05)),
      y: top.y + height * (share + between(random, -0.07, 0.05)),
    }))
  const left = edge(-1).reverse()
  const right = edge(1)
  const feet: [Point, Point] = [
    { x: x - width / 2, y: baseY },
    { x: x + width / 2, y: baseY },
  ]
  const spine = [0.22, 0.42, 0.62, 0.85].map((share, index) => ({
    x: x + width * (index % 2 === 0 ? 0.045 : -0.035) * (1 + share) + between(random, -0.015, 0.015) * width,
    y: top.y + height * share,
  }))
  const whole = polygon(
    [feet[0], ...left, top, ...right, feet[1]],
    mix(color, palette.glow, palette.dark ? 0.14 : 0.26),
  )
  const shadedSide = lightSide < 0 ? [...right, feet[1]] : [...left.slice().reverse(), feet[0]]
  const shaded = polygon(
    [top, ...shadedSide, { x: spine[3]?.x ?? x, y: baseY }, ...spine.slice().reverse()],
    mix(color, palette.depth(1), 0.12),
  )
  if (!snow) return whole + shaded
  const depth = between(random, 0.24, 0.34)
  const rim = (share: number): Point => ({
    x: x - (width / 2) * depth + width * depth * share,
    y: top.y + height * (depth + (Math.round(share * 6) % 2 === 0 ? 0.035 : -0.045)),
  })
  const cap = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1].map(rim)
  const snowColor = mix(palette.paper, palette.skyMid, palette.dark ? 0.35 : 0.1)
  const dim = mix(snowColor, color, 0.4)
  const half = lightSide < 0 ? cap.slice(3) : cap.slice(0, 4).reverse()
  return (
    whole +
    shaded +
    polygon([top, ...cap.slice().reverse()], snowColor) +
    polygon([top, ...half.slice().reverse()], dim)
  )
}

/** Fine lines of grass along a line. */
export function grass(
  stage: Stage,
  line: readonly Point[],
  color: string,
  count: number,
  size: number,
): string {
  const { random, width } = stage
  let data = ''
  for (let index = 0; index < count; index++) {
    const x = random() * width
    const y = heightAt(line, x) + 2
    const lean = between(random, -0.5, 0.5) * size
    const tall = size * between(random, 0.5, 1.2)
    data += d`M${x - size * 0.07} ${y}Q${x} ${y - tall * 0.6} ${x + lean} ${y - tall}Q${x + size * 0.04} ${y - tall * 0.5} ${x + size * 0.07} ${y}Z`
  }
  return path(data, color)
}

/** Grain of small dots that thickens towards the bottom of a rectangle: the printed look of posters. */
export function stipple(
  stage: Stage,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  count: number,
  opacity = 0.35,
): string {
  const { random, unit } = stage
  let data = ''
  for (let index = 0; index < count; index++) {
    const size = unit * between(random, 0.05, 0.14)
    const [px, py] = [x + random() * width, y + Math.sqrt(random()) * height]
    data += d`M${px} ${py}h${size}v${size}h${-size}Z`
  }
  return path(data, color, { opacity })
}

/** Horizontal veils of mist. */
export const mist = (stage: Stage, y: number, height: number, opacity: number): string =>
  rect(
    0,
    y,
    stage.width,
    height,
    stage.paint.vertical([
      [0, stage.palette.skyLow, 0],
      [0.5, stage.palette.skyLow, opacity],
      [1, stage.palette.skyLow, 0],
    ]),
  )

/** Rocks along the foot of the picture. */
export function rocks(
  stage: Stage,
  x: number,
  y: number,
  spread: number,
  count: number,
  nearness: number,
): string {
  const { random, palette, unit } = stage
  return repeat(count, () => {
    const size = unit * between(random, 1.2, 4.5)
    const cx = x + between(random, -spread, spread)
    const color = palette.depth(nearness)
    const flat = chance(random, 0.5) ? 0.5 : 0.75
    const points = [
      [-1, 0],
      [-0.75, -0.55],
      [-0.2, -0.95],
      [0.45, -0.8],
      [0.9, -0.3],
      [1, 0],
    ].map(([px = 0, py = 0]) => ({ x: cx + px * size * between(random, 0.9, 1.1), y: y + py * size * flat }))
    const lit = points.slice(1, 4)
    return (
      polygon(points, color) +
      polygon([...lit, { x: cx + size * 0.1, y: y - size * 0.3 * flat }], mix(color, palette.glow, 0.15))
    )
  })
}
