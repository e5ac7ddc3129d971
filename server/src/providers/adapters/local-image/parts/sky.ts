import { lighten, mix } from '../color.ts'
import { between, chance, circle, d, ellipse, part, path, pick, rect, repeat, whole } from '../draw.ts'
import type { Brush, Stage } from '../stage.ts'

/** Points of light over an area, a few of them with rays. */
export function stars(brush: Brush, width: number, height: number, unit: number, count: number): string {
  const { random, palette } = brush
  return repeat(count, (index) => {
    const [x, y] = [random() * width, random() ** 1.3 * height]
    const size = between(random, 0.06, 0.2) * unit
    const opacity = between(random, 0.35, 0.95)
    if (index % 17 !== 0) return circle(x, y, size, palette.paper, { opacity })
    const ray = size * 6
    const slim = size * 0.7
    const data = d`M${x} ${y - ray}L${x + slim} ${y - slim}L${x + ray} ${y}L${x + slim} ${y + slim}L${x} ${y + ray}L${x - slim} ${y + slim}L${x - ray} ${y}L${x - slim} ${y - slim}Z`
    return path(data, palette.glow, { opacity: 0.9 })
  })
}

/** Sun by day, moon by night, with halos. */
export function sunOrMoon(stage: Stage): string {
  const { palette, paint, sun, atmosphere, random } = stage
  const glowSize = sun.radius * (atmosphere.light === 'bold' ? 2.4 : 5)
  const halo = circle(
    sun.x,
    sun.y,
    glowSize,
    paint.glow(palette.glow, atmosphere.light === 'fog' ? 0.5 : 0.75),
  )
  const ring = (scale: number, opacity: number): string =>
    circle(sun.x, sun.y, sun.radius * scale, palette.glow, { opacity })
  if (atmosphere.light === 'storm') return halo
  if (atmosphere.light !== 'night') {
    const low = atmosphere.light === 'dusk' ? mix(palette.glow, palette.accent, 0.55) : palette.glow
    const disc = circle(
      sun.x,
      sun.y,
      sun.radius,
      paint.vertical([
        [0, lighten(palette.glow, 0.02)],
        [1, low],
      ]),
    )
    return halo + ring(1.9, 0.1) + ring(1.4, 0.16) + disc
  }
  const { x, y, radius } = sun
  if (chance(random, 0.4)) {
    const data = d`M${x} ${y - radius}A${radius} ${radius} 0 1 1 ${x - radius} ${y + radius * 0.2}A${radius * 0.82} ${radius * 0.82} 0 0 0 ${x} ${y - radius}Z`
    return halo + path(data, palette.glow)
  }
  const craters = repeat(5, () => {
    const angle = random() * Math.PI * 2
    const reach = Math.sqrt(random()) * radius * 0.72
    return circle(
      x + Math.cos(angle) * reach,
      y + Math.sin(angle) * reach,
      radius * between(random, 0.06, 0.2),
      mix(palette.glow, palette.skyMid, 0.25),
    )
  })
  const shadow = circle(
    x,
    y,
    radius,
    paint.linear(
      [0, 0],
      [1, 1],
      [
        [0.45, palette.skyMid, 0],
        [1, palette.skyMid, 0.45],
      ],
    ),
  )
  return halo + ring(1.5, 0.07) + circle(x, y, radius, palette.glow) + craters + shadow
}

/** Long flat clouds made of overlapping rounded bars. */
function bandCloud(stage: Stage, x: number, y: number, width: number, color: string): string {
  const { random, unit } = stage
  const thick = unit * between(random, 0.9, 1.5)
  return repeat(whole(random, 3, 5), (row) => {
    const length = width * between(random, 0.35, 0.9) * (row === 0 ? 1 : 0.8)
    return rect(
      x - length / 2 + between(random, -0.25, 0.25) * width,
      y - row * thick * 0.92,
      length,
      thick,
      color,
      { rx: thick / 2 },
    )
  })
}

/** A heap of round puffs over a flat foot. */
function heapCloud(stage: Stage, x: number, y: number, width: number, color: string): string {
  const { random } = stage
  const puffs = whole(random, 4, 6)
  const foot = width * 0.16
  return (
    rect(x - width / 2, y - foot, width, foot, color, { rx: foot / 2 }) +
    repeat(puffs, (index) => {
      const along = (index + 0.5) / puffs
      const radius = width * (0.07 + 0.12 * Math.sin(along * Math.PI)) * between(random, 0.8, 1.2)
      return circle(x - width * 0.42 + along * width * 0.84, y - foot * 0.6 - radius * 0.35, radius, color)
    })
  )
}

