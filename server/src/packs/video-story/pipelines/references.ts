/** A place in a value: names of fields, and positions in lists. */
export type Path = readonly (string | number)[]

/** A reference as it stands in a node: `@board.scenes.0.id` leads from `board` along `scenes`, `0`, `id`. */
export interface Reference {
  /** As it was written. */
  text: string
  root: string
  path: readonly string[]
}

/** A reference and where in the value it stands. */
export interface PlacedReference extends Reference {
  at: Path
}

/** As in the contract: see PipelineReference. */
const REFERENCE = /^@[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/

/** The reference that a value is, if it is one. */
export function referenceOf(value: unknown): Reference | null {
  if (typeof value !== 'string' || !REFERENCE.test(value)) return null
  const [root = '', ...path] = value.slice(1).split('.')
  return { text: value, root, path }
}

/** Every reference in a value, at any depth. */
export function referencesIn(value: unknown, at: Path = []): PlacedReference[] {
  const reference = referenceOf(value)
  if (reference) return [{ ...reference, at }]
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...at, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => referencesIn(inner, [...at, name]))
}

/** What references are looked up in, by their roots. */
export type Scope = Readonly<Record<string, unknown>>

/** What a reference leads to; undefined where there is nothing. A field of a list is the list of that field of its items. */
export const lookUp = (scope: Scope, { root, path }: Reference): unknown =>
  path.reduce<unknown>(step, Object.hasOwn(scope, root) ? scope[root] : undefined)

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    if (/^\d+$/.test(name)) return value[Number(name)]
    return value.flatMap((item) => step(item, name) ?? [])
  }
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/**
 * A value with what its references lead to in their place. What leads to nothing is left out; `@@` at the beginning of a
 * text is one `@` of its own.
 */
export function resolved(value: unknown, scope: Scope): unknown {
  const reference = referenceOf(value)
  if (reference) return lookUp(scope, reference) ?? undefined
  if (typeof value === 'string') return value.startsWith('@@') ? value.slice(1) : value
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, scope)).filter((item) => item !== undefined)
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, resolved(inner, scope)] as const)
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined))
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
