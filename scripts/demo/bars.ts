import type { Schemas } from '@potterlabs/sdk'

/** A stage of the demo, as its bar shows it. */
export interface Bar {
  label: string
  /** 0..1 */
  fraction: number
  note: string
}

const WIDTH = 28

/** `voice      ████████░░░░  57 %  speak 3/5` */
export function barLine({ label, fraction, note }: Bar): string {
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * WIDTH)
  const percent = `${Math.round(fraction * 100)}`.padStart(3)
  return `  ${label.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %  ${note}`
}

/** One that has not begun. */
export const bar = (label: string): Bar => ({ label, fraction: 0, note: '' })

/** Moves a bar to where a job is. */
export function move(target: Bar, progress: Schemas['Progress'], status: string): void {
  target.fraction = progress.percent / 100
  target.note =
    status === 'succeeded'
      ? 'done'
      : progress.total > 1
        ? `${progress.stage} ${progress.done}/${progress.total}`
        : progress.stage
}

/** Draws bars over each other on a terminal; elsewhere it writes a line whenever a tenth is passed. */
export class BarDisplay {
  readonly #out: NodeJS.WriteStream
  readonly #said = new Map<string, string>()
  #drawn = 0

  constructor(out: NodeJS.WriteStream) {
    this.#out = out
  }

  draw(bars: readonly Bar[]): void {
    if (!this.#out.isTTY) {
      for (const bar of bars) this.#say(bar)
      return
    }
    if (this.#drawn > 0) this.#out.moveCursor(0, -this.#drawn)
    for (const bar of bars) {
      this.#out.clearLine(0)
      this.#out.write(`${barLine(bar)}\n`)
    }
    this.#drawn = bars.length
  }

  #say(bar: Bar): void {
    const tenth = `${Math.floor(bar.fraction * 10)}`
    if (bar.fraction === 0 || this.#said.get(bar.label) === tenth) return
    this.#said.set(bar.label, tenth)
    this.#out.write(`${barLine(bar)}\n`)
  }
}
