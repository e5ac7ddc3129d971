import { describe, expect, test } from 'vitest'
import { storyboardOf } from '../../../providers/adapters/local-text/storyboard/shown.testkit.ts'
import { board, sceneOf, shotOf } from '../storyboards/board.testkit.ts'
import type { Board } from '../storyboards/board.ts'
import { editShot } from '../storyboards/edits.ts'
import { makeBoard } from '../storyboards/make-board.ts'
import { tellShot, tellStory } from './narration.ts'
import { spokenShots, withRoomToSpeak } from './spoken.ts'

const made = (type: 'fountain' | 'text', text: string): Board =>
  makeBoard(storyboardOf({ type, text }), [], {
    ...board.options,
    include: ['scenes', 'shots', 'characters', 'locations', 'beats'],
  })
const told = (of: Board) => tellStory(of).map(({ text }) => text)

const SCREENPLAY = `INT. HALL - NIGHT

Mara listens at the door.

MARA
(whispering)
Two minutes.

She kneels before an old safe.`

describe('what the narrator tells', () => {
  test('of a screenplay: all that happens and all that is said, in order, with who says it', () => {
    expect(told(made('fountain', SCREENPLAY)).join(' ')).toBe(
      'Mara listens at the door. Mara: Two minutes. She kneels before an old safe.',
    )
  })

  test('of prose a voice that nobody knows is told as it is', () => {
    const text = 'The lamp turns. "Not tonight." The sea is flat.'
    expect(told(made('text', text)).join(' ')).toBe('The lamp turns. Not tonight. The sea is flat.')
  })

  test('an edited line is told as it is now, another beat in place of the story’s words', () => {
    const before = made('fountain', SCREENPLAY)
    const shotId = before.scenes[0]?.shots.find(({ dialogue }) => dialogue.length > 0)?.id ?? ''
    const line = { character: 'Mara', text: 'One minute.', parenthetical: null }
    expect(told(editShot(before, shotId, { dialogue: [line] })).join(' ')).toContain('Mara: One minute.')
    const beaten = editShot(before, shotId, { beat: 'She waits.', dialogue: [line] })
    expect(tellShot(beaten.scenes[0]?.shots.find(({ id }) => id === shotId) ?? shotOf(''))).toEqual({
      shotId,
      text: 'She waits. Mara: One minute.',
      lines: [{ from: 3, to: 5 }],
    })
  })

  test('shots that stay keep their words; shots without any are left out', () => {
    const silent = { ...board, scenes: [sceneOf('sc_01', [shotOf('a', { beat: '...' }), shotOf('b')])] }
    const kept = new Map([['b', { shotId: 'b', text: 'As before.', lines: [] }]])
    expect(tellStory(silent, kept).map(({ shotId, text }) => [shotId, text])).toEqual([['b', 'As before.']])
  })
})

describe('room for what is said', () => {
  const narrated = {
    voiceoverId: 'vo_1',
    shots: ['shot_01', 'shot_02'].map((shotId, index) => ({
      shotId,
      sectionId: `s${index + 1}`,
      text: 'Told.',
      lines: [],
    })),
  }
  const spoken = spokenShots(
    narrated,
    {
      markers: [
        { section_id: 's1', time_sec: 0 },
        { section_id: 's2', time_sec: 5.05 },
      ],
      words: [{ text: 'Told.', start_sec: 5.1, end_sec: 5.6, section_id: 's2' }],
    },
    6,
  )

  test('sections are cut in the silence before them', () => {
    expect(spoken.map(({ startSec, endSec }) => [startSec, endSec])).toEqual([
      [0, 5],
      [5, 6],
    ])
  })

  const lengths = (of: Board) => of.scenes.flatMap(({ shots }) => shots.map(({ durationSec }) => durationSec))

  test('shots grow to whole frames, never shrink, and only those that may', () => {
    const grow = (fadeSec: number, growing = true) =>
      lengths(withRoomToSpeak(board, spoken, { fps: 24, fadeSec, growing: () => growing }))
    expect(grow(0)).toEqual([5, 4, 4, 4, 4])
    expect(grow(0.5)).toEqual([5.5, 4, 4, 4, 4])
    expect(grow(0.5, false)).toEqual([4, 4, 4, 4, 4])
  })

  test('the picture stays a moment after the last word', () => {
    const short = { ...board, scenes: [sceneOf('sc_01', [shotOf('shot_01', { durationSec: 1 })])] }
    const options = { fps: 24, fadeSec: 0.5, growing: () => true }
    expect(lengths(withRoomToSpeak(short, spoken, options))).toEqual([5.5])
  })
})
