import type { PipelineInput } from '@potterlabs/generated/video-story/schemas.ts'
import { types } from './catalog.ts'
import type { Reference } from './references.ts'
import { type JsonSchema, typeOf } from './types.ts'

/** A reference, and what is known of what it should lead to; null: nothing. */
export interface Use {
  reference: Reference
  wanted: JsonSchema | null
}

/** The inputs that are named, and then those that are only found in the graph, in the order of their first use. */
export function allInputs(named: readonly PipelineInput[], uses: readonly Use[]): Map<string, PipelineInput> {
  const inputs = new Map(named.map((input) => [input.name, input]))
  const found = uses.filter(({ reference }) => reference.root === 'input' && reference.path.length > 0)
  for (const { reference } of found) {
    const name = reference.path[0] ?? ''
    if (inputs.has(name)) continue
    const guesses = found.filter((use) => use.reference.path[0] === name).map(guessOf)
    const type = guesses.find((guess) => guess !== null) ?? 'string'
    inputs.set(name, { name, type, description: null, required: true })
  }
  return inputs
}

/** What an input must be, as far as one use of it tells. */
function guessOf({ reference, wanted }: Use): PipelineInput['type'] | null {
  const deeper = reference.path[1]
  if (deeper !== undefined) return /^\d+$/.test(deeper) ? 'array' : 'object'
  const kinds = wanted ? types.shapesOf(wanted).map(({ type }) => type) : []
  for (const kind of kinds) if (kind !== 'null' && kind !== 'any') return kind
  return null
}

/** Whether a value is of an input's type. */
export function fits(type: PipelineInput['type'], value: unknown): boolean {
  const given = typeOf(value)
  return given === type || (type === 'number' && given === 'integer')
}
