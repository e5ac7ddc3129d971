import type { LogLine } from '../store/logs.ts'
import type { LogLevel } from '../store/schema.ts'

const MAX_LINE_CHARACTERS = 4_000

export interface LogBuffer {
  add(level: LogLevel, line: string): void
  /** Writes what is not written yet and waits for it. */
  flush(): Promise<void>
}

/** Gathers lines for `delayMs` and writes them together, in order, so that a chatty handler costs few queries. */
export function logBuffer(delayMs: number, write: (lines: LogLine[]) => Promise<void>): LogBuffer {
  let lines: LogLine[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(async () => {
      const batch = lines
      lines = []
      if (batch.length > 0) await write(batch)
    })
    return writing
  }

  return {
    add(level, line) {
      // Postgres text holds every character but this one.
      const storable = line.slice(0, MAX_LINE_CHARACTERS).replaceAll('\0', '\uFFFD')
      lines.push({ at: new Date(), level, line: storable })
      timer ??= setTimeout(flush, delayMs)
    },
    flush,
  }
}
