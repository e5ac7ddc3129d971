/** For tests: one plane of a picture, row by row. */
export interface GreyPlane {
  widthPx: number
  heightPx: number
  values: Uint8Array
}

interface Window {
  left: number
  top: number
  widthPx: number
  heightPx: number
}

const MAX_ROUNDS = 12
const CLOSE_ENOUGH_PX = 1e-4

/**
 * For tests: how far what is seen in a window of `before` has moved in `after`, in pixels, to about a hundredth. Optical
 * flow of Lucas and Kanade, "An Iterative Image Registration Technique", 1981, for one translation.
 */
export function measureShift(before: GreyPlane, after: GreyPlane, window: Window): { x: number; y: number } {
  const points = slopesOf(before, window)
  let [xx, xy, yy] = [0, 0, 0]
  for (const { slopeX, slopeY } of points) {
    xx += slopeX * slopeX
    xy += slopeX * slopeY
    yy += slopeY * slopeY
  }
  const determinant = xx * yy - xy * xy
  const shift = { x: 0, y: 0 }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let [xt, yt] = [0, 0]
    for (const { x, y, value, slopeX, slopeY } of points) {
      const change = sample(after, x + shift.x, y + shift.y) - value
      xt += slopeX * change
      yt += slopeY * change
    }
    const step = { x: (xy * yt - yy * xt) / determinant, y: (xy * xt - xx * yt) / determinant }
    shift.x += step.x
    shift.y += step.y
    if (Math.hypot(step.x, step.y) < CLOSE_ENOUGH_PX) break
  }
  return shift
}

function slopesOf({ widthPx, values }: GreyPlane, { left, top, ...window }: Window) {
  return Array.from({ length: window.widthPx * window.heightPx }, (_, index) => {
    const [x, y] = [left + (index % window.widthPx), top + Math.floor(index / window.widthPx)]
    const at = (column: number, row: number) => values[row * widthPx + column] ?? 0
    const slopeX = (at(x + 1, y) - at(x - 1, y)) / 2
    return { x, y, value: at(x, y), slopeX, slopeY: (at(x, y + 1) - at(x, y - 1)) / 2 }
  })
}

/** Between pixels by a cubic spline through four by four of them (Catmull-Rom). */
function sample({ widthPx, values }: GreyPlane, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [weights(x - left), weights(y - top)]
  let sum = 0
  for (let row = 0; row < 4; row++) {
    const at = (top - 1 + row) * widthPx + left - 1
    let line = 0
    for (let column = 0; column < 4; column++) line += (across[column] ?? 0) * (values[at + column] ?? 0)
    sum += (down[row] ?? 0) * line
  }
  return sum
}

const weights = (t: number): [number, number, number, number] => [
  ((-t / 2 + 1) * t - 1 / 2) * t,
  (1.5 * t - 2.5) * t * t + 1,
  ((-1.5 * t + 2) * t + 1 / 2) * t,
  (t / 2 - 1 / 2) * t * t,
]
