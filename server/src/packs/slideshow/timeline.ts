import type { SlideshowVideoOptions } from '@potterlabs/generated/slideshow/schemas.ts'
import { lineCharacters } from '../../media/captions/caption-layout.ts'
import { cuesFromWords } from '../../media/captions/cues.ts'
import { chooseMotion } from '../../media/motion.ts'
import { pictureSize } from '../../media/picture-size.ts'
import { type CaptionCue, frameToUs, MICROSECONDS, quantise, type Timeline } from '../../media/timeline.ts'
import { mixSettings } from '../../studio/mix.ts'
import type { PlacedSlide, VoiceoverOutput } from './inputs.ts'

/** The parts of a video, on this machine. */
export interface VideoParts {
  slides: (PlacedSlide & { imagePath: string })[]
  voice: { path: string; durationSec: number; words: VoiceoverOutput['words'] } | null
  music: { path: string } | null
  options: SlideshowVideoOptions
  /** Chooses the motion of the pictures. */
  seed: number
}

/** How long the last picture stays after the last word: with music, which rings out, and without. */
const OUTRO_WITH_MUSIC_SEC = 2
const OUTRO_SEC = 0.5
const MUSIC_FADE_IN_SEC = 0.8
const MUSIC_FADE_OUT_SEC = 2.5

/** Lays the parts over time. Every time falls on a frame; the sound is never shortened, the last slide fills up. */
export function buildTimeline(parts: VideoParts): { timeline: Timeline; cues: CaptionCue[] } {
  const { options, voice, music } = parts
  const { fps } = options
  const size = pictureSize(options)
  const lastSlide = parts.slides.at(-1)
  const slidesEndSec = lastSlide ? lastSlide.startSec + lastSlide.durationSec : 0
  const voiceEndSec = voice ? voice.durationSec + (music ? OUTRO_WITH_MUSIC_SEC : OUTRO_SEC) : 0
  const durationFrames = Math.ceil(Math.max(slidesEndSec, voiceEndSec) * fps)
  const endUs = frameToUs(durationFrames, fps)
  const starts = parts.slides.map((slide, index) =>
    index === 0 ? 0 : quantise(slide.startSec * MICROSECONDS, fps),
  )
  const slides = parts.slides.flatMap((slide, index) => {
    const startUs = starts[index] ?? 0
    const slideEndUs = starts[index + 1] ?? endUs
    // A slide shorter than a frame is never seen.
    if (slideEndUs <= startUs) return []
    return {
      imagePath: slide.imagePath,
      startUs,
      endUs: slideEndUs,
      motion:
        options.motion === 'still'
          ? { kind: 'still' as const }
          : chooseMotion(parts.seed, index, (slideEndUs - startUs) / MICROSECONDS),
    }
  })
  const cues =
    options.captions.mode === 'none' ? [] : captionCues(parts, { ...size, fps, endSec: endUs / MICROSECONDS })
  return {
    cues,
    timeline: {
      ...size,
      fps,
      durationFrames,
      slides,
      transition:
        options.transition === 'cut'
          ? { kind: 'cut' }
          : { kind: 'crossfade', durationUs: quantise(options.transition_sec * MICROSECONDS, fps) },
      captions: { style: options.captions.style, cues: options.captions.mode === 'burn-in' ? cues : [] },
      sound: {
        voice: voice && { path: voice.path, startUs: 0 },
        music: music && {
          path: music.path,
          gainDb: options.music_gain_db,
          fadeInUs: MUSIC_FADE_IN_SEC * MICROSECONDS,
          fadeOutUs: MUSIC_FADE_OUT_SEC * MICROSECONDS,
        },
        ...mixSettings(options),
      },
    },
  }
}

/** Cues of the spoken words; the slides' own captions where that is asked, or nothing is spoken. */
function captionCues(
  parts: VideoParts,
  picture: { widthPx: number; heightPx: number; fps: number; endSec: number },
): CaptionCue[] {
  const { voice, options } = parts
  const maxCharsPerLine = lineCharacters(picture.widthPx, picture.heightPx)
  if (voice && options.captions.source === 'narration') {
    const words = voice.words.map((word) => ({
      text: word.text,
      startSec: word.start_sec,
      endSec: word.end_sec,
    }))
    return cuesFromWords(words, { maxCharsPerLine, fps: picture.fps, endSec: picture.endSec })
  }
  return parts.slides.flatMap((slide, index) => {
    const startUs = quantise(slide.startSec * MICROSECONDS, picture.fps)
    const endUs = quantise((parts.slides[index + 1]?.startSec ?? picture.endSec) * MICROSECONDS, picture.fps)
    return slide.caption.trim() === '' || endUs <= startUs ? [] : { startUs, endUs, text: slide.caption }
  })
}
