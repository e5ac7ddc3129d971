import { connect } from 'node:net'

/*
 * A process of many event-stream clients on bare sockets: they ask, and note when each event came. Told by a
 * message when each was committed, they say how long it took; they stay until their parent goes.
 */

/** What it is started with. */
export interface ClientsTarget {
  port: number
  /** The whole request, as it goes over the wire. */
  request: string
  clients: number
  events: number
}

/** What it answers in the end: milliseconds from each event's commit to each client. */
export interface Latencies {
  received: number
  medianMs: number
  p99Ms: number
  longestMs: number
}

const DONE = '"done":'
const now = (): number => performance.timeOrigin + performance.now()

const target: ClientsTarget = JSON.parse(process.argv[2] ?? '{}')
/** When the event with a number came to a client: one row a client. */
const arrivals = new Float64Array(target.clients * target.events)

function listen(index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(target.port, '127.0.0.1')
    let rest = ''
    socket.setNoDelay(true).setEncoding('latin1')
    socket.once('error', reject)
    socket.once('connect', () => socket.write(target.request))
    socket.on('data', (text: string) => {
      const at = now()
      const events = (rest + text).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const found = event.indexOf(DONE)
        const number = found < 0 ? -1 : Number.parseInt(event.slice(found + DONE.length), 10)
        if (number >= 0) arrivals[index * target.events + number] = at
      }
      resolve()
    })
  })
}

function latencies(committedAt: readonly number[]): Latencies {
  const found: number[] = []
  arrivals.forEach((at, index) => {
    if (at > 0) found.push(at - (committedAt[index % target.events] ?? Number.NaN))
  })
  const sorted = Float64Array.from(found).sort()
  const quantile = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN
  return { received: found.length, medianMs: quantile(0.5), p99Ms: quantile(0.99), longestMs: quantile(1) }
}

for (let index = 0; index < target.clients; index += 50) {
  const batch = Array.from({ length: Math.min(50, target.clients - index) }, (_, offset) =>
    listen(index + offset),
  )
  await Promise.all(batch)
}
process.send?.('connected')
process.once('message', (committedAt: number[]) => {
  process.send?.(latencies(committedAt))
})
process.once('disconnect', () => process.exit(0))
