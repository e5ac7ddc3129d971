import type { BeatsRequest, StoryboardRequest } from '../../providers/port.ts'

/** A script of two sections and four sentences. */
export const script: BeatsRequest = {
  sections: [
    { id: 's1', title: 'The rock', text: 'The lamp burned for a century. Nobody lived near it.' },
    { id: 's2', title: null, text: 'Then the sea took the stairs. <break time="1s"/>The keeper stayed.' },
  ],
  granularity: 'sentence',
  maxBeats: 3,
  language: 'en',
}

/** A screenplay of two scenes in five paragraphs. */
export const story: StoryboardRequest = {
  source: {
    type: 'fountain',
    text: 'INT. LAMP ROOM - NIGHT\n\nThe keeper climbs.\n\nKEEPER\n(tired)\nIt is out again.\n\nEXT. SEA - DAWN\n\nA boat turns.',
  },
  title: 'The Keeper',
  language: 'en',
  maxScenes: null,
  shotDensity: 'medium',
  targetStyle: 'charcoal',
  characters: [{ name: 'KEEPER', description: 'Old, in a long coat.' }],
}
