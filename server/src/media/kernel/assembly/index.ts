/**
 * The pixel kernel, in AssemblyScript, compiled to WebAssembly with SIMD by `scripts/codegen/kernel.ts`.
 * It knows addresses and numbers only; `kernel/compositor.ts` lays out the memory and gives them meaning.
 */
export { storeRgbStrip, storeOverlayStrip } from './colour'
export { resamplePlane } from './resample'
export { blendColumns, crossfade, overlayPlane, pushColumns } from './blend'

/** First address that is free for the caller's buffers. */
export function heapBase(): usize {
  return __heap_base
}
