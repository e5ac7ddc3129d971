import type { Point } from './timeline.ts'

interface Size {
  widthPx: number
  heightPx: number
}

/** A part of a picture, in its pixels. */
export interface Crop extends Size {
  left: number
  top: number
}

const CENTRE: Point = { x: 0.5, y: 0.5 }

/**
 * The largest part of a picture that has the frame's shape, its middle as near to the focus as the picture allows. Whole
 * pixels: at most one less across and down than the shape asks for.
 */
export function cropToShape(picture: Size, frame: Size, focus: Point = CENTRE): Crop {
  const scale = Math.max(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx)
  const [left, widthPx] = axis(picture.widthPx, frame.widthPx / scale, focus.x)
  const [top, heightPx] = axis(picture.heightPx, frame.heightPx / scale, focus.y)
  return { left, top, widthPx, heightPx }
}

function axis(length: number, wanted: number, focus: number): [start: number, length: number] {
  const kept = Math.min(length, Math.max(1, Math.round(wanted)))
  const start = Math.round(focus * length - kept / 2)
  return [Math.min(Math.max(start, 0), length - kept), kept]
}

/** Where a picture's focus lies once the picture has been cropped to the frame's shape around it. */
export function focusInCrop(picture: Size, frame: Size, focus: Point): Point {
  const crop = cropToShape(picture, frame, focus)
  const along = (at: number, start: number, length: number) => Math.min(1, Math.max(0, (at - start) / length))
  return {
    x: along(focus.x * picture.widthPx, crop.left, crop.widthPx),
    y: along(focus.y * picture.heightPx, crop.top, crop.heightPx),
  }
}
