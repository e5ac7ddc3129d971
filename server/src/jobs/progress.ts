import type { JobProgress } from '../store/schema.ts'

/**
 * What changed. `percent` is 0..100 over the whole job and is never seen to fall; left out, it follows
 * `done / total`, so give it when a job has several stages. A new `stage` forgets `done` and `total`.
 */
export interface ProgressUpdate {
  stage?: string
  done?: number
  total?: number
  percent?: number
}

/** The progress after an update. Pure. */
export function mergeProgress(before: JobProgress, update: ProgressUpdate): JobProgress {
  const newStage = update.stage !== undefined && update.stage !== before.stage
  const done = update.done ?? (newStage ? null : before.done)
  const total = update.total ?? (newStage ? null : before.total)
  const counted = done !== null && total ? (100 * done) / total : 0
  const percent = Math.min(Math.max(update.percent ?? counted, before.percent), 100)
  return { percent: Math.round(percent * 10) / 10, stage: update.stage ?? before.stage, done, total }
}

export interface ProgressReporter {
  report(update: ProgressUpdate): void
  /** Writes what is not written yet and waits for it. */
  flush(): Promise<void>
}

/**
 * Writes the latest progress at most once in `intervalMs`, but a new stage at once. Writes never overlap, and
 * what a slow one holds up is only ever the newest state.
 */
export function progressReporter(options: {
  initial: JobProgress
  intervalMs: number
  write(progress: JobProgress): Promise<void>
}): ProgressReporter {
  let latest = options.initial
  let pending = false
  let timer: NodeJS.Timeout | undefined
  let lastWriteAt = Number.NEGATIVE_INFINITY
  let writing: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(async () => {
      if (!pending) return
      pending = false
      lastWriteAt = performance.now()
      await options.write(latest)
    })
    return writing
  }

  return {
    report(update) {
      const merged = mergeProgress(latest, update)
      const stageChanged = merged.stage !== latest.stage
      const same = !stageChanged && merged.percent === latest.percent && merged.done === latest.done
      if (same && merged.total === latest.total) return
      latest = merged
      pending = true
      const waitMs = lastWriteAt + options.intervalMs - performance.now()
      if (stageChanged || waitMs <= 0) void flush()
      else timer ??= setTimeout(flush, waitMs)
    },
    flush,
  }
}
