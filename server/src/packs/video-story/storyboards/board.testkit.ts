import type { Board, BoardScene, BoardShot } from './board.ts'

export const shotOf = (id: string, changes: Partial<BoardShot> = {}): BoardShot => ({
  id,
  beat: null,
  durationSec: 4,
  prompt: `Wide shot of ${id}`,
  negativePrompt: null,
  characters: ['Mara'],
  location: 'Warehouse',
  dialogue: [],
  cameraMove: 'slow pan',
  lens: '24mm',
  seed: 4711,
  ...changes,
})

export const sceneOf = (id: string, shots: BoardShot[], changes: Partial<BoardScene> = {}): BoardScene => ({
  id,
  slug: 'INT. WAREHOUSE - NIGHT',
  summary: '',
  location: 'Warehouse',
  timeOfDay: 'night',
  characters: [],
  shots,
  ...changes,
})

/** Two scenes of two shots and one of one. */
export const board: Board = {
  title: 'The Heist',
  options: {
    include: ['scenes'],
    exclude: [],
    max_scenes: null,
    shot_density: 'medium',
    target_style: 'ghibli-noir',
  },
  scenes: [
    sceneOf('sc_01', [shotOf('shot_01'), shotOf('shot_02', { characters: ['Mara', 'Leo'] })]),
    sceneOf('sc_02', [shotOf('shot_03', { characters: [], location: 'Harbour' }), shotOf('shot_04')], {
      location: 'Harbour',
      timeOfDay: 'dawn',
    }),
    sceneOf('sc_03', [shotOf('shot_05', { location: null })], { location: null, timeOfDay: null }),
  ],
  characters: [
    { name: 'Mara', description: 'Silver hair, green coat', characterId: 'chr_1' },
    { name: 'Leo', description: '', characterId: null },
  ],
  locations: [
    { name: 'Warehouse', description: 'A dim brick hall.' },
    { name: 'Harbour', description: '' },
  ],
}
