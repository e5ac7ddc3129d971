import sharp from 'sharp'
import { toOklch, turnHue } from './color.ts'
import type { PaletteFamily } from './families.ts'

/** Side of the thumbnail whose colours are counted. */
const thumbnailPx = 64
const sectors = 24

/**
 * A palette family from the dominant colours of a picture: hues weighted by their saturation, in sectors of
 * 15 degrees. A grey picture gives a nearly grey family. Throws if the bytes are no picture.
 */
export async function familyFromPicture(bytes: Uint8Array): Promise<PaletteFamily> {
  const { data } = await sharp(bytes, { limitInputPixels: 100_000_000 })
    .resize(thumbnailPx, thumbnailPx, { fit: 'cover' })
    .flatten()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const weights = new Array<number>(sectors).fill(0)
  let chromaSum = 0
  let shadeSin = 0
  let shadeCos = 0
  for (let at = 0; at + 2 < data.length; at += 3) {
    const color = toOklch(`#${data.subarray(at, at + 3).toString('hex')}`)
    const sector = Math.floor((color.hueDeg / 360) * sectors) % sectors
    weights[sector] = (weights[sector] ?? 0) + color.chroma
    chromaSum += color.chroma
    if (color.lightness < 0.5) {
      shadeSin += Math.sin((color.hueDeg * Math.PI) / 180) * color.chroma
      shadeCos += Math.cos((color.hueDeg * Math.PI) / 180) * color.chroma
    }
  }
  const ranked = weights
    .map((weight, sector) => ({ weight, hueDeg: ((sector + 0.5) / sectors) * 360 }))
    .sort((one, other) => other.weight - one.weight)
  const baseDeg = ranked[0]?.hueDeg ?? 240
  const apart = (hueDeg: number, from: number): number => Math.abs(((hueDeg - from + 540) % 360) - 180)
  const strongest = ranked[0]?.weight ?? 0
  const accent = ranked.find(({ hueDeg, weight }) => apart(hueDeg, baseDeg) > 45 && weight > strongest * 0.08)
  const accentDeg = accent?.hueDeg ?? (baseDeg + 20) % 360
  const second = ranked.find(
    ({ hueDeg, weight }) =>
      apart(hueDeg, baseDeg) > 30 && apart(hueDeg, accentDeg) > 30 && weight > strongest * 0.05,
  )
  const shadeDeg = (Math.atan2(shadeSin, shadeCos) * 180) / Math.PI
  const averageChroma = chromaSum / (thumbnailPx * thumbnailPx)
  return {
    name: 'style-reference',
    baseDeg,
    shadeDeg: shadeSin === 0 && shadeCos === 0 ? baseDeg : (shadeDeg + 360) % 360,
    warmDeg: accent ? turnHue(baseDeg, accentDeg, 0.7) : baseDeg,
    accentDeg,
    secondDeg: second?.hueDeg ?? turnHue(baseDeg, accentDeg, 0.5),
    vividness: Math.min(1.2, averageChroma / 0.075),
  }
}
