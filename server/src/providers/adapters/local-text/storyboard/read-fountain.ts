import { Lexer } from 'fountain-js'
import { splitSentences } from '../../../../core/text/sentences.ts'
import { fountainBlocks } from './fountain-blocks.ts'
import { readHeading } from './headings.ts'
import type { Moment, Setting, Story, StoryScene } from './story.ts'

type Token = ReturnType<typeof Lexer.tokenizeScript>[number]

const longestName = 100
const longestParenthetical = 200
/** `MARA (V.O.)` speaks from elsewhere; `(CONT'D)` only says that she goes on. */
const unseen = /\b(?:V\.?\s?O|O\.?\s?S|O\.?\s?C|off|voice|filtered|radio|phone)\b/iu
const goesOn = /^cont(?:['’.]?d|inued|inuing)?\.?$/iu

/** Reads a screenplay in Fountain (https://fountain.io/syntax). All that is said is in it, in order, whatever the rest. */
export function readFountain(source: string, language: string): Story {
  const { title, blocks } = withoutTitlePage(fountainBlocks(source))
  const scenes: StoryScene[] = [sceneOf(null, null)]
  for (const block of blocks) {
    const tokens = Lexer.tokenizeScript(block.replace(/^ +(?=\S)/gmu, ''))
    const [first] = tokens
    if (first?.type === 'scene_heading') scenes.push(sceneOf(plain(first.text ?? ''), scenes.at(-1) ?? null))
    const scene = scenes.at(-1)
    if (!scene) continue
    scene.text += scene.text === '' ? block : `\n\n${block}`
    if (first?.type === 'synopsis') scene.summary ??= plain(first.text ?? '').slice(0, 4_000) || null
    scene.moments.push(...momentsOf(tokens, language))
  }
  return {
    title: plain(title.replace(/\s+/gu, ' ')).slice(0, 200) || null,
    scenes: scenes.filter(({ heading, moments }) => heading !== null || moments.length > 0),
  }
}

/** The title page's entries stand before the first blank line; lines there that are none are the story's. */
function withoutTitlePage(blocks: readonly string[]): { title: string; blocks: string[] } {
  const [head = '', ...others] = blocks
  const page = Lexer.tokenizeTitlePage(head)
  if (page.length === 0) return { title: '', blocks: [...blocks] }
  const lines = head.split('\n')
  const end = lines.findIndex((line) => !/^(?: {3}|[\w ]+:)/u.test(line))
  const rest = end < 0 ? '' : lines.slice(end).join('\n')
  return {
    title: page.find(({ type }) => type === 'title')?.text ?? '',
    blocks: rest === '' ? others : [rest, ...others],
  }
}

function sceneOf(heading: string | null, before: Setting | null): StoryScene {
  const setting: Setting =
    heading === null ? { side: null, place: null, timeOfDay: null } : readHeading(heading, before)
  return { ...setting, heading: heading?.slice(0, 200) ?? null, summary: null, text: '', moments: [] }
}

function momentsOf(tokens: readonly Token[], language: string): Moment[] {
  const moments: Moment[] = []
  let cue: { name: string; extension: string | null } | null = null
  let parenthetical: string | null = null
  for (const { type, text = '' } of tokens) {
    if (type === 'action' || (type === 'lyrics' && !cue)) moments.push(...actions(text, language))
    else if (type === 'character') cue = readCue(text)
    else if (type === 'parenthetical') parenthetical = plain(text).replace(/^\(|\)$/gu, '')
    else if (type === 'dialogue' && cue) {
      const said = plain(text).replace(/\s+/gu, ' ').trim()
      if (said === '') continue
      const how = [cue.extension, parenthetical].filter((part) => part !== null).join(', ')
      moments.push({
        kind: 'speech',
        character: cue.name,
        text: said,
        parenthetical: how === '' ? null : how.slice(0, longestParenthetical),
        isSeen: cue.extension === null,
        opensParagraph: true,
      })
      parenthetical = null
    }
  }
  return moments
}

/** `OLD TOBIAS (V.O.)`: the name, and where the voice comes from if not from the picture. */
function readCue(cue: string): { name: string; extension: string | null } {
  const bare = plain(cue)
  const extensions = [...bare.matchAll(/\(([^()]*)\)/gu)].map(([, inside = '']) => inside.trim())
  const name = bare
    .replace(/\([^()]*\)?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim()
  const extension = extensions.find((each) => unseen.test(each) && !goesOn.test(each))
  return { name: name === '' ? bare.slice(0, longestName).trim() : name, extension: extension ?? null }
}

/** The sentences of an action; each of its lines ends one. */
const actions = (text: string, language: string): Moment[] =>
  splitSentences(plain(text), language)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence, index) => ({ kind: 'action', text: sentence, opensParagraph: index === 0 }))

/** Without Fountain's emphasis; an escaped mark is itself. */
const plain = (text: string): string =>
  text
    .replace(
      /\\([*_\\@#!~`+=.><$-])|\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu,
      (_mark, escaped?: string) => escaped ?? '',
    )
    .trim()
