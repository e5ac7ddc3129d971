/** What every script format is read into, in order. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** A line across the page, or stars: a new section begins, without a title. */
  | { kind: 'border' }

/** A section before its text is cut: its paragraphs as they follow each other. */
export interface Draft {
  title: string | null
  paragraphs: string[]
}

/**
 * Headings and borders begin sections. A heading without text of its own is joined to the one after it
 * ("Part one: The island"), so that no title is lost; one at the very end titles nothing and goes.
 */
export function draftSections(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = []
  let titles: string[] = []
  let current: Draft | null = null
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      current = null
      if (block.kind === 'heading') titles.push(block.text)
      continue
    }
    if (!current) {
      current = { title: titles.length > 0 ? titles.join(': ') : null, paragraphs: [] }
      drafts.push(current)
      titles = []
    }
    current.paragraphs.push(block.text)
  }
  return drafts
}

/** Ends an item of a list, which often lacks it, as a sentence, so that it is not read into the next one. */
export function asSentence(text: string): string {
  const bare = text.trimEnd()
  if (bare === '' || /[\p{Po}\p{Pd}…]["'”’»)\]]*(?:<[^<>]*>)*$/u.test(bare.slice(-300))) return bare
  return bare + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(bare) ? '。' : '.')
}
