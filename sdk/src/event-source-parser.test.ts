import { createParser, type EventSourceMessage } from 'eventsource-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventSourceParser, type StreamMessage } from './event-source-parser.ts'

/** Parses `text` cut at the given places. */
function parsed(text: string, cuts: number[] = []): { messages: StreamMessage[]; retries: number[] } {
  const retries: number[] = []
  const parser = new EventSourceParser((ms) => retries.push(ms))
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  const messages = places.flatMap((end, index) => parser.feed(text.slice(places[index - 1] ?? 0, end)))
  return { messages, retries }
}

test('an id without data says where the stream stands', () => {
  expect(parsed('retry: 5\nid: evt_1\n\n: alive\n\ndata: x\n\nid\ndata: y\n\n')).toEqual({
    messages: [
      { lastEventId: 'evt_1', data: null },
      { lastEventId: 'evt_1', data: 'x' },
      { lastEventId: '', data: 'y' },
    ],
    retries: [5],
  })
})

test('data may have several lines, colons and one space to lose; what is not ended is not there', () => {
  const { messages } = parsed('data: a:b\ndata:  c\ndata\nevent: e\n\ndata: never')
  expect(messages).toEqual([{ lastEventId: null, data: 'a:b\n c\n' }])
})

const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    ': alive',
    'data',
    'data:',
    'data: ',
    'id: evt_1',
    'id: a\0b',
    'retry: 10',
    'retry: x',
    'other: 1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `data: ${text.replaceAll(/[\r\n]/g, '')}`),
)
const stream = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 30 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''))

test('any stream, cut anywhere, gives the data that another parser reads in it', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
      const theirs: EventSourceMessage[] = []
      const parser = createParser({ onEvent: (message) => theirs.push(message) })
      parser.feed(text)
      const { messages, retries } = parsed(text, cuts)
      expect(messages.flatMap(({ data }) => data ?? [])).toEqual(theirs.map(({ data }) => data))
      expect({ messages, retries }).toEqual(parsed(text))
    }),
    { numRuns: 500 },
  )
})
