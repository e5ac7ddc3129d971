import type { Modality } from '@potterlabs/generated/providers/schemas.ts'
import {
  BackgroundMusicOptions,
  BeatsOptions,
  ImageStrategy,
  ImagesCreate,
  MusicCreate,
  SlideshowVideoOptions,
  VoiceoverOptions,
  VoiceSelector,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { VideoInputs } from '@potterlabs/generated/video-story/schemas.ts'
import { z } from 'zod'
import { checked } from '../../contract/validation.ts'
import { ApiError } from '../../core/errors.ts'
import type { Provider, Registry } from '../../providers/registry.ts'
import {
  composeNeeds,
  imageNeeds,
  musicNeeds,
  speechNeeds,
  textNeeds,
  videoNeeds,
} from '../../providers/requirements.ts'
import type { Requirement } from '../../providers/router.ts'

/** Where the settings stand in a request. */
const PLACE = 'defaults'
const at = (setting: string): string => `${PLACE}.${setting}`

/*
 * What a preset of each modality may set: fields that requests have, by the schemas that requests have for them. All of
 * them may be left out.
 */
const text = z.strictObject(BeatsOptions.shape).partial()
const tts = z.strictObject({ voice: VoiceSelector, ...VoiceoverOptions.shape }).partial()
const { count, aspect_ratio, negative_prompt, seed } = ImagesCreate.shape
const { mode, per_beat, prompt_template } = ImageStrategy.shape
const image = z
  .strictObject({ count, aspect_ratio, negative_prompt, seed, mode, per_beat, prompt_template })
  .partial()
const { style, prompt, duration_sec, bpm, intensity_curve, stems } = MusicCreate.shape
const { duration_policy } = BackgroundMusicOptions.shape
const music = z
  .strictObject({
    style,
    prompt,
    duration_sec,
    bpm,
    intensity_curve,
    stems,
    seed: MusicCreate.shape.seed,
    duration_policy,
  })
  .partial()
const video = z.strictObject(VideoInputs.shape).omit({ prompt: true }).partial()
const compose = z.strictObject(SlideshowVideoOptions.shape).partial()

type Settings = Record<string, unknown>

/**
 * Throws for a setting that a preset of this modality does not have (`unknown_field`), a value that no request could have
 * (`invalid_param`), and what the provider cannot do (`capability_unsupported`): each names the setting.
 */
export function requirePossibleSettings(
  registry: Registry,
  provider: Provider,
  modality: Modality,
  defaults: Settings,
): void {
  const unmet = firstUnmet(registry, provider, modality, defaults)
  if (!unmet) return
  throw new ApiError('capability_unsupported', `Provider '${provider.id}' cannot do that.`, {
    field: unmet.field,
    hint: unmet.reason,
  })
}

interface Unmet {
  field: string
  reason: string
}

function firstUnmet(
  registry: Registry,
  provider: Provider,
  modality: Modality,
  defaults: Settings,
): Unmet | null {
  switch (modality) {
    case 'text':
      read(text, defaults)
      return unmetOf(provider, 'text', textNeeds({}, at))
    case 'tts': {
      const settings = sent(read(tts, defaults), defaults)
      requireOwnVoice(registry, provider, settings.voice)
      return unmetOf(provider, 'tts', speechNeeds(settings, at))
    }
    case 'image': {
      const settings = sent(read(image, defaults), defaults)
      // A mix takes another provider for what it does not do itself.
      const alone =
        settings.mode === 'mix' ? { ...settings, mode: undefined } : { ...settings, mode: settings.mode }
      return unmetOf(provider, 'image', [
        ...imageNeeds(alone, at),
        ...imageNeeds({ count: settings.per_beat }, () => at('per_beat')),
      ])
    }
    case 'music':
      return unmetOf(provider, 'music', musicNeeds(sent(read(music, defaults), defaults), at))
    case 'video': {
      const isInput = (name: string) => name in video.shape
      const inputs = Object.fromEntries(Object.entries(defaults).filter(([name]) => isInput(name)))
      const own = Object.fromEntries(Object.entries(defaults).filter(([name]) => !isInput(name)))
      read(provider.videoOverrides ?? z.strictObject({}), own)
      return unmetOf(provider, 'video', videoNeeds(sent(read(video, inputs), inputs), at))
    }
    case 'compose':
      return unmetOf(provider, 'compose', composeNeeds(sent(read(compose, defaults), defaults), at))
  }
}

const read = <Schema extends z.ZodType>(schema: Schema, settings: Settings): z.output<Schema> =>
  checked(schema, settings, { prefix: [PLACE] })

/** Without the values that the schema has for what was left out. */
const sent = <Read extends object>(settings: Read, defaults: Settings): Partial<Read> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name in defaults)) as Partial<Read>

function unmetOf<M extends Modality>(
  provider: Provider,
  modality: M,
  requirements: readonly Requirement<M>[],
): Unmet | null {
  const capabilities = provider.capabilities[modality]
  for (const { field, unmet } of capabilities ? requirements : []) {
    const reason = capabilities && unmet(capabilities, provider)
    if (reason) return { field, reason }
  }
  return null
}

function requireOwnVoice(
  registry: Registry,
  provider: Provider,
  voice: z.output<typeof VoiceSelector> | undefined,
): void {
  if (!voice) return
  const own = registry.voices().filter((entry) => entry.provider.id === provider.id)
  const isKnown = own.some(({ voice: { id, name } }) =>
    'voice_id' in voice ? id === voice.voice_id : name.toLowerCase() === voice.name.toLowerCase(),
  )
  const isOfAnother = 'provider' in voice && voice.provider !== 'auto' && voice.provider !== provider.id
  if (isKnown && !isOfAnother) return
  const some = own.slice(0, 12).map(({ voice: { id, name } }) => `${id} (${name})`)
  throw new ApiError('unknown_voice', `Provider '${provider.id}' has no such voice.`, {
    field: at('voice'),
    hint: some.length > 0 ? `Its voices: ${some.join(', ')}.` : 'No voices of it are known here.',
  })
}
