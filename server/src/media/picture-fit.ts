import sharp, { type Sharp } from 'sharp'
import { cropToShape } from './focus.ts'
import { maxZoom } from './motion.ts'
import type { PlannedPicture } from './plan-slides.ts'
import type { Fit, Point } from './timeline.ts'

/** How a picture is brought to the frame's shape. */
export interface Framing {
  widthPx: number
  heightPx: number
  fit: Fit
  /** What `cover` keeps in sight; null is the middle. */
  focus: Point | null
  /** With `blur`: how much of the frame the whole picture may take, 0..1, so that a view that comes closer still shows all of it. */
  wholeShare: number
}

/** The blurred picture behind the whole one: how small it is drawn, its blur there as a share of its longer side, and how dark it is. */
const GROUND = { shrink: 1 / 16, sigmaShare: 1 / 45, gain: 0.62 }
/** A picture so near to the frame's shape, by the ratio of the two, would only get a thin rim of itself: it is cut instead. */
const SAME_SHAPE_RATIO = 1.06
const LANCZOS = { kernel: 'lanczos3' } as const
/**
 * A picture that is this little smaller than wanted is not enlarged: the kernel interpolates each frame from it anyway, and
 * interpolating once is sharper than twice and far cheaper. Below, the kernel's weights, in 1/128 of a sample, grow coarse.
 */
const LEAST_NATIVE_SHARE = 0.75

/** How a planned picture is framed. */
export const framingOf = ({
  pictureWidthPx,
  pictureHeightPx,
  fit,
  focus,
  motion,
}: PlannedPicture): Framing => ({
  widthPx: pictureWidthPx,
  heightPx: pictureHeightPx,
  fit,
  focus,
  wholeShare: 1 / maxZoom(motion),
})

/** An opaque picture of the framing's shape, at its size or a little smaller, both sides even; bars are black. */
export async function frameImage(image: Sharp, framing: Framing): Promise<Sharp> {
  const { widthPx, heightPx, fit, focus } = framing
  if (fit === 'contain')
    return image.resize(widthPx, heightPx, { fit: 'contain', background: '#000', ...LANCZOS })
  const { width, height } = await image.metadata()
  if (fit === 'blur' && !isSameShape(width / height, widthPx / heightPx)) return beforeItself(image, framing)
  const crop = cropToShape({ widthPx: width, heightPx: height }, framing, focus ?? undefined)
  const native = nativeSize(crop, framing)
  if (native) return image.extract({ left: crop.left, top: crop.top, ...native })
  return image
    .extract({ left: crop.left, top: crop.top, width: crop.widthPx, height: crop.heightPx })
    .resize(widthPx, heightPx, { fit: 'fill', ...LANCZOS })
}

/** The size of a crop that is used pixel for pixel, both even; null where it has to be scaled. */
function nativeSize(crop: { widthPx: number; heightPx: number }, { widthPx, heightPx }: Framing) {
  const [width, height] = [crop.widthPx & ~1, crop.heightPx & ~1]
  const share = Math.min(width / widthPx, height / heightPx)
  return share >= LEAST_NATIVE_SHARE && width <= widthPx && height <= heightPx ? { width, height } : null
}

const isSameShape = (a: number, b: number): boolean => Math.max(a / b, b / a) <= SAME_SHAPE_RATIO

/** The whole picture over itself, enlarged to cover the frame, blurred and darkened. */
async function beforeItself(image: Sharp, { widthPx, heightPx, wholeShare }: Framing): Promise<Sharp> {
  const whole = await image
    .clone()
    .resize(Math.round(widthPx * wholeShare), Math.round(heightPx * wholeShare), {
      fit: 'inside',
      ...LANCZOS,
    })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const small = [Math.ceil(widthPx * GROUND.shrink), Math.ceil(heightPx * GROUND.shrink)] as const
  const ground = await image
    .clone()
    .resize(...small, { fit: 'cover' })
    .blur(Math.max(0.3, Math.max(...small) * GROUND.sigmaShare))
    .linear(GROUND.gain, 0)
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(ground)
    .resize(widthPx, heightPx, { fit: 'fill', kernel: 'cubic' })
    .composite([{ input: whole, gravity: 'centre' }])
}
