import { isSpeakable, tokens } from '../../../core/text/words.ts'
import { shotsOf } from '../renders/cut-clips.ts'
import type { Board, BoardShot } from '../storyboards/board.ts'
import type { NarratedShot } from './inputs.ts'

/** A shot as the narrator tells it, before it is read. */
export type ToldShot = Omit<NarratedShot, 'sectionId'>

/**
 * What the narrator says of each shot, in order: what happens in it, and what is said. Shots of which there is nothing to
 * say are left out. `before` is what was said of shots that are to stay as they were.
 */
export const tellStory = (board: Board, before: ReadonlyMap<string, ToldShot> = new Map()): ToldShot[] =>
  shotsOf(board).flatMap(({ shot }) => {
    const told = before.get(shot.id) ?? tellShot(shot)
    return isSpeakable(told.text) ? [told] : []
  })

/** In the story's own order where the storyboard knows it; else what happens and then what is said. */
export function tellShot(shot: BoardShot): ToldShot {
  const { id: shotId, dialogue } = shot
  const words: string[] = []
  const lines: ToldShot['lines'] = dialogue.map(() => null)
  const sayLine = (index: number, isNamed: boolean) => {
    const line = dialogue[index]
    if (!line || lines[index]) return
    words.push(...(isNamed ? tokens(`${line.character}:`) : []))
    const said = tokens(line.text)
    lines[index] = { from: words.length, to: words.length + said.length }
    words.push(...said)
  }
  for (const part of shot.told ?? [shot.beat ?? shot.prompt]) {
    if (typeof part === 'string') words.push(...tokens(part))
    else sayLine(part.line, part.isNamed)
  }
  for (const index of dialogue.keys()) sayLine(index, true)
  return { shotId, text: words.join(' '), lines }
}
