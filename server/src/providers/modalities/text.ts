/* What is asked of language models and of providers of text, and what they answer. */

import type { Call } from '../port.ts'

// ---- language models ------------------------------------------------------------------------------------

/** One question to a language model, answered by a JSON value. */
export interface LanguageModelRequest {
  system: string
  prompt: string
  /** JSON Schema (2020-12) of the answer; sent where the model can be held to it, and in any case checked by the caller. */
  schema: Record<string, unknown>
  schemaName: string
  maxOutputTokens: number
  /** 0..1 */
  temperature: number
  seed: number | null
  /** Null: the adapter's default. */
  model: string | null
}

export interface LanguageModelAnswer {
  /** What the model wrote, as text: JSON if it did as told. */
  text: string
  model: string
  /**
   * Why it ended there: it was done, it ran into `maxOutputTokens`, or it would not do it for the sake of its rules.
   * All three are billed.
   */
  finish: 'complete' | 'cut_off' | 'refused'
}

export interface LanguageModelProvider {
  complete: Call<LanguageModelRequest, LanguageModelAnswer>
}

// ---- text -----------------------------------------------------------------------------------------------

/** A part of a script, as the scripts resource stores it. */
export interface ScriptSection {
  id: string
  title: string | null
  text: string
}

export interface BeatsRequest {
  sections: ScriptSection[]
  granularity: 'sentence' | 'paragraph' | 'section'
  maxBeats: number | null
  language: string
}

export interface Beat {
  id: string
  sectionId: string
  /** A headline of two to seven words. */
  title: string
  /** One sentence, at most about 160 characters. */
  summary: string
  /** The script's own words that this beat covers, whole and in order. */
  text: string
}

export interface ImagePromptsRequest {
  beats: Beat[]
  /** The sections that the beats are of; empty for beats of the client's own. */
  sections: ScriptSection[]
  /** With `{beat.title}`, `{beat.summary}`, `{beat.text}`, `{section.title}` and `{script.title}` filled in; null: the provider's own. */
  template: string | null
  scriptTitle: string | null
  language: string
}

/** A story to be told in scenes and shots. */
export interface StoryboardRequest {
  /** Prose, or a screenplay in Fountain. */
  source: { type: 'text' | 'fountain'; text: string }
  title: string | null
  language: string
  /** Scenes beyond it are joined with their neighbours. */
  maxScenes: number | null
  shotDensity: 'low' | 'medium' | 'high'
  /** The look, such as `ghibli-noir`. */
  targetStyle: string | null
  /** Who is known already: named and described so. */
  characters: StoryFigure[]
}

/** A character or a place: described once, carried into every prompt where it is seen. */
export interface StoryFigure {
  name: string
  description: string
}

export interface DialogueLine {
  character: string
  /** In the story's own words. */
  text: string
  /** How it is said: `whispering`. */
  parenthetical: string | null
}

/** A piece of what a narrator would tell: in words, or a line of the dialogue, with or without who says it. */
export type ToldPart = string | { line: number; isNamed: boolean }

export interface StoryboardShot {
  id: string
  /** What happens, in a sentence. */
  description: string
  /** What is to be seen, for a model that makes pictures or clips. */
  prompt: string
  durationSec: number
  /** Names, as in the storyboard's `characters`. */
  characters: string[]
  dialogue: DialogueLine[]
  cameraMove: string | null
  lens: string | null
  /** As in the storyboard's `locations`; where it is not the scene's. */
  location?: string
  /** All that the story tells of it, in its order; left out: the description, and then the dialogue. */
  told?: ToldPart[]
}

export interface StoryboardScene {
  id: string
  /** Such as `INT. WAREHOUSE - NIGHT`. */
  heading: string
  summary: string
  /** As in the storyboard's `locations`. */
  location: string | null
  timeOfDay: string | null
  characters: string[]
  /** The part of the story that it tells; the scenes' texts are the whole story in order. */
  text: string
  shots: StoryboardShot[]
}

export interface Storyboard {
  title: string | null
  scenes: StoryboardScene[]
  characters: StoryFigure[]
  locations: StoryFigure[]
}

export interface TextProvider {
  beats: Call<BeatsRequest, Beat[]>
  /** One prompt for each beat, in order. */
  imagePrompts: Call<ImagePromptsRequest, string[]>
  storyboard?: Call<StoryboardRequest, Storyboard>
}
