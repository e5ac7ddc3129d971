import { readdirSync, readFileSync } from 'node:fs'
import type { Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { describe, expect, test } from 'vitest'
import { board, sceneOf, shotOf } from './board.testkit.ts'
import type { Board, BoardScene, BoardShot } from './board.ts'
import { carriedPrompt } from './carried-prompt.ts'
import { editBoard, editShot } from './edits.ts'

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
