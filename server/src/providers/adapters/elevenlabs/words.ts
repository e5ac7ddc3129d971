import { z } from 'zod'
import type { SpokenWord } from '../../port.ts'
import { wordsOfCharacters } from '../../word-times.ts'

/** When each character of the text is heard; the three lists go in step. */
export const Alignment = z.object({
  characters: z.array(z.string()),
  character_start_times_seconds: z.array(z.number()),
  character_end_times_seconds: z.array(z.number()),
})

/** The words of a text with the times of their characters. Null where the characters are not those of the text. */
export const wordsOf = (text: string, alignment: z.output<typeof Alignment>): SpokenWord[] | null =>
  wordsOfCharacters(
    text,
    alignment.characters.flatMap((character, index) => {
      const startSec = alignment.character_start_times_seconds[index]
      const endSec = alignment.character_end_times_seconds[index]
      return startSec === undefined || endSec === undefined ? [] : [{ character, startSec, endSec }]
    }),
  )
