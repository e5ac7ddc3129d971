import type {
  ImageCapabilities,
  TtsCapabilities,
  VideoCapabilities,
} from '@potterlabs/generated/providers/schemas.ts'
import type { z } from 'zod'
import { stripTags } from '../core/text/words.ts'
import {
  type ImageRequest,
  type ImageSearchRequest,
  type MediaBytes,
  ProviderError,
  type SpeechRequest,
  type VideoReferenceRole,
  type VideoRequest,
} from './port.ts'

/*
 * Holds requests against what a provider says of itself, before anything is sent. What it cannot do is refused with what
 * it can, never dropped: something paid for in the wrong shape is a loss.
 */

/** Who refuses, and by what. */
export interface Supported<Capabilities> {
  /** Whose it is, for messages. */
  name: string
  capabilities: Capabilities
  /** The models that a request may name. */
  models: readonly string[]
}

/** A refusal of ours: nothing was sent. `sentence` goes on from the provider's name. */
export const refusal = (name: string, sentence: string): ProviderError =>
  new ProviderError('rejected', `${name} ${sentence}`)

/**
 * Throws if the provider cannot do it. The resolution is held against nothing: our compositor brings a clip to the size
 * that was asked for.
 */
export function requireVideoSupport(
  { name, capabilities, models }: Supported<VideoCapabilities>,
  request: VideoRequest,
): void {
  const { durations_sec, aspect_ratios, references, features } = capabilities
  requireModel(name, models, request.model)
  requirePrompt(name, capabilities.max_prompt_characters, request.prompt)
  if (!durations_sec.includes(request.durationSec)) {
    throw refusal(name, `makes clips of ${durations_sec.join(', ')} s, not of ${request.durationSec} s.`)
  }
  requireAspectRatio(name, aspect_ratios, request.aspectRatio)
  for (const { role } of request.references) {
    if (!references.includes(role)) {
      throw refusal(name, `takes ${listed(references)} as references, not ${role}.`)
    }
  }
  const asked = {
    seed: request.seed !== null,
    negative_prompt: hasNegativePrompt(request),
    audio: request.audio,
  }
  for (const [feature, wanted] of Object.entries(asked)) {
    if (wanted && !features.some((known) => known === feature)) throw refusal(name, `has no ${feature}.`)
  }
}

/** Throws if the provider cannot do it. Every image request has a seed, so one is never refused. */
export function requireImageSupport(
  { name, capabilities, models }: Supported<ImageCapabilities>,
  request: ImageRequest,
): void {
  requireModel(name, models, request.model ?? null)
  requirePrompt(name, capabilities.max_prompt_characters, request.prompt)
  requireAspectRatio(name, capabilities.aspect_ratios, request.aspectRatio)
  if (request.count > capabilities.max_count) {
    throw refusal(name, `makes at most ${capabilities.max_count} pictures in one call, not ${request.count}.`)
  }
  if (hasNegativePrompt(request) && !capabilities.features.includes('negative_prompt')) {
    throw refusal(name, 'has no negative_prompt.')
  }
  for (const { role } of request.references) {
    if (!capabilities.features.includes(role)) throw refusal(name, `does not take ${role}.`)
  }
}

/** Throws if the provider cannot find that. */
export function requireSearchSupport(
  { name, capabilities }: Pick<Supported<ImageCapabilities>, 'name' | 'capabilities'>,
  { query, aspectRatio, count }: ImageSearchRequest,
): void {
  requirePrompt(name, capabilities.max_prompt_characters, query)
  requireAspectRatio(name, capabilities.aspect_ratios, aspectRatio)
  if (count > capabilities.max_count) {
    throw refusal(name, `finds at most ${capabilities.max_count} pictures in one call, not ${count}.`)
  }
}

/** Throws if the provider cannot read that. */
export function requireSpeechSupport(
  { name, capabilities }: Pick<Supported<TtsCapabilities>, 'name' | 'capabilities'>,
  { text, ssml, sampleRateHz }: SpeechRequest,
): void {
  const { max_characters: most, sample_rates_hz: rates } = capabilities
  if (ssml && !capabilities.ssml && stripTags(text) !== text) {
    throw refusal(name, 'reads plain text: take the SSML tags out.')
  }
  if (text.length > most) {
    throw refusal(name, `reads at most ${most} characters in one call; these are ${text.length}.`)
  }
  if (!rates.includes(sampleRateHz)) {
    throw refusal(name, `delivers speech at ${rates.join(', ')} Hz, not at ${sampleRateHz} Hz.`)
  }
}

/** The provider's own settings, by their schema; unknown ones are refused by name. */
export function readOverrides<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  overrides: Record<string, unknown>,
): z.output<Schema> {
  const read = schema.safeParse(overrides)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => [...path, message].join(': '))
  throw refusal(name, `does not take these overrides. ${problems.join('; ')}.`)
}

/** The pictures (or sounds) of a role, in the order given. */
export const referencesOf = (request: VideoRequest, role: VideoReferenceRole): MediaBytes[] =>
  request.references.filter((reference) => reference.role === role).map(({ media }) => media)

/** The picture that a clip begins or ends with. Throws if there are several. */
export function frameOf(
  name: string,
  request: VideoRequest,
  role: 'first_frame' | 'last_frame',
): MediaBytes | null {
  const [frame, ...more] = referencesOf(request, role)
  if (more.length > 0) throw refusal(name, `takes one ${role}, not ${more.length + 1}.`)
  return frame ?? null
}

const hasNegativePrompt = ({ negativePrompt }: { negativePrompt: string | null }): boolean =>
  negativePrompt !== null && negativePrompt !== ''

function requireModel(name: string, models: readonly string[], model: string | null): void {
  if (model !== null && !models.includes(model)) {
    throw refusal(name, `is used with the models ${models.join(', ')}, not with '${model}'.`)
  }
}

function requirePrompt(name: string, maxCharacters: number, prompt: string): void {
  if (prompt.length > maxCharacters) {
    throw refusal(name, `reads prompts of up to ${maxCharacters} characters; this one has ${prompt.length}.`)
  }
}

function requireAspectRatio(name: string, ratios: readonly string[], ratio: string): void {
  if (!ratios.includes(ratio)) throw refusal(name, `makes ${ratios.join(', ')}, not ${ratio}.`)
}

const listed = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : 'nothing')
