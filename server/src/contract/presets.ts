import type { Modality } from '@potterlabs/generated/providers/schemas.ts'
import type { z } from 'zod'
import { ApiError, notFound } from '../core/errors.ts'
import { getPreset } from '../store/presets.ts'
import type { EdgeContext } from './pack.ts'
import { checked } from './validation.ts'

type Json = Record<string, unknown>
type PresetContext = Pick<EdgeContext, 'db' | 'project' | 'sentBody'>

/** Where in a request a preset may be named, and what it then fills. */
export interface PresetPlace {
  kind: Modality
  /** Path of the field that names it. */
  at: readonly string[]
  /** Path of the object that takes its settings; those that it has no field for stay out. */
  into: { path: readonly string[]; fields: readonly string[] }[]
  /** Path of the field that names the provider; null where a voice does. */
  provider: readonly string[] | null
}

/**
 * A request with its presets' values in all fields that the client left out, and with their providers. The client's own
 * values win, field by field. What it left out is seen in the body as it was sent. Throws `not_found` for a preset that is
 * not there, `invalid_param` for one of another kind or next to another provider.
 */
export async function fillFromPresets<Schema extends z.ZodType<object>>(
  context: PresetContext,
  { schema, body, places }: { schema: Schema; body: z.output<Schema>; places: readonly PresetPlace[] },
): Promise<{ body: z.output<Schema>; presetFor(kind: Modality): LockingPreset | undefined }> {
  const sent = isJson(context.sentBody) ? context.sentBody : {}
  const locked = new Map<Modality, LockingPreset>()
  let filled = sent
  for (const place of places) {
    const id = valueAt(sent, place.at)
    if (typeof id !== 'string') continue
    const preset = await usablePreset(context, sent, place, id)
    locked.set(place.kind, { id, provider: preset.provider })
    for (const { path, fields } of place.into) {
      const settings = Object.entries(preset.defaults).filter(([name]) => fields.includes(name))
      // An object that was left out whole has a default as a whole, which the settings lie over.
      const standing = path.length > 0 && valueAt(sent, path) === undefined ? valueAt(body, path) : undefined
      filled = merged(placed(merged(standing, Object.fromEntries(settings)), path), filled)
    }
    if (place.provider) filled = merged(filled, placed(preset.provider, place.provider))
  }
  return {
    body: locked.size === 0 ? body : checked(schema, filled),
    presetFor: (kind) => locked.get(kind),
  }
}

/** A preset that a request names: nobody but its provider does the work. */
export interface LockingPreset {
  id: string
  provider: string
}

async function usablePreset(
  { db, project }: PresetContext,
  sent: Json,
  { kind, at, provider }: PresetPlace,
  id: string,
) {
  const field = at.join('.')
  const preset = await getPreset(db, project.id, id)
  if (!preset) throw notFound('preset', id, field)
  if (preset.kind !== kind) {
    throw new ApiError('invalid_param', `Preset ${id} is of kind ${preset.kind}; here goes one of ${kind}.`, {
      field,
      hint: `GET /v1/presets?kind=${kind} lists those that fit.`,
    })
  }
  const named = provider && valueAt(sent, provider)
  if (typeof named === 'string' && named !== 'auto' && named !== preset.provider) {
    throw new ApiError('invalid_param', `Preset ${id} locks the provider '${preset.provider}'.`, {
      field: provider?.join('.') ?? field,
      hint: `Leave the provider out, or name no preset: you sent '${named}'.`,
    })
  }
  return preset
}

/** Fields that are a choice between shapes: half of one and half of another would be neither. */
const WHOLE: ReadonlySet<string> = new Set(['voice'])

/** Objects are joined field by field, and `over` wins; lists are taken whole. */
function merged(under: unknown, over: Json): Json {
  if (!isJson(under)) return over
  const names = [...new Set([...Object.keys(under), ...Object.keys(over)])]
  return Object.fromEntries(
    names.map((name) => {
      const [low, high] = [under[name], over[name]]
      if (high === undefined) return [name, low]
      return [name, isJson(low) && isJson(high) && !WHOLE.has(name) ? merged(low, high) : high]
    }),
  )
}

const placed = (value: unknown, path: readonly string[]): Json =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Json

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isJson(inner) ? inner[name] : undefined), value)

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
