import type { View } from '../timeline.ts'

/** Where a frame's first sample lies on the picture's axes, and how far apart its samples are, in picture samples. */
export interface SamplingWindow {
  left: number
  top: number
  stepX: number
  stepY: number
}

interface Size {
  widthPx: number
  heightPx: number
}

/** The samples of `picture` that a frame of size `frame` shows through `view`; never outside the picture. */
export function windowOf(view: View, picture: Size, frame: Size): SamplingWindow {
  const [left, stepX] = axis(view.centreX, view.zoom, picture.widthPx, frame.widthPx)
  const [top, stepY] = axis(view.centreY, view.zoom, picture.heightPx, frame.heightPx)
  return { left, top, stepX, stepY }
}

function axis(centre: number, zoom: number, pictureLength: number, frameLength: number): [number, number] {
  const seen = pictureLength / zoom
  const start = Math.min(Math.max(centre * pictureLength - seen / 2, 0), pictureLength - seen)
  const step = seen / frameLength
  // Sample k covers k..k+1 of its axis, so its centre is half a step in, and half a source sample back.
  return [start + step / 2 - 0.5, step]
}
