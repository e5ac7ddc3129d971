import type { ClipLayer, ClipSprites, LayeredClip } from '../../core/layered-clip.ts'
import { createKernel, type Kernel } from '../kernel/kernel.ts'
import { roundUp16 } from '../kernel/layout.ts'
import type { StoredPlane } from '../kernel/picture-slot.ts'
import { type StoredBitmap, storeBitmap } from './planes.ts'
import { SpritePainter } from './sprite-painter.ts'

/** Bytes that the kernel's vector stores may run over an end. */
const SLACK_BYTES = 64
/** The kernel draws no narrower plane, so a layer's part of the frame is at least twice as wide for its chroma. */
const LEAST_WIDTH = 32

/** A part of the frame: its edges lie where the kernel can blend. */
interface Region {
  x: number
  y: number
  width: number
  height: number
}

/** Where a layer is in one frame. */
interface Pose {
  x: number
  y: number
  scale: number
  opacity: number
}

/** Paints the frames of a layered clip (planar YUV 4:2:0, BT.709 limited range) in the kernel's memory. */
export class FramePainter {
  readonly #clip: LayeredClip
  readonly #kernel: Kernel
  readonly #layers: ({ layer: ClipLayer; stored: StoredBitmap } | SpritePainter)[]
  readonly #frames: [number, number]
  /** A layer as it is seen, before it is blended: luma, its cover, Cb, Cr, their cover. */
  readonly #drawn: [number, number, number, number, number]
  readonly #zeros: number
  readonly #scratch: number

