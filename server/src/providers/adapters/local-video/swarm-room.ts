import type { FilmSet } from './film-set.ts'
import type { Projection } from './projection.ts'

/** What the swarms of one clip are made for. */
export interface SwarmRoom {
  set: FilmSet
  view: Projection
  durationSec: number
}

/** Frame pixels of a length that is given in shares (percent) of the frame's mean side. */
export const px = ({ view }: SwarmRoom, share: number): number =>
  (Math.sqrt(view.widthPx * view.heightPx) / 100) * share
