/** Rows converted from RGB at a time: they make 16 rows of chroma, the kernel's block. */
export const STRIP_ROWS = 32

/** The kernel works in blocks and vectors of 16 bytes. */
export const roundUp16 = (value: number): number => (value + 15) & ~15

/** Calls back for each strip of a raster: its first row, its row count and its bytes. */
export function forEachStrip(
  pixels: Uint8Array,
  rowBytes: number,
  heightPx: number,
  visit: (row: number, rows: number, bytes: Uint8Array) => void,
): void {
  if (pixels.length !== rowBytes * heightPx) {
    throw new RangeError(`a raster of ${pixels.length} bytes is not ${heightPx} rows of ${rowBytes}`)
  }
  for (let row = 0; row < heightPx; row += STRIP_ROWS) {
    const rows = Math.min(STRIP_ROWS, heightPx - row)
    visit(row, rows, pixels.subarray(row * rowBytes, (row + rows) * rowBytes))
  }
}
