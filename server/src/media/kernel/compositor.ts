import type { TransitionKind, View } from '../timeline.ts'
import { createKernel, type Kernel } from './kernel.ts'
import { roundUp16 } from './layout.ts'
import { Overlay, type OverlayRaster } from './overlay.ts'
import { PictureSlot, pictureWorkspace, type StoredPlane } from './picture-slot.ts'
import { Transitions } from './transitions.ts'
import { windowOf } from './window.ts'

export interface CompositorOptions {
  /** Of the video: even, at least 32. */
  widthPx: number
  heightPx: number
  /** Largest picture, in pixels, that `storePicture` will be given. */
  maxPictureWidthPx: number
  maxPictureHeightPx: number
  /** Whether `frameMemory` will be used. */
  holdsFrames?: boolean
  /** Whether there will be titles, which lie over the frame as the overlay does, beside it. */
  holdsTitle?: boolean
  /** Whether there will be a watermark, likewise. */
  holdsWatermark?: boolean
}

/** Pictures, and frames, that can be held at once: a crossfade needs two. */
export type Slot = 0 | 1

/** A stored picture as seen through a view, what lies in a slot's frame memory, or nothing. */
export type Layer = { slot: Slot; view: View } | { frame: Slot } | 'black'

/** What one frame shows. */
export interface Composition {
  base: Layer
  /** Takes over from the base; `weight` is its share, 0..1. Default a crossfade. */
  incoming: { layer: Layer; weight: number; transition?: Exclude<TransitionKind, 'dip'> } | null
  /** Whether the overlay is laid over it. */
  overlay: boolean
  /** Whether the title is. */
  title?: boolean
  /** Whether the watermark is, under both. */
  watermark?: boolean
}

/** The kernel's own limits: bytes of a tap, columns of a tile, and how far vector stores run over an end. */
const TAP_BYTES = 24
const TILE_COLUMNS = 128
const SLACK_BYTES = 64

/** BT.709 in limited range. */
const BLACK = { luma: 16, chroma: 128 }

/**
 * Makes video frames (planar YUV 4:2:0, BT.709 limited range) in the kernel's memory: pictures are stored once,
 * then drawn at any sub-pixel window, crossfaded and overlaid. All memory is laid out at the start and never
 * grows, so a finished frame can be written to a pipe straight from it.
 */
export class Compositor {
  readonly widthPx: number
  readonly heightPx: number
  readonly frameBytes: number
  readonly #kernel: Kernel
  readonly #slots: [PictureSlot, PictureSlot]
  /** Frames kept for what stands still or is blended: drawn once for as long as they show the same. */
  readonly #working: [WorkingFrame, WorkingFrame]
  /** Finished frames: one is written while the next is made. */
  readonly #finished: [number, number]
  /** Ready-made frames, written from outside. */
  readonly #frames: readonly number[]
  readonly #overlay: Overlay
  readonly #title: Overlay | null
  readonly #watermark: Overlay | null
  readonly #transitions: Transitions
  readonly #scratch: number
  #pictureCount = 0
  #frameCount = 0
  /** What the base of the frame before was: only what stays the same is worth keeping. */
  #before = ''

  constructor({ widthPx, heightPx, maxPictureWidthPx, maxPictureHeightPx, ...holds }: CompositorOptions) {
    if (widthPx % 2 || heightPx % 2 || widthPx < 32 || heightPx < 32) {
      throw new RangeError(`a frame of ${widthPx}x${heightPx} is not even and at least 32x32`)
    }
    this.widthPx = widthPx
    this.heightPx = heightPx
    this.frameBytes = (widthPx * heightPx * 3) / 2
    const kernel = createKernel()
    this.#kernel = kernel
    const { stagingBytes, scratchBytes } = pictureWorkspace(maxPictureWidthPx)
    const drawingBytes =
      TAP_BYTES * (widthPx + heightPx) + 2 * TILE_COLUMNS * (roundUp16(maxPictureHeightPx) + 16)
    this.#scratch = kernel.allocate(Math.max(scratchBytes, drawingBytes))
    const workspace = { staging: kernel.allocate(stagingBytes), scratch: this.#scratch }
    const slot = () => new PictureSlot(kernel, maxPictureWidthPx, maxPictureHeightPx, workspace)
    const frame = () => kernel.allocate(this.frameBytes + SLACK_BYTES)
    this.#slots = [slot(), slot()]
    this.#working = [
      { address: frame(), shows: '' },
      { address: frame(), shows: '' },
    ]
    this.#finished = [frame(), frame()]
    this.#frames = holds.holdsFrames ? [frame(), frame()] : []
    this.#overlay = new Overlay(kernel, widthPx, heightPx)
    this.#title = holds.holdsTitle ? new Overlay(kernel, widthPx, heightPx) : null
    this.#watermark = holds.holdsWatermark ? new Overlay(kernel, widthPx, heightPx) : null
    this.#transitions = new Transitions(kernel, widthPx, heightPx)
  }

