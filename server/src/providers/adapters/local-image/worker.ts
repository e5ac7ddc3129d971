import { seedOf } from '../../../core/random.ts'
import { compose, type PictureRequest, sizes } from './compose.ts'
import { addTexture, encodeJpeg, rasterize } from './raster.ts'

/** What a drawing thread is given. */
export interface DrawTask {
  picture: PictureRequest
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
  const { picture } = task
  const drawing = compose(picture)
  const widthPx = task.widthPx ?? sizes[picture.aspectRatio].widthPx
  const pixels = rasterize(drawing.svg, widthPx, drawing.fontFiles)
  addTexture(pixels, drawing.texture, seedOf(`grain ${picture.prompt} ${picture.seed} ${picture.index}`))
  return {
    jpeg: await encodeJpeg(pixels),
    widthPx: pixels.width,
    heightPx: pixels.height,
    summary: `scene ${drawing.scene}, layout ${drawing.layout}`,
  }
}