/** Clouds in the upper sky, paler with distance, of one kind for the whole picture. */
export function clouds(stage: Stage, horizon: number, count: number): string {
  const { random, palette, width, unit, atmosphere } = stage
  const draw = chance(random, 0.5) ? bandCloud : heapCloud
  const bright =
    atmosphere.light === 'storm'
      ? mix(palette.skyTop, palette.ink, 0.25)
      : mix(palette.skyLow, palette.paper, 0.6)
  return repeat(count, (index) => {
    const near = (index + 1) / count
    const color = mix(
      palette.dark ? palette.skyMid : palette.skyLow,
      bright,
      palette.dark && atmosphere.light !== 'storm' ? 0.18 + near * 0.15 : 0.4 + near * 0.5,
    )
    const y = horizon * between(random, 0.16, 0.82)
    const opacity = atmosphere.light === 'storm' ? 0.75 : 0.55 + near * 0.35
    const shape = draw(stage, random() * width, y, unit * between(random, 14, 34) * (0.6 + near * 0.6), color)
    return part('cloud', `<g opacity="${opacity.toFixed(2)}">${shape}</g>`)
  })
}

/** Rays of light opening from the sun. */
export function rays(stage: Stage, count: number, opacity: number): string {
  const { sun, width, height, palette, paint, random } = stage
  const reach = Math.hypot(width, height)
  const turn = random()
  const fill = paint.radial([
    [0, palette.glow, opacity],
    [1, palette.glow, 0],
  ])
  return repeat(count, (index) => {
    const from = ((index + turn) / count) * Math.PI * 2
    const to = from + Math.PI / count
    const data = d`M${sun.x} ${sun.y}L${sun.x + Math.cos(from) * reach} ${sun.y + Math.sin(from) * reach}L${sun.x + Math.cos(to) * reach} ${sun.y + Math.sin(to) * reach}Z`
    return path(data, fill)
  })
}

/** The whole sky: gradient, stars at night, sun or moon, clouds. */
export function sky(stage: Stage, horizon: number, cloudiness = 1): string {
  const { palette, paint, width, height, unit, random, atmosphere } = stage
  const ground = rect(0, 0, width, height, palette.skyLow)
  const gradient = rect(
    0,
    0,
    width,
    horizon + unit,
    paint.vertical([
      [0, palette.skyTop],
      [0.55, palette.skyMid],
      [1, palette.skyLow],
    ]),
  )
  const night = atmosphere.light === 'night' ? stars(stage, width, horizon, unit, 170) : ''
  const sunburst =
    atmosphere.light === 'bold' && chance(random, 0.45) ? rays(stage, pick(random, [12, 16, 20]), 0.16) : ''
  const overcast = atmosphere.light === 'storm' ? 7 : atmosphere.light === 'night' ? 2 : whole(random, 2, 5)
  return (
    ground + gradient + night + sunburst + sunOrMoon(stage) + clouds(stage, horizon, overcast * cloudiness)
  )
}

/** A few birds far off. */
export function birds(stage: Stage, x: number, y: number, count: number): string {
  const { random, unit, palette } = stage
  return repeat(count, () => {
    const size = unit * between(random, 0.7, 1.6)
    const [cx, cy] = [x + between(random, -9, 9) * unit, y + between(random, -5, 5) * unit]
    const data = d`M${cx - size} ${cy - size * 0.35}Q${cx - size * 0.45} ${cy - size * 0.6} ${cx} ${cy}Q${cx + size * 0.45} ${cy - size * 0.6} ${cx + size} ${cy - size * 0.35}Q${cx + size * 0.4} ${cy - size * 0.3} ${cx} ${cy + size * 0.2}Q${cx - size * 0.4} ${cy - size * 0.3} ${cx - size} ${cy - size * 0.35}Z`
    return part('bird', path(data, palette.ink, { opacity: 0.75 }))
  })
}

/** A pool of light behind whatever matters. */
export const poolOfLight = (
  stage: Stage,
  x: number,
  y: number,
  radius: number,
  color: string,
  opacity: number,
): string => ellipse(x, y, radius, radius, stage.paint.glow(color, opacity))
