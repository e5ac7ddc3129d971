import { describe, expect, test } from 'vitest'
import { board, sceneOf, shotOf } from '../storyboards/board.testkit.ts'
import type { Board } from '../storyboards/board.ts'
import { type CutClip, cutClips } from './cut-clips.ts'

/* The board of the kit: scenes of 2, 2 and 1 shots, each 4 seconds long. */

const limits = (longestSec: number) => () => ({ longestSec, promptCharacters: 4_000 })
const seen = (clips: readonly CutClip[]) =>
  clips.map(({ shots, inputs }) => [
    shots.map(({ shotId }) => shotId.slice(-2)).join('+'),
    inputs.durationSec,
  ])

describe('what becomes a clip', () => {
  test('each shot, each scene, or the whole story', () => {
    expect(seen(cutClips(board, 'per-shot', limits(10)))).toEqual([
      ['01', 4],
      ['02', 4],
      ['03', 4],
      ['04', 4],
      ['05', 4],
    ])
    expect(seen(cutClips(board, 'per-scene', limits(10)))).toEqual([
      ['01+02', 8],
      ['03+04', 8],
      ['05', 4],
    ])
    const [whole] = cutClips(board, 'single-compile', limits(60))
    expect(whole).toMatchObject({ sceneId: null, shotId: null, take: 0 })
    expect(whole?.shots.map(({ startSec }) => startSec)).toEqual([0, 4, 8, 12, 16])
  })

  test('a clip of several shots tells all of them, and what they share once', () => {
    const [clip] = cutClips(board, 'per-scene', limits(10))
    expect(clip?.inputs.prompt).toBe(
      'Shot 1: Wide shot of shot_01. Camera: slow pan, 24mm. Shot 2: Wide shot of shot_02. Camera: slow pan, 24mm. Warehouse, night: A dim brick hall. Mara: Silver hair, green coat. Style: ghibli-noir.',
    )
    expect(clip).toMatchObject({ sceneId: 'sc_01', shotId: null, wholeShotIds: ['shot_01', 'shot_02'] })
  })

  test('too long for one clip: cut between shots, never within', () => {
    expect(seen(cutClips(board, 'single-compile', limits(9)))).toEqual([
      ['01+02', 8],
      ['03+04', 8],
      ['05', 4],
    ])
    expect(seen(cutClips(board, 'per-scene', limits(7)))).toHaveLength(5)
  })

  test('a shot that is too long by itself: takes of equal length, with seeds of their own', () => {
    const long: Board = { ...board, scenes: [sceneOf('sc_01', [shotOf('shot_01', { durationSec: 24 })])] }
    const takes = cutClips(long, 'per-shot', limits(10))
    expect(takes.map(({ take, inputs }) => [take, inputs.durationSec, inputs.seed])).toEqual([
      [0, 8, 4711],
      [1, 8, 4712],
      [2, 8, 4713],
    ])
    expect(new Set(takes.map(({ shotId }) => shotId))).toEqual(new Set(['shot_01']))
  })

  test('the prompt is as long as who makes it takes', () => {
    const [clip] = cutClips(board, 'single-compile', () => ({ longestSec: 60, promptCharacters: 150 }))
    expect(clip?.inputs.prompt.length).toBeLessThanOrEqual(150)
  })
})
