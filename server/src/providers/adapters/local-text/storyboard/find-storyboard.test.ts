import { describe, expect, test } from 'vitest'
import { demoText, shown, storyboardOf } from './shown.testkit.ts'

const SCREENPLAY = demoText('the-night-letter.fountain')
const STORY = demoText('the-paper-boat.txt')

describe('the texts of the demo as they are read', () => {
  test('a screenplay in Fountain', async () => {
    const storyboard = storyboardOf({ type: 'fountain', text: SCREENPLAY })
    await expect(shown(storyboard)).toMatchFileSnapshot('golden/the-night-letter.txt')
  })

  test('a story in prose', async () => {
    const storyboard = storyboardOf({ type: 'text', text: STORY })
    await expect(shown(storyboard)).toMatchFileSnapshot('golden/the-paper-boat.txt')
  })

  test('the same every time, and a text with scene headings as the screenplay that it is', () => {
    const storyboard = storyboardOf({ type: 'fountain', text: SCREENPLAY })
    expect(storyboardOf({ type: 'fountain', text: SCREENPLAY })).toEqual(storyboard)
    expect(storyboardOf({ type: 'text', text: SCREENPLAY })).toEqual(storyboard)
  })
})

describe('the cut', () => {
  test('more shots and shorter ones the denser it is', () => {
    const shots = (['low', 'medium', 'high'] as const).map((shotDensity) =>
      storyboardOf({ type: 'text', text: STORY }, { shotDensity }).scenes.flatMap((scene) => scene.shots),
    )
    const counts = shots.map(({ length }) => length)
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    expect(new Set(counts).size).toBe(3)
    expect(Math.max(...(shots[2] ?? []).map(({ durationSec }) => durationSec))).toBeLessThanOrEqual(8)
  })

  test('a long speech goes over several shots, whole', () => {
    const speech = 'I have seen the lamp go out. '.repeat(20).trim()
    const { scenes } = storyboardOf({ type: 'fountain', text: `INT. ROOM - DAY\n\nVERA\n${speech}\n` })
    const lines = scenes.flatMap(({ shots }) => shots.flatMap(({ dialogue }) => dialogue))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.map(({ text }) => text).join(' ')).toBe(speech)
    expect(
      Math.max(...scenes.flatMap(({ shots }) => shots.map(({ durationSec }) => durationSec))),
    ).toBeLessThanOrEqual(8)
  })

  test('scenes beyond the most are joined with their neighbours, and their shots still say where and when they are', () => {
    const { scenes } = storyboardOf({ type: 'fountain', text: SCREENPLAY }, { maxScenes: 1 })
    const whole = storyboardOf({ type: 'fountain', text: SCREENPLAY })
    const [scene] = scenes
    expect(scenes).toHaveLength(1)
    expect(scene?.text).toBe(whole.scenes.map(({ text }) => text).join('\n\n'))
    expect(scene?.shots.map(({ dialogue }) => dialogue)).toEqual(
      whole.scenes.flatMap(({ shots }) => shots.map(({ dialogue }) => dialogue)),
    )
    expect(scene?.shots.at(-1)).toMatchObject({
      location: 'Sea',
      prompt: expect.stringContaining('At dawn.'),
    })
  })
})

describe('who is in it', () => {
  test('those who are known keep their name and their looks', () => {
    const characters = [
      { name: 'Ines Marell', description: 'In blue.' },
      { name: 'Vera', description: 'In green.' },
    ]
    const storyboard = storyboardOf({ type: 'fountain', text: SCREENPLAY }, { characters })
    expect(storyboard.characters.slice(0, 2)).toEqual(characters)
    expect(storyboard.scenes.flatMap((scene) => scene.characters)).toContain('Vera')
  })

  test('a voice from elsewhere is heard and not seen', () => {
    const text = 'INT. ROOM - NIGHT\n\nThe telephone rings.\n\nMARA (O.S.)\nPick it up.\n'
    const [shot] = storyboardOf({ type: 'fountain', text }).scenes[0]?.shots ?? []
    expect(shot).toMatchObject({
      characters: [],
      dialogue: [{ character: 'Mara', text: 'Pick it up.', parenthetical: 'O.S.' }],
    })
  })

  test('"she" is the one who was seen last, and is told by name', () => {
    const text =
      'INT. VAULT - NIGHT\n\nMARA slips through the door and waits for a long, long time.\n\nShe kneels before the safe.\n'
    const shots = storyboardOf({ type: 'fountain', text }, { shotDensity: 'high' }).scenes[0]?.shots ?? []
    expect(shots.at(-1)).toMatchObject({
      characters: ['Mara'],
      prompt: 'Close shot. Mara kneels before the safe.',
    })
  })

  test('nobody is invented where nobody is named', () => {
    const { characters, scenes } = storyboardOf({
      type: 'text',
      text: 'Rain fell on the sea. The lamp turned.',
    })
    expect(characters).toEqual([])
    expect(scenes).toHaveLength(1)
  })

  test('two who talk take turns in prose, and one who goes on is still the same', () => {
    const text = [
      'Mara met Leo on the bridge. Leo waved to Mara.',
      '"You are late," said Mara. "Very late."',
      '"I know."',
      '"Then run!" Mara shouted.',
    ].join('\n\n')
    const { scenes } = storyboardOf({ type: 'text', text })
    const lines = scenes.flatMap(({ shots }) => shots.flatMap(({ dialogue }) => dialogue))
    expect(lines).toEqual([
      { character: 'Mara', text: 'You are late.', parenthetical: null },
      { character: 'Mara', text: 'Very late.', parenthetical: null },
      { character: 'Leo', text: 'I know.', parenthetical: null },
      { character: 'Mara', text: 'Then run!', parenthetical: 'shouting' },
    ])
  })
})
