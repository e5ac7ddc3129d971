import { describe, expect, test } from 'vitest'
import { JobFailure } from '../jobs/errors.ts'
import type { QualityReport } from '../media/quality.ts'
import { checkVideo } from './finished-video.ts'

const report: QualityReport = {
  avEndDifferenceMs: 0.7,
  captionErrorMs: 12.4,
  integratedLufs: -14.1,
  truePeakDbtp: -1.6,
  duckDepthDb: 10.4,
  silentSpeechSec: 0.12,
  blackSec: 0,
  frozenSec: 0.3,
  frames: 150,
  durationSec: 5,
}

/** A job that writes down what it is told. */
function recorded() {
  const log: string[] = []
  const progress: unknown[] = []
  return {
    log,
    progress,
    context: {
      log: (level: string, message: string) => void log.push(`${level}: ${message}`),
      progress: (update: unknown) => void progress.push(update),
    },
  }
}

const timings = { pictureMs: 900, soundMs: 400, muxMs: 20, totalMs: 930 }

describe('checkVideo', () => {
  test('every figure of a sound video is told', async () => {
    const { context, log, progress } = recorded()
    const composed = { timings, missingCharacters: [] }
    const { quality, stages } = await checkVideo(context, composed, async () => ({ report, faults: [] }))
    expect(quality).toEqual({
      ...{ av_end_difference_ms: 0.7, caption_error_ms: 12.4, integrated_lufs: -14.1, true_peak_dbtp: -1.6 },
      ...{ duck_depth_db: 10.4, silent_speech_sec: 0.12, black_sec: 0, frozen_sec: 0.3, frames: 150 },
      missing_characters: [],
    })
    expect(stages.map(({ stage }) => stage)).toEqual(['picture', 'sound', 'mux', 'check'])
    expect(progress).toEqual([{ stage: 'check', done: 0, total: 1, percent: 95 }])
    expect(log).toEqual([])
  })

  test('a video that breaks a limit fails its job, with each figure', async () => {
    const { context } = recorded()
    const faults = ['the picture is black for 1.00 s, the limit is 0.5 s', 'the video has no sound stream']
    const checking = checkVideo(context, { timings, missingCharacters: [] }, async () => ({ report, faults }))
    const failure = await checking.catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(JobFailure)
    expect(failure).toMatchObject({
      code: 'quality_breach',
      message: `The finished video did not pass its checks: ${faults.join('; ')}.`,
    })
  })

  test('characters that no font has are named, in the report and in the log; the video is handed out', async () => {
    const { context, log } = recorded()
    const composed = { timings, missingCharacters: ['𓏒'] }
    const { quality } = await checkVideo(context, composed, async () => ({ report, faults: [] }))
    expect(quality.missing_characters).toEqual(['𓏒'])
    expect(log).toEqual(['warn: no font has these characters, they are drawn as empty boxes: 𓏒 (U+133D2)'])
  })
})
