/** `setTimeout` fires at once for anything longer: some 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * One signal out of two: the caller's, and a time limit. Unlike `AbortSignal.any` it lets go of the caller's signal,
 * which may live as long as the program.
 */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #callerSignal: AbortSignal | undefined
  readonly #limitMs: number
  readonly #reason: () => Error
  #timer: ReturnType<typeof setTimeout> | undefined

  /** The time runs from now; `Infinity` sets no limit. `reason` makes the error that the signal then carries. */
  constructor(callerSignal: AbortSignal | undefined, limitMs: number, reason: () => Error) {
    this.#callerSignal = callerSignal
    this.#limitMs = limitMs
    this.#reason = reason
    if (callerSignal?.aborted) this.#onCallerAbort()
    else callerSignal?.addEventListener('abort', this.#onCallerAbort)
    this.restart()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Stops the time until `restart`. */
  pause(): void {
    clearTimeout(this.#timer)
  }

  /** Starts the time anew: there was a sign of life. */
  restart(): void {
    this.pause()
    if (this.#limitMs > LONGEST_TIMER_MS) return
    this.#timer = setTimeout(() => this.#controller.abort(this.#reason()), this.#limitMs)
  }

  /** No more limit, and the caller's signal no longer counts. */
  clear(): void {
    this.pause()
    this.#callerSignal?.removeEventListener('abort', this.#onCallerAbort)
  }

  /** As `clear`, and ends whatever still listens to the signal, such as an open connection. */
  close(): void {
    this.clear()
    this.#controller.abort()
  }

  #onCallerAbort = (): void => {
    this.#controller.abort(this.#callerSignal?.reason)
  }
}

/** A sleep that can be cut short. A ring while nobody sleeps cuts the next sleep short. */
export class Alarm {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Resolves at a ring or after so many milliseconds; rejects with the signal's reason once that is aborted. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        this.#wake = undefined
        this.#rung = false
        if (signal?.aborted) reject(signal.reason)
        else resolve()
      }
      const timer = setTimeout(end, this.#rung ? 0 : ms)
      signal?.addEventListener('abort', end)
      this.#wake = end
    })
  }
}

/** Resolves after so many milliseconds; rejects with the signal's reason once that is aborted. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Alarm().sleep(ms, signal)
