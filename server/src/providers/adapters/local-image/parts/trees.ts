import { mix } from '../color.ts'
import { between, circle, d, ellipse, type Point, path, pick, rect, repeat, stroke } from '../draw.ts'
import type { Brush, Stage } from '../stage.ts'
import { heightAt } from './terrain.ts'

/** A tree of `height` standing on (x, y). */
export type Tree = (brush: Brush, x: number, y: number, height: number, color: string) => string

export const pine: Tree = (brush, x, y, height, color) => {
  const { random, palette } = brush
  const wide = height * between(random, 0.34, 0.44)
  const lit = mix(color, palette.glow, 0.1)
  return (
    rect(x - height * 0.02, y - height * 0.12, height * 0.04, height * 0.14, color) +
    repeat(4, (row) => {
      const share = 1 - row * 0.21
      const bottom = y - height * (0.06 + row * 0.2)
      const top = bottom - height * 0.36
      const half = (wide / 2) * share
      const data = d`M${x - half} ${bottom}Q${x - half * 0.35} ${bottom - height * 0.1} ${x} ${top}Q${x + half * 0.35} ${bottom - height * 0.1} ${x + half} ${bottom}Q${x} ${bottom + height * 0.035} ${x - half} ${bottom}Z`
      const side = d`M${x} ${top}Q${x + half * 0.35} ${bottom - height * 0.1} ${x + half} ${bottom}Q${x + half * 0.4} ${bottom + height * 0.02} ${x + half * 0.1} ${bottom}Z`
      return path(data, color) + path(side, lit, { opacity: 0.7 })
    })
  )
}

export const roundTree: Tree = (brush, x, y, height, color) => {
  const { random, palette } = brush
  const radius = height * between(random, 0.26, 0.34)
  const centre = y - height + radius
  const trunk = stroke(
    d`M${x} ${y}L${x} ${centre}M${x} ${centre + radius * 0.75}L${x + radius * 0.4} ${centre + radius * 0.15}M${x} ${centre + radius}L${x - radius * 0.35} ${centre + radius * 0.45}`,
    mix(color, palette.ink, 0.45),
    height * 0.035,
  )
  return (
    ellipse(x, centre, radius, radius * 1.08, color) +
    ellipse(
      x - radius * 0.28,
      centre - radius * 0.25,
      radius * 0.6,
      radius * 0.66,
      mix(color, palette.glow, 0.16),
      { opacity: 0.8 },
    ) +
    trunk
  )
}

export const poplar: Tree = (brush, x, y, height, color) => {
  const half = height * between(brush.random, 0.1, 0.14)
  return (
    rect(
      x - height * 0.012,
      y - height * 0.2,
      height * 0.024,
      height * 0.21,
      mix(color, brush.palette.ink, 0.4),
    ) +
    path(
      d`M${x} ${y - height}C${x + half * 1.7} ${y - height * 0.6} ${x + half * 1.3} ${y - height * 0.1} ${x} ${y - height * 0.07}C${x - half * 1.3} ${y - height * 0.1} ${x - half * 1.7} ${y - height * 0.6} ${x} ${y - height}Z`,
      color,
    ) +
    path(
      d`M${x} ${y - height}C${x + half * 1.7} ${y - height * 0.6} ${x + half * 1.3} ${y - height * 0.1} ${x} ${y - height * 0.07}Z`,
      mix(color, brush.palette.ink, 0.22),
    )
  )
}

export const palm: Tree = (brush, x, y, height, color) => {
  const lean = height * between(brush.random, -0.2, 0.2)
  const [topX, topY] = [x + lean, y - height * 0.82]
  const leaves = repeat(8, (index) => {
    const angle = -Math.PI * (index / 7) + 0.05
    const reach = height * between(brush.random, 0.3, 0.4)
    const [tipX, tipY] = [
      topX + Math.cos(angle) * reach,
      topY + Math.sin(angle) * reach * 0.55 + height * 0.13,
    ]
    const [midX, midY] = [
      topX + Math.cos(angle) * reach * 0.55,
      topY + Math.sin(angle) * reach * 0.8 - height * 0.03,
    ]
    return path(
      d`M${topX} ${topY}Q${midX} ${midY - height * 0.05} ${tipX} ${tipY}Q${midX} ${midY + height * 0.06} ${topX} ${topY}Z`,
      index % 2 === 0 ? color : mix(color, brush.palette.glow, 0.12),
    )
  })
  return (
    path(
      d`M${x - height * 0.03} ${y}Q${x + lean * 0.1} ${y - height * 0.5} ${topX - height * 0.012} ${topY}L${topX + height * 0.012} ${topY}Q${x + lean * 0.2 + height * 0.02} ${y - height * 0.5} ${x + height * 0.03} ${y}Z`,
      mix(color, brush.palette.ink, 0.35),
    ) + leaves
  )
}

