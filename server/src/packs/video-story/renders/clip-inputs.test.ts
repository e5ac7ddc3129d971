import { describe, expect, test } from 'vitest'
import { board } from '../storyboards/board.testkit.ts'
import type { Board } from '../storyboards/board.ts'
import { editBoard, editScene, editShot } from '../storyboards/edits.ts'
import { clipHash, clipInputs } from './clip-inputs.ts'

describe('a clip', () => {
  const references = new Map([['chr_1', ['a_1', 'a_2']]])
  const hashes = (of: Board, pictures: ReadonlyMap<string, readonly string[]> = references) =>
    new Map(
      of.scenes.flatMap((scene) =>
        scene.shots.map((shot) => [shot.id, clipHash(clipInputs(of, [{ scene, shot }]), pictures)] as const),
      ),
    )
  const changedBy = (edited: Board, pictures?: ReadonlyMap<string, readonly string[]>) => {
    const [before, after] = [hashes(board), hashes(edited, pictures)]
    return [...after]
      .filter(([id, hash]) => before.get(id) !== hash)
      .map(([id]) => id)
      .sort()
  }

  test.each<[string, Board, string[]]>([
    ['another prompt: that one', editShot(board, 'shot_02', { prompt: 'New' }), ['shot_02']],
    ['another length', editShot(board, 'shot_02', { duration_sec: 9 }), ['shot_02']],
    ['another camera', editShot(board, 'shot_02', { camera_move: 'still' }), ['shot_02']],
    [
      'what is said and meant: none',
      editShot(board, 'shot_02', {
        beat: 'B',
        dialogue: [{ character: 'Leo', text: 'Hi', parenthetical: null }],
      }),
      [],
    ],
    ['the order: none', editBoard(board, { title: 'T', scene_ids: ['sc_03', 'sc_01', 'sc_02'] }), []],
    ['a place within the scene: none', editShot(board, 'shot_02', { position: 0 }), []],
    [
      'looks: all who have them',
      editBoard(board, { characters: [{ name: 'Mara', description: 'A red coat', character_id: 'chr_1' }] }),
      ['shot_01', 'shot_02', 'shot_04', 'shot_05'],
    ],
    [
      'the style: all',
      editBoard(board, { target_style: null }),
      ['shot_01', 'shot_02', 'shot_03', 'shot_04', 'shot_05'],
    ],
    ['a time of day: its scene', editScene(board, 'sc_02', { time_of_day: 'noon' }), ['shot_03', 'shot_04']],
  ])('is made again after %s', (_what, edited, changed) => {
    expect(changedBy(edited)).toEqual(changed)
  })

  test('is made again when its character has other pictures', () => {
    expect(changedBy(board, new Map([['chr_1', ['a_1']]]))).toEqual([
      'shot_01',
      'shot_02',
      'shot_04',
      'shot_05',
    ])
  })
})
