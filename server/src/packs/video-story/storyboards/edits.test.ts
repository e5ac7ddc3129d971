import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board } from './board.testkit.ts'
import type { Board } from './board.ts'
import { editBoard, editScene, editShot, withoutScene, withoutShot } from './edits.ts'

const shotIds = ({ scenes }: Board) => scenes.map(({ shots }) => shots.map(({ id }) => id))
const allShots = (of: Board) => of.scenes.flatMap(({ shots }) => shots)

describe('edits', () => {
  test('a shot moves to the end of another scene, or to a place in it', () => {
    expect(shotIds(editShot(board, 'shot_01', { scene_id: 'sc_02' }))).toEqual([
      ['shot_02'],
      ['shot_03', 'shot_04', 'shot_01'],
      ['shot_05'],
    ])
    expect(shotIds(editShot(board, 'shot_01', { scene_id: 'sc_02', position: 1 }))).toEqual([
      ['shot_02'],
      ['shot_03', 'shot_01', 'shot_04'],
      ['shot_05'],
    ])
  })

  test('what is left out stays, and null is a value', () => {
    const [[shot]] = [allShots(editShot(board, 'shot_01', { seed: null, beat: 'Entry' }))]
    expect(shot).toEqual({ ...allShots(board)[0], seed: null, beat: 'Entry' })
  })

  test('a scene that moves elsewhere takes along the shots that are where it is', () => {
    const edited = editScene(board, 'sc_02', { location: 'Warehouse' })
    expect(edited.scenes[1]?.shots.map(({ location }) => location)).toEqual(['Warehouse', 'Warehouse'])
    expect(edited.scenes[2]).toBe(board.scenes[2])
  })

  test('characters and places are changed by name, or added', () => {
    const nora = { name: 'Nora', description: 'Tall', character_id: null }
    const edited = editBoard(board, {
      characters: [nora],
      locations: [{ name: 'Harbour', description: 'Mist' }],
    })
    expect(edited.characters.map(({ name }) => name)).toEqual(['Mara', 'Leo', 'Nora'])
    expect(edited.locations[1]).toEqual({ name: 'Harbour', description: 'Mist' })
    expect(allShots(editShot(edited, 'shot_05', { characters: ['Nora'] })).at(-1)?.characters).toEqual([
      'Nora',
    ])
  })

  test.each<[string, () => Board, string]>([
    ['an order that leaves one out', () => editBoard(board, { scene_ids: ['sc_01', 'sc_02'] }), 'scene_ids'],
    [
      'an order with a stranger',
      () => editScene(board, 'sc_01', { shot_ids: ['shot_01', 'shot_05'] }),
      'shot_ids',
    ],
    [
      'somebody who is not in it',
      () => editShot(board, 'shot_01', { characters: ['Mara', 'Nora'] }),
      'characters.1',
    ],
    ['a place that is not in it', () => editShot(board, 'shot_01', { location: 'Moon' }), 'location'],
    ['a scene that is not there', () => editScene(board, 'sc_09', { slug: 'X' }), 'scene_id'],
    ['a shot that is not there', () => withoutShot(board, 'shot_09'), 'shot_id'],
    ['the last shot of a scene', () => withoutShot(board, 'shot_05'), 'shot_id'],
    ['the last shot of a scene, moved', () => editShot(board, 'shot_05', { scene_id: 'sc_01' }), 'shot_id'],
    [
      'the last scene',
      () => withoutScene(withoutScene(withoutScene(board, 'sc_01'), 'sc_02'), 'sc_03'),
      'scene_id',
    ],
  ])('%s is refused, with what would have worked', (_what, edit, field) => {
    expect(edit).toThrow(expect.objectContaining({ field, hint: expect.any(String) }))
  })
})

type Edit = (of: Board, pick: (count: number) => number) => Board

const sceneId = (of: Board, at: number) => of.scenes[at % of.scenes.length]?.id ?? ''
const shotId = (of: Board, at: number) => allShots(of)[at % allShots(of).length]?.id ?? ''
const shuffled = (ids: string[], pick: (count: number) => number): string[] =>
  ids.reduce<string[]>((done, id) => {
    done.splice(pick(done.length + 1), 0, id)
    return done
  }, [])

const edits: Edit[] = [
  (of, pick) =>
    editBoard(of, {
      scene_ids: shuffled(
        of.scenes.map(({ id }) => id),
        pick,
      ),
    }),
  (of, pick) => editScene(of, sceneId(of, pick(9)), { position: pick(6) }),
  (of, pick) => editShot(of, shotId(of, pick(9)), { position: pick(6) }),
  (of, pick) => {
    const id = shotId(of, pick(9))
    const from = of.scenes.find(({ shots }) => shots.some((shot) => shot.id === id))
    return from?.shots.length === 1
      ? of
      : editShot(of, id, { scene_id: sceneId(of, pick(9)), position: pick(6) })
  },
  (of, pick) => {
    const scene = of.scenes[pick(of.scenes.length)]
    return scene
      ? editScene(of, scene.id, {
          shot_ids: shuffled(
            scene.shots.map(({ id }) => id),
            pick,
          ),
        })
      : of
  },
  (of, pick) => editShot(of, shotId(of, pick(9)), { prompt: `New ${pick(99)}` }),
]

test('however scenes and shots are moved and edited, each is there once, with its id and all that was not edited', () => {
  const steps = fc.array(
    fc.tuple(fc.nat(edits.length - 1), fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 })),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const end = all.reduce((of, [which, chances]) => {
        let next = 0
        return edits[which]?.(of, (count) => (chances[next++ % chances.length] ?? 0) % count) ?? of
      }, board)
      const untouched = (of: Board) =>
        allShots(of)
          .map(({ prompt: _prompt, ...rest }) => rest)
          .sort((one, other) => one.id.localeCompare(other.id))
      expect(untouched(end)).toEqual(untouched(board))
      expect(end.scenes.map(({ id }) => id).sort()).toEqual(['sc_01', 'sc_02', 'sc_03'])
      expect(end.scenes.every(({ shots }) => shots.length > 0)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('moving to where it is changes nothing, and moving away and back neither', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(5), (which, to) => {
      const id = shotId(board, which)
      const at =
        board.scenes
          .map(({ shots }) => shots.findIndex((shot) => shot.id === id))
          .find((found) => found >= 0) ?? 0
      expect(editShot(board, id, { position: at })).toEqual(board)
      expect(editShot(editShot(board, id, { position: to }), id, { position: at })).toEqual(board)
    }),
  )
})
