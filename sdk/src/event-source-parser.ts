/** A message of a server-sent event stream. */
export interface StreamMessage {
  /** Where the stream stands from here on; null until the server says. */
  lastEventId: string | null
  /** What the message carries; null for one that only says where the stream stands. */
  data: string | null
}

/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) from text that comes in pieces. Unlike a browser it also tells of
 * messages that carry an id and no data, so that a connection that breaks right after one resumes there.
 */
export class EventSourceParser {
  readonly #onRetry: (ms: number) => void
  #rest = ''
  #atStart = true
  #afterCarriageReturn = false
  #data: string[] = []
  #idCame = false
  #lastEventId: string | null = null

  constructor(onRetry: (ms: number) => void) {
    this.#onRetry = onRetry
  }

  /** The messages that end within `text`. */
  feed(text: string): StreamMessage[] {
    if (text === '') return []
    let piece = this.#atStart ? text.replace(/^\uFEFF/, '') : text
    this.#atStart = false
    // The second half of a line end that was cut in two.
    if (this.#afterCarriageReturn && piece.startsWith('\n')) piece = piece.slice(1)
    this.#afterCarriageReturn = text.endsWith('\r')
    const lines = (this.#rest + piece).split(/\r\n|\n|\r/)
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => (line === '' ? this.#dispatch() : this.#take(line)))
  }

  #take(line: string): [] {
    const [, field, value] = /^([^:]*)(?:: ?)?(.*)$/su.exec(line) ?? []
    if (field === 'data') this.#data.push(value ?? '')
    if (field === 'retry' && /^\d+$/.test(value ?? '')) this.#onRetry(Number(value))
    if (field === 'id' && value !== undefined && !value.includes('\0')) {
      this.#lastEventId = value
      this.#idCame = true
    }
    return []
  }

  #dispatch(): StreamMessage[] {
    const data = this.#data.length > 0 ? this.#data.join('\n') : null
    const tells = data !== null || this.#idCame
    this.#data = []
    this.#idCame = false
    return tells ? [{ lastEventId: this.#lastEventId, data }] : []
  }
}
