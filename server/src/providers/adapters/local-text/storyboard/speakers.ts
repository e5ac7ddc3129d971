import { type Name, namesIn } from './names.ts'
import { nobody } from './read-prose.ts'
import type { Moment, Story } from './story.ts'

/**
 * Prose as it was read says of each speech what is told beside it; here that becomes who speaks: the one who is named
 * there, else the one who was named last. Two who talk take turns.
 */
export function nameSpeakers(story: Story, names: readonly Name[]): Story {
  return {
    ...story,
    scenes: story.scenes.map((scene) => {
      const present: string[] = []
      let lastSpeaker: string | null = null
      const meet = (found: readonly string[]) => {
        for (const name of found) {
          if (present.includes(name)) present.splice(present.indexOf(name), 1)
          present.push(name)
        }
      }
      const moments = scene.moments.map((moment): Moment => {
        const here = namesIn(moment.kind === 'action' ? moment.text : moment.character, names)
        meet(here)
        if (moment.kind === 'action') {
          if (here.length > 0) lastSpeaker = null
          return moment
        }
        const other = present.findLast((name) => name !== lastSpeaker)
        const inTurn =
          moment.character !== '' ? present.at(-1) : moment.opensParagraph ? other : (lastSpeaker ?? other)
        const speaker: string = here[0] ?? inTurn ?? present.at(-1) ?? nobody
        lastSpeaker = speaker
        return { ...moment, character: speaker, isSeen: speaker !== nobody }
      })
      return { ...scene, moments }
    }),
  }
}
