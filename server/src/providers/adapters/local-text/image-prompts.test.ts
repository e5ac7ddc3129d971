import { describe, expect, test } from 'vitest'
import type { ScriptSection } from '../../port.ts'
import { findBeats } from './find-beats.ts'
import { writePrompts } from './image-prompts.ts'

const section = (text: string, id = 's1'): ScriptSection => ({ id, title: null, text })

function promptsFor(sections: ScriptSection[]): string[] {
  const beats = findBeats({ sections, granularity: 'paragraph', maxBeats: null, language: 'en' })
  return writePrompts({ beats, sections, template: null, scriptTitle: null, language: 'en' })
}

describe('our own image prompts', () => {
  test('carry the things that the beat names, numbered ones and subjects of the second half too', () => {
    const text =
      'On the first morning she baked forty loaves. She carried the rest to the fire station in a basket. They want two hundred boxes by Friday.'
    const [prompt = ''] = promptsFor([section(text)])
    for (const thing of ['loaves', 'fire station', 'basket', 'boxes'])
      expect(prompt.toLowerCase()).toContain(thing)
  })

  test('a place is named by its own name or by two of its things; else the beat plays where the script does', () => {
    const sections = [
      section('The ship came to the island. Sailors stood on the shore.', 's1'),
      section('The boat lay by the lighthouse, and the sea was flat.', 's2'),
      section('The mud was finer than flour.', 's3'),
      section('The goat stood on the kitchen table.', 's4'),
    ]
    const prompts = promptsFor(sections)
    expect(prompts.map((prompt) => /By the sea|In a bakery|In a kitchen/u.exec(prompt)?.[0])).toEqual([
      'By the sea',
      'By the sea',
      'By the sea',
      'In a kitchen',
    ])
  })

  test('a time that a section tells late holds from its beginning', () => {
    const sections = [
      section('A horn called from the reef, far out.\n\nAll night the ship rolled in the waves.'),
    ]
    const prompts = promptsFor(sections)
    expect(prompts.filter((prompt) => prompt.includes('at night'))).toHaveLength(2)
  })
})
