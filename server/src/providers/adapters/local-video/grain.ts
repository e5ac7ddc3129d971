import { seededRandom } from '../../../core/random.ts'

const TILE = 256

/**
 * Paper grain on premultiplied RGBA, in place, up to about `strength` of 255. It goes along with what it lies on, and
 * dithers gradients, which would show bands in 8-bit video.
 */
export function addGrain(rgba: Uint8Array, widthPx: number, strength: number, seed: number): void {
  const random = seededRandom(seed)
  const tile = Float32Array.from({ length: TILE * TILE }, () => random() + random() + random() - 1.5)
  const heightPx = rgba.length / 4 / widthPx
  for (let y = 0; y < heightPx; y++) {
    const shift = Math.floor(random() * TILE)
    const row = Math.floor(random() * TILE) * TILE
    for (let x = 0; x < widthPx; x++) {
      const at = (y * widthPx + x) * 4
      const alpha = rgba[at + 3] ?? 0
      if (alpha === 0) continue
      const grain = ((tile[row + ((x + shift) & (TILE - 1))] ?? 0) * strength * alpha) / 255
      for (let channel = at; channel < at + 3; channel++)
        rgba[channel] = Math.max(0, Math.min(alpha, Math.round((rgba[channel] ?? 0) + grain)))
    }
  }
}
