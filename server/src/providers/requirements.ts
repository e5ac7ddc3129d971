import type {
  Capabilities,
  ComposeCapabilities,
  ImageCapabilities,
  Modality,
  MusicCapabilities,
  TextTask,
  TtsCapabilities,
  VideoCapabilities,
} from '@potterlabs/generated/providers/schemas.ts'
import type { VideoReferenceRole } from './port.ts'
import type { Requirement } from './router.ts'

/*
 * What settings of each modality ask of a provider. Requests and presets carry the same settings under the same names, so
 * both are held against capabilities here; what is left out asks for nothing. `at` says where a setting stands.
 */

type At = (setting: string) => string
type Check<M extends Modality> = (capabilities: NonNullable<Capabilities[M]>) => string | null

export interface TextSettings {
  task?: TextTask | undefined
  /** BCP 47. */
  language?: string | undefined
  characters?: number | undefined
}
export const textNeeds = (settings: TextSettings, at: At): Requirement<'text'>[] => [
  ...each<'text', TextTask>(at('provider'), settings.task, (task, { tasks }) =>
    tasks.includes(task) ? null : `It does not do ${task.replace('_', ' ')}; it can do ${listed(tasks)}.`,
  ),
  ...each<'text', string>(at('script'), settings.language, (language, can) => reads(can.languages, language)),
  ...each<'text', number>(at('script'), settings.characters, (characters, can) =>
    atMost(characters, can.max_characters, 'characters'),
  ),
]

export interface SpeechSettings {
  format?: TtsCapabilities['formats'][number] | undefined
  pace?: TtsCapabilities['paces'][number] | undefined
  emphasis?: TtsCapabilities['emphases'][number] | undefined
  sample_rate_hz?: number | undefined
  /** The text has tags that are to be followed. */
  hasTags?: boolean | undefined
  /** BCP 47. */
  language?: string | undefined
}
export const speechNeeds = (settings: SpeechSettings, at: At): Requirement<'tts'>[] => [
  ...oneOf<'tts', string>(at('format'), settings.format, (can) => can.formats),
  ...oneOf<'tts', string>(at('pace'), settings.pace, (can) => can.paces),
  ...oneOf<'tts', string>(at('emphasis'), settings.emphasis, (can) => can.emphases),
  ...oneOf<'tts', number>(at('sample_rate_hz'), settings.sample_rate_hz, (can) => can.sample_rates_hz),
  ...each<'tts', boolean>(at('ssml'), settings.hasTags, (hasTags, can) =>
    hasTags && !can.ssml
      ? 'It reads plain text: take the SSML tags out, or have them read as text with ssml false.'
      : null,
  ),
  ...each<'tts', string>(at('script'), settings.language, (language, can) => reads(can.languages, language)),
]

export interface ImageSettings {
  mode?: ImageCapabilities['modes'][number] | undefined
  aspect_ratio?: string | undefined
  count?: number | undefined
  /** What a provider would be told: some are told more in words than others. */
  prompt?: ((can: ImageCapabilities) => string) | undefined
  negative_prompt?: string | null | undefined
  seed?: number | undefined
  roles?: readonly { role: 'style_ref' | 'image_reference'; field: string }[] | undefined
}
export const imageNeeds = (settings: ImageSettings, at: At): Requirement<'image'>[] => [
  ...oneOf<'image', string>(at('mode'), settings.mode, (can) => can.modes),
  ...oneOf<'image', string>(at('aspect_ratio'), settings.aspect_ratio, (can) => can.aspect_ratios),
  ...each<'image', number>(at('count'), settings.count, (count, can) =>
    atMost(count, can.max_count, 'pictures at once'),
  ),
  ...each<'image', (can: ImageCapabilities) => string>(at('prompt'), settings.prompt, (prompt, can) =>
    atMost(prompt(can).length, can.max_prompt_characters, 'characters'),
  ),
  ...feature<'image'>(at('negative_prompt'), 'negative_prompt', (settings.negative_prompt ?? '') !== ''),
  ...feature<'image'>(at('seed'), 'seed', settings.seed !== undefined),
  ...(settings.roles ?? []).flatMap(({ role, field }) => feature<'image'>(field, role, true)),
]

export interface MusicSettings {
  bpm?: number | null | undefined
  duration_sec?: number | undefined
  intensity_curve?: MusicCapabilities['intensity_curves'][number] | undefined
  stems?: boolean | undefined
  seed?: number | undefined
}
export const musicNeeds = (settings: MusicSettings, at: At): Requirement<'music'>[] => [
  ...oneOf<'music', string>(at('intensity_curve'), settings.intensity_curve, (can) => can.intensity_curves),
  ...each<'music', boolean>(at('stems'), settings.stems, (stems, can) =>
    stems && !can.stems ? 'It delivers no stems.' : null,
  ),
  ...each<'music', number | null>(at('bpm'), settings.bpm, (bpm, { bpm: range }) =>
    bpm === null || (bpm >= range.min && bpm <= range.max)
      ? null
      : `It plays at ${range.min} to ${range.max} bpm; you sent ${bpm}.`,
  ),
  ...each<'music', number>(at('duration_sec'), settings.duration_sec, (durationSec, can) =>
    atMost(durationSec, can.max_duration_sec, 'seconds'),
  ),
  ...feature<'music'>(at('seed'), 'seed', settings.seed !== undefined),
]

