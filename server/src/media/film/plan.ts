import { encoderArgs } from '../encoder.ts'
import { checkSize, type PlannedTitle, planCues, type VideoPlan, writtenText } from '../plan.ts'
import { planChunks } from '../plan-chunks.ts'
import { type FrameRange, type PlannedSlide, planPicture } from '../plan-slides.ts'
import { hanFormsOf } from '../text/han-forms.ts'
import { type Stretch, usToFrame } from '../timeline.ts'
import { clipFilters } from './clip-filters.ts'
import type { Film, Shot } from './film.ts'

/** Decides how to make a film's picture. Throws a RangeError that names what is wrong with the film. */
export function planFilm(film: Film): VideoPlan {
  const { widthPx, heightPx, fps, container, durationFrames: frames } = film
  checkSize(widthPx, heightPx)
  const ranges = film.shots.map((shot) => inFrames(shot, fps))
  checkShots(ranges, frames)
  const slides = film.shots.map(
    (shot, index): PlannedSlide => ({
      ...inFrames(shot, fps),
      transition: shot.transition ?? 'crossfade',
      ...planShot(shot, film, index),
    }),
  )
  const cues = planCues(film)
  const titles = film.titles.map((title): PlannedTitle => ({ ...inFrames(title, fps), title: title.title }))
  checkTitles(titles, frames)
  return {
    widthPx,
    heightPx,
    fps,
    frames,
    container,
    slides,
    captionStyle: film.captions.style,
    cues,
    hanForms: hanFormsOf(writtenText({ cues, titles, slides })),
    titles,
    watermark: film.watermark ?? null,
    chunks: planChunks({ frames, fps, cuts: middlesOfTransitions(ranges), slides, cues, titles }),
    encoderArgs: encoderArgs(container, { widthPx, heightPx, fps }),
  }
}

const inFrames = ({ startUs, endUs }: Stretch, fps: number): FrameRange => ({
  fromFrame: usToFrame(startUs, fps),
  toFrame: usToFrame(endUs, fps),
})

function planShot(shot: Shot, film: Film, index: number) {
  if (shot.kind === 'card') return { kind: 'card' as const, title: shot.title }
  if (shot.kind === 'picture') return planPicture(shot, film)
  if (shot.trimUs < 0) throw new RangeError(`the clip of shot ${index} begins before its beginning`)
  const { clipPath, trimUs } = shot
  return { kind: 'clip' as const, clipPath, trimUs, filters: clipFilters(shot, film) }
}

/** Each shot begins where the one before ends or gives way, and never before the one before that has gone. */
function checkShots(ranges: readonly FrameRange[], frames: number): void {
  let [end, endBefore] = [0, 0]
  let start = -1
  for (const [index, { fromFrame, toFrame }] of ranges.entries()) {
    if (fromFrame > end) throw new RangeError(`nothing is seen from frame ${end} to shot ${index}`)
    if (fromFrame < endBefore || fromFrame <= start)
      throw new RangeError(`shot ${index} begins at frame ${fromFrame}, among two others`)
    if (toFrame <= fromFrame || toFrame < end)
      throw new RangeError(`shot ${index} ends at frame ${toFrame}, too early`)
    start = fromFrame
    endBefore = end
    end = toFrame
  }
  if (end !== frames || frames < 1)
    throw new RangeError(`the shots end at frame ${end}, the film at ${frames}`)
  if (ranges[0]?.fromFrame !== 0) throw new RangeError('the first shot begins before the film')
}

function checkTitles(titles: readonly PlannedTitle[], frames: number): void {
  let end = 0
  for (const [index, { fromFrame, toFrame }] of titles.entries()) {
    if (fromFrame < end) throw new RangeError(`title ${index} overlaps the one before`)
    if (toFrame <= fromFrame || toFrame > frames)
      throw new RangeError(`title ${index} ends at frame ${toFrame}`)
    end = toFrame
  }
}

/** Where chunks may begin: at cuts, and in the middle of transitions. */
const middlesOfTransitions = (ranges: readonly FrameRange[]): number[] =>
  ranges.slice(1).map(({ fromFrame }, index) => {
    const sharedFrames = (ranges[index]?.toFrame ?? fromFrame) - fromFrame
    return fromFrame + Math.floor(sharedFrames / 2)
  })
