import { readFileSync } from 'node:fs'
import { segmenter } from '../../core/text/language.ts'
import type { CanvasKit, FontCollection, FontProvider, Typeface } from './canvas-kit.ts'
import {
  dejaVuFile,
  emojiFile,
  type FontFile,
  type HanForms,
  interFile,
  scriptFiles,
  type Weight,
} from './font-files.ts'
import { withoutTable } from './sfnt.ts'
import { isWithin } from './unicode-ranges.ts'

/** Neighbouring characters that one font draws. */
export interface FontRun {
  text: string
  family: string
}

/** Characters that ask for no glyph: joiners, selectors, directions, controls, tags; white space has only a width. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{White_Space}]$/u
/** Written as a coloured picture, unless a selector asks for the plain sign. */
const EMOJI = /^(?!.*\ufe0e)(?:.*\ufe0f|\p{Emoji_Presentation}|\p{Regional_Indicator}{2})/su

/**
 * The fonts that text is drawn with, all of which ship with us by npm; no font of the machine is ever read. A file is
 * opened when the first character asks for it, so that plain Latin costs one file.
 */
export class FontShelf {
  readonly collection: FontCollection
  readonly #kit: CanvasKit
  readonly #weight: Weight
  readonly #forms: HanForms
  readonly #provider: FontProvider
  readonly #first: FontFile
  readonly #open = new Map<string, Typeface>()
  /** The font of each cluster seen so far. */
  readonly #choices = new Map<string, string | null>()

  constructor(kit: CanvasKit, weight: Weight, forms: HanForms) {
    this.#kit = kit
    this.#weight = weight
    this.#forms = forms
    this.#provider = kit.TypefaceFontProvider.Make()
    this.collection = kit.FontCollection.Make()
    this.collection.setDefaultFontManager(this.#provider)
    this.#first = interFile(weight)
    this.#opened(this.#first)
  }

  /** The font of Latin text, which sets the distance of lines. */
  get mainFamily(): string {
    return this.#first.family
  }

  /** Cuts a text where the font changes. What no font has is given to the first one, which draws its box for it. */
  runs(text: string): FontRun[] {
    const runs: FontRun[] = []
    for (const { segment } of segmenter('und', 'grapheme').segment(text)) {
      const last = runs.at(-1)
      // White space goes with the letters before it; beside emoji it would be as wide as they are.
      const staysWith = last && last.family !== emojiFile.family && INVISIBLE.test(segment)
      const family = staysWith ? last.family : (this.#familyOf(segment) ?? this.#first.family)
      if (last?.family === family) last.text += segment
      else runs.push({ text: segment, family })
    }
    return runs
  }

  /** The clusters of a text that no font has, each once. */
  missing(text: string): string[] {
    const clusters = new Set(Array.from(segmenter('und', 'grapheme').segment(text), ({ segment }) => segment))
    return [...clusters].filter((cluster) => this.#familyOf(cluster) === null)
  }

  /** Gives the memory back. */
  close(): void {
    for (const typeface of this.#open.values()) typeface.delete()
    this.collection.delete()
    this.#provider.delete()
  }

  #familyOf(cluster: string): string | null {
    const known = this.#choices.get(cluster)
    if (known !== undefined) return known
    const visible = [...cluster].filter((character) => !INVISIBLE.test(character)).join('')
    const family = this.#firstWith(visible, EMOJI.test(cluster))?.family ?? null
    this.#choices.set(cluster, family)
    return family
  }

  #firstWith(characters: string, isEmoji: boolean): FontFile | undefined {
    if (isEmoji && this.#has(emojiFile, characters)) return emojiFile
    if (this.#has(this.#first, characters)) return this.#first
    const others = [...scriptFiles(this.#weight, this.#forms), dejaVuFile(this.#weight), emojiFile]
    return others.find((file) => this.#has(file, characters))
  }

  #has(file: FontFile, characters: string): boolean {
    const { ranges } = file
    if (ranges && ![...characters].every((character) => isWithin(ranges, character.codePointAt(0) ?? 0))) {
      return false
    }
    return !this.#opened(file).getGlyphIDs(characters).includes(0)
  }

  #opened(file: FontFile): Typeface {
    const open = this.#open.get(file.family)
    if (open) return open
    const bytes = file === emojiFile ? withoutTable(readFileSync(file.path), 'SVG ') : inMemory(file.path)
    const typeface = this.#kit.Typeface.MakeTypefaceFromData(bytes.buffer)
    if (!typeface) throw new Error(`${file.family} is no font that can be read`)
    this.#provider.registerFont(bytes, file.family)
    this.#open.set(file.family, typeface)
    return typeface
  }
}

/** A small file's Buffer may share its memory with others; the reader of fonts takes the whole of it. */
const inMemory = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path))