  /** Throws a RangeError for a size that the kernel cannot hold. */
  constructor(clip: LayeredClip) {
    const { widthPx, heightPx } = clip
    if (widthPx % 16 || heightPx % 2 || widthPx < LEAST_WIDTH || heightPx < 32) {
      throw new RangeError(`a clip of ${widthPx}x${heightPx} is not a multiple of 16 wide and even in height`)
    }
    this.#clip = clip
    const kernel = createKernel()
    this.#kernel = kernel
    this.#layers = clip.layers.map((layer) =>
      layer.kind === 'layer'
        ? { layer, stored: storeBitmap(kernel, layer.bitmap, fillsFrame(layer, clip)) }
        : new SpritePainter(layer satisfies ClipSprites, clip),
    )
    const samples = widthPx * heightPx
    const strides = this.#layers.map((item) => ('stored' in item ? item.stored.luma.stride : 0))
    this.#scratch = kernel.allocate(24 * (widthPx + heightPx) + 256 * (Math.max(0, ...strides) + 16))
    const buffer = (bytes: number): number => kernel.allocate(roundUp16(bytes) + SLACK_BYTES)
    this.#zeros = buffer(samples)
    this.#drawn = [
      buffer(samples),
      buffer(samples),
      buffer(samples / 4),
      buffer(samples / 4),
      buffer(samples / 4),
    ]
    this.#frames = [buffer(samples * 1.5), buffer(samples * 1.5)]
  }

  /** One frame; it stays valid until the second next call. */
  paint(frame: number): Uint8Array<ArrayBuffer> {
    const { widthPx, heightPx } = this.#clip
    const samples = widthPx * heightPx
    const address = this.#frames[frame % 2 === 0 ? 0 : 1]
    const bytes = this.#kernel.bytes(address, samples * 1.5)
    bytes.fill(16, 0, samples).fill(128, samples)
    for (const item of this.#layers) {
      if (item instanceof SpritePainter) item.paint(frame, bytes)
      else this.#lay(address, item.stored, poseOf(item.layer, frame))
    }
    return bytes
  }

  #lay(frame: number, stored: StoredBitmap, pose: Pose): void {
    const region = this.#regionOf(stored, pose)
    const weight = Math.round(Math.min(1, pose.opacity) * 256)
    if (!region || weight <= 0) return
    const { widthPx, heightPx } = this.#clip
    const samples = widthPx * heightPx
    const [luma, lumaCover, cb, cr, chromaCover] = this.#drawn
    const { call } = this.#kernel
    const covers = stored.cover
    if (!covers && weight === 256) {
      this.#resample(frame, stored.luma, stored.margin, pose, region, 1)
      this.#resample(frame + samples, stored.cb, stored.margin, pose, region, 2)
      this.#resample(frame + samples * 1.25, stored.cr, stored.margin, pose, region, 2)
      return
    }
    const count = region.width * region.height
    this.#resample(luma, stored.luma, stored.margin, pose, region, 1)
    this.#resample(cb, stored.cb, stored.margin, pose, region, 2)
    this.#resample(cr, stored.cr, stored.margin, pose, region, 2)
    if (covers) {
      this.#resample(lumaCover, covers.luma, stored.margin, pose, region, 1)
      this.#resample(chromaCover, covers.chroma, stored.margin, pose, region, 2)
    } else {
      this.#kernel.bytes(lumaCover, count).fill(255)
      this.#kernel.bytes(chromaCover, count / 4).fill(255)
    }
    if (weight < 256) {
      for (const plane of [luma, lumaCover]) call.crossfade(plane, this.#zeros, plane, count, weight)
      for (const plane of [cb, cr, chromaCover]) call.crossfade(plane, this.#zeros, plane, count / 4, weight)
    }
    const chromaAt = frame + samples + (region.y / 2) * (widthPx / 2) + region.x / 2
    const [width, height] = [region.width, region.height]
    call.overlayPlane(frame + region.y * widthPx + region.x, widthPx, luma, lumaCover, width, height)
    call.overlayPlane(chromaAt, widthPx / 2, cb, chromaCover, width / 2, height / 2)
    call.overlayPlane(chromaAt + samples / 4, widthPx / 2, cr, chromaCover, width / 2, height / 2)
  }

  /** The part of the frame that a layer touches; null where it is out of sight. */
  #regionOf(stored: StoredBitmap, { x, y, scale }: Pose): Region | null {
    const { widthPx, heightPx } = this.#clip
    const [right, bottom] = [x + stored.widthPx * scale, y + stored.heightPx * scale]
    if (right <= 0 || bottom <= 0 || x >= widthPx || y >= heightPx) return null
    const top = Math.max(0, Math.floor(y / 2) * 2)
    const end = Math.min(widthPx, Math.ceil(right / 16) * 16)
    const left = Math.max(0, Math.min(Math.floor(x / 16) * 16, end - LEAST_WIDTH))
    return {
      x: left,
      y: top,
      width: Math.max(end - left, LEAST_WIDTH),
      height: Math.min(heightPx, Math.ceil(bottom / 2) * 2) - top,
    }
  }

  #resample(
    to: number,
    source: StoredPlane,
    margin: number,
    pose: Pose,
    region: Region,
    subsampling: 1 | 2,
  ): void {
    const step = 1 / pose.scale
    const left = (region.x + 0.5 - pose.x) * step - 0.5 + margin
    const top = (region.y + 0.5 - pose.y) * step - 0.5 + margin
    this.#kernel.call.resamplePlane(
      to,
      region.width / subsampling,
      region.height / subsampling,
      source.address,
      source.stride,
      source.widthPx,
      source.heightPx,
      // Chroma samples sit on the even luma columns and between the luma rows.
      subsampling === 1 ? left : left / 2,
      subsampling === 1 ? top : (top + step / 2 - 0.5) / 2,
      step,
      step,
      this.#scratch,
    )
  }
}

/** An edge that is off by less than this (rounding of a pose) is still the frame's. */
const EDGE_PX = 0.01

/** Whether a layer covers the frame from edge to edge in all of its poses. */
function fillsFrame(layer: ClipLayer, { widthPx, heightPx, frames }: LayeredClip): boolean {
  for (let frame = 0; frame < frames; frame++) {
    const { x, y, scale } = poseOf(layer, frame)
    const [right, bottom] = [x + layer.bitmap.widthPx * scale, y + layer.bitmap.heightPx * scale]
    if (x > EDGE_PX || y > EDGE_PX || right < widthPx - EDGE_PX || bottom < heightPx - EDGE_PX) return false
  }
  return true
}

function poseOf({ poses }: ClipLayer, frame: number): Pose {
  const at = frame * 4
  return { x: poses[at] ?? 0, y: poses[at + 1] ?? 0, scale: poses[at + 2] ?? 1, opacity: poses[at + 3] ?? 0 }
}
