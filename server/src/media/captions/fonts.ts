import { createRequire } from 'node:module'
import type { CaptionStyle } from '../timeline.ts'

const require = createRequire(import.meta.url)

/** A typeface of a caption: the family and weight asked for, and the files it and its fallback live in. */
export interface CaptionFont {
  family: string
  weight: number
  /** Inter first; DejaVu Sans answers for the scripts Inter lacks (Hebrew, Arabic, Armenian, Georgian, ...). */
  files: string[]
}

const semiBold: CaptionFont = {
  family: 'Inter',
  weight: 600,
  files: [
    require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
}

const medium: CaptionFont = {
  family: 'Inter',
  weight: 500,
  files: [
    require.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  ],
}

/** The fonts ship with npm, so that a caption looks the same on every machine; no system font is ever read. */
export const captionFonts: Record<CaptionStyle, CaptionFont> = {
  subtitle: semiBold,
  boxed: semiBold,
  minimal: medium,
}
