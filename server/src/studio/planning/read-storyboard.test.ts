import { describe, expect, test } from 'vitest'
import { story } from './planning.testkit.ts'
import { storyboardTask } from './storyboard.ts'

describe('a storyboard’s answer', () => {
  const shot = {
    description: 'He climbs.',
    prompt: 'An old man on a stair.',
    duration_sec: 4,
    characters: ['KEEPER'],
    dialogue: [{ character: 'KEEPER', text: 'It is out  again.', parenthetical: 'tired' }],
    camera_move: null,
    lens: null,
  }
  const scene = {
    first: 1,
    heading: 'INT. LAMP ROOM - NIGHT',
    summary: 'The lamp is out.',
    location: null,
    time_of_day: 'NIGHT',
    shots: [shot],
  }
  const answer = {
    title: 'Another title',
    characters: [{ name: 'KEEPER', description: 'A young man.' }],
    locations: [{ name: 'LAMP ROOM', description: 'Round, of iron.' }],
    scenes: [scene, { ...scene, first: 4, location: 'LAMP ROOM' }],
  }
  const { read } = storyboardTask(story)
  const problemsOf = (more: object) => {
    const reading = read({ ...answer, ...more })
    return 'problems' in reading ? reading.problems : []
  }

  test('keeps the story’s words, and what is known of its characters', () => {
    expect(read(answer)).toMatchObject({
      plan: {
        title: 'The Keeper',
        characters: story.characters,
        scenes: [
          { id: 'sc_01', text: expect.stringMatching(/^INT.*again\.$/s), shots: [{ id: 'shot_01' }] },
          { id: 'sc_02', text: 'EXT. SEA - DAWN\n\nA boat turns.', shots: [{ id: 'shot_02' }] },
        ],
      },
    })
  })

  test.each([
    ['words that nobody says', { dialogue: [{ ...shot.dialogue[0], text: 'Hello!' }] }, 'not word for word'],
    ['strangers', { characters: ['MARA'] }, 'somebody who is not in characters'],
    ['no length', { duration_sec: 0 }, 'must last 1 to 60 seconds'],
    ['no prompt', { prompt: ' ' }, 'has no prompt'],
  ])('is refused with %s', (_what, more, problem) => {
    expect(problemsOf({ scenes: [{ ...scene, shots: [{ ...shot, ...more }] }] }).join()).toContain(problem)
  })

  test.each([
    ['unknown places', { scenes: [{ ...scene, location: 'MOON' }] }, 'is not in locations'],
    ['no shots', { scenes: [{ ...scene, shots: [] }] }, 'has no shots'],
    ['no scenes', { scenes: [] }, 'begin with paragraph 1'],
    ['a gap at its beginning', { scenes: [{ ...scene, first: 2 }] }, 'begin with paragraph 1'],
  ])('is refused with %s', (_what, more, problem) => {
    expect(problemsOf(more).join()).toContain(problem)
  })
})
