import { incrementalBench } from './incremental.ts'
import { limitBench } from './limit.ts'
import { scalingBench } from './scaling.ts'

/**
 * What assembling a slideshow costs: against encoding alone (with slides as long as people make them, with many of them, and
 * with slides so quick that pictures and fades weigh most), as it grows, and after a small edit.
 */
export const composeBenches = {
  limit: limitBench(12, 6),
  'limit-60': limitBench(60, 6),
  'limit-300': limitBench(300, 3),
  'limit-quick': limitBench(12, 2.5),
  scaling: scalingBench,
  incremental: incrementalBench,
}
