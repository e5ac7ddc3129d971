import type { Ducking, Loudness } from '@potterlabs/generated/common/schemas.ts'
import type { Soundtrack } from '../media/timeline.ts'

/** How a mix is made, from what a request says of it. */
export const mixSettings = (options: {
  ducking: Ducking
  loudness: Loudness
}): Pick<Soundtrack, 'ducking' | 'loudness'> => ({
  ducking: {
    enabled: options.ducking.enabled,
    thresholdDb: options.ducking.threshold_db,
    attackMs: options.ducking.attack_ms,
    releaseMs: options.ducking.release_ms,
  },
  loudness: {
    integratedLufs: options.loudness.integrated_lufs,
    truePeakDbtp: options.loudness.true_peak_dbtp,
  },
})
