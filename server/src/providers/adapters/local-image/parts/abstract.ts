import { mix } from '../color.ts'
import { rect } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** The colours of a picture as a row to choose from. */
export const palettePieces = (stage: Stage): readonly string[] => {
  const { palette } = stage
  return [
    palette.accent,
    palette.second,
    palette.skyTop,
    palette.depth(0.35),
    palette.depth(0.7),
    palette.paper,
    mix(palette.accent, palette.paper, 0.45),
  ]
}

/** A plain gradient of the sky's colours. */
export const backdrop = (stage: Stage): string => {
  const { palette, paint, width, height } = stage
  return rect(
    0,
    0,
    width,
    height,
    paint.linear(
      [0, 0],
      [0.4, 1],
      [
        [0, palette.skyTop],
        [0.6, palette.skyMid],
        [1, palette.skyLow],
      ],
    ),
  )
}
