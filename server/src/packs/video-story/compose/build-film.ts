import type { TimelineAudio } from '@potterlabs/generated/video-story/schemas.ts'
import { seedOf } from '../../../core/random.ts'
import { lineCharacters } from '../../../media/captions/caption-layout.ts'
import { cuesFromWords } from '../../../media/captions/cues.ts'
import type { ClipInfo } from '../../../media/film/clip-info.ts'
import type { Film, Shot, SoundTrack } from '../../../media/film/film.ts'
import { focusInCrop } from '../../../media/focus.ts'
import { motionFor } from '../../../media/motion.ts'
import { pictureSize } from '../../../media/picture-size.ts'
import type { Still } from '../../../media/salience.ts'
import {
  type CaptionCue,
  MICROSECONDS,
  type Motion,
  quantise,
  usToFrame,
  type Watermark,
} from '../../../media/timeline.ts'
import type { MadeSound } from '../../../studio/made.ts'
import { mixSettings } from '../../../studio/mix.ts'
import { type ComposeInput, isAudio, isLowerThird, type PlacedClip } from './inputs.ts'
import { type Layout, layOut, ownCues } from './layout.ts'

type Words = MadeSound['words']

/** What an item names, on this machine. */
export interface Material {
  path: string
  /** Null of pictures. */
  durationSec: number | null
  /** Of videos. */
  clip: ClipInfo | null
  /** Of pictures. */
  still: Still | null
  /** What is said in it. */
  words: Words
}

export interface BuiltFilm {
  film: Film
  /** All captions, burned in or not. */
  cues: CaptionCue[]
  /** What is said, by the film's clock. */
  words: Words
  places: PlacedClip[]
}

interface KnownPlace {
  item: number | null
  startUs: number
  endUs: number
}

/** Cut sound begins and ends in a hundredth of a second, not in a click. */
const CLICK_US = 10_000

/** A film of the items of a timeline, all of which are there. Throws `TimelineFault`. */
export function buildFilm(
  { items, captions, options }: Pick<ComposeInput, 'items' | 'captions' | 'options'>,
  materials: readonly (Material | null)[],
  watermark: Watermark | null = null,
): BuiltFilm {
  const { fps } = options
  const layout = layOut(
    items,
    materials.map((material) => material?.durationSec ?? null),
    fps,
  )
  const base = known(layout.base)
  const lowerThirds = known(layout.lowerThirds)
  const endUs = base.at(-1)?.endUs ?? 0
  const size = pictureSize(options)
  const words = items.flatMap((item, index) =>
    isAudio(item) ? spokenWords(item, materials[index], endUs) : [],
  )
  words.sort((a, b) => a.start_sec - b.start_sec)
  const cues = captionCues({ captions, words, fps, endUs, size })
  const film: Film = {
    ...size,
    fps,
    container: options.format,
    durationFrames: usToFrame(endUs, fps),
    shots: base.map((place) => shotOf(place, items, materials, size)),
    titles: lowerThirds.flatMap(({ item: index, startUs, endUs: titleEndUs }) => {
      const item = items[index ?? -1]
      if (!item || !isLowerThird(item)) return []
      return { startUs, endUs: titleEndUs, title: { text: item.text, subtitle: item.subtitle } }
    }),
    captions: { style: captions.style, cues: captions.mode === 'burn-in' ? cues : [] },
    watermark,
    sound: {
      tracks: [...clipTracks(base, items, materials), ...audioTracks(items, materials, endUs)],
      ...mixSettings(options),
    },
  }
  return { film, cues, words, places: [...base, ...lowerThirds].flatMap(placedClip) }
}

function known(places: Layout['base'] | Layout['lowerThirds']): KnownPlace[] {
  return places.map(({ item, startUs, endUs }) => {
    if (startUs === null || endUs === null)
      throw new Error(`item ${item} has no place, though all lengths are known`)
    return { item, startUs, endUs }
  })
}

const placedClip = ({ item, startUs, endUs }: KnownPlace): PlacedClip[] =>
  item === null
    ? []
    : [{ item, startSec: startUs / MICROSECONDS, durationSec: (endUs - startUs) / MICROSECONDS }]

