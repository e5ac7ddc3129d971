import { ApiError } from '../core/errors.ts'

/**
 * Refuses U+0000 anywhere in what a client sends: JSON allows it, but no text of Postgres can hold it, so it would
 * come back as our 500. Throws `invalid_param` with the place, a path such as `input.text`.
 */
export function refuseUnstorableText(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string' && value.includes('\0')) {
    const field = path.join('.')
    throw new ApiError('invalid_param', `${field} has the character U+0000 in it, which no text may.`, {
      field,
      hint: 'Leave it out.',
    })
  }
  if (typeof value !== 'object' || value === null || value instanceof Blob) return
  for (const [name, inner] of Object.entries(value)) {
    refuseUnstorableText(name, [...path, name.replaceAll('\0', '\\0')])
    refuseUnstorableText(inner, [...path, name])
  }
}
