import type { SlideshowVideoOptions, TitleCard } from '@potterlabs/generated/slideshow/schemas.ts'
import { lineCharacters } from '../../media/captions/caption-layout.ts'
import { cuesFromWords } from '../../media/captions/cues.ts'
import { cuesFromText } from '../../media/captions/cues-from-text.ts'
import { focusInCrop } from '../../media/focus.ts'
import { motionFor } from '../../media/motion.ts'
import { pictureSize } from '../../media/picture-size.ts'
import type { Still } from '../../media/salience.ts'
import {
  type CaptionCue,
  frameToUs,
  MICROSECONDS,
  type Motion,
  type PictureShot,
  quantise,
  type Timeline,
  type Watermark,
} from '../../media/timeline.ts'
import { mixSettings } from '../../studio/mix.ts'
import { chaptersOf } from './chapters.ts'
import type { PlacedSlide, VoiceoverOutput } from './inputs.ts'

/** The parts of a video, on this machine. */
export interface VideoParts {
  slides: VideoSlide[]
  voice: { path: string; durationSec: number; words: VoiceoverOutput['words'] } | null
  music: { path: string } | null
  watermark: Watermark | null
  /** By the beats' ids: what chapters are called. */
  beatTitles: ReadonlyMap<string, string>
  options: SlideshowVideoOptions
}

/** A slide and its picture. */
export interface VideoSlide extends PlacedSlide {
  picture: Still
  /** Chooses its motion: from the picture itself, so that a slide that comes to another place moves as before. */
  motionSeed: number
}

export interface BuiltVideo {
  timeline: Timeline
  /** All captions, burned in or not. */
  cues: CaptionCue[]
  /** What is said, by the video's clock. */
  words: VoiceoverOutput['words']
  /** Slides as they are cut into the video, in seconds. */
  slides: { slide: VideoSlide; startSec: number; durationSec: number }[]
}

/** How long the last picture stays after the last word: with music, which rings out, and without, or before a card. */
const OUTRO_WITH_MUSIC_SEC = 2
const OUTRO_SEC = 0.5
const MUSIC_FADE_IN_SEC = 0.8
const MUSIC_FADE_OUT_SEC = 2.5

/** When the narration and the slides begin: after the title card. */
export const contentStartSec = ({ title_card: card, fps }: SlideshowVideoOptions): number =>
  cardFrames(card, fps) / fps

/** How much longer than its content a video is. */
export const cardsSec = ({ title_card: title, end_card: end, fps }: SlideshowVideoOptions): number =>
  (cardFrames(title, fps) + cardFrames(end, fps)) / fps

/** Jobs that are older than cards have none. */
const cardFrames = (card: TitleCard | null | undefined, fps: number): number =>
  card ? Math.round(card.duration_sec * fps) : 0

