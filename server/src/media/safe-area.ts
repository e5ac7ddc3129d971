interface Size {
  widthPx: number
  heightPx: number
}

/**
 * Where text is sure to be seen, as shares of the picture: EBU R 95 keeps graphics 5 % clear of every edge, ST 2046-1
 * likewise; captions keep further. On a tall picture phone apps lay their own text over the foot and their buttons over
 * the right edge.
 */
const WIDE = { side: 0.07, foot: 0.08 }
const TALL = { side: 0.11, foot: 0.18 }
/** Height of the band above the foot that belongs to captions; what else is written stands above it. */
const CAPTION_BAND = 0.18

/** The band that captions stay in, in pixels: its middle is the picture's, its lower edge `footPx` above the picture's. */
export function captionBand({ widthPx, heightPx }: Size): Size & { footPx: number } {
  const { side, foot } = heightPx > widthPx ? TALL : WIDE
  return { widthPx: widthPx * (1 - 2 * side), heightPx: heightPx * CAPTION_BAND, footPx: heightPx * foot }
}

/** How far above the lower edge of the picture titles end, so that no caption touches them. */
export function titleFootPx(size: Size): number {
  const band = captionBand(size)
  return band.footPx + band.heightPx
}
