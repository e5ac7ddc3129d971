import { readdirSync, readFileSync } from 'node:fs'
import type { Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { describe, expect, test } from 'vitest'
import { board, sceneOf, shotOf } from './board.testkit.ts'
import type { Board, BoardScene, BoardShot } from './board.ts'
import { carriedPrompt, clipHash, clipInputs } from './carried-prompt.ts'
import { editBoard, editScene, editShot } from './edits.ts'

const carried = (of: Board, shotId: string): string => {
  const scene = of.scenes.find(({ shots }) => shots.some(({ id }) => id === shotId)) ?? sceneOf('', [])
  return carriedPrompt(of, scene, scene.shots.find(({ id }) => id === shotId) ?? shotOf(''))
}

describe('a carried prompt', () => {
  test('has place and time, looks, camera and style with what is to be seen', () => {
    expect(carried(board, 'shot_02')).toBe(
      'Wide shot of shot_02. Warehouse, night: A dim brick hall. Mara: Silver hair, green coat. Camera: slow pan, 24mm. Style: ghibli-noir.',
    )
    expect(carried(board, 'shot_03')).toBe(
      'Wide shot of shot_03. Harbour, dawn. Camera: slow pan, 24mm. Style: ghibli-noir.',
    )
  })

  test('says nothing twice', () => {
    const told = editShot(board, 'shot_01', { prompt: 'Wide shot. A dim brick hall. Rain.' })
    expect(carried(told, 'shot_01')).toMatch(/^Wide shot\. A dim brick hall\. Rain\. Warehouse, night\. Mara/)
  })

  test('takes at most what a video takes, and tells of everybody', () => {
    const names = Array.from({ length: 20 }, (_, index) => `Guard ${index}`)
    const crowd = editBoard(board, {
      characters: names.map((name) => ({
        name,
        description: 'A grey coat, a torch. '.repeat(80),
        character_id: null,
      })),
    })
    const prompt = carried(
      editShot(crowd, 'shot_01', { characters: names, prompt: 'A long corridor. '.repeat(100) }),
      'shot_01',
    )
    expect(prompt.length).toBeLessThanOrEqual(4_000)
    for (const name of names) expect(prompt).toContain(`${name}: A grey coat`)
    expect(prompt).toContain('Style: ghibli-noir.')
  })

  test('is what the contract’s examples say it is', () => {
    const folder = new URL('../../../../../specs/examples/video-story/', import.meta.url)
    const files = readdirSync(folder).filter((file) => /^storyboard(?:\.\w+-?\w*)?\.json$/.test(file))
    const storyboards = files
      .map((file): Partial<Storyboard> => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
      .filter((each): each is Storyboard => each.kind === 'storyboard')
    expect(storyboards.length).toBeGreaterThan(4)
    for (const { title, options, scenes, characters, locations } of storyboards) {
      const cast = characters.map((each) => ({ ...each, characterId: each.character_id }))
      const of: Board = { title, options, scenes: [], characters: cast, locations }
      for (const scene of scenes) {
        const at: BoardScene = { ...sceneOf(scene.id, []), timeOfDay: scene.time_of_day }
        for (const shot of scene.shots) {
          const { prompt, lens, location } = shot
          const told: BoardShot = shotOf(shot.id, {
            prompt,
            lens,
            location,
            characters: shot.characters,
            cameraMove: shot.camera_move,
          })
          expect(shot.carried_prompt).toBe(carriedPrompt(of, at, told))
        }
      }
    }
  })
})

describe('a clip', () => {
  const references = new Map([['chr_1', ['a_1', 'a_2']]])
  const hashes = (of: Board, pictures: ReadonlyMap<string, readonly string[]> = references) =>
    new Map(
      of.scenes.flatMap((scene) =>
        scene.shots.map((shot) => [shot.id, clipHash(clipInputs(of, scene, shot), pictures)] as const),
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
