import type { Beat } from '../../providers/port.ts'
import type { PlacedSlide, SlideshowInput } from './inputs.ts'
import type { PlannedSlide } from './slides.ts'
import { autoTimes, fixedTimes, type NarrationTimes, narrationTimes } from './timing.ts'

/**
 * Gives slides their times by the slideshow's timing strategy. While a narration that they shall follow is not there
 * (`narration` null) they get the times their text takes to read, which are near it.
 */
export function placeSlides<Slide extends PlannedSlide>(
  input: Pick<SlideshowInput, 'timing'>,
  beats: readonly Beat[],
  slides: readonly Slide[],
  narration: NarrationTimes | null,
): (Slide & Pick<PlacedSlide, 'startSec' | 'durationSec' | 'imagesId' | 'prompt'>)[] {
  const { mode, per_slide_sec: perSlideSec } = input.timing
  const times =
    mode === 'fixed'
      ? fixedTimes(slides, perSlideSec)
      : mode === 'fit-voiceover' && narration
        ? narrationTimes(slides, beats, narration)
        : autoTimes(slides, perSlideSec)
  return slides.map((slide, index) => ({
    imagesId: null,
    prompt: null,
    ...slide,
    startSec: times[index]?.startSec ?? 0,
    durationSec: times[index]?.durationSec ?? 0,
  }))
}
