/*
 * What a story is read into before it is cut into shots, whatever it was written in.
 */

/** A thing that happens: something to be seen, or something that is said. */
export type Moment =
  | {
      kind: 'action'
      /** One sentence, in the story's words. */
      text: string
      opensParagraph: boolean
    }
  | {
      kind: 'speech'
      /** As the story writes the name. */
      character: string
      text: string
      /** How it is said, without brackets. */
      parenthetical: string | null
      /** Whether the speaker is in the picture: false for voices from elsewhere. */
      isSeen: boolean
      opensParagraph: boolean
    }

/** Where and when, as a heading tells it: `INT. WAREHOUSE - NIGHT`. */
export interface Setting {
  side: 'INT' | 'EXT' | 'INT/EXT' | null
  /** Such as `Village street`. */
  place: string | null
  /** In lower case: `night`. */
  timeOfDay: string | null
}

export interface StoryScene extends Setting {
  /** As the author wrote it, or null. */
  heading: string | null
  /** The author's own, or null. */
  summary: string | null
  /** The part of the story that it tells, whole. */
  text: string
  moments: Moment[]
}

export interface Story {
  title: string | null
  scenes: StoryScene[]
}
