const FRAME_SEC = 0.02
/** Frames this far below the loudest one are pauses, not speech. */
const GATE_DB = -30
const PEAK_LIMIT_DBFS = -2

/** Root mean square of the frames that hold speech, full scale being 1; 0 for silence. */
export function speechRms(samples: Float32Array, sampleRateHz: number): number {
  const size = Math.round(FRAME_SEC * sampleRateHz)
  const powers: number[] = []
  for (let start = 0; start + size <= samples.length; start += size) {
    let sum = 0
    for (let i = start; i < start + size; i++) sum += (samples[i] ?? 0) ** 2
    powers.push(sum / size)
  }
  const loudest = powers.reduce((high, power) => Math.max(high, power), 0)
  const speech = powers.filter((power) => power > 0 && power >= loudest * 10 ** (GATE_DB / 10))
  return Math.sqrt(speech.reduce((sum, power) => sum + power, 0) / Math.max(1, speech.length))
}

/**
 * 16-bit samples with speech at `levelDbfs`, less where a peak would pass -2 dBFS: every section of a narration
 * comes out equally loud, and nothing clips.
 */
export function toLevel(samples: Float32Array, levelDbfs: number, sampleRateHz: number): Int16Array {
  const rms = speechRms(samples, sampleRateHz)
  const peak = samples.reduce((high, sample) => Math.max(high, Math.abs(sample)), 0)
  const gain = rms === 0 ? 0 : Math.min(10 ** (levelDbfs / 20) / rms, 10 ** (PEAK_LIMIT_DBFS / 20) / peak)
  return Int16Array.from(samples, (sample) => Math.round(sample * gain * 32767))
}