function shotOf(
  { item: index, startUs, endUs }: KnownPlace,
  items: ComposeInput['items'],
  materials: readonly (Material | null)[],
  size: { widthPx: number; heightPx: number },
): Shot {
  const item = index === null ? undefined : items[index]
  const material = index === null ? undefined : materials[index]
  const type = item && !isAudio(item) ? item.transition.type : 'cut'
  const placed = { startUs, endUs, ...(type === 'cut' ? {} : { transition: type }) }
  if (item?.type === 'title')
    return { ...placed, kind: 'card', title: { text: item.text, subtitle: item.subtitle } }
  if (item?.type === 'still' && material?.still) {
    const { imagePath } = material.still
    const focus = item.focus ?? material.still.focus
    const motion: Motion =
      item.motion === 'still'
        ? { kind: 'still' }
        : motionFor(
            item.fit,
            seedOf(item.asset_id),
            index ?? 0,
            (endUs - startUs) / MICROSECONDS,
            focusInCrop(material.still, size, focus),
          )
    return { ...placed, kind: 'picture', imagePath, fit: item.fit, focus, motion }
  }
  if (item?.type === 'clip' && material?.clip) {
    const trimUs = Math.round(item.trim_start_sec * MICROSECONDS)
    return { ...placed, kind: 'clip', clipPath: material.path, trimUs, fit: item.fit, source: material.clip }
  }
  return { ...placed, kind: 'card', title: null }
}

/** Clips' own sound fades as their pictures do. */
function clipTracks(
  base: readonly KnownPlace[],
  items: ComposeInput['items'],
  materials: readonly (Material | null)[],
): SoundTrack[] {
  return base.flatMap(({ item: index, startUs, endUs }, position) => {
    const item = index === null ? undefined : items[index]
    const material = index === null ? undefined : materials[index]
    if (item?.type !== 'clip' || item.muted || !material?.clip?.hasSound) return []
    const fadeInUs = (base[position - 1]?.endUs ?? startUs) - startUs
    const fadeOutUs = endUs - (base[position + 1]?.startUs ?? endUs)
    return {
      role: 'effect' as const,
      path: material.path,
      startUs,
      endUs,
      trimUs: Math.round(item.trim_start_sec * MICROSECONDS),
      gainDb: item.gain_db,
      fadeInUs: Math.max(CLICK_US, fadeInUs),
      fadeOutUs: Math.max(CLICK_US, fadeOutUs),
    }
  })
}

function audioTracks(
  items: ComposeInput['items'],
  materials: readonly (Material | null)[],
  filmEndUs: number,
): SoundTrack[] {
  return items.flatMap((item, index) => {
    const material = materials[index]
    if (!isAudio(item) || !material) return []
    const { startUs, endUs } = heard(item, material, filmEndUs)
    return {
      role: item.role,
      path: material.path,
      startUs,
      endUs,
      trimUs: Math.round(item.trim_start_sec * MICROSECONDS),
      gainDb: item.gain_db,
      fadeInUs: Math.round(item.fade_in_sec * MICROSECONDS),
      fadeOutUs: Math.round(item.fade_out_sec * MICROSECONDS),
    }
  })
}

/** To its end, or to the end of the picture. */
function heard(item: TimelineAudio, { durationSec }: Material, filmEndUs: number) {
  const startUs = Math.round(item.start_sec * MICROSECONDS)
  const leftSec = (durationSec ?? 0) - item.trim_start_sec
  const lengthUs = Math.round(Math.min(leftSec, item.duration_sec ?? leftSec) * MICROSECONDS)
  return { startUs, endUs: Math.min(filmEndUs, startUs + lengthUs) }
}

function spokenWords(item: TimelineAudio, material: Material | null | undefined, filmEndUs: number): Words {
  if (!material) return []
  const { startUs, endUs } = heard(item, material, filmEndUs)
  const shiftSec = item.start_sec - item.trim_start_sec
  return material.words
    .map((word) => ({ ...word, start_sec: word.start_sec + shiftSec, end_sec: word.end_sec + shiftSec }))
    .filter(
      (word) =>
        Math.round(word.start_sec * MICROSECONDS) >= startUs &&
        Math.round(word.end_sec * MICROSECONDS) <= endUs,
    )
}

/** The client's own, or those of what is said. */
function captionCues(given: {
  captions: ComposeInput['captions']
  words: Words
  fps: number
  endUs: number
  size: { widthPx: number; heightPx: number }
}): CaptionCue[] {
  const { captions, words, fps, endUs, size } = given
  if (captions.mode === 'none') return []
  if (captions.cues.length > 0) {
    return ownCues(captions, fps).flatMap((cue) =>
      cue.startUs < endUs ? { ...cue, endUs: Math.min(cue.endUs, quantise(endUs, fps)) } : [],
    )
  }
  return cuesFromWords(
    words.map(({ text, start_sec: startSec, end_sec: endSec }) => ({ text, startSec, endSec })),
    { maxCharsPerLine: lineCharacters(size.widthPx, size.heightPx), fps, endSec: endUs / MICROSECONDS },
  )
}
