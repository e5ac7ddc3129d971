import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ChunkQueue } from './chunk-queue.ts'
import type { Chunk } from './plan.ts'

const chunks = (count: number): Chunk[] =>
  Array.from({ length: count }, (_, index) => ({ index, fromFrame: index, toFrame: index + 1, spans: [] }))

it('gives each worker a run of neighbours', () => {
  const queue = new ChunkQueue(chunks(6), 2)
  const indexes = [0, 1, 0, 1, 0, 1, 0].map((worker) => queue.next(worker)?.index)
  expect(indexes).toEqual([0, 3, 1, 4, 2, 5, undefined])
})

it('gives each worker about as many frames, whatever the number of chunks', () => {
  const [short, long] = [30, 150]
  let end = 0
  const ofLengths = (lengths: number[]): Chunk[] =>
    lengths.map((frames, index) => {
      end += frames
      return { index, fromFrame: end - frames, toFrame: end, spans: [] }
    })
  const queue = new ChunkQueue(ofLengths([short, short, short, short, short, long]), 2)
  const indexes = [0, 1, 0, 0, 0, 0, 0].map((worker) => queue.next(worker)?.index)
  expect(indexes).toEqual([0, 5, 1, 2, 3, 4, undefined])
})

it('lets a quick worker take the second half of the longest run left', () => {
  const queue = new ChunkQueue(chunks(8), 2)
  const indexes = [1, 1, 1, 1, 1, 1, 0].map((worker) => queue.next(worker)?.index)
  expect(indexes).toEqual([4, 5, 6, 7, 2, 3, 0])
})

it('hands out every chunk exactly once, whoever asks', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 8 }),
      fc.infiniteStream(fc.nat(7)),
      (count, workers, who) => {
        const queue = new ChunkQueue(chunks(count), workers)
        const seen: number[] = []
        for (const asker of who) {
          const chunk = queue.next(asker % workers)
          if (!chunk) break
          seen.push(chunk.index)
        }
        expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index))
      },
    ),
  )
})