/** A bare winter tree by recursive forking. */
export const bareTree: Tree = (brush, x, y, height, color) => {
  let svg = ''
  const branch = (
    fromX: number,
    fromY: number,
    length: number,
    angle: number,
    width: number,
    depth: number,
  ): void => {
    const [toX, toY] = [fromX + Math.cos(angle) * length, fromY + Math.sin(angle) * length]
    svg += stroke(d`M${fromX} ${fromY}L${toX} ${toY}`, color, width)
    if (depth === 0) return
    for (const turn of [-1, 1]) {
      branch(
        toX,
        toY,
        length * between(brush.random, 0.62, 0.78),
        angle + turn * between(brush.random, 0.25, 0.6),
        width * 0.66,
        depth - 1,
      )
    }
  }
  branch(x, y, height * 0.3, -Math.PI / 2 + between(brush.random, -0.08, 0.08), height * 0.045, 5)
  return svg
}

export const cactus: Tree = (brush, x, y, height, color) => {
  const wide = height * 0.15
  const arm = (direction: number, at: number, rise: number): string =>
    stroke(
      d`M${x} ${y - height * at}h${direction * height * 0.2}q${direction * height * 0.06} 0 ${direction * height * 0.06} ${-height * 0.07}v${-height * rise}`,
      color,
      wide * 0.66,
    )
  const ribs = stroke(
    d`M${x - wide * 0.2} ${y - height * 0.9}V${y}M${x + wide * 0.2} ${y - height * 0.92}V${y}`,
    mix(color, brush.palette.ink, 0.3),
    wide * 0.06,
  )
  return (
    arm(-1, 0.36, 0.2) +
    arm(1, 0.5, 0.16) +
    stroke(d`M${x} ${y}V${y - height * 0.93}`, color, wide, { 'stroke-linecap': 'round' }) +
    ribs
  )
}

/** Trees along a line, denser where `count` is higher; those of one row share a kind and nearly a size. */
export function treeRow(
  stage: Stage,
  line: readonly Point[],
  tree: Tree,
  count: number,
  height: number,
  color: string,
  fromX = -0.02,
  toX = 1.02,
): string {
  const { random, width } = stage
  const places = Array.from({ length: count }, () => between(random, fromX, toX) * width).sort(
    (a, b) => heightAt(line, a) - heightAt(line, b),
  )
  return places
    .map((x) =>
      tree(
        stage,
        x,
        heightAt(line, x) + height * 0.06,
        height * between(random, 0.7, 1.15),
        mix(color, stage.palette.ink, random() * 0.12),
      ),
    )
    .join('')
}

/** The kinds of tree that go with a season. */
export const anyTree = (stage: Stage): Tree =>
  stage.atmosphere.weather === 'snow'
    ? pick(stage.random, [pine, bareTree])
    : pick(stage.random, [pine, roundTree, roundTree, poplar])

/** Low leaves and ferns in the foreground. */
export function undergrowth(stage: Stage, y: number, size: number, count: number, color: string): string {
  const { random, width } = stage
  return repeat(count, () => {
    const x = random() * width
    return repeat(5, (index) => {
      const angle = -Math.PI / 2 + (index - 2) * 0.42 + between(random, -0.12, 0.12)
      const reach = size * between(random, 0.7, 1.2)
      const [tipX, tipY] = [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
      const [nx, ny] = [-Math.sin(angle) * reach * 0.16, Math.cos(angle) * reach * 0.16]
      const [mx, my] = [(x + tipX) / 2, (y + tipY) / 2]
      return path(
        d`M${x} ${y}Q${mx + nx} ${my + ny} ${tipX} ${tipY}Q${mx - nx} ${my - ny} ${x} ${y}Z`,
        index % 2 ? color : mix(color, stage.palette.glow, 0.08),
      )
    })
  })
}

/** A flower on a stem. */
export function flower(
  brush: Brush,
  x: number,
  y: number,
  height: number,
  petals: string,
  stem: string,
): string {
  const { random, palette } = brush
  const radius = height * 0.17
  const top = y - height
  return (
    stroke(
      d`M${x} ${y}Q${x + height * between(random, -0.08, 0.08)} ${y - height * 0.5} ${x} ${top}`,
      stem,
      height * 0.03,
    ) +
    path(
      d`M${x} ${y - height * 0.3}q${height * 0.16} ${-height * 0.16} ${height * 0.22} ${-height * 0.02}q${-height * 0.12} ${height * 0.08} ${-height * 0.22} ${height * 0.02}Z`,
      stem,
    ) +
    repeat(6, (index) => {
      const angle = (index / 6) * Math.PI * 2
      return circle(
        x + Math.cos(angle) * radius * 0.75,
        top + Math.sin(angle) * radius * 0.75,
        radius * 0.52,
        petals,
      )
    }) +
    circle(x, top, radius * 0.45, palette.lamp)
  )
}
