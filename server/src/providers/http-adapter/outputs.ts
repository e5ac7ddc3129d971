import { z } from 'zod'
import type { Media, SpokenWord } from '../port.ts'
import { inOrder, wordsOfCharacters } from '../word-times.ts'
import type { Answer } from './exchange.ts'

/** One made thing as `outputs` gives it. */
const Output = z.looseObject({
  url: z.string().min(1).optional(),
  base64: z.string().min(1).optional(),
  mime: z.string().default('application/octet-stream'),
  duration_sec: z.number().optional(),
  width_px: z.number().optional(),
  height_px: z.number().optional(),
})

export interface MadeThing extends z.output<typeof Output> {
  media: Media
}

/** What an answer holds is not what its definition says. */
export class NoResultError extends Error {
  override name = 'NoResultError'
}

/**
 * The things that an answer holds: those that `outputs` found, or the body itself where the definition has no such
 * expression. Links may be relative. Throws NoResultError.
 */
export function thingsOf(
  answer: Answer,
  hasOutputs: boolean,
  from: { baseUrl: string; hosts: readonly string[] },
): MadeThing[] {
  if (!hasOutputs) {
    if (answer.isText || answer.bytes.length === 0) throw new NoResultError('the answer is no medium')
    const mime = answer.headers['content-type'] ?? 'application/octet-stream'
    return [{ mime, media: { type: 'bytes', mime, data: answer.bytes } }]
  }
  const listed = [answer.extracted.outputs ?? []].flat()
  return listed.map((item) => {
    const read = Output.safeParse(item)
    if (!read.success) throw new NoResultError('outputs are not as they should be')
    return { ...read.data, media: mediaOf(read.data, from) }
  })
}

function mediaOf(
  { url, base64, mime }: z.output<typeof Output>,
  { baseUrl, hosts }: { baseUrl: string; hosts: readonly string[] },
): Media {
  if (base64 !== undefined) return { type: 'bytes', mime, data: Buffer.from(base64, 'base64') }
  const data = /^data:([^;,]+)[^,]*;base64,(.+)$/s.exec(url ?? '')
  if (data) return { type: 'bytes', mime: data[1] ?? mime, data: Buffer.from(data[2] ?? '', 'base64') }
  if (url === undefined || !URL.canParse(url, baseUrl))
    throw new NoResultError('an output has neither url nor base64')
  return { type: 'remote', url: new URL(url, baseUrl).href, hosts }
}

const Words = z.array(z.object({ text: z.string(), start_sec: z.number(), end_sec: z.number() }))
const Characters = z.object({
  characters: z.array(z.string()),
  start_sec: z.array(z.number()),
  end_sec: z.array(z.number()),
})

/** The words of a text with their times, or null where the answer has none that fit the text. */
export function wordTimes(answer: Answer, text: string): SpokenWord[] | null {
  const texts = text.split(/\s+/).filter(Boolean)
  const words = Words.safeParse(answer.extracted.words)
  if (words.success && words.data.length === texts.length) {
    return inOrder(
      words.data.map(({ start_sec, end_sec }, index) => ({
        text: texts[index] ?? '',
        startSec: start_sec,
        endSec: end_sec,
      })),
    )
  }
  const characters = Characters.safeParse(answer.extracted.characters)
  if (!characters.success) return null
  const { start_sec, end_sec } = characters.data
  return wordsOfCharacters(
    text,
    characters.data.characters.map((character, index) => ({
      character,
      startSec: start_sec[index] ?? 0,
      endSec: end_sec[index] ?? 0,
    })),
  )
}
