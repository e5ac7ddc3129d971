/**
 * A `multipart/form-data` body (RFC 7578). Fields that are undefined are left out; objects become JSON, the default
 * of OpenAPI 3.1 for them.
 */
export function toForm(fields: object): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (value instanceof Blob) form.append(name, value)
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  return form
}