/** Lays the parts over time. Every time falls on a frame; the sound is never shortened, the last slide fills up. */
export function buildTimeline(given: VideoParts): BuiltVideo {
  const parts = afterTitleCard(given)
  const { options, voice, music, watermark } = parts
  const { fps } = options
  const size = pictureSize(options)
  const contentFrames = Math.ceil(contentSec(given) * fps)
  const contentEndFrame = cardFrames(options.title_card, fps) + contentFrames
  const durationFrames = contentEndFrame + cardFrames(options.end_card, fps)
  const endUs = frameToUs(durationFrames, fps)
  const placed = placedSlides(parts, frameToUs(contentEndFrame, fps))
  const cues =
    options.captions.mode === 'none'
      ? []
      : captionCues(parts, { ...size, fps, endSec: contentEndFrame / fps })
  const timeline: Timeline = {
    ...size,
    fps,
    durationFrames,
    slides: [
      ...card(options.title_card, 0, placed[0]?.startUs ?? 0),
      ...placed.map(({ slide, index, startUs, endUs: slideEndUs }) => ({
        startUs,
        endUs: slideEndUs,
        ...shotOf(slide, index, { parts, size, durationSec: (slideEndUs - startUs) / MICROSECONDS }),
      })),
      ...card(options.end_card, frameToUs(contentEndFrame, fps), endUs),
    ],
    transition:
      options.transition === 'cut'
        ? { kind: 'cut' }
        : { kind: options.transition, durationUs: quantise(options.transition_sec * MICROSECONDS, fps) },
    captions: { style: options.captions.style, cues: options.captions.mode === 'burn-in' ? cues : [] },
    watermark,
    chapters: chaptersOf(placed, parts.beatTitles, endUs),
    sound: {
      voice: voice && { path: voice.path, startUs: quantise(contentStartSec(options) * MICROSECONDS, fps) },
      music: music && {
        path: music.path,
        gainDb: options.music_gain_db,
        fadeInUs: MUSIC_FADE_IN_SEC * MICROSECONDS,
        fadeOutUs: MUSIC_FADE_OUT_SEC * MICROSECONDS,
      },
      ...mixSettings(options),
    },
  }
  return {
    timeline,
    cues,
    words: voice?.words ?? [],
    slides: placed.map(({ slide, startUs, endUs: slideEndUs }) => ({
      slide,
      startSec: startUs / MICROSECONDS,
      durationSec: (slideEndUs - startUs) / MICROSECONDS,
    })),
  }
}

/** How long the slides and the narration last, without cards. */
function contentSec({ slides, voice, music, options }: VideoParts): number {
  const last = slides.at(-1)
  const outroSec = music && !options.end_card ? OUTRO_WITH_MUSIC_SEC : OUTRO_SEC
  return Math.max(last ? last.startSec + last.durationSec : 0, voice ? voice.durationSec + outroSec : 0)
}

/** The same parts, by the video's clock. */
function afterTitleCard(parts: VideoParts): VideoParts {
  const { slides, voice, options } = parts
  const laterSec = contentStartSec(options)
  const words = voice?.words.map((word) => ({
    ...word,
    start_sec: word.start_sec + laterSec,
    end_sec: word.end_sec + laterSec,
  }))
  return {
    ...parts,
    slides: slides.map((slide) => ({ ...slide, startSec: slide.startSec + laterSec })),
    voice: voice && { ...voice, words: words ?? [] },
  }
}

/** Each slide until the next, the last until the end; a slide shorter than a frame is never seen. */
function placedSlides({ slides, options }: VideoParts, endUs: number) {
  const { fps } = options
  const startOf = (slide: VideoSlide, index: number) =>
    quantise((index === 0 ? contentStartSec(options) : slide.startSec) * MICROSECONDS, fps)
  const starts = slides.map(startOf)
  return slides
    .map((slide, index) => ({ slide, index, startUs: starts[index] ?? 0, endUs: starts[index + 1] ?? endUs }))
    .filter((place) => place.endUs > place.startUs)
}

function shotOf(
  { picture, fit: ownFit, motionSeed }: VideoSlide,
  index: number,
  video: { parts: VideoParts; size: { widthPx: number; heightPx: number }; durationSec: number },
): PictureShot {
  const { options, slides } = video.parts
  const fit = ownFit ?? options.fit
  const { imagePath, focus } = picture
  const seen = focusInCrop(picture, video.size, focus)
  // A picture that comes again moves otherwise than the time before.
  const turn = slides.slice(0, index).filter((one) => one.motionSeed === motionSeed).length
  const motion: Motion =
    options.motion === 'still' ? { kind: 'still' } : motionFor(fit, motionSeed, turn, video.durationSec, seen)
  return { kind: 'picture', imagePath, fit, focus, motion }
}

const card = (words: TitleCard | null | undefined, startUs: number, endUs: number): Timeline['slides'] =>
  !words || endUs <= startUs
    ? []
    : [{ kind: 'card', title: { text: words.text, subtitle: words.subtitle }, startUs, endUs }]

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
    return cuesFromText(slide.caption, { startUs, endUs, fps: picture.fps, maxCharsPerLine })
  })
}
