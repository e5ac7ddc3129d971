import { ProviderError } from '../../port.ts'
import type { Delivery, Piece, ReadAs } from './script.ts'
import { PLAIN_DELIVERY } from './script.ts'
import { breakSec, emphasisOf, prosodyOf } from './ssml-values.ts'

/** Tags of SSML 1.1 that are honoured here. */
const HONOURED = new Set(['speak', 'p', 's', 'break', 'emphasis', 'prosody', 'say-as', 'sub'])
/** Tags of SSML 1.1 whose content is read and whose effect is not. */
const IGNORED = new Set('voice audio phoneme mark lang desc lexicon lookup metadata meta token w'.split(' '))

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const TAG_START = /<\/?([A-Za-z][\w:.-]*)/y
/** Comments, processing instructions and the document type say nothing to a reader. */
const SKIPPED = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/iy
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

interface OpenTag {
  name: string
  at: number
  delivery: Delivery
  readAs: ReadAs | null
}

/**
 * Reads the parts of SSML 1.1 (https://www.w3.org/TR/speech-synthesis11/) that change how a script sounds.
 * What is not a tag is text: "R&D" and "a < b" are read as they stand. `notes` names each thing not honoured, once.
 * Throws a rejection with line and column for a known tag that is not well formed or not closed.
 */
export function readSsml(text: string): { pieces: Piece[]; notes: string[] } {
  const pieces: Piece[] = []
  const notes = new Set<string>()
  const open: OpenTag[] = []
  let pending = ''

  const addText = () => {
    const { delivery, readAs } = open.at(-1) ?? { delivery: PLAIN_DELIVERY, readAs: null }
    if (pending !== '') pieces.push({ kind: 'text', text: pending, delivery, readAs })
    pending = ''
  }
  const openTag = (name: string, attributes: ReadonlyMap<string, string>, at: number) => {
    const outer = open.at(-1) ?? { delivery: PLAIN_DELIVERY, readAs: null }
    const inner: OpenTag = { name, at, delivery: outer.delivery, readAs: outer.readAs }
    if (name === 'p') pieces.push({ kind: 'boundary', of: 'paragraph' })
    if (name === 's') pieces.push({ kind: 'boundary', of: 'sentence' })
    if (name === 'emphasis') inner.delivery = emphasisOf(attributes, outer.delivery, notes)
    if (name === 'prosody') inner.delivery = prosodyOf(attributes, outer.delivery, notes)
    if (name === 'sub') inner.readAs = { type: 'alias', text: attributes.get('alias') ?? '' }
    if (name === 'say-as') inner.readAs = sayAs(attributes, notes) ?? outer.readAs
    open.push(inner)
  }
  const closeTag = (name: string, at: number) => {
    const inner = open.pop()
    if (inner?.name !== name) {
      const reason = inner ? `but <${inner.name}> is still open` : 'but it was never opened'
      throw malformed(text, at, `</${name}> closes an element, ${reason}`)
    }
    if (name === 'p') pieces.push({ kind: 'boundary', of: 'paragraph' })
    if (name === 's') pieces.push({ kind: 'boundary', of: 'sentence' })
  }

  for (let at = 0; at < text.length; ) {
    const skipped = matchAt(SKIPPED, text, at)
    const tag = matchAt(TAG, text, at)
    if (skipped) {
      at += skipped[0].length
    } else if (tag) {
      const [whole, slash, name = '', attributeText = '', selfClosed] = tag
      if (HONOURED.has(name)) {
        addText()
        const attributes = attributesOf(attributeText)
        if (name === 'break' && !slash) pieces.push({ kind: 'pause', seconds: breakSec(attributes, notes) })
        if (slash && name !== 'break') closeTag(name, at)
        else if (!selfClosed && name !== 'break') openTag(name, attributes, at)
      } else if (!slash) {
        notes.add(`SSML <${name}> is not supported: it was ignored and its text is read.`)
      }
      at += whole.length
    } else {
      const started = matchAt(TAG_START, text, at)?.[1]
      if (started && (HONOURED.has(started) || IGNORED.has(started))) {
        throw malformed(text, at, `<${started}> is not a well-formed tag`)
      }
      const entity = matchAt(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/iy, text, at)
      pending += entity ? entityText(entity) : text.charAt(at)
      at += entity?.[0].length ?? 1
    }
  }
  addText()
  const unclosed = open.at(-1)
  if (unclosed) throw malformed(text, unclosed.at, `<${unclosed.name}> is never closed`)
  return { pieces, notes: [...notes] }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      (double ?? single ?? '')
        .replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
        .trim(),
    ]),
  )

function entityText([whole, name, decimal, hex]: RegExpExecArray): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

function sayAs(attributes: ReadonlyMap<string, string>, notes: Set<string>): ReadAs | null {
  const as = attributes.get('interpret-as') ?? ''
  if (as === 'characters' || as === 'spell-out' || as === 'digits') return { type: 'letters' }
  notes.add(`SSML <say-as interpret-as="${as}"> is read as the words stand.`)
  return null
}

function malformed(text: string, at: number, problem: string): ProviderError {
  const before = text.slice(0, at).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  return new ProviderError(
    'rejected',
    `The SSML is malformed at line ${before.length}, column ${column}: ${problem}.`,
  )
}
