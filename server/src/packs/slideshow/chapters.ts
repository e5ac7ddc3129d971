import type { Chapter } from '../../media/timeline.ts'

/**
 * A chapter for each beat: from its first slide to the next beat's. Players want them to fill the video, so the first one
 * begins with the title card and the last one ends with the end card. Slides are in order; a beat that comes back is a
 * chapter again.
 */
export function chaptersOf(
  slides: readonly { slide: { beatId: string; caption: string }; startUs: number }[],
  titles: ReadonlyMap<string, string>,
  endUs: number,
): Chapter[] {
  const firsts = slides.filter(({ slide }, index) => slide.beatId !== slides[index - 1]?.slide.beatId)
  return firsts.map(({ slide, startUs }, index) => ({
    title: titles.get(slide.beatId) || slide.caption,
    startUs: index === 0 ? 0 : startUs,
    endUs: firsts[index + 1]?.startUs ?? endUs,
  }))
}
