import { get, type IncomingMessage } from 'node:http'

/** A message of the stream: an id alone says where it stands. */
export interface StreamBlock {
  id: string | undefined
  event: string | undefined
  data: unknown
}

/** One connection to `/v1/events`, as a client that remembers the last id sees it, whatever it was told by. */
export class EventClient {
  readonly #response: IncomingMessage
  readonly #blocks: StreamBlock[] = []
  #text = ''
  #wake = () => {}
  lastEventId: string | undefined
  /** How the connection ended; null while it is open. */
  ended: 'in order' | 'cut' | null = null

  private constructor(response: IncomingMessage, lastEventId: string | undefined) {
    this.#response = response
    this.lastEventId = lastEventId
    response.setEncoding('utf8')
    response.on('data', (text: string) => this.#feed(text))
    response.on('end', () => this.#end('in order'))
    response.on('close', () => this.#end('cut'))
    response.on('error', () => this.#end('cut'))
  }

  /** Connects from now on, or after `lastEventId`. Throws what the server says instead of a stream. */
  static open(url: string, apiKey: string, lastEventId?: string): Promise<EventClient> {
    const headers = {
      Accept: 'text/event-stream',
      Authorization: `Bearer ${apiKey}`,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    }
    return new Promise((resolve, reject) => {
      get(`${url}/v1/events`, { headers, agent: false }, (response) => {
        if (response.statusCode === 200) resolve(new EventClient(response, lastEventId))
        else response.resume().on('end', () => reject(new Error(`answered ${response.statusCode}`)))
      }).on('error', reject)
    })
  }

  /** The next message; null at the end of the connection. */
  async next(): Promise<StreamBlock | null> {
    for (;;) {
      const block = this.#blocks.shift()
      if (block) {
        this.lastEventId = block.id ?? this.lastEventId
        return block
      }
      if (this.ended) return null
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Messages with data until `enough` of them. */
  async events<Data>(enough: (seen: Data[]) => boolean): Promise<Data[]> {
    const seen: Data[] = []
    while (!enough(seen)) {
      const block = await this.next()
      if (block === null) break
      if (block.data !== undefined) seen.push(block.data as Data)
    }
    return seen
  }

  /** Stops reading from the socket, as a client that hangs does. */
  pause(): void {
    this.#response.pause()
  }

  resume(): void {
    this.#response.resume()
  }

  cut(): void {
    this.#response.destroy()
  }

  #feed(text: string): void {
    const blocks = (this.#text + text).split('\n\n')
    this.#text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const data = field('data')
      const parsed = data === undefined ? undefined : (JSON.parse(data) as unknown)
      const read = { id: field('id'), event: field('event'), data: parsed }
      if (read.id !== undefined || parsed !== undefined) this.#blocks.push(read)
    }
    this.#wake()
  }

  #end(how: 'in order' | 'cut'): void {
    this.ended ??= how
    this.#wake()
  }
}
