import { knowsLanguage } from '../../../core/text/function-words.ts'
import { UnknownPlaceholderError } from '../../../core/text/template.ts'
import {
  type BeatsRequest,
  type CallContext,
  type CallResult,
  type ImagePromptsRequest,
  ProviderError,
  type StoryboardRequest,
  type TextProvider,
} from '../../port.ts'
import type { Provider } from '../../registry.ts'
import { findBeats } from './find-beats.ts'
import { writePrompts } from './image-prompts.ts'
import { findStoryboard } from './storyboard/find-storyboard.ts'

const maxCharacters = 60_000

const provider: TextProvider = {
  beats: {
    style: 'fast',
    async generate(request: BeatsRequest, { signal }: CallContext) {
      signal.throwIfAborted()
      const characters = request.sections.reduce((sum, { text }) => sum + text.length, 0)
      if (characters > maxCharacters) {
        throw new ProviderError(
          'rejected',
          `The script has ${characters} characters; at most ${maxCharacters} are read.`,
        )
      }
      return free(findBeats(request), characters, request.language)
    },
  },
  imagePrompts: {
    style: 'fast',
    async generate(request: ImagePromptsRequest, { signal }: CallContext) {
      signal.throwIfAborted()
      const characters = request.beats.reduce((sum, { text }) => sum + text.length, 0)
      try {
        return free(writePrompts(request), characters, request.language)
      } catch (error) {
        if (error instanceof UnknownPlaceholderError)
          throw new ProviderError('rejected', error.message, { cause: error })
        throw error
      }
    },
  },
  storyboard: {
    style: 'fast',
    async generate(request: StoryboardRequest, { signal }: CallContext) {
      signal.throwIfAborted()
      const { source, language } = request
      return free(findStoryboard(request), source.text.length, language)
    },
  },
}

function free<Result>(result: Result, characters: number, language: string): CallResult<Result> {
  const notes = knowsLanguage(language)
    ? []
    : [`No word list for "${language}": headlines rest on word statistics alone.`]
  return { result, cost: { amountMicrosUsd: 0, units: { characters } }, notes }
}

/** Finds beats, scenes and shots, and writes image prompts by rules and word statistics: the same answer every time, and no network. */
export const localText = {
  id: 'local-text',
  name: 'Local text',
  description:
    'Cuts scripts into beats, stories into scenes and shots, and writes image prompts by rules, on this machine.',
  dedupe: 'provider_key' as const,
  builtIn: true,
  capabilities: {
    text: {
      tasks: ['beats', 'image_prompts', 'storyboard'],
      languages: ['*'],
      max_characters: maxCharacters,
    },
  },
  text: provider,
} satisfies Provider
