import { seedOf } from '../../../core/random.ts'
import { compose, type PictureRequest, sizes } from './compose.ts'
import { addTexture, encodeJpeg, rasterize } from './raster.ts'
import { familyFromPicture } from './style-reference.ts'

/** What a drawing thread is given: a picture, and the bytes of a style reference if there is one. */
export interface DrawTask {
  picture: Omit<PictureRequest, 'family'>
  styleReference: Uint8Array | null
  /** Smaller than usual only in tests; null: the full size of the aspect ratio. */
  widthPx: number | null
}

export interface DrawnPicture {
  jpeg: Uint8Array
  widthPx: number
  heightPx: number
  /** What was drawn, for the job's log. */
  summary: string
}

/** Draws one picture: SVG, pixels, grain, JPEG. Runs in a worker thread. */
export default async function draw(task: DrawTask): Promise<DrawnPicture> {
  const { picture, styleReference } = task
  const family = styleReference === null ? null : await familyFromPicture(styleReference)
  const drawing = compose({ ...picture, family })
  const pixels = rasterize(drawing.svg, task.widthPx ?? sizes[picture.aspectRatio].widthPx, drawing.fontFiles)
  addTexture(pixels, drawing.texture, seedOf(`grain ${picture.prompt} ${picture.seed} ${picture.index}`))
  return {
    jpeg: await encodeJpeg(pixels),
    widthPx: pixels.width,
    heightPx: pixels.height,
    summary: `scene ${drawing.scene}, layout ${drawing.layout}`,
  }
}
