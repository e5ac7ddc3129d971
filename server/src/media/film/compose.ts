import { assemble, type ComposedVideo, type ComposeOptions } from '../compose.ts'
import type { Film } from './film.ts'
import { planFilm } from './plan.ts'
import { mixFilm } from './sound.ts'

export interface ComposedFilm extends ComposedVideo {
  /** Whether there is any sound in what it was made of. */
  isAudible: boolean
  /** See `MixedSoundtrack`. */
  duckDepthDb: number | null
}

/** Makes a film; the promises are those of `composeVideo`. `options.outPath` ends as the container is called. */
export async function composeFilm(film: Film, options: ComposeOptions): Promise<ComposedFilm> {
  const { container } = film
  const { sound, ...composed } = await assemble(
    planFilm(film),
    { inputs: film.sound, mix: (tools) => mixFilm(film.sound, { ...tools, container }) },
    options,
  )
  return { ...composed, isAudible: sound.isAudible, duckDepthDb: sound.duckDepthDb }
}
