import type { TextCapabilities } from '@potterlabs/generated/providers/schemas.ts'

/** The longest script that language models are asked about; with it, prompts stay in the cheapest price bands. */
const MAX_SCRIPT_CHARACTERS = 60_000

/** A script with its instructions, and what fencing it in adds to it. */
export const MAX_PROMPT_CHARACTERS = 200_000

/** What a language model does for us: the studio's planning asks it (studio/planning). */
export const planningText: TextCapabilities = {
  tasks: ['beats', 'image_prompts', 'storyboard'],
  languages: ['*'],
  max_characters: MAX_SCRIPT_CHARACTERS,
}
