/** A picture's size and shape, as requests name them. */
export interface VideoShape {
  resolution: keyof typeof SHORT_SIDE_PX
  aspect_ratio: keyof typeof SHAPES
}

const SHORT_SIDE_PX = { '720p': 720, '1080p': 1080, '4k': 2160 } as const

const SHAPES = {
  '16:9': [16, 9],
  '9:16': [9, 16],
  '1:1': [1, 1],
  '4:3': [4, 3],
  '3:4': [3, 4],
  '4:5': [4, 5],
  '21:9': [21, 9],
} as const

/** Size of the picture: the resolution names its shorter side; both sides are even. */
export function pictureSize({ resolution, aspect_ratio: aspect }: VideoShape): {
  widthPx: number
  heightPx: number
} {
  const [width, height] = SHAPES[aspect]
  const unit = SHORT_SIDE_PX[resolution] / Math.min(width, height)
  return { widthPx: evenOf(width * unit), heightPx: evenOf(height * unit) }
}

const evenOf = (length: number): number => Math.round(length / 2) * 2
