import { element, rect } from './draw.ts'

/** Offset from 0 to 1, colour, opacity (1 when left out). */
export type Stop = readonly [offset: number, color: string, opacity?: number]

/** Collects the gradients and clip paths of one picture and hands out references to them. */
export interface Paint {
  /** Top to bottom of the painted shape. */
  vertical(stops: readonly Stop[]): string
  /** Along a direction in the shape's own box, (0,0) top left to (1,1) bottom right. */
  linear(from: readonly [number, number], to: readonly [number, number], stops: readonly Stop[]): string
  /** From the middle of the shape (or the given point of its box) outwards. */
  radial(stops: readonly Stop[], centre?: readonly [number, number], radius?: number): string
  /** From a colour in the middle to nothing at the rim. */
  glow(color: string, opacity: number): string
  clip(shape: string): string
  definitions(): string
}

export function newPaint(): Paint {
  const definitions: string[] = []
  const known = new Map<string, string>()
  const add = (make: (id: string) => string): string => {
    const key = make('')
    const id = known.get(key) ?? `p${definitions.length}`
    if (!known.has(key)) {
      known.set(key, id)
      definitions.push(make(id))
    }
    return `url(#${id})`
  }
  const stopElements = (stops: readonly Stop[]): string =>
    stops
      .map(([offset, color, opacity]) =>
        element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }),
      )
      .join('')
  const linear: Paint['linear'] = (from, to, stops) =>
    add((id) =>
      element('linearGradient', { id, x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, stopElements(stops)),
    )
  const radial: Paint['radial'] = (stops, centre = [0.5, 0.5], radius = 0.5) =>
    add((id) =>
      element('radialGradient', { id, cx: centre[0], cy: centre[1], r: radius }, stopElements(stops)),
    )
  return {
    linear,
    radial,
    vertical: (stops) => linear([0, 0], [0, 1], stops),
    glow: (color, opacity) =>
      radial([
        [0, color, opacity],
        [0.35, color, opacity * 0.5],
        [0.7, color, opacity * 0.14],
        [1, color, 0],
      ]),
    clip: (shape) => add((id) => element('clipPath', { id }, shape)),
    definitions: () => element('defs', {}, definitions.join('') || rect(0, 0, 0, 0, 'none')),
  }
}