export interface VideoSettings {
  aspect_ratio?: string | undefined
  duration_sec?: number | undefined
  negative_prompt?: string | null | undefined
  seed?: number | null | undefined
  /** What a provider would be told: some are told more in words than others. */
  prompt?: ((can: VideoCapabilities) => string) | undefined
  roles?: readonly { role: VideoReferenceRole; field: string }[] | undefined
}
export const videoNeeds = (settings: VideoSettings, at: At): Requirement<'video'>[] => [
  ...oneOf<'video', string>(at('aspect_ratio'), settings.aspect_ratio, (can) => can.aspect_ratios),
  ...each<'video', number>(at('duration_sec'), settings.duration_sec, (durationSec, can: VideoCapabilities) =>
    atMost(durationSec, Math.max(0, ...can.durations_sec), 'seconds'),
  ),
  ...feature<'video'>(at('negative_prompt'), 'negative_prompt', (settings.negative_prompt ?? '') !== ''),
  ...feature<'video'>(at('seed'), 'seed', (settings.seed ?? null) !== null),
  ...each<'video', (can: VideoCapabilities) => string>(at('prompt'), settings.prompt, (prompt, can) =>
    atMost(prompt(can).length, can.max_prompt_characters, 'characters'),
  ),
  ...(settings.roles ?? []).flatMap(({ role, field }) =>
    oneOf<'video', string>(field, role, (can) => can.references),
  ),
]

export interface ComposeSettings {
  transition?: string | undefined
  fps?: number | undefined
  resolution?: string | undefined
  aspect_ratio?: string | undefined
  captions?: { mode?: string | undefined; style?: string | undefined } | undefined
}
export const composeNeeds = (settings: ComposeSettings, at: At): Requirement<'compose'>[] => {
  type Can = ComposeCapabilities
  return [
    ...oneOf<'compose', string>(at('transition'), settings.transition, (can: Can) => can.transitions),
    ...oneOf<'compose', number>(at('fps'), settings.fps, (can) => can.fps),
    ...oneOf<'compose', string>(at('resolution'), settings.resolution, (can) => can.resolutions),
    ...oneOf<'compose', string>(at('aspect_ratio'), settings.aspect_ratio, (can) => can.aspect_ratios),
    ...oneOf<'compose', string>(at('captions.mode'), settings.captions?.mode, (can) => can.caption_modes),
    ...oneOf<'compose', string>(at('captions.style'), settings.captions?.style, (can) => can.caption_styles),
  ]
}

/** The setting, if it was given, must be on the provider's list; the reason says what is on it. */
const oneOf = <M extends Modality, Value extends string | number>(
  field: string,
  value: Value | undefined,
  list: (capabilities: NonNullable<Capabilities[M]>) => readonly Value[],
): Requirement<M>[] =>
  each<M, Value>(field, value, (sent, can) =>
    list(can).includes(sent) ? null : `It can do ${listed(list(can))}; you sent ${sent}.`,
  )

const feature = <M extends 'image' | 'music' | 'video'>(
  field: string,
  name: string,
  isAsked: boolean,
): Requirement<M>[] => {
  const unmet: Check<M> = ({ features }: { features: readonly string[] }) =>
    features.includes(name) ? null : `It takes no ${name}; it can do ${listed(features)}.`
  return isAsked ? [{ field, unmet }] : []
}

const each = <M extends Modality, Value>(
  field: string,
  value: Value | undefined,
  unmet: (value: Value, capabilities: NonNullable<Capabilities[M]>) => string | null,
): Requirement<M>[] =>
  value === undefined ? [] : [{ field, unmet: (capabilities) => unmet(value, capabilities) }]

const atMost = (sent: number, most: number, unit: string): string | null =>
  sent <= most ? null : `It takes at most ${most} ${unit}; you sent ${sent}.`

/** `en` serves `en-GB` and the other way round: what counts is the language itself. */
const reads = (languages: readonly string[], wanted: string): string | null => {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  const known = languages.some((language) => language === '*' || primary(language) === primary(wanted))
  return known ? null : `It knows ${listed(languages)}; the script is in ${wanted}.`
}

const listed = (values: readonly (string | number)[]): string =>
  values.length > 0 ? values.join(', ') : 'nothing of that kind'
