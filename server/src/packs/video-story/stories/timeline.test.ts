import { StoryCaptions, StoryMusic } from '@potterlabs/generated/video-story/schemas.ts'
import { describe, expect, test } from 'vitest'
import type { OrderedClip } from '../renders/order-clips.ts'
import { board, sceneOf, shotOf } from '../storyboards/board.testkit.ts'
import type { Board } from '../storyboards/board.ts'
import type { SpokenShot } from './spoken.ts'
import { heardShots, storyPicture, storyTimeline, toldUntil } from './timeline.ts'

const delivery = { fps: 24, resolution: '720p', aspect_ratio: '16:9' } as const
const cut = { type: 'cut', duration_sec: 0.5 } as const

const clipOf = (shotIds: string[], durationSec: number, take = 0): OrderedClip => ({
  sceneId: 'sc_01',
  shotId: null,
  take,
  shots: shotIds.map((shotId, index) => ({
    sceneId: 'sc_01',
    shotId,
    startSec: (index * durationSec) / shotIds.length,
    durationSec: durationSec / shotIds.length,
  })),
  videoId: `vid_${shotIds.join('_')}_${take}`,
  durationSec,
  reused: false,
})
const spokenOf = (shotId: string, startSec: number, endSec: number): SpokenShot => ({
  shotId,
  startSec,
  endSec,
  lines: [],
  words: [{ text: 'Word.', startSec: startSec + 0.1, endSec: endSec - 0.1 }],
})

describe('where each shot is seen', () => {
  test('within a clip of several, over all of its takes, and under a crossfade', () => {
    const { shots, endSec } = storyPicture(
      [clipOf(['a', 'b'], 6), clipOf(['c'], 4), clipOf(['c'], 4, 1)],
      { type: 'crossfade', duration_sec: 1 },
      delivery,
    )
    expect(Object.fromEntries(shots)).toEqual({
      a: { startSec: 0, endSec: 3 },
      b: { startSec: 3, endSec: 6 },
      // Takes of one shot are cut hard.
      c: { startSec: 5, endSec: 13 },
    })
    expect(endSec).toBe(13)
  })
})

describe('when each shot is told', () => {
  const picture = storyPicture([clipOf(['a'], 4), clipOf(['b'], 4)], cut, delivery)

  test('from its beginning on; one that is told too long is heard out before the next begins', () => {
    const heard = heardShots([spokenOf('a', 0, 5), spokenOf('b', 5, 7)], picture)
    expect(heard.map(({ atSec }) => atSec)).toEqual([0, 5])
    expect(toldUntil(heard)).toBeCloseTo(6.9)
  })
})

describe('the film', () => {
  const dialogue = [{ character: 'Mara', text: 'Two minutes. No more.', parenthetical: null }]
  const story: Board = {
    ...board,
    scenes: [sceneOf('sc_01', [shotOf('a', { dialogue }), shotOf('b')])],
  }
  const picture = storyPicture([clipOf(['a'], 4), clipOf(['b'], 4)], cut, delivery)
  const filmOf = (captions: object, heard = [spokenOf('a', 0, 3)].map((shot) => ({ ...shot, atSec: 0 }))) =>
    storyTimeline({
      picture,
      board: story,
      input: {
        delivery,
        captions: StoryCaptions.parse(captions),
        music: StoryMusic.parse({ gain_db: -6 }),
      },
      voice: { voiceoverId: 'vo_1', heard },
      music: { musicId: 'mus_1', lengthSec: 5 },
    })

  test('voice by shots, and music that begins again where it is too short', () => {
    const { items } = filmOf({})
    expect(items.map((item) => item.type)).toEqual(['clip', 'clip', 'audio', 'audio', 'audio'])
    expect(items.slice(2)).toMatchObject([
      { role: 'voice', start_sec: 0, trim_start_sec: 0, duration_sec: 3 },
      { role: 'music', start_sec: 0, duration_sec: 5, gain_db: -6 },
      { role: 'music', start_sec: 3, duration_sec: 5, fade_in_sec: 2 },
    ])
  })

  test('dialogue is seen in its own shot', () => {
    const { cues } = filmOf({ source: 'dialogue' }).captions
    expect(cues.map(({ text }) => text).join(' ')).toBe('Two minutes. No more.')
    expect(cues[0]?.start_sec).toBeGreaterThan(0)
    expect(cues.at(-1)?.end_sec).toBeLessThanOrEqual(4)
  })

  test('a line that is read out is seen while it is heard', () => {
    const words = ['Mara:', 'Two', 'minutes.', 'No', 'more.'].map((text, index) => ({
      text,
      startSec: 1 + index * 0.4,
      endSec: 1.3 + index * 0.4,
    }))
    const [cue] = filmOf({}, [{ ...spokenOf('a', 0, 4), words, lines: [{ from: 1, to: 5 }], atSec: 0 }])
      .captions.cues
    expect(cue?.start_sec).toBeCloseTo(1.4, 1)
    expect(cue?.text).toBe('Two minutes. No more.')
  })

  test('the narrator’s words are the film’s own; where nobody says anything there are no captions', () => {
    expect(filmOf({ source: 'narration' }).captions).toMatchObject({ mode: 'burn-in', cues: [] })
    expect(filmOf({ source: 'narration' }, []).captions.mode).toBe('none')
    expect(filmOf({ mode: 'none' }).captions.mode).toBe('none')
  })
})
