import type {
  RenderSegment as RenderSegmentView,
  RenderReport as RenderView,
} from '@potterlabs/generated/slideshow/schemas.ts'
import type { RenderReport, RenderSegment } from '../../media/cache/render-report.ts'

/** What a render took over and what it made, as clients see it. */
export const renderView = ({ reused, rebuilt, why }: RenderReport): RenderView => ({
  reused: reused.map(segmentView),
  rebuilt: rebuilt.map(segmentView),
  why,
})

const segmentView = ({
  id,
  kind,
  fromFrame,
  toFrame,
  startSec,
  durationSec,
}: RenderSegment): RenderSegmentView => ({
  ...{ id, kind, from_frame: fromFrame, to_frame: toFrame },
  start_sec: startSec,
  duration_sec: durationSec,
})
