import { describe, expect, test } from 'vitest'
import { attemptOf, makesShot, newestOf, orderedIn } from './attempts.ts'

/* A story's memory, as its job's state keeps it. */

const clips = (videoId: string) => ({
  clips: [{ sceneId: 's', shotId: 'a', shots: [], take: 0, videoId, durationSec: 1, reused: false }],
})
const state = {
  attempt: 3,
  retryShotIds: ['a'],
  'once:clips:1': clips('vid_1'),
  'once:clips:2': clips('vid_2'),
  'once:music:1': { musicId: 'mus_1', lengthSec: 9 },
}

describe('attempts', () => {
  test('the first is number one, though nothing says so', () => {
    expect(attemptOf({}).attempt).toBe(1)
  })

  test('of each part the newest counts; what the present one has not ordered is the one’s before', () => {
    expect(orderedIn(state, 'clips', 3)).toBeUndefined()
    expect(newestOf(state, 'clips')?.clips[0]?.videoId).toBe('vid_2')
    expect(newestOf(state, 'clips', 1)?.clips[0]?.videoId).toBe('vid_1')
    expect(newestOf(state, 'music')?.musicId).toBe('mus_1')
    expect(newestOf(state, 'narration')).toBeUndefined()
  })

  test('a resume makes the named shots alone; where no clip was ever ordered it makes all', () => {
    expect(['a', 'b'].map(makesShot(state))).toEqual([true, false])
    expect(['a', 'b'].map(makesShot({ attempt: 2, retryShotIds: [] }))).toEqual([true, true])
  })
})
