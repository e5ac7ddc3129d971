import { describe, expect, it } from 'vitest'
import { findStyle, forbidsDrums } from './find-style.ts'
import { styles } from './styles/index.ts'

describe('finding a style', () => {
  it.each(styles.map(({ id }) => id))('takes %s by its own name, without a note', (id) => {
    expect(findStyle(id, null)).toMatchObject({ style: { id }, note: null })
    expect(findStyle(` ${id.toUpperCase().replace('-', ' ')} `, null)).toMatchObject({
      style: { id },
      note: null,
    })
  })

  it.each([
    ['calm solo piano', null, 'piano-minimal'],
    ['suspense', 'an investigation into a crime', 'tense-documentary'],
    ['chill hip-hop beats', null, 'lofi'],
    ['something nice', 'for a video about kids and pets', 'playful'],
    ['folk guitar', null, 'warm-acoustic'],
    ['motivational', 'startup promo', 'uplifting-corporate'],
  ])('hears %s / %s', (text, prompt, expected) => {
    const { style, note } = findStyle(text, prompt)
    expect(style.id).toBe(expected)
    expect(note).toContain(`played as '${style.id}'`)
  })

  it('falls back to the default and says so', () => {
    expect(findStyle('xyzzy', null)).toMatchObject({
      style: { id: 'ambient-cinematic' },
      note: "style 'xyzzy' is not known here: played as 'ambient-cinematic'",
    })
  })

  it('hears a wish for no percussion', () => {
    expect(forbidsDrums('soft pads, no drums please')).toBe(true)
    expect(forbidsDrums('without any percussion')).toBe(true)
    expect(forbidsDrums('big drums')).toBe(false)
  })
})
