import { ApiError } from '../core/errors.ts'

const MAX_DEPTH = 100
const MAX_ITEMS = 10_000

/**
 * Refuses JSON that is nested or long beyond all reason before anything else walks it: more than 100 levels, or more
 * than 10,000 items in one array. Throws `invalid_param` with the place.
 */
export function refuseOversizedJson(value: unknown, path: readonly string[] = []): void {
  if (typeof value !== 'object' || value === null) return
  if (path.length >= MAX_DEPTH) {
    throw new ApiError('invalid_param', `The body is nested more than ${MAX_DEPTH} levels deep.`, {
      field: fieldOf(path),
      hint: 'Nothing that this API takes is deeper than a few levels.',
    })
  }
  if (Array.isArray(value) && value.length > MAX_ITEMS) {
    const name = path.length > 0 ? fieldOf(path) : 'The body'
    throw new ApiError('invalid_param', `${name} must be at most ${MAX_ITEMS} items long.`, {
      ...(path.length > 0 ? { field: fieldOf(path) } : {}),
      hint: `You sent ${value.length} items.`,
    })
  }
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) refuseOversizedJson(inner, [...path, name])
  }
}

/** The beginning tells enough of a place that deep. */
const fieldOf = (path: readonly string[]): string => path.slice(0, 5).join('.').slice(0, 200)
