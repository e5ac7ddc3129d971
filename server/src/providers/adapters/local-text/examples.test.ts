import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFunctionWord } from '../../../core/text/function-words.ts'
import { parseScript } from '../../../core/text/parse-script.ts'
import { tokens } from '../../../core/text/words.ts'
import { findBeats } from './find-beats.ts'

describe('our example scripts', () => {
  const folder = new URL('../../../../../examples/scripts/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))

  test.each(files)('%s reads well', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const script = parseScript(
      { type: 'markdown', text },
      { normalize: true, segment: 'section', language: 'en' },
    )
    expect(script.title).not.toBeNull()
    expect(script.sections.length).toBeGreaterThanOrEqual(3)
    expect(script.words).toBeGreaterThanOrEqual(250)
    expect(script.words).toBeLessThanOrEqual(400)
    for (const granularity of ['section', 'paragraph', 'sentence'] as const) {
      const beats = findBeats({
        sections: script.sections.map((each) => ({ ...each, title: null })),
        granularity,
        maxBeats: null,
        language: 'en',
      })
      const titles = beats.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      for (const title of titles) {
        const words = tokens(title)
        expect(words.length).toBeGreaterThanOrEqual(2)
        expect(words.length).toBeLessThanOrEqual(7)
        expect([words[0], words.at(-1)].filter((end) => isFunctionWord(end ?? '', 'en'))).toEqual([])
      }
    }
  })
})