  /** Puts a picture of packed 8-bit RGB, of even size, into a slot. */
  storePicture(slot: Slot, rgb: Uint8Array, widthPx: number, heightPx: number): void {
    this.#slots[slot].store(rgb, widthPx, heightPx)
    this.#pictureCount++
  }

  /** Replaces the overlay. */
  setOverlay(raster: OverlayRaster): void {
    this.#overlay.set(raster)
  }

  /** Replaces the title. */
  setTitle(raster: OverlayRaster): void {
    this.#required(this.#title).set(raster)
  }

  /** Replaces the watermark. */
  setWatermark(raster: OverlayRaster): void {
    this.#required(this.#watermark).set(raster)
  }

  /** Where a whole frame can be written, in the frames' own format, to be shown as a layer. */
  frameMemory(slot: Slot): Uint8Array<ArrayBuffer> {
    return this.#kernel.bytes(this.#required(this.#frames[slot]), this.frameBytes)
  }

  /** Makes one frame. It lies in the kernel's memory and stays valid until the second next call. */
  compose({
    base,
    incoming,
    overlay,
    title = false,
    watermark = false,
  }: Composition): Uint8Array<ArrayBuffer> {
    const finished = this.#finished[this.#frameCount % 2 === 0 ? 0 : 1]
    this.#frameCount++
    if (incoming) {
      const under = this.#drawn(this.#working[0], base)
      const over = this.#drawn(this.#working[1], incoming.layer)
      this.#transitions.draw(finished, under, over, incoming)
    } else if (base === 'black' || 'frame' in base || this.#before === this.#nameOf(base)) {
      const still = this.#drawn(this.#working[0], base)
      this.#kernel.bytes(finished, this.frameBytes).set(this.#kernel.bytes(still, this.frameBytes))
    } else {
      this.#draw(finished, base)
    }
    this.#before = this.#nameOf(base)
    if (watermark) this.#required(this.#watermark).layOver(finished)
    if (title) this.#required(this.#title).layOver(finished)
    if (overlay) this.#overlay.layOver(finished)
    return this.#kernel.bytes(finished, this.frameBytes)
  }

  #required<Part>(part: Part | null | undefined): Part {
    if (part === null || part === undefined) throw new Error('the compositor was not told to hold this')
    return part
  }

  /** Two layers of the same name look the same; ready-made frames never do. */
  #nameOf(layer: Layer): string {
    if (layer === 'black') return layer
    if ('frame' in layer) return `frame ${this.#frameCount}`
    const { slot, view } = layer
    return [this.#pictureCount, slot, view.zoom, view.centreX, view.centreY].join(' ')
  }

  /** A frame with the layer in it: a ready-made one, or a working frame, drawn only if it is not there already. */
  #drawn(target: WorkingFrame, layer: Layer): number {
    if (layer !== 'black' && 'frame' in layer) return this.#required(this.#frames[layer.frame])
    const name = this.#nameOf(layer)
    if (target.shows !== name) {
      if (layer === 'black') this.#blacken(target.address)
      else this.#draw(target.address, layer)
    }
    target.shows = name
    return target.address
  }

  #blacken(address: number): void {
    const lumaBytes = this.widthPx * this.heightPx
    this.#kernel.bytes(address, this.frameBytes).fill(BLACK.luma, 0, lumaBytes).fill(BLACK.chroma, lumaBytes)
  }

  #draw(address: number, { slot, view }: { slot: Slot; view: View }): void {
    const { luma, cb, cr } = this.#slots[slot].picture
    const { left, top, stepX, stepY } = windowOf(view, luma, this)
    // Chroma samples sit on the even luma columns and between the luma rows, in the picture as in the frame.
    const chromaLeft = left / 2
    const chromaTop = (top + stepY / 2 - 0.5) / 2
    const chromaBytes = this.frameBytes / 6
    const cbAt = address + 4 * chromaBytes
    const plane = (
      to: number,
      subsampling: number,
      source: StoredPlane,
      planeLeft: number,
      planeTop: number,
    ) =>
      this.#kernel.call.resamplePlane(
        to,
        this.widthPx / subsampling,
        this.heightPx / subsampling,
        source.address,
        source.stride,
        source.widthPx,
        source.heightPx,
        planeLeft,
        planeTop,
        stepX,
        stepY,
        this.#scratch,
      )
    plane(address, 1, luma, left, top)
    plane(cbAt, 2, cb, chromaLeft, chromaTop)
    plane(cbAt + chromaBytes, 2, cr, chromaLeft, chromaTop)
  }
}

interface WorkingFrame {
  address: number
  shows: string
}
